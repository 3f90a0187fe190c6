package vn.chitieu.dashboard.chart;

import org.jspecify.annotations.Nullable;

/** A category of an axis with its own style, which echarts-java lacks: {@code {value, textStyle}}. */
public record AxisName(String value, Style textStyle) {

    /** What differs from the axis's own label style; null stays as it is. */
    public record Style(
            @Nullable String color,
            @Nullable String fontWeight,
            @Nullable String fontStyle) {}
}
