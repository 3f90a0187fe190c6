package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point each, by two measures; axes begin where the values do. The chosen ones have shapes and colours, and their names; the
 * others are named where there is room.
 */
public record Scatter(String label, Axis x, Axis y, List<Point> points) implements Mark {

    /** @param city where the line of the city crosses it; null where there is none */
    public record Axis(
            String name, boolean isPercent, @Nullable City city) {}

    public record City(double at, String label) {}

    /**
     * @param key what a click hands back
     * @param chosen where it stands among the chosen ones, from 0; -1 where it is none of them
     */
    public record Point(String key, String name, double x, double y, int chosen, List<String> tip) {}

    @Override
    public int height() {
        return 470;
    }
}
