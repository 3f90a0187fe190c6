package vn.chitieu.dashboard.overview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District;

/** A row of {@code mart.indicator_by_district}: one district's figure of the year. Names, units and bounds are the mart's. */
record DistrictFigure(
        District district,
        String indicatorCode,
        State state,
        @Nullable Basis basis,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Double perUnit,
        int unitsReporting,
        int unitsExpected,
        @Nullable Long changeCount,
        @Nullable Double changePoints,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Integer rank,
        TargetVerdict verdictTarget,
        ChangeVerdict verdictChange) {

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
