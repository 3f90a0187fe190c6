package vn.chitieu.dashboard.chart;

import java.util.List;
import org.icepear.echarts.charts.line.LineDataItem;
import org.jspecify.annotations.Nullable;

/**
 * A point of a line of echarts-java with what our component adds to it: {@code tip}, the worded lines of its tooltip, and
 * {@code key}, what a click on it hands back. ECharts keeps unknown fields of a data item.
 */
public final class LineItem extends LineDataItem {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the JSON
    private final @Nullable String key;

    @SuppressWarnings({"unused", "FieldCanBeLocal", "serial"}) // written into the JSON
    private final List<String> tip;

    public LineItem(@Nullable String key, List<String> tip) {
        this.key = key;
        this.tip = tip;
    }
}
