package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row each: a bar from zero with what it comes to behind it, and the lines of the target and the city across. Who has no bar
 * says why in its place.
 *
 * @param isPercent whether the axis is one of percent, else of numbers, whole where they all are
 * @param target null where there is none, or each row has its own
 * @param city null where nothing is said of it
 */
public record Bars(
        String label,
        Place place,
        boolean isPercent,
        @Nullable Line target,
        @Nullable Line city,
        List<Row> rows) implements Mark {

    /** Where it stands. */
    public enum Place {
        /** Beside its table, row by row. */
        BESIDE(26, 60),
        /** Alone: behind a bar there is room for words. */
        ALONE(26, 34),
        /** On paper, close enough for 24 rows to share a sheet of A4. */
        PAPER(17, 48);

        private final int row;
        private final int around;

        Place(int row, int around) {
            this.row = row;
            this.around = around;
        }
    }

    /** How a bar is filled. */
    public enum Fill {
        PLAIN,
        MET,
        /** It rests on too little to compare. */
        OPEN
    }

    /**
     * @param key what a click hands back
     * @param value null where there is no bar
     * @param said behind the bar
     * @param saidNarrow the same in a narrow place
     * @param target where its own target stands; null where it has none
     * @param why in words, in place of a bar
     */
    public record Row(
            String key,
            String name,
            @Nullable Double value,
            Fill fill,
            String said,
            String saidNarrow,
            @Nullable Double target,
            List<String> tip,
            @Nullable String why) {}

    @Override
    public int height() {
        return place.row * rows.size() + place.around;
    }
}
