package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart.pace}: how fast a district, or the whole city, has come, and how fast it must go. Names and units are
 * the mart's.
 *
 * @param districtCode null for the whole city
 */
public record Pace(
        @Nullable String districtCode,
        String indicatorCode,
        int year,
        double value,
        @Nullable BigDecimal target2012,
        int firstYear,
        double firstValue,
        @Nullable Double achieved,
        @Nullable Double achievedLast,
        @Nullable Double required,
        Verdict verdict) {

    /** Whether the target of 2012 is reached at the pace so far. */
    public enum Verdict {
        MET,
        ENOUGH,
        SLOWING,
        SHORT,
        NONE
    }
}
