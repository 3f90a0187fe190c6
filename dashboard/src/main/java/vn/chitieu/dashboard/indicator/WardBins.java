package vn.chitieu.dashboard.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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

    /** One bar. @param met how many of them reached the target of the year */
    record Bin(String name, int units, int met) {}

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

    private List<Bin> rateBins() {
        TreeMap<Integer, int[]> counted = new TreeMap<>();
        for (WardFigure ward : known()) {
            double percent = 100 * Objects.requireNonNull(ward.value());
            int[] bin = counted.computeIfAbsent(from(percent), key -> new int[2]);
            bin[0]++;
            bin[1] += Boolean.TRUE.equals(ward.reachesTarget()) ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        if (!counted.isEmpty()) {
            // The lines of target and city stand at their true place.
            lines.forEach(line -> counted.computeIfAbsent(from(line.at()), key -> new int[2]));
            for (int from = counted.firstKey(); from <= counted.lastKey(); from += WIDTH) {
                int[] bin = counted.getOrDefault(from, new int[2]);
                bins.add(new Bin(from == HIGHEST ? "≥ " + HIGHEST : from + "–" + (from + WIDTH), bin[0], bin[1]));
            }
        }
        return bins;
    }

    /** Where the first bin of a rate begins, in percent. */
    int first() {
        return Integer.parseInt(all().getFirst().name().split("–", 2)[0].replace("≥ ", ""));
    }

    private static int from(double percent) {
        return (int) Math.min(HIGHEST, WIDTH * Math.floor(percent / WIDTH + 1e-9));
    }

    private List<Bin> stateBins() {
        int has = (int) known().stream()
                .filter(ward -> Objects.requireNonNull(ward.value()) >= 1)
                .count();
        return List.of(
                new Bin(words.language().say("Có", "Yes"), has, has),
                new Bin(words.language().say("Chưa có", "Not yet"), known().size() - has, 0),
                new Bin(
                        words.language().say("Không áp dụng", "Does not apply"),
                        in(WardFigure.State.not_applicable),
                        0));
    }

    private List<Bin> numberBins() {
        int highest = known().stream()
                .mapToInt(ward -> (int) Math.round(Objects.requireNonNull(ward.value())))
                .max()
                .orElse(0);
        int width = (int) Axis.fromZero(highest, MOST_NUMBERS, 1).step();
        int[] counted = new int[highest / width + 1];
        known().forEach(ward -> counted[(int) Math.round(Objects.requireNonNull(ward.value())) / width]++);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < counted.length; bin++) {
            int from = bin * width;
            String name = width == 1
                    ? words.numbers().whole(from)
                    : words.numbers().whole(from) + "–" + words.numbers().whole(from + width - 1L);
            bins.add(new Bin(name, counted[bin], 0));
        }
        return known().isEmpty() ? List.of() : bins;
    }
}
