package vn.chitieu.dashboard;

import java.math.BigDecimal;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Indicators and districts for tests, one of them with a hostile name. */
public final class Samples {
    public static final String HOSTILE = "<img src=x onerror=alert(1)>{b}@target\u202Egnp";

    public static final Indicator GATHERING = indicator(
            "youth_gathering",
            "I.1.3",
            3,
            Indicator.Kind.person_rate,
            Indicator.Measure.stock,
            "Tập hợp thanh niên",
            "Youth gathering",
            "thanh niên",
            "young people");
    public static final Indicator PARTY = indicator(
            "party_admission",
            "I.1.4",
            4,
            Indicator.Kind.person_rate,
            Indicator.Measure.flow,
            "Đảng viên mới",
            "New Party members",
            "đảng viên",
            "Party members");
    public static final Indicator COURSES = indicator(
            "training_courses",
            "II.1.2",
            6,
            Indicator.Kind.count,
            Indicator.Measure.flow,
            "Lớp tập huấn",
            "Training courses",
            "lớp",
            "courses");
    public static final Indicator INTERNET = indicator(
            "internet_units",
            "III.1.1",
            10,
            Indicator.Kind.unit_rate,
            Indicator.Measure.stock,
            "Internet",
            "Internet",
            "đơn vị",
            "units");

    public static final Place CU_CHI = place("783", 5, "Củ Chi", "CC", Kind.rural, 0, 0);
    public static final Place QUAN_1 = place("760", 1, "Quận 1", "Q1", Kind.urban, 1, 1);
    public static final Place STRANGE = place("769", 2, HOSTILE, "<b>{c}", Kind.peri_urban, 2, 1);
    public static final Place QUAN_5 = place("774", 4, "Quận 5", "Q5", Kind.urban, 1, 2);
    public static final Place QUAN_3 = place("770", 3, "Quận 3", "Q3", Kind.urban, 0, 2);
    public static final Place CAN_GIO = place("787", 8, "Cần Giờ", "CG", Kind.rural, 2, 3);
    public static final Place HOC_MON = place("784", 6, "Hóc Môn", "HM", Kind.rural, 0, 1);
    public static final Place NHA_BE = place("786", 7, "Nhà Bè", "NB", Kind.rural, 1, 3);

    private Samples() {}

    private static Indicator indicator(
            String code,
            String letter,
            int position,
            Indicator.Kind kind,
            Indicator.Measure measure,
            String nameVi,
            String nameEn,
            String unitVi,
            String unitEn) {
        boolean isCount = kind == Indicator.Kind.count;
        return new Indicator(
                code,
                letter,
                position,
                kind,
                measure,
                false,
                Indicator.Direction.higher,
                new BigDecimal("0.5"),
                nameVi,
                nameEn,
                nameVi,
                nameEn,
                "Bao nhiêu.",
                "How many.",
                "phần đạt",
                "part",
                isCount ? null : "tổng",
                isCount ? null : "all",
                unitVi,
                unitEn,
                null,
                null);
    }

    private static Place place(
            String code, int position, String name, String abbreviation, Kind kind, int column, int row) {
        return new Place(code, position, name, name, name, name, abbreviation, kind, column, row);
    }
}
