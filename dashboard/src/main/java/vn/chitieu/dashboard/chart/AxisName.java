package vn.chitieu.dashboard.chart;

import org.jspecify.annotations.Nullable;

/** A category of an axis with its own style, which echarts-java lacks: {@code {value, textStyle}}. */
public record AxisName(String value, Style textStyle) {

    /**
     * What differs from the axis's own label style; null stays as it is.
     *
     * @param align has to be said here again: ECharts does not look at the axis's own once a category has a style
     */
    public record Style(@Nullable String color, @Nullable String align) {}
}
