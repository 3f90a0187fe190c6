package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Rows as the marts would give them, one for each thing that can happen to a figure: beyond 100 %, x = n, a small
 * denominator, zero, 0/0, a total row, stated, too few wards, refused, not applicable, missing.
 */
final class Rows {
    static final int YEAR = 2011;
    static final String HOSTILE = "<img src=x onerror=alert(1)>{b}@target\u202Egnp";

    private Rows() {}

    static Indicator rate() {
        return indicator(
                "job_counselling", Indicator.Kind.person_rate, Indicator.Measure.flow, "thanh niên", "young people");
    }

    static Indicator count() {
        return indicator("training_courses", Indicator.Kind.count, Indicator.Measure.flow, "lớp", "courses");
    }

    private static Indicator indicator(
            String code, Indicator.Kind kind, Indicator.Measure measure, String unitVi, String unitEn) {
        boolean isCount = kind == Indicator.Kind.count;
        return new Indicator(
                code,
                "II.1.1",
                5,
                kind,
                measure,
                false,
                Indicator.Direction.higher,
                new BigDecimal("0.5"),
                "Tư vấn, giới thiệu việc làm",
                "Job counselling and placement",
                "Tư vấn việc làm",
                "Job counselling",
                "Bao nhiêu người được tư vấn.",
                "How many were reached.",
                "người được tư vấn",
                "people reached",
                isCount ? null : "thanh niên trên địa bàn",
                isCount ? null : "young people of the area",
                unitVi,
                unitEn,
                null,
                null);
    }

    /** A rate, seen from 2011. */
    static IndicatorFigures rates() {
        List<Figure> now = new ArrayList<>();
        now.add(rateOf("766", "Tân Bình", 2, Basis.wards, 1180L, 1000L, 15, 15, 1, TargetVerdict.met));
        now.add(rateOf("761", "Quận 12", 12, Basis.wards, 500L, 500L, 11, 11, 2, TargetVerdict.met));
        now.add(rateOf("768", "Phú Nhuận", 3, Basis.total, 6L, 7L, 0, 15, 3, TargetVerdict.met));
        now.add(rateOf("785", "Bình Chánh", 4, Basis.partial, 300L, 700L, 14, 16, 4, TargetVerdict.on_track));
        now.add(rateOf("760", HOSTILE, 1, Basis.wards, 0L, 900L, 10, 10, 5, TargetVerdict.late));
        now.add(figure(
                "787",
                "Cần Giờ",
                24,
                State.reported,
                Basis.stated,
                null,
                null,
                0.61,
                null,
                0,
                7,
                null,
                TargetVerdict.none));
        now.add(rateOf("784", "Hóc Môn", 22, Basis.partial, 90L, 300L, 5, 12, null, TargetVerdict.none));
        now.add(figure(
                "773", "Quận 4", 5, State.reported, Basis.wards, 0L, 0L, null, null, 15, 15, null, TargetVerdict.none));
        now.add(figure(
                "770",
                "Quận 3",
                6,
                State.not_applicable,
                Basis.wards,
                0L,
                0L,
                null,
                null,
                14,
                14,
                null,
                TargetVerdict.none));
        now.add(figure(
                "774", "Quận 5", 7, State.refused, null, null, null, null, null, 0, 15, null, TargetVerdict.none));
        now.add(figure(
                "786", "Nhà Bè", 23, State.missing, null, null, null, null, null, 0, 7, null, TargetVerdict.none));
        List<Figure> all = new ArrayList<>(now);
        for (Figure figure : now) {
            all.add(earlier(figure, 2009, 0.10));
            all.add(earlier(figure, 2010, 0.05));
        }
        List<CityFigure> city = List.of(
                FigureRows.city(
                        "job_counselling",
                        2009,
                        1500L,
                        3500L,
                        1500.0 / 3500,
                        9,
                        null,
                        null,
                        0,
                        new BigDecimal("0.400000"),
                        0.0,
                        0L),
                FigureRows.city(
                        "job_counselling",
                        2010,
                        null,
                        null,
                        null,
                        0,
                        1500.0 / 3500,
                        null,
                        0,
                        new BigDecimal("0.425000"),
                        null,
                        null),
                judged(
                        FigureRows.city(
                                "job_counselling",
                                2011,
                                2076L,
                                3407L,
                                2076.0 / 3407,
                                8,
                                null,
                                1.93,
                                6,
                                new BigDecimal("0.625000"),
                                1.5659,
                                54L),
                        TargetVerdict.late,
                        3,
                        1,
                        0,
                        true));
        return new IndicatorFigures(
                rate(),
                YEAR,
                city,
                all,
                targets("0.40", "0.425", "0.625", "0.65"),
                kinds(),
                FigureRows.scale(all),
                true,
                null);
    }

