package vn.chitieu.dashboard.gap;

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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Pace.Verdict;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Rows as the marts would give them: beyond 100 %, zero, stated, too few wards, refused, not applicable, missing. */
final class Rows {
    private Rows() {}

    static GapFigures figures(Indicator chosen, @Nullable Kind kind) {
        return figures(
                chosen,
                kind,
                List.of(
                        city(GATHERING, 0.5264, 7.36, 95_108L, 1, Verdict.SHORT),
                        city(COURSES, 143.0, null, 1L, 2, Verdict.SLOWING),
                        city(INTERNET, 0.92, 0.0, 0L, null, Verdict.MET)));
    }

    static GapFigures figures(Indicator chosen, @Nullable Kind kind, List<CityPace> city) {
        return new GapFigures(
                2011,
                List.of(GATHERING, COURSES, INTERNET),
                city,
                matrix(List.of(
                        gap(QUAN_1, 118L, 100L, 0.95, 0L, 0.0, Verdict.MET),
                        gap(STRANGE, 0L, 9L, 0.1, 9L, 90.0, Verdict.SHORT),
                        without(QUAN_3, INTERNET, State.not_applicable),
                        without(QUAN_5, INTERNET, State.refused),
                        gap(CU_CHI, 15L, 21L, 0.62, 4L, 18.5714, Verdict.SLOWING),
                        partial(),
                        without(NHA_BE, INTERNET, State.missing),
                        stated(29.0),
                        count(QUAN_1, 14L, 0L, Verdict.MET),
                        count(CU_CHI, 0L, 12L, Verdict.SHORT),
                        without(NHA_BE, COURSES, State.missing))),
                List.of(
                        new PaceCounts("internet_units", 2011, null, 3, 1, 0, 1, 1),
                        new PaceCounts("internet_units", 2011, Kind.rural, 1, 0, 0, 1, 0),
                        new PaceCounts("training_courses", 2011, null, 2, 1, 0, 0, 1)),
                List.of(
                        priority(CAN_GIO, 1, 3),
                        priority(CU_CHI, 2, 3),
                        priority(QUAN_1, 3, 2),
                        priority(STRANGE, 3, 2),
                        priority(HOC_MON, 5, 0),
                        priority(NHA_BE, null, 0)),
                chosen,
                kind);
    }

    /** The city in a year of which a single district has reported. */
    static GapFigures one() {
        GapFigures full = figures(INTERNET, null, List.of(insufficient()));
        return new GapFigures(
                full.year(),
                full.indicators(),
                full.city(),
                full.districts(),
                full.counts(),
                Stream.of(QUAN_1, QUAN_3, QUAN_5, CU_CHI, HOC_MON, NHA_BE, CAN_GIO, STRANGE)
                        .map(place -> priority(place, place.equals(QUAN_1) ? 1 : null, 0))
                        .toList(),
                full.chosen(),
                full.kind());
    }

    /** A year of which nobody has reported. */
    static GapFigures nobody() {
        return new GapFigures(
                2011,
                List.of(INTERNET),
                List.of(insufficient()),
                matrix(List.of(without(QUAN_1, INTERNET, State.missing), without(NHA_BE, INTERNET, State.missing))),
                List.of(),
                List.of(priority(QUAN_1, null, 0), priority(NHA_BE, null, 0)),
                INTERNET,
                null);
    }

    private static Matrix<DistrictGap> matrix(List<DistrictGap> gaps) {
        return new Matrix<>(
                gaps,
                gap -> gap.figure().indicator().indicatorCode(),
                gap -> gap.district().code());
    }

    private static Priority priority(Place place, @Nullable Integer position, int late) {
        int judged = position == null ? 0 : 3;
        return new Priority(
                place, 2011, position != null, judged, judged - late, 0, late, 0, 0, 0, late, position, List.of());
    }

