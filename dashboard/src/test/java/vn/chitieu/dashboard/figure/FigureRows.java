package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Rows as the marts would give them, in 2011 one for each thing that can happen to a figure of Củ Chi: x = n, zero,
 * above 100 %, a count, not applicable, missing, refused, stated, too few wards.
 */
public final class FigureRows {
    public static final String HOSTILE = "<img src=x onerror=alert(1)>{b}@target\u202Egnp";
    public static final Place CU_CHI = place("783", 21, "Huyện Củ Chi", "Củ Chi");
    public static final Place FIRST = place("760", 1, "Quận 1", "Quận 1");
    public static final Place STRANGE = place("761", 12, HOSTILE, HOSTILE);
    public static final Place SILENT = place("786", 23, "Huyện Nhà Bè", "Nhà Bè");

    private FigureRows() {}

    public static Place place(String code, int position, String name, String shortName) {
        return new Place(
                code,
                position,
                name,
                name,
                shortName,
                shortName,
                "Q" + position,
                position > 19 ? Kind.rural : Kind.urban,
                position % 6,
                position / 6);
    }

    public static List<Place> places() {
        return List.of(FIRST, STRANGE, CU_CHI, SILENT);
    }

    public static List<Indicator> indicators() {
        return List.of(
                indicator(1, "theory_study", "Lý luận", Indicator.Kind.person_rate, "đoàn viên"),
                indicator(2, "internet_units", "Internet", Indicator.Kind.unit_rate, "đơn vị"),
                indicator(3, "job_counselling", "Tư vấn", Indicator.Kind.person_rate, "thanh niên"),
                indicator(4, "training_courses", "Lớp", Indicator.Kind.count, "lớp"),
                indicator(5, "fair_units_supported", "Đơn vị khá", Indicator.Kind.unit_rate, "đơn vị"),
                indicator(6, "economic_models", "Mô hình", Indicator.Kind.unit_rate, "đơn vị"),
                indicator(7, "new_life_clubs", "CLB", Indicator.Kind.unit_rate, "đơn vị"),
                indicator(8, "youth_gathering", "Tập hợp", Indicator.Kind.person_rate, "thanh niên"),
                indicator(9, "officers_of_youth_age", "Cán bộ", Indicator.Kind.person_rate, "cán bộ"),
                indicator(10, "party_admission", "Đảng viên mới", Indicator.Kind.person_rate, "đảng viên"));
    }