    /** A count, seen from 2011. */
    static IndicatorFigures counts() {
        List<Figure> now = List.of(
                countOf("783", "Củ Chi", 21, Basis.wards, 42L, 21, 21, 2.0, TargetVerdict.met),
                countOf("770", "Quận 3", 3, Basis.wards, 0L, 14, 14, 0.0, TargetVerdict.late),
                countOf("784", "Hóc Môn", 22, Basis.partial, 6L, 5, 12, 1.2, TargetVerdict.none),
                figure(
                        "774",
                        "Quận 5",
                        7,
                        State.refused,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        15,
                        null,
                        TargetVerdict.none),
                figure(
                        "786",
                        "Nhà Bè",
                        23,
                        State.missing,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        7,
                        null,
                        TargetVerdict.none));
        List<Figure> all = new ArrayList<>(now);
        now.forEach(figure -> all.add(earlier(figure, 2010, 0)));
        List<CityFigure> city = List.of(
                FigureRows.city(
                        "training_courses",
                        2010,
                        40L,
                        null,
                        40.0,
                        3,
                        null,
                        null,
                        0,
                        new BigDecimal("25.000000"),
                        null,
                        0L),
                judged(
                        FigureRows.city(
                                "training_courses",
                                2011,
                                48L,
                                null,
                                48.0,
                                3,
                                40.0,
                                null,
                                3,
                                new BigDecimal("60.000000"),
                                null,
                                12L),
                        TargetVerdict.late,
                        1,
                        1,
                        0,
                        true));
        return new IndicatorFigures(
                count(), YEAR, city, all, targets("5", "12"), kinds(), FigureRows.scale(all), true, null);
    }

    /** Beyond 100 %, x = n, exactly the target, stated, zero, 0/0, refused, missing. */
    static List<WardFigure> rateWards() {
        return List.of(
                ward(WardFigure.State.reported, 23L, 20L, 1.15),
                ward(WardFigure.State.reported, 20L, 20L, 1.0),
                ward(WardFigure.State.reported, 5L, 8L, 0.625),
                ward(WardFigure.State.stated, null, null, 0.66),
                ward(WardFigure.State.reported, 0L, 20L, 0.0),
                ward(WardFigure.State.reported, 7L, 20L, 0.35),
                ward(WardFigure.State.reported, 0L, 0L, null),
                ward(WardFigure.State.refused, null, null, null),
                ward(WardFigure.State.missing, null, null, null));
    }

    static List<WardFigure> countWards() {
        return List.of(
                ward(WardFigure.State.reported, 0L, null, 0.0),
                ward(WardFigure.State.reported, 3L, null, 3.0),
                ward(WardFigure.State.reported, 3L, null, 3.0),
                ward(WardFigure.State.missing, null, null, null));
    }

    static List<WardFigure> unitWards() {
        return List.of(
                ward(WardFigure.State.reported, 1L, 1L, 1.0),
                ward(WardFigure.State.reported, 0L, 1L, 0.0),
                ward(WardFigure.State.reported, 1L, 1L, 1.0),
                ward(WardFigure.State.not_applicable, 0L, 0L, null),
                ward(WardFigure.State.missing, null, null, null));
    }

    /** The rates again, as if of ward-level units. */
    static IndicatorFigures unitRates() {
        IndicatorFigures rates = rates();
        return new IndicatorFigures(
                indicator("internet_units", Indicator.Kind.unit_rate, Indicator.Measure.stock, "đơn vị", "units"),
                YEAR,
                rates.city(),
                rates.districts(),
                rates.targets(),
                rates.kinds(),
                rates.scale(),
                true,
                null);
    }

    /** The same with another city of 2011. */
    static IndicatorFigures with(IndicatorFigures figures, UnaryOperator<CityFigure> other) {
        return new IndicatorFigures(
                figures.indicator(),
                figures.year(),
                figures.whole().stream()
                        .map(city -> city.year() == YEAR ? other.apply(city) : city)
                        .toList(),
                figures.everywhere(),
                figures.targets(),
                figures.kinds(),
                figures.scale(),
                figures.isLonger(),
                figures.only());
    }

    /** The same with other districts. */
    static IndicatorFigures of(IndicatorFigures figures, List<Figure> districts) {
        return new IndicatorFigures(
                figures.indicator(),
                figures.year(),
                figures.whole(),
                districts,
                figures.targets(),
                figures.kinds(),
                FigureRows.scale(districts),
                figures.isLonger(),
                figures.only());
    }

    /** What is judged of a city. */
    static CityFigure judged(
            CityFigure city, TargetVerdict verdict, int met, int late, int worse, boolean isSufficient) {
        return new CityFigure(
                city.indicatorCode(),
                city.year(),
                city.numerator(),
                city.denominator(),
                city.value(),
                city.districtsReporting(),
                city.previousValue(),
                city.changePoints(),
                city.changeCount(),
                city.districtsCompared(),
                city.target(),
                city.gapPoints(),
                city.gapUnits(),
                city.target2012(),
                city.gap2012Points(),
                city.gap2012Units(),
                city.unitsReporting(),
                city.unitsExpected(),
                city.unitsUnreported(),
                verdict,
                city.verdictChange(),
                met,
                1,
                late,
                0,
                0,
                worse,
                isSufficient,
                city.isOtherLength());
    }

