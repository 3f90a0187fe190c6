package vn.chitieu.dashboard.indicator;

import java.util.stream.DoubleStream;

/** An axis in round steps, at least two of them: two numbers alone say little of what lies between. */
record Axis(double min, double max, double step) {

    /** From zero in whole steps. */
    static Axis ofCounts(DoubleStream values, int ticks) {
        return niceFromZero(values.max().orElse(0), ticks, 1);
    }

    /** From zero, also in tenths. */
    static Axis ofMeans(DoubleStream values, int ticks) {
        return niceFromZero(values.max().orElse(0), ticks, 0.1);
    }

    private static Axis niceFromZero(double highest, int ticks, double finest) {
        double step = highest > 0 ? finest : 1;
        while (step * ticks < highest - 1e-9) {
            step = nextStep(step);
        }
        return new Axis(0, Drawn.rounded(step * Math.max(2, Math.ceil(highest / step - 1e-9))), step);
    }

    /** 1, 2, 5, 10, 20, 50 …, and so below. */
    private static double nextStep(double step) {
        double ten = Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return Drawn.rounded(Math.round(step / ten) == 2 ? 5 * ten : 2 * step);
    }

    /** As ECharts takes it: a whole number without decimals. */
    static Number plain(double value) {
        if (value == Math.rint(value)) {
            return (int) value;
        }
        return value;
    }
}
