package vn.chitieu.dashboard.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Place;

/**
 * What one district misses of one indicator to the target of 2012: {@code mart.indicator_by_district} with its row of
 * {@code mart.pace}. Names, units and bounds are the marts'.
 *
 * @param isComparable whether the mart ranks the figure, or for a count judges it; what rests on less carries no verdict
 * @param before value of the year before; null where it has none
 * @param low smallest value of its own years up to this one
 * @param high largest value of the same years
 */
record DistrictGap(
        Place district,
        String indicatorCode,
        State state,
        @Nullable Basis basis,
        int unitsReporting,
        int unitsExpected,
        boolean isComparable,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Double before,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable BigDecimal target2012,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Double achieved,
        @Nullable Double required,
        @Nullable Boolean isEnough) {

    /** Whether it is known what is missing. */
    boolean isKnown() {
        return gapUnits != null || gapPoints != null;
    }

    /** Whether something is missing; units decide where there are any, points where there are none. */
    boolean isShort() {
        return isKnown() && !hasAll();
    }

    /** Whether nothing is missing of a figure that compares. */
    boolean isMet() {
        return isComparable && hasAll();
    }

    private boolean hasAll() {
        Long units = gapUnits;
        Double points = gapPoints;
        return units != null ? units == 0 : points != null && points == 0;
    }
}
