package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/**
 * A row of {@code mart.indicator_by_district}: one district's figure of one year. Names, units and bounds are the mart's.
 *
 * @param isBreak whether its ward-level units differ from those of the year before, so that the two do not compare
 */
record DistrictFigure(
        District district,
        int year,
        State state,
        @Nullable Basis basis,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Double perUnit,
        int unitsReporting,
        int unitsExpected,
        @Nullable Long previousNumerator,
        @Nullable Double previousValue,
        @Nullable Long changeCount,
        @Nullable Double changePoints,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Integer rank,
        TargetVerdict verdictTarget,
        ChangeVerdict verdictChange,
        boolean isBreak) {}
