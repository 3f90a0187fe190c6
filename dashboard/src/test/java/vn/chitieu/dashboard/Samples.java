package vn.chitieu.dashboard;

import java.math.BigDecimal;
import vn.chitieu.warehouse.catalogue.District;
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

    public static final District CU_CHI = district("783", "Củ Chi", "CC", District.Kind.rural, 0, 0);
    public static final District QUAN_1 = district("760", "Quận 1", "Q1", District.Kind.urban, 1, 1);
    public static final District STRANGE = district("769", HOSTILE, "<b>{c}", District.Kind.peri_urban, 2, 1);
    public static final District QUAN_5 = district("774", "Quận 5", "Q5", District.Kind.urban, 1, 2);
    public static final District QUAN_3 = district("770", "Quận 3", "Q3", District.Kind.urban, 0, 2);
    public static final District CAN_GIO = district("787", "Cần Giờ", "CG", District.Kind.rural, 2, 3);
    public static final District HOC_MON = district("784", "Hóc Môn", "HM", District.Kind.rural, 0, 1);
    public static final District NHA_BE = district("786", "Nhà Bè", "NB", District.Kind.rural, 1, 3);

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

    private static District district(
            String code, String name, String abbreviation, District.Kind kind, int column, int row) {
        return new District(
                code, name, name, name, name, abbreviation, kind, false, new BigDecimal("10.00"), 1000, column, row);
    }
}