    static CityPace city(
            Indicator indicator,
            double value,
            @Nullable Double points,
            @Nullable Long units,
            @Nullable Integer position,
            Verdict verdict) {
        BigDecimal target = target(indicator);
        return new CityPace(
                indicator,
                city(indicator, value, target, points, units, true),
                new Pace(
                        null,
                        indicator.indicatorCode(),
                        2011,
                        value,
                        target,
                        2006,
                        0.2,
                        verdict == Verdict.NONE ? null : (Double) 2.11,
                        verdict == Verdict.NONE ? null : (Double) 0.48,
                        7.36,
                        verdict),
                0.1227,
                position);
    }

    private static CityPace insufficient() {
        return new CityPace(INTERNET, city(INTERNET, null, target(INTERNET), null, null, false), null, null, null);
    }

    private static CityFigure city(
            Indicator indicator,
            @Nullable Double value,
            BigDecimal target,
            @Nullable Double points,
            @Nullable Long units,
            boolean isSufficient) {
        return new CityFigure(
                indicator.indicatorCode(),
                2011,
                null,
                null,
                value,
                isSufficient ? 7 : 1,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                target,
                points,
                units,
                90,
                100,
                9,
                TargetVerdict.none,
                ChangeVerdict.none,
                0,
                0,
                0,
                0,
                0,
                0,
                isSufficient,
                false);
    }

    private static BigDecimal target(Indicator indicator) {
        return new BigDecimal(indicator.kind() == Indicator.Kind.count ? "12.000000" : "0.900000");
    }

    private static DistrictGap gap(
            Place district,
            long numerator,
            long denominator,
            double before,
            long units,
            double points,
            Verdict verdict) {
        double value = (double) numerator / denominator;
        return new DistrictGap(
                figure(
                        INTERNET,
                        district,
                        State.reported,
                        Basis.wards,
                        numerator,
                        denominator,
                        value,
                        before,
                        points,
                        units,
                        0,
                        true),
                pace(INTERNET, district, value, -1.5, points, verdict),
                Math.min(0.2, value),
                Math.max(before, value));
    }

    private static DistrictGap count(Place district, long number, long units, Verdict verdict) {
        return new DistrictGap(
                figure(
                        COURSES,
                        district,
                        State.reported,
                        Basis.wards,
                        number,
                        null,
                        (double) number,
                        null,
                        null,
                        units,
                        0,
                        true),
                pace(COURSES, district, number, 1.0, (double) units, verdict),
                0.0,
                (double) number);
    }

    private static DistrictGap partial() {
        return new DistrictGap(
                figure(INTERNET, HOC_MON, State.reported, Basis.partial, 5L, 5L, 1.0, 0.6, 0.0, 0L, 7, false),
                pace(INTERNET, HOC_MON, 1.0, 10.0, 0.0, Verdict.NONE),
                0.4,
                1.0);
    }

    static DistrictGap stated(double points) {
        return new DistrictGap(
                figure(INTERNET, CAN_GIO, State.reported, Basis.stated, null, null, 0.61, null, points, null, 7, false),
                pace(INTERNET, CAN_GIO, 0.61, null, points, Verdict.NONE),
                0.61,
                0.61);
    }

    private static DistrictGap without(Place district, Indicator indicator, State state) {
        return new DistrictGap(
                figure(indicator, district, state, null, null, null, null, 0.5, null, null, 10, false), null, 0.3, 0.5);
    }

    private static Pace pace(
            Indicator indicator,
            Place district,
            double value,
            @Nullable Double achieved,
            double required,
            Verdict verdict) {
        return new Pace(
                district.code(),
                indicator.indicatorCode(),
                2011,
                value,
                target(indicator),
                2006,
                0.2,
                achieved,
                achieved,
                required,
                verdict);
    }

    private static Figure figure(
            Indicator indicator,
            Place place,
            State state,
            @Nullable Basis basis,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Double before,
            @Nullable Double points,
            @Nullable Long units,
            int unreported,
            boolean isComparable) {
        return new Figure(
                indicator,
                place,
                2011,
                state,
                basis,
                numerator,
                denominator,
                value,
                null,
                12 - unreported,
                12,
                null,
                before,
                null,
                null,
                null,
                null,
                null,
                target(indicator),
                points,
                units,
                null,
                null,
                TargetVerdict.none,
                ChangeVerdict.none,
                unreported,
                null,
                isComparable,
                false);
    }
}
