package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row each with two changes on the year before, in two measures beside each other, each a bar to the left or right of nought.
 *
 * @param left the measure to the left
 * @param right the measure to the right
 */
public record Changes(String label, String left, String right, List<Row> rows) implements Mark {
    private static final int ROW = 24;
    private static final int AROUND = 56;

    /**
     * @param by null where there is none
     * @param said at its end
     */
    public record Change(@Nullable Double by, String said) {}

    /**
     * @param key what a click hands back
     * @param why in words, where there is no change
     */
    public record Row(
            String key,
            String name,
            Change left,
            Change right,
            List<String> tip,
            @Nullable String why) {}

    @Override
    public int height() {
        return ROW * rows.size() + AROUND;
    }
}
