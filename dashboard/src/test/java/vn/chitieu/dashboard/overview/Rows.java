package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.Samples.CAN_GIO;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.CU_CHI;
import static vn.chitieu.dashboard.Samples.GATHERING;
import static vn.chitieu.dashboard.Samples.HOC_MON;
import static vn.chitieu.dashboard.Samples.INTERNET;
import static vn.chitieu.dashboard.Samples.NHA_BE;
import static vn.chitieu.dashboard.Samples.QUAN_1;
import static vn.chitieu.dashboard.Samples.QUAN_3;
import static vn.chitieu.dashboard.Samples.QUAN_5;
import static vn.chitieu.dashboard.Samples.STRANGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Rows as the marts would give them: beyond 100 %, zero, stated, too few wards, refused, not applicable, missing. */
final class Rows {
    static final List<Place> DISTRICTS = List.of(QUAN_1, STRANGE, QUAN_3, QUAN_5, CU_CHI, HOC_MON, NHA_BE, CAN_GIO);

    private Rows() {}

    static OverviewFigures figures() {
        return figures(GATHERING);
    }

    static OverviewFigures figures(Indicator mapped) {
        List<Figure> now = new ArrayList<>();
        for (Indicator indicator : List.of(GATHERING, INTERNET)) {
            now.add(figure(QUAN_1, indicator, 118L, 100L, 1, TargetVerdict.met, ChangeVerdict.better));
            now.add(figure(STRANGE, indicator, 0L, 90L, 3, TargetVerdict.late, ChangeVerdict.worse));
            now.add(empty(QUAN_3, indicator, State.not_applicable));
            now.add(empty(QUAN_5, indicator, State.refused));
            now.add(figure(CU_CHI, indicator, 17L, 21L, 2, TargetVerdict.late, ChangeVerdict.worse));
            now.add(partial(HOC_MON, indicator));
            now.add(empty(NHA_BE, indicator, State.missing));
            now.add(stated(CAN_GIO, indicator));
        }
        for (Place place : DISTRICTS) {
            now.add(
                    place.equals(NHA_BE)
                            ? empty(place, COURSES, State.missing)
                            : figure(place, COURSES, place.equals(QUAN_3) ? 0L : 14L));
        }
        return new OverviewFigures(
                2011,
                List.of(GATHERING, COURSES, INTERNET),
                DISTRICTS,
                List.of(
                        city(GATHERING, 2009, 400L, 1000L, 8, 0, 0, 0),
                        city(GATHERING, 2010, null, null, 0, 0, 0, 0),
                        city(GATHERING, 2011, 526L, 1000L, 5, 1, 2, 2),
                        city(COURSES, 2010, 40L, null, 8, 2, 6, 0),
                        city(COURSES, 2011, 84L, null, 7, 6, 1, 0),
                        city(INTERNET, 2010, 140L, 230L, 8, 2, 6, 0),
                        city(INTERNET, 2011, 210L, 230L, 5, 1, 2, 2)),
                matrix(now),
                List.of(
                        priority(STRANGE, 1, 3, GATHERING, INTERNET, COURSES),
                        priority(CU_CHI, 2, 2, INTERNET, GATHERING),
                        priority(QUAN_3, 3, 1, COURSES),
                        priority(CAN_GIO, 3, 1, GATHERING),
                        priority(QUAN_1, 5, 0),
                        apart(HOC_MON, true),
                        apart(NHA_BE, false)),
                List.of(
                        pace(GATHERING, Pace.Verdict.SHORT),
                        pace(COURSES, Pace.Verdict.SLOWING),
                        pace(INTERNET, Pace.Verdict.MET)),
                List.of(COURSES),
                true,
                new Reporting(8, 7, 5, LocalDate.of(2011, 11, 15), List.of(NHA_BE), 2, 36, List.of()),
                mapped,
                List.of(kind(Kind.peri_urban, 0.1), kind(Kind.rural, null), kind(Kind.urban, 0.9)),
                new Scale(Stream.of("30", "60").map(BigDecimal::new).toList()));
    }

    /** The same year with other districts to help, a city of other years, or other reports. */
    static OverviewFigures with(List<Priority> priorities, List<CityFigure> city, Reporting reporting) {
        OverviewFigures full = figures();
        return new OverviewFigures(
                full.year(),
                full.indicators(),
                full.districts(),
                city,
                full.now(),
                priorities,
                full.paces(),
                city.stream().anyMatch(CityFigure::isSufficient) ? full.farthest() : List.of(), // as the mart has it
                true,
                reporting,
                full.mapped(),
                full.kinds(),
                full.scale());
    }

    static Priority priority(Place place, int position, int late, Indicator... reasons) {
        return new Priority(place, 2011, true, 3, 3 - late, 0, late, 0, 0, 0, late, position, List.of(reasons));
    }

    private static Priority apart(Place place, boolean hasReported) {
        return new Priority(place, 2011, hasReported, hasReported ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, null, List.of());
    }

    private static Pace pace(Indicator indicator, Pace.Verdict verdict) {
        return new Pace(null, indicator.indicatorCode(), 2011, 0.5, null, 2006, 0.4, 1.0, 1.0, 1.0, verdict);
    }

    private static KindFigure kind(Kind kind, @Nullable Double value) {
        return new KindFigure(
                kind,
                FigureRows.city(GATHERING.indicatorCode(), 2011, null, null, value, 1, null, null, 0, null, null, null),
                null);
    }