    private static WardFigure ward(
            WardFigure.State state, @Nullable Long numerator, @Nullable Long denominator, @Nullable Double value) {
        return new WardFigure(
                "26740",
                HOSTILE,
                "Quận 1",
                "Place 1",
                Kind.urban,
                state,
                numerator,
                denominator,
                value,
                value == null || denominator == null && state == WardFigure.State.reported
                        ? null
                        : (Boolean) (value >= 0.625));
    }

    private static KindFigure kind(
            Kind kind, @Nullable Long numerator, @Nullable Long denominator, @Nullable Double value) {
        return new KindFigure(
                kind,
                FigureRows.city(
                        "job_counselling", YEAR, numerator, denominator, value, 4, null, null, 0, null, null, null),
                value);
    }

    private static List<KindFigure> kinds() {
        return List.of(
                kind(Kind.urban, 610L, 1000L, 0.61),
                kind(Kind.peri_urban, 1180L, 1000L, 1.18),
                kind(Kind.rural, null, null, null));
    }

    /** Twelve places in two rows; the hostile name has a hostile abbreviation. */
    private static Place place(String code, String name, int position) {
        Kind kind = position > 20 ? Kind.rural : position > 10 ? Kind.peri_urban : Kind.urban;
        String abbreviation = name.equals(HOSTILE) ? "{b|<i>}" : name.substring(0, 1) + position;
        return new Place(code, position, name, name, name, name, abbreviation, kind, position % 6, position / 6);
    }

    private static List<YearTarget> targets(String... targets) {
        int first = 2012 - targets.length + 1;
        return IntStream.range(0, targets.length)
                .mapToObj(at -> new YearTarget(first + at, new BigDecimal(targets[at]), true))
                .toList();
    }

    private static Figure rateOf(
            String code,
            String name,
            int position,
            Basis basis,
            long numerator,
            long denominator,
            int reporting,
            int expected,
            @Nullable Integer rank,
            TargetVerdict verdict) {
        return figure(
                code,
                name,
                position,
                State.reported,
                basis,
                numerator,
                denominator,
                (double) numerator / denominator,
                null,
                reporting,
                expected,
                rank,
                verdict);
    }

    private static Figure countOf(
            String code,
            String name,
            int position,
            Basis basis,
            long numerator,
            int reporting,
            int expected,
            double perUnit,
            TargetVerdict verdict) {
        return figure(
                code,
                name,
                position,
                State.reported,
                basis,
                numerator,
                null,
                (double) numerator,
                perUnit,
                reporting,
                expected,
                null,
                verdict);
    }

    private static Figure figure(
            String code,
            String name,
            int position,
            State state,
            @Nullable Basis basis,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Double perUnit,
            int reporting,
            int expected,
            @Nullable Integer rank,
            TargetVerdict verdict) {
        boolean isCount = perUnit != null;
        BigDecimal target = isCount ? new BigDecimal("12.000000") : new BigDecimal("0.625000");
        Long parts = value == null ? null : numerator;
        return new Figure(
                isCount ? count() : rate(),
                place(code, name, position),
                YEAR,
                state,
                basis,
                numerator,
                denominator,
                value,
                perUnit,
                reporting,
                expected,
                parts == null ? null : (Long) (parts - 3),
                value == null || isCount ? null : value - 0.05,
                parts == null ? null : (Long) 3L,
                value == null || isCount ? null : 5.0,
                target,
                value == null || isCount ? null : Math.max(0, 100 * (0.625 - value)),
                parts == null ? null : (Long) Math.max(0, 10 - parts),
                null,
                null,
                null,
                null,
                rank,
                verdict,
                rank == null ? ChangeVerdict.none : ChangeVerdict.better,
                null,
                null,
                rank != null || verdict != TargetVerdict.none,
                false);
    }

    private static Figure earlier(Figure figure, int year, double lower) {
        Double value = figure.value();
        Double perUnit = figure.perUnit();
        boolean isBroken = year == 2010 && figure.place().code().equals("761");
        boolean isGap = year == 2010 && figure.place().code().equals("768");
        return new Figure(
                figure.indicator(),
                figure.place(),
                year,
                isGap ? State.missing : figure.state(),
                isGap ? null : figure.basis(),
                isGap ? null : figure.numerator(),
                isGap ? null : figure.denominator(),
                isGap || value == null ? null : (Double) Math.max(0, value - lower),
                isGap ? null : perUnit,
                figure.unitsReporting(),
                figure.unitsExpected(),
                null,
                null,
                null,
                null,
                figure.target(),
                null,
                null,
                null,
                null,
                null,
                null,
                isGap ? null : figure.rank(),
                TargetVerdict.none,
                ChangeVerdict.none,
                null,
                null,
                !isGap && figure.isComparable(),
                isBroken);
    }
}
