package vn.chitieu.dashboard.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Line;

/**
 * Ward-level units counted: in bins of five points for a rate of people, by state for a rate of units, by the number itself
 * for a count. Units without a figure are in none of them.
 *
 * @param lines across the bins of a rate, which reach as far
 */
record WardBins(IndicatorFigures figures, IndicatorWords words, List<WardFigure> wards, List<Line> lines) {
    /** Points. */
    static final int WIDTH = 5;

    /** Beyond this the last bin is open: "150 and more". */
    private static final int HIGHEST = 150;

    /** More single numbers than this become bins. */
    private static final int MOST_NUMBERS = 16;

    /**
     * One bar.
     *
     * @param from its lowest value; of states their order
     * @param met how many of them reached the target of the year
     */
    record Bin(int from, String name, int units, int met) {}

    List<WardFigure> known() {
        return wards.stream().filter(ward -> ward.value() != null).toList();
    }

    int in(WardFigure.State state) {
        return (int) wards.stream().filter(ward -> ward.state() == state).count();
    }

    /** From left to right. */
    List<Bin> all() {
        return switch (figures.indicator().kind()) {
            case person_rate -> rateBins();
            case unit_rate -> stateBins();
            case count -> numberBins();
        };
    }

    /** Up to the lines of target and city, which stand at their true place. */
    private List<Bin> rateBins() {
        TreeMap<Integer, List<WardFigure>> parts = parted(value -> from(100 * value));
        if (!parts.isEmpty()) {
            lines.forEach(line -> parts.putIfAbsent(from(line.at()), List.of()));
        }
        return bins(parts, WIDTH, from -> from == HIGHEST ? "≥ " + HIGHEST : from + "–" + (from + WIDTH));
    }

    private static int from(double percent) {
        return (int) Math.min(HIGHEST, WIDTH * Math.floor(percent / WIDTH + 1e-9));
    }

    private List<Bin> stateBins() {
        int has = (int) known().stream()
                .filter(ward -> Objects.requireNonNull(ward.value()) >= 1)
                .count();
        return List.of(
                new Bin(0, words.language().say("Có", "Yes"), has, has),
                new Bin(1, words.language().say("Chưa có", "Not yet"), known().size() - has, 0),
                new Bin(
                        2,
                        words.language().say("Không áp dụng", "Does not apply"),
                        in(WardFigure.State.not_applicable),
                        0));
    }

    private List<Bin> numberBins() {
        TreeMap<Integer, List<WardFigure>> numbers = parted(value -> (int) Math.round(value));
        if (numbers.isEmpty()) {
            return List.of();
        }
        int width = (int) Axis.fromZero(numbers.lastKey(), MOST_NUMBERS, 1).step();
        TreeMap<Integer, List<WardFigure>> parts = parted(value -> (int) Math.round(value) / width * width);
        parts.putIfAbsent(0, List.of());
        return bins(
                parts,
                width,
                from -> words.numbers().whole(from)
                        + (width == 1 ? "" : "–" + words.numbers().whole(from + width - 1L)));
    }

    private TreeMap<Integer, List<WardFigure>> parted(DoubleToIntFunction from) {
        return known().stream()
                .collect(groupingBy(
                        ward -> from.applyAsInt(Objects.requireNonNull(ward.value())), TreeMap::new, toList()));
    }

    /** Also where there is none between two others. */
    private static List<Bin> bins(TreeMap<Integer, List<WardFigure>> parts, int width, IntFunction<String> name) {
        return parts.isEmpty()
                ? List.of()
                : IntStream.iterate(parts.firstKey(), from -> from <= parts.lastKey(), from -> from + width)
                        .mapToObj(from -> bin(from, name.apply(from), parts.getOrDefault(from, List.of())))
                        .toList();
    }

    private static Bin bin(int from, String name, List<WardFigure> those) {
        int met = (int) those.stream()
                .filter(ward -> Boolean.TRUE.equals(ward.reachesTarget()))
                .count();
        return new Bin(from, name, those.size(), met);
    }
}
