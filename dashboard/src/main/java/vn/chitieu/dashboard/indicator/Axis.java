package vn.chitieu.dashboard.indicator;

import java.util.stream.DoubleStream;

/** An axis in whole steps. */
record Axis(int min, int max, int step) {

    static Axis niceFromZero(DoubleStream values, int ticks) {
        double highest = values.max().orElse(0);
        int step = 1;
        while (step * ticks < highest) {
            step = nextStep(step);
        }
        return new Axis(0, Math.max(step, step * (int) Math.ceil(highest / step - 1e-9)), step);
    }

    /** 1, 2, 5, 10, 20, 50 … */
    private static int nextStep(int step) {
        int leading = step;
        while (leading >= 10) {
            leading /= 10;
        }
        return leading == 2 ? step / 2 * 5 : step * 2;
    }
}
