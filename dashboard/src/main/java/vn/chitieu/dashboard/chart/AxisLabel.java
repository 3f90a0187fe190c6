package vn.chitieu.dashboard.chart;

import org.icepear.echarts.components.coord.CategoryAxisLabel;

/** The label of a category axis with two settings that echarts-java lacks: every label shown, and a long one cut or broken. */
public final class AxisLabel extends CategoryAxisLabel {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the JSON
    private final int interval = 0;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the JSON
    private final String overflow;

    /** A long one is cut. */
    public AxisLabel() {
        this("truncate");
    }

    private AxisLabel(String overflow) {
        this.overflow = overflow;
    }

    /** A long one goes on in the next line. */
    public static AxisLabel broken() {
        return new AxisLabel("break");
    }
}