    /** A year of which nobody has reported. */
    static OverviewFigures nobody() {
        OverviewFigures full = figures();
        return new OverviewFigures(
                2011,
                full.indicators(),
                DISTRICTS,
                full.indicators().stream()
                        .map(indicator -> city(indicator, 2011, null, null, 0, 0, 0, 0))
                        .toList(),
                matrix(full.indicators().stream()
                        .flatMap(indicator -> DISTRICTS.stream().map(place -> empty(place, indicator, State.missing)))
                        .toList()),
                List.of(),
                List.of(),
                List.of(),
                true,
                new Reporting(8, 0, null, null, DISTRICTS, 0, 0, List.of()),
                GATHERING,
                List.of(),
                new Scale(List.of()));
    }

    static CityFigure city(
            Indicator indicator,
            int year,
            @Nullable Long numerator,
            @Nullable Long denominator,
            int reporting,
            int met,
            int late,
            int worse) {
        boolean isCount = OverviewFigures.isCount(indicator);
        Double value = numerator == null
                ? null
                : isCount || denominator == null
                        ? (Double) numerator.doubleValue()
                        : (Double) (numerator.doubleValue() / denominator);
        BigDecimal target = new BigDecimal(isCount ? "96.000000" : "0.600000");
        CityFigure plain = FigureRows.city(
                indicator.indicatorCode(),
                year,
                numerator,
                denominator,
                value,
                reporting,
                null,
                value == null || isCount ? null : 1.25,
                reporting,
                target,
                value == null || isCount ? null : Math.max(0, 100 * (0.6 - value)),
                numerator == null ? null : isCount ? (Long) Math.max(0, 96 - numerator) : (Long) 74L);
        return judged(plain, isCount && value != null, met, late, worse, 2 * reporting >= DISTRICTS.size());
    }

    static CityFigure judged(
            CityFigure plain, boolean isOtherLength, int met, int late, int worse, boolean isSufficient) {
        return new CityFigure(
                plain.indicatorCode(),
                plain.year(),
                plain.numerator(),
                plain.denominator(),
                plain.value(),
                plain.districtsReporting(),
                plain.previousValue(),
                plain.changePoints(),
                plain.value() == null ? null : (Long) 28L,
                plain.districtsCompared(),
                plain.target(),
                plain.gapPoints(),
                plain.gapUnits(),
                null,
                null,
                null,
                50,
                59,
                plain.value() == null ? 59 : 9,
                isSufficient ? plain.verdictTarget() : TargetVerdict.none,
                plain.verdictChange(),
                met,
                0,
                late,
                0,
                0,
                worse,
                isSufficient,
                isOtherLength);
    }

    private static Matrix<Figure> matrix(List<Figure> figures) {
        return new Matrix<>(
                figures,
                figure -> figure.indicator().indicatorCode(),
                figure -> figure.place().code());
    }

    private static Figure figure(
            Place place,
            Indicator indicator,
            long numerator,
            long denominator,
            int rank,
            TargetVerdict verdict,
            ChangeVerdict change) {
        double value = (double) numerator / denominator;
        return figure(
                place,
                indicator,
                State.reported,
                Basis.wards,
                numerator,
                denominator,
                value,
                null,
                10,
                10,
                3L,
                change == ChangeVerdict.worse ? (Double) (place.equals(CU_CHI) ? -7.5 : -2.5) : (Double) 2.5,
                new BigDecimal("0.900000"),
                Math.max(0, 100 * (0.9 - value)),
                (long) Math.max(0, Math.ceil(0.9 * denominator) - numerator),
                rank,
                verdict,
                change);
    }

    private static Figure figure(Place place, Indicator indicator, long number) {
        return figure(
                place,
                indicator,
                State.reported,
                Basis.wards,
                number,
                null,
                (double) number,
                number / 10.0,
                10,
                10,
                4L,
                null,
                new BigDecimal("12.000000"),
                null,
                Math.max(0, 12 - number),
                null,
                number >= 12 ? TargetVerdict.met : TargetVerdict.late,
                ChangeVerdict.none);
    }

    private static Figure partial(Place place, Indicator indicator) {
        return unjudged(place, indicator, State.reported, Basis.partial, 30L, 100L, 0.3, 5, 12, 60.0, 60L);
    }

    private static Figure stated(Place place, Indicator indicator) {
        return unjudged(place, indicator, State.reported, Basis.stated, null, null, 0.61, 0, 7, 29.0, null);
    }

    private static Figure empty(Place place, Indicator indicator, State state) {
        return unjudged(place, indicator, state, null, null, null, null, 0, 10, null, null);
    }

    private static Figure unjudged(
            Place place,
            Indicator indicator,
            State state,
            @Nullable Basis basis,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            int reporting,
            int expected,
            @Nullable Double gapPoints,
            @Nullable Long gapUnits) {
        return figure(
                place,
                indicator,
                state,
                basis,
                numerator,
                denominator,
                value,
                null,
                reporting,
                expected,
                null,
                null,
                new BigDecimal("0.900000"),
                gapPoints,
                gapUnits,
                null,
                TargetVerdict.none,
                ChangeVerdict.none);
    }

    private static Figure figure(
            Place place,
            Indicator indicator,
            State state,
            @Nullable Basis basis,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Double perUnit,
            int reporting,
            int expected,
            @Nullable Long changeCount,
            @Nullable Double changePoints,
            BigDecimal target,
            @Nullable Double gapPoints,
            @Nullable Long gapUnits,
            @Nullable Integer rank,
            TargetVerdict verdict,
            ChangeVerdict change) {
        return new Figure(
                indicator,
                place,
                2011,
                state,
                basis,
                numerator,
                denominator,
                value,
                perUnit,
                reporting,
                expected,
                null,
                null,
                changeCount,
                changePoints,
                target,
                gapPoints,
                gapUnits,
                null,
                null,
                null,
                null,
                rank,
                verdict,
                change,
                null,
                null,
                rank != null || verdict != TargetVerdict.none,
                false);
    }
}