    public static Indicator indicator(String code) {
        return indicators().stream()
                .filter(one -> one.indicatorCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Indicator indicator(int position, String code, String name, Indicator.Kind kind, String unit) {
        boolean isCount = kind == Indicator.Kind.count;
        return new Indicator(
                code,
                "I." + position,
                position,
                kind,
                isCount || code.equals("party_admission") ? Indicator.Measure.flow : Indicator.Measure.stock,
                true,
                Indicator.Direction.higher,
                new BigDecimal("0.5"),
                name,
                name,
                name,
                name,
                "Bao nhiêu.",
                "How many.",
                "tử số",
                "numerator",
                isCount ? null : "mẫu số",
                isCount ? null : "denominator",
                unit,
                unit,
                null,
                null);
    }

    /** Every district, indicator and year, 2010 and 2011. */
    public static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            for (int year : new int[] {2010, 2011}) {
                for (Place place : places()) {
                    all.add(figure(indicator, place, year));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Figure figure(Indicator indicator, Place place, int year) {
        if (place.equals(SILENT)) {
            return without(indicator, place, year, State.missing);
        }
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        if (!place.equals(CU_CHI)) {
            long numerator = place.equals(FIRST) ? 4 + (year - 2010) : 6;
            return figure(indicator, place, year, Basis.wards, numerator, isCount ? null : (Long) 10L, null, 10, 10);
        }
        if (year == 2010) {
            return figure(indicator, place, year, Basis.wards, 5L, isCount ? null : (Long) 10L, null, 21, 21);
        }
        return switch (indicator.position()) {
            case 1 -> figure(indicator, place, year, Basis.wards, 10L, 10L, null, 21, 21);
            case 2 -> figure(indicator, place, year, Basis.wards, 0L, 21L, null, 21, 21);
            case 3 -> figure(indicator, place, year, Basis.wards, 1180L, 1000L, null, 21, 21);
            case 4 -> figure(indicator, place, year, Basis.wards, 42L, null, null, 21, 21);
            case 5 -> without(indicator, place, year, State.not_applicable);
            case 6 -> without(indicator, place, year, State.missing);
            case 7 -> without(indicator, place, year, State.refused);
            case 8 -> figure(indicator, place, year, Basis.stated, null, null, 0.61, 0, 21);
            case 9 -> figure(indicator, place, year, Basis.partial, 6L, 7L, null, 5, 21);
            default -> figure(indicator, place, year, Basis.wards, 12L, 30L, null, 21, 21);
        };
    }

    private static Figure without(Indicator indicator, Place place, int year, State state) {
        return new Figure(
                indicator,
                place,
                year,
                state,
                null,
                null,
                null,
                null,
                null,
                0,
                21,
                null,
                null,
                null,
                null,
                target(indicator),
                null,
                null,
                null,
                null,
                null,
                city(indicator),
                null,
                TargetVerdict.none,
                ChangeVerdict.none,
                21,
                null,
                false,
                false);
    }

    private static BigDecimal target(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count ? new BigDecimal("12.000000") : new BigDecimal("0.600000");
    }

    private static @Nullable Double city(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count ? null : (Double) 0.5;
    }

    /** A figure of which what is judged follows from its basis and its value. */
    public static Figure figure(
            Indicator indicator,
            Place place,
            int year,
            Basis basis,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double stated,
            int reporting,
            int expected) {
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        boolean isRanked = basis == Basis.wards && !isCount;
        Double value = stated;
        if (numerator != null) {
            value = denominator == null
                    ? (Double) numerator.doubleValue()
                    : (Double) ((double) numerator / denominator);
        }
        double share = value == null ? 0 : value;
        boolean isMet = isCount ? share >= 12 : share >= 0.6;
        boolean hasBefore = year == 2011 && numerator != null;
        boolean isBreak = place.equals(STRANGE) && year == 2011;
        return new Figure(
                indicator,
                place,
                year,
                State.reported,
                basis,
                numerator,
                denominator,
                value,
                isCount ? (Double) (share / expected) : null,
                reporting,
                expected,
                hasBefore ? (Long) 5L : null,
                hasBefore ? (isCount ? (Double) 5.0 : (Double) 0.5) : null,
                hasBefore && !isBreak && numerator != null ? (Long) (numerator - 5) : null,
                hasBefore && !isBreak && !isCount ? (Double) (100 * (share - 0.5)) : null,
                target(indicator),
                isCount ? null : (Double) Math.max(0, 100 * (0.6 - share)),
                numerator == null
                        ? null
                        : (Long) Math.max(
                                0,
                                (isCount ? 12 : denominator == null ? 0 : (long) Math.ceil(0.6 * denominator))
                                        - numerator),
                null,
                null,
                null,
                city(indicator),
                isRanked ? (Integer) (place.equals(CU_CHI) ? 3 : place.equals(FIRST) ? 2 : 1) : null,
                basis == Basis.stated || basis == Basis.partial
                        ? TargetVerdict.none
                        : isMet ? TargetVerdict.met : TargetVerdict.late,
                hasBefore && isRanked && !isBreak
                        ? share > 0.5 ? ChangeVerdict.better : ChangeVerdict.worse
                        : ChangeVerdict.none,
                basis == Basis.wards || basis == Basis.partial ? (Integer) (expected - reporting) : null,
                hasBefore ? (Integer) reporting : null,
                basis == Basis.wards,
                isBreak);
    }

    /** The classes of colour over some figures. */
    public static Scale scale(List<Figure> figures) {
        return Scale.over(figures);
    }

    /** The city in both years. */
    public static List<CityFigure> cityFigures() {
        List<CityFigure> city = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            boolean isCount = indicator.kind() == Indicator.Kind.count;
            for (int year : new int[] {2010, 2011}) {
                city.add(city(
                        indicator.indicatorCode(),
                        year,
                        isCount ? 53L : 15L,
                        isCount ? null : 30L,
                        isCount ? 53.0 : 0.5,
                        3,
                        null,
                        null,
                        0,
                        target(indicator),
                        null,
                        null));
            }
        }
        return List.copyOf(city);
    }

    /** A city of which what is judged follows from what is missing, and nothing else is known. */
    public static CityFigure city(
            String indicatorCode,
            int year,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            int districtsReporting,
            @Nullable Double previousValue,
            @Nullable Double changePoints,
            int districtsCompared,
            @Nullable BigDecimal target,
            @Nullable Double gapPoints,
            @Nullable Long gapUnits) {
        boolean isUnknown = gapPoints == null && gapUnits == null;
        boolean isMet = gapPoints == null ? gapUnits != null && gapUnits == 0 : gapPoints == 0;
        return new CityFigure(
                indicatorCode,
                year,
                numerator,
                denominator,
                value,
                districtsReporting,
                previousValue,
                changePoints,
                null,
                districtsCompared,
                target,
                gapPoints,
                gapUnits,
                null,
                null,
                null,
                0,
                0,
                0,
                value == null || isUnknown ? TargetVerdict.none : isMet ? TargetVerdict.met : TargetVerdict.late,
                ChangeVerdict.none,
                0,
                0,
                0,
                0,
                0,
                0,
                value != null,
                false);
    }
}
