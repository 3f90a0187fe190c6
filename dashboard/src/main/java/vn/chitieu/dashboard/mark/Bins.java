package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of each, as columns: bins of a rate with the lines of the target and the city at their true place, numbers,
 * or states, whose columns say how many.
 *
 * @param measure the name of the axis; empty for states
 * @param from where the first bin of a rate begins, in percent; null for others
 * @param width of a bin of a rate, in points
 */
public record Bins(
        String label,
        String measure,
        @Nullable Integer from,
        int width,
        @Nullable Line target,
        @Nullable Line city,
        List<Bin> bins)
        implements Mark {
    private static final int HEIGHT = 270;

    /** @param met how many of them reached the target */
    public record Bin(String name, int units, int met, List<String> tip) {}

    @Override
    public int height() {
        return HEIGHT;
    }
}
