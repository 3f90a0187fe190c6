package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisLabel;

/**
 * What the charts of an indicator share. Words that come from data stand in names and categories, never in a label's
 * template, so that a name with braces in it stays a name.
 */
final class Drawn {
    /** What ECharts takes for no value: a gap, not a zero. */
    static final String GAP = "-";

    private Drawn() {}

    /** A share in percent, a count per unit as it is. */
    static double drawn(IndicatorFigures figures, double value) {
        return rounded(figures.isCount() ? value : 100 * value);
    }

    /** Four decimals: far finer than a pixel, and the same text on every machine. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    static @Nullable Double doubleOf(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    static AxisLabel label(int size, String color) {
        AxisLabel label = new AxisLabel();
        label.setFontSize(size);
        label.setColor(color);
        return label;
    }
}
