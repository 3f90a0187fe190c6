package vn.chitieu.dashboard.chart;

import org.icepear.echarts.components.grid.Grid;

/**
 * A grid that stands exactly where it is put, which echarts-java cannot say: ECharts 6 would shrink it to make room for
 * labels, and bars would no longer line up with the table beside them.
 */
public final class FixedGrid extends Grid {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the JSON
    private final String outerBoundsMode = "none";
}
