package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
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

    /** What a pace says; null where there is no pace. */
    public static <T> @Nullable T of(@Nullable Pace pace, Function<Pace, @Nullable T> what) {
        return pace == null ? null : what.apply(pace);
    }

    /** The verdict as the mart writes it. */
    public String verdictName() {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the target of 2012 is reached at the pace so far. */
    public enum Verdict {
        MET,
        ENOUGH,
        SLOWING,
        SHORT,
        NONE
    }
}
