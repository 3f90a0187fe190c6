package vn.chitieu.dashboard.mark;

/**
 * An axis in round steps, at least two of them: two numbers alone say little of what lies between. Only where words speak
 * of it; others are made in the browser.
 */
public record Axis(double min, double max, double step) {

    /**
     * From zero.
     *
     * @param steps at most
     * @param finest 1 for whole numbers, 0.1 where tenths make sense
     */
    public static Axis fromZero(double highest, int steps, double finest) {
        double step = highest > 0 ? finest : 1;
        while (step * steps < highest - 1e-9) {
            step = next(step);
        }
        return new Axis(0, rounded(step * Math.max(2, Math.ceil(highest / step - 1e-9))), step);
    }

    /** 1, 2, 5, 10, 20, 50 …, and so below. */
    private static double next(double step) {
        double ten = Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return rounded(Math.round(step / ten) == 2 ? 5 * ten : 2 * step);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
