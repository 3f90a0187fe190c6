package vn.chitieu.dashboard.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The classes of colour of an indicator, from low to high, the same in all years and wherever it is coloured. Their bounds
 * are as round as they can be while no class holds more than two fifths of the districts of a year, unless values tie; they
 * lie between the values that there are, so never beyond what the measure can be.
 *
 * @param bounds where the second and each further class begins, as {@link Figure#drawn()}; at most five
 */
public record Scale(List<BigDecimal> bounds) {
    /** How many colours there are. */
    public static final int COLOURS = 6;

    private static final List<BigDecimal> WIDTHS = Stream.of("1", "0.5", "0.25", "0.2", "0.1", "0.05", "0.025", "0.02", "0.01")
            .map(BigDecimal::new)
            .toList();

    private static final int MOST_PERCENT = 40;

    /** Over the figures of an indicator, of all districts and years; those that do not compare do not count. */
    static Scale over(Collection<Figure> figures) {
        List<List<Double>> years = List.copyOf(figures.stream()
                .filter(Figure::isComparable)
                .collect(groupingBy(
                        Figure::year,
                        mapping(figure -> Optional.ofNullable(figure.drawn()).orElseThrow(), toList())))
                .values());
        List<Double> all = years.stream().flatMap(List::stream).sorted().toList();
        if (all.isEmpty() || all.getFirst().equals(all.getLast())) {
            return new Scale(List.of());
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.ceil(Math.log10(all.getLast())));
        // Where years lie far apart, fewer classes are left for each than it takes.
        return IntStream.iterate(MOST_PERCENT, percent -> percent <= 100, percent -> percent + 10)
                .boxed()
                .flatMap(percent -> WIDTHS.stream().flatMap(width -> roundest(years, all, power.multiply(width), percent).stream()))
                .findFirst()
                .map(Scale::new)
                .orElse(new Scale(List.of()));
    }

    /** With bounds of one roundness: the classes that are most even; empty where none hold few enough. */
    private static Optional<List<BigDecimal>> roundest(
            List<List<Double>> years, List<Double> all, BigDecimal width, int most) {
        List<BigDecimal> steps = Stream.iterate(
                        new BigDecimal(all.getFirst()).divide(width, 0, RoundingMode.FLOOR).add(BigDecimal.ONE),
                        BigDecimal.ONE::add)
                .map(width::multiply)
                .takeWhile(step -> step.doubleValue() <= all.getLast())
                .toList();
        return IntStream.rangeClosed(10, most)
                .mapToObj(percent -> filled(years, steps, percent))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Each class reaches as far as it may; empty where one holds too much or there are too many. */
    private static Optional<List<BigDecimal>> filled(List<List<Double>> years, List<BigDecimal> steps, int percent) {
        List<BigDecimal> bounds = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (int at = 0; at <= steps.size(); at++) {
            double to = at == steps.size() ? Double.POSITIVE_INFINITY : steps.get(at).doubleValue();
            if (isTooFull(years, from, to, percent)) {
                double last = at == 0 ? from : steps.get(at - 1).doubleValue();
                if (last <= from || isTooFull(years, last, to, percent)) {
                    return Optional.empty();
                }
                bounds.add(steps.get(at - 1));
                from = last;
            }
        }
        return bounds.size() < COLOURS ? Optional.of(List.copyOf(bounds)) : Optional.empty();
    }

    private static boolean isTooFull(List<List<Double>> years, double from, double to, int percent) {
        return years.stream().anyMatch(year -> {
            List<Double> held = year.stream().filter(value -> value >= from && value < to).toList();
            return 100 * held.size() > percent * year.size() && held.stream().distinct().count() > 1;
        });
    }

    /** The colour of a value as drawn, from 1, the palest, to {@link #COLOURS}; fewer classes are spread over them. */
    public int colourOf(double drawn) {
        long above = bounds.stream().filter(bound -> drawn >= bound.doubleValue()).count();
        return colour((int) above);
    }

    /** The colours of the classes, from low to high. */
    public List<Integer> colours() {
        return IntStream.rangeClosed(0, bounds.size()).mapToObj(this::colour).toList();
    }

    private int colour(int number) {
        return bounds.isEmpty() ? COLOURS / 2 : 1 + Math.round((COLOURS - 1f) * number / bounds.size());
    }
}
