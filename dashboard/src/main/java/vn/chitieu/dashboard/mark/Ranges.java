package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row each: between the lowest and the highest of its own years a ring for the year before and a disc for this one, with
 * the target dashed across. Nothing is drawn beyond the year.
 *
 * @param isPercent whether the axis is one of percent, else of whole numbers
 * @param target null where none is set
 */
public record Ranges(
        String label, boolean isPercent, @Nullable Target target, List<Row> rows) implements Mark {
    /** One row, as high as one of the table beside it. */
    private static final int ROW = 26;

    private static final int HEAD = 34;
    private static final int FOOT = 26;

    /** Where the line of the target stands, and what is written under it. */
    public record Target(double at, String label) {}

    /** How the disc of a row is filled. */
    public enum Disc {
        PLAIN,
        MET,
        /** It rests on too little to compare. */
        OPEN
    }

    /**
     * @param key what a click hands back
     * @param now null where there is no figure; then nothing of the row is drawn but the reason
     * @param why in words, where there is no figure
     */
    public record Row(
            String key,
            String name,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double before,
            @Nullable Double now,
            Disc disc,
            List<String> tip,
            @Nullable String why) {}

    @Override
    public int height() {
        return HEAD + ROW * rows.size() + FOOT;
    }
}
