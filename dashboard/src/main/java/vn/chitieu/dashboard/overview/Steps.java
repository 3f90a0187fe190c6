package vn.chitieu.dashboard.overview;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Six classes of equal width, from low to high. They rest on all years, so that a colour means the same in each; the
 * outer two take what lies beyond.
 *
 * @param start lower end of the first class
 * @param width of a class
 */
record Steps(double start, double width) {
    static final int CLASSES = 6;

    private static final List<Double> WIDTHS =
            List.of(0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0);

    /** Classes over the middle nine tenths of the values, so that one outlier does not make all others alike. */
    static Steps over(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Steps(0, 1);
        }
        double low = sorted.get((int) Math.floor(0.05 * (sorted.size() - 1)));
        double high = sorted.get((int) Math.ceil(0.95 * (sorted.size() - 1)));
        return WIDTHS.stream()
                .map(width -> new Steps(Math.floor(low / width) * width, width))
                .filter(steps -> steps.start() + CLASSES * steps.width() >= high)
                .findFirst()
                .orElse(new Steps(0, Math.max(20, Math.ceil(high / CLASSES))));
    }

    /** From 1 to 6. */
    int classOf(double value) {
        return Math.clamp(1 + (int) Math.floor((value - start) / width + 1e-9), 1, CLASSES);
    }

    /** The five bounds between the classes. */
    List<Double> bounds() {
        return IntStream.range(1, CLASSES).mapToObj(at -> start + at * width).toList();
    }
}
