package vn.chitieu.dashboard.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tile of the map as ECharts takes it. echarts-java's own item has no name, which the label shows, and no hatch; its
 * {@code tip} is the worded lines of the tooltip, its {@code key} what a click on it hands back.
 *
 * @param value column and row, and a third that ECharts asks for
 */
record MapItem(String name, String key, List<String> tip, List<Integer> value, Style itemStyle, Label label) {

    record Style(
            String color,
            String borderColor,
            double borderWidth,
            int borderRadius,
            @Nullable Decal decal) {}

    record Label(String color) {}

    /** The hatch of what is missing: thin slanted lines. */
    record Decal(
            String symbol,
            List<Integer> dashArrayX,
            List<Integer> dashArrayY,
            double rotation,
            String color,
            int symbolSize) {
        static final Decal HATCH = new Decal("rect", List.of(1, 0), List.of(1, 4), -0.785, "@context-soft", 1);
    }
}
