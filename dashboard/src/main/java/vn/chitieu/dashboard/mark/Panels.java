package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small plots over the same years, as many beside each other as there is room for. Each has the range of its own values, lines from
 * the last round number under them, bars from zero; what was not reported is a dashed box, what was refused a cross. Or all have
 * one axis, named at the first of a row, and stand close.
 *
 * @param most beside each other
 * @param least width of a plot, in pixels; what all have on one axis, the browser knows
 * @param plot its height, in pixels
 * @param axis of all; null where each has its own
 */
public record Panels(
        String label,
        int most,
        int least,
        int plot,
        List<Integer> years,
        List<Panel> panels,
        @Nullable Axis axis) implements Mark {
    /** Over and under a plot: its name and a line of words; its years. */
    private static final int AROUND = 74;

    /** The same where only the last row has years. */
    private static final int CLOSE = 60;

    private static final int YEARS = 22;

    /** Each with an axis of its own. */
    public Panels(String label, int most, int least, int plot, List<Integer> years, List<Panel> panels) {
        this(label, most, least, plot, years, panels, null);
    }

    /** All on one axis. */
    public Panels(String label, List<Integer> years, List<Panel> panels, Axis axis) {
        this(label, 8, 0, 66, years, panels, axis);
    }

    /** How a panel stands out. */
    public enum Look {
        PLAIN,
        /** Its target is met. */
        MET,
        /** It has no figure now. */
        EMPTY
    }

    /**
     * @param key what a click hands back
     * @param line under the name
     * @param own a point a year
     * @param city a value a year; empty where it is not drawn
     * @param target a value a year; empty where it is not drawn
     * @param look of its line and words, where all have one axis
     */
    public record Panel(
            String key,
            String name,
            String line,
            boolean isPercent,
            boolean isBars,
            List<Point> own,
            List<@Nullable Double> city,
            List<@Nullable Double> target,
            Look look) {

        /** One that looks as the others do. */
        public Panel(
                String key,
                String name,
                String line,
                boolean isPercent,
                boolean isBars,
                List<Point> own,
                List<@Nullable Double> city,
                List<@Nullable Double> target) {
            this(key, name, line, isPercent, isBars, own, city, target, Look.PLAIN);
        }
    }

    /**
     * @param value null where there is none
     * @param label written over a bar
     * @param isBreak whether no line comes from the year before
     * @param isRefused why there is no value; else it was not reported
     */
    public record Point(@Nullable Double value, List<String> tip, String label, boolean isBreak, boolean isRefused) {

        /** Without words, and nothing to say of why there is no value. */
        public Point(@Nullable Double value, List<String> tip, boolean isBreak) {
            this(value, tip, "", isBreak, false);
        }
    }

    /** As in a wide place. */
    @Override
    public int height() {
        int rows = Math.ceilDiv(panels.size(), most);
        return axis == null ? (plot + AROUND) * rows : (plot + CLOSE) * rows + YEARS;
    }
}
