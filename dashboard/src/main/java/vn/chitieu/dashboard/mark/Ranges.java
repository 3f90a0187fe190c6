package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row each: a range from the lowest to the highest with a ring for what was before in it, a disc for what is now, and, where it
 * has them, a triangle for what came after and a diamond for its own target; or the target of all dashed across. Nothing is drawn
 * beyond the years.
 *
 * @param isPercent whether the axis is one of percent, else of whole numbers
 * @param target null where none is set, or each row has its own
 */
public record Ranges(
        String label,
        Place place,
        boolean isPercent,
        @Nullable Line target,
        List<Row> rows) implements Mark {
    private static final int FOOT = 26;

    /** Where it stands. */
    public enum Place {
        /** Beside its table, row by row. */
        BESIDE(34, 26),
        /** Alone, with longer names. */
        ALONE(8, 34);

        private final int head;
        private final int row;

        Place(int head, int row) {
            this.head = head;
            this.row = row;
        }
    }

    /** How the disc of a row is filled. */
    public enum Disc {
        PLAIN,
        MET,
        /** It rests on too little to compare. */
        OPEN
    }

    /**
     * What has no place on the axis, in words.
     *
     * @param unit follows where there is room
     */
    public record Count(String said, String unit) {}

    /**
     * @param key what a click hands back
     * @param now null where there is no figure; then nothing of the range is drawn but the reason
     * @param after null where nothing is known of it
     * @param target its own; null where it has none
     * @param count in place of the range; null where there is one, or a reason
     * @param why in words, where there is no figure
     */
    public record Row(
            String key,
            String name,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double before,
            @Nullable Double now,
            @Nullable Double after,
            @Nullable Double target,
            Disc disc,
            List<String> tip,
            @Nullable Count count,
            @Nullable String why) {

        /** Between its own years, against the target of all. */
        public Row(
                String key,
                String name,
                @Nullable Double low,
                @Nullable Double high,
                @Nullable Double before,
                @Nullable Double now,
                Disc disc,
                List<String> tip,
                @Nullable String why) {
            this(key, name, low, high, before, now, null, null, disc, tip, null, why);
        }
    }

    /** Beside its table. */
    public Ranges(String label, boolean isPercent, @Nullable Line target, List<Row> rows) {
        this(label, Place.BESIDE, isPercent, target, rows);
    }

    @Override
    public int height() {
        return place.head + place.row * rows.size() + FOOT;
    }
}
