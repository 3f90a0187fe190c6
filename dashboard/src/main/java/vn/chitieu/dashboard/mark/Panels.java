package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small plots over the same years, as many beside each other as there is room for, each with the range of its own values:
 * lines from the last round number under them, bars from zero. What was not reported is a dashed box, what was refused a cross.
 *
 * @param most beside each other
 * @param least width of a plot, in pixels
 * @param plot its height, in pixels
 */
public record Panels(String label, int most, int least, int plot, List<Integer> years, List<Panel> panels)
        implements Mark {
    /** Over and under a plot: its name and a line of words; its years. */
    private static final int AROUND = 74;

    /**
     * @param key what a click hands back
     * @param line under the name
     * @param own a point a year
     * @param city a value a year; empty where it is not drawn
     * @param target a value a year; empty where it is not drawn
     */
    public record Panel(
            String key,
            String name,
            String line,
            boolean isPercent,
            boolean isBars,
            List<Point> own,
            List<@Nullable Double> city,
            List<@Nullable Double> target) {}

    /**
     * @param value null where there is none
     * @param label written over a bar
     * @param isBreak whether no line comes from the year before
     * @param isRefused why there is no value; else it was not reported
     */
    public record Point(@Nullable Double value, List<String> tip, String label, boolean isBreak, boolean isRefused) {}

    /** As in a wide place. */
    @Override
    public int height() {
        return (plot + AROUND) * Math.ceilDiv(panels.size(), most);
    }
}
