package vn.chitieu.dashboard.figure;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The classes of colour of an indicator, from low to high, the same in all years and wherever it is coloured. Their bounds
 * are as round as they can be while no class holds more than two fifths of the districts of a year, unless values tie; they
 * lie between the values that there are, so never beyond what the measure can be. Where the years lie too far apart for six
 * classes to do so (Internet came from 14 to 100 %), a class holds two fifths of all years together at most, and of a single
 * year as little as it can.
 *
 * @param bounds where the second and each further class begins, as {@link Figure#drawn()}; at most five
 */
public record Scale(List<BigDecimal> bounds) {
    /** How many colours there are. */
    public static final int COLOURS = 6;

    /** Of bounds, the roundest first, as parts of a power of ten; the finest for the crowd beside a value far off. */
    private static final List<BigDecimal> WIDTHS = IntStream.rangeClosed(0, 4)
            .boxed()
            .flatMap(decade ->
                    Stream.of("1", "0.5", "0.25", "0.2").map(width -> new BigDecimal(width).scaleByPowerOfTen(-decade)))
            .toList();

    private static final int MOST_PERCENT = 40;
    private static final int LEAST_PERCENT = 100 / COLOURS;

    /** Over the figures of an indicator, of all districts and years; those that do not compare do not count. */
    public static Scale over(Collection<Figure> figures) {
        List<Figure> coloured = figures.stream()
                .filter(figure -> figure.isComparable() && figure.drawn() != null)
                .toList();
        Values all = Values.of(coloured);
        if (coloured.isEmpty() || all.lowest() == all.highest()) {
            return new Scale(List.of());
        }
        List<Values> years = List.copyOf(coloured.stream()
                .collect(groupingBy(Figure::year, collectingAndThen(toList(), Values::of)))
                .values());
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.ceil(Math.log10(all.highest() - all.lowest())));
        List<Classes> evenest = WIDTHS.stream()
                .map(width -> all.steps(power.multiply(width)))
                .flatMap(steps -> Classes.evenest(all, years, steps).stream())
                .toList();
        return evenest.stream()
                .filter(classes -> classes.percent() <= MOST_PERCENT)
                .findFirst()
                .or(() -> evenest.stream().min(comparingInt(classes -> (classes.percent() + 9) / 10)))
                .map(classes -> new Scale(classes.bounds()))
                .orElse(new Scale(List.of()));
    }

    /** Bounds, and how much of a year the fullest class between them may hold. */
    private record Classes(int percent, List<BigDecimal> bounds) {

        /** The fullest class holds as little as these steps allow; empty where they are too far apart for any. */
        static Optional<Classes> evenest(Values all, List<Values> years, List<BigDecimal> steps) {
            return IntStream.rangeClosed(LEAST_PERCENT, 100)
                    .mapToObj(percent -> filled(all, years, steps, percent))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** Each class reaches as far as it may; empty where one holds too much or there are too many. */
        private static Optional<Classes> filled(Values all, List<Values> years, List<BigDecimal> steps, int percent) {
            List<BigDecimal> bounds = new ArrayList<>();
            double from = Double.NEGATIVE_INFINITY;
            for (int at = 0; at <= steps.size(); at++) {
                double to = at == steps.size()
                        ? Double.POSITIVE_INFINITY
                        : steps.get(at).doubleValue();
                if (isTooFull(all, years, from, to, percent)) {
                    double reached = at == 0 ? from : steps.get(at - 1).doubleValue();
                    if (reached == from
                            || bounds.size() + 1 == COLOURS
                            || isTooFull(all, years, reached, to, percent)) {
                        return Optional.empty();
                    }
                    bounds.add(steps.get(at - 1));
                    from = reached;
                }
            }
            return Optional.of(new Classes(percent, List.copyOf(bounds)));
        }

        private static boolean isTooFull(Values all, List<Values> years, double from, double to, int percent) {
            return all.isTooFull(from, to, Math.min(percent, MOST_PERCENT))
                    || years.stream().anyMatch(year -> year.isTooFull(from, to, percent));
        }
    }

    /** What is coloured of a year, or of all, from low to high. */
    private record Values(double[] sorted) {
        static Values of(List<Figure> figures) {
            return new Values(figures.stream()
                    .mapToDouble(figure -> Objects.requireNonNull(figure.drawn()))
                    .sorted()
                    .toArray());
        }

        double lowest() {
            return sorted[0];
        }

        double highest() {
            return sorted[sorted.length - 1];
        }

        /** The multiples of a width that part its values: each the last one up to a value, above the lowest. */
        List<BigDecimal> steps(BigDecimal width) {
            return Arrays.stream(sorted)
                    .mapToObj(value -> BigDecimal.valueOf(value)
                            .divide(width, 0, RoundingMode.FLOOR)
                            .multiply(width))
                    .filter(step -> step.doubleValue() > lowest())
                    .distinct()
                    .toList();
        }

        /** Whether more than so much of it lies there; of values that tie no bound makes fewer. */
        boolean isTooFull(double from, double to, int percent) {
            int first = below(from);
            int end = below(to);
            return 100 * (end - first) > percent * sorted.length && sorted[first] < sorted[end - 1];
        }

        private int below(double bound) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** The colour of a value as drawn, from 1, the palest, to {@link #COLOURS}; fewer classes are spread over them. */
    public int colourOf(double drawn) {
        return colour((int)
                bounds.stream().filter(bound -> drawn >= bound.doubleValue()).count());
    }

    /** The colours of the classes, from low to high. */
    public List<Integer> colours() {
        return IntStream.rangeClosed(0, bounds.size()).mapToObj(this::colour).toList();
    }

    private int colour(int number) {
        return bounds.isEmpty() ? COLOURS / 2 : 1 + Math.round((COLOURS - 1f) * number / bounds.size());
    }
}
