package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
        boolean isBreak) {

    /** What became of a district's readings. */
    enum State {
        reported,
        not_applicable,
        refused,
        missing
    }

    /** What a figure is the sum of. */
    enum Basis {
        wards,
        total,
        partial,
        stated
    }

    /** Where a figure stands against the target of its year and the pace to 2012. */
    enum TargetVerdict {
        met,
        on_track,
        late,
        none
    }

    /** Where a figure stands against the year before. */
    enum ChangeVerdict {
        better,
        same,
        worse,
        none
    }
}
