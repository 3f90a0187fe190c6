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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Rows as the marts would give them: beyond 100 %, zero, stated, too few wards, refused, not applicable, missing. */
final class Rows {
    private Rows() {}

    static GapFigures figures(Indicator chosen, @Nullable Kind kind) {
        List<DistrictGap> districts = new ArrayList<>();
        districts.add(gap(QUAN_1, 118L, 100L, 0.95, 0L, 0.0));
        districts.add(gap(STRANGE, 0L, 9L, 0.1, 9L, 90.0));
        districts.add(without(QUAN_3, INTERNET, State.not_applicable));
        districts.add(without(QUAN_5, INTERNET, State.refused));
        districts.add(gap(CU_CHI, 15L, 21L, 0.62, 4L, 18.5714));
        districts.add(partial());
        districts.add(without(NHA_BE, INTERNET, State.missing));
        districts.add(stated());
        districts.add(count(QUAN_1, 14L));
        districts.add(count(CU_CHI, 0L));
        districts.add(without(NHA_BE, COURSES, State.missing));
        return new GapFigures(
                2011,
                List.of(GATHERING, COURSES, INTERNET),
                List.of(
                        new CityPace(
                                GATHERING, 0.5264, new BigDecimal("0.600000"), 2.11, 7.36, false, 2006, 95_108L, 2, 7),
                        new CityPace(COURSES, 143.0, new BigDecimal("144.000000"), 18.6, 1.0, true, 2006, 10L, 1, 2),
                        new CityPace(INTERNET, 0.92, new BigDecimal("0.900000"), 9.5, 0.0, true, 2006, 13L, 1, 3)),
                matrix(districts),
                Set.of("youth_gathering", "internet_units", "training_courses"),
                chosen,
                kind,
                Set.of("760", "769", "770", "774", "783", "784", "787"));
    }

    /** A year of which nobody has reported. */
    static GapFigures nobody() {
        return new GapFigures(
                2011,
                List.of(INTERNET),
                List.of(new CityPace(INTERNET, null, null, null, null, null, 0, null, 0, 0)),
                matrix(List.of(without(QUAN_1, INTERNET, State.missing), without(NHA_BE, INTERNET, State.missing))),
                Set.of(),
                INTERNET,
                null,
                Set.of());
    }

    private static Matrix<DistrictGap> matrix(List<DistrictGap> gaps) {
        return new Matrix<>(
                gaps, DistrictGap::indicatorCode, gap -> gap.district().code());
    }

    private static DistrictGap gap(
            Place district, long numerator, long denominator, double before, long units, double points) {
        double value = (double) numerator / denominator;
        return new DistrictGap(
                district,
                "internet_units",
                State.reported,
                Basis.wards,
                10,
                10,
                true,
                numerator,
                denominator,
                value,
                before,
                Math.min(0.2, value),
                Math.max(before, value),
                new BigDecimal("0.900000"),
                points,
                units,
                points == 0 ? 12.0 : -1.5,
                points,
                points == 0);
    }

    private static DistrictGap count(Place district, long number) {
        return new DistrictGap(
                district,
                "training_courses",
                State.reported,
                Basis.wards,
                10,
                10,
                true,
                number,
                null,
                (double) number,
                null,
                0.0,
                (double) number,
                new BigDecimal("12.000000"),
                null,
                Math.max(0, 12 - number),
                null,
                (double) Math.max(0, 12 - number),
                null);
    }

    private static DistrictGap partial() {
        return new DistrictGap(
                HOC_MON,
                "internet_units",
                State.reported,
                Basis.partial,
                5,
                12,
                false,
                5L,
                5L,
                1.0,
                0.6,
                0.4,
                1.0,
                new BigDecimal("0.900000"),
                0.0,
                0L,
                10.0,
                0.0,
                true);
    }

    private static DistrictGap stated() {
        return new DistrictGap(
                CAN_GIO,
                "internet_units",
                State.reported,
                Basis.stated,
                0,
                7,
                false,
                null,
                null,
                0.61,
                null,
                0.61,
                0.61,
                new BigDecimal("0.900000"),
                29.0,
                null,
                null,
                29.0,
                null);
    }

    private static DistrictGap without(Place district, Indicator indicator, State state) {
        return new DistrictGap(
                district,
                indicator.indicatorCode(),
                state,
                null,
                0,
                10,
                false,
                null,
                null,
                null,
                0.5,
                0.3,
                0.5,
                new BigDecimal("0.900000"),
                null,
                null,
                null,
                null,
                null);
    }
}
