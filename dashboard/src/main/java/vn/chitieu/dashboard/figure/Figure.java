package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * A row of {@code mart.indicator_by_district}: one district's figure of one indicator and year. Names, units and bounds
 * are the mart's.
 */
public record Figure(
        Indicator indicator,
        Place place,
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
        @Nullable BigDecimal target2012,
        @Nullable Double gap2012Points,
        @Nullable Long gap2012Units,
        @Nullable Double cityValue,
        @Nullable Integer rank,
        TargetVerdict verdictTarget,
        ChangeVerdict verdictChange,
        @Nullable Integer unitsUnreported,
        @Nullable Integer unitsCompared,
        boolean isComparable,
        boolean isBreak) {

    /** What became of a district's readings. */
    public enum State {
        reported,
        not_applicable,
        refused,
        missing
    }

    /** What a figure is the sum of. */
    public enum Basis {
        wards,
        total,
        partial,
        stated
    }

    /** Where a figure stands against the target of its year and the pace to 2012. */
    public enum TargetVerdict {
        met,
        on_track,
        late,
        none
    }

    /** Where a figure stands against the year before. */
    public enum ChangeVerdict {
        better,
        same,
        worse,
        none
    }

    public boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    public boolean lowerIsBetter() {
        return indicator.direction() == Indicator.Direction.lower;
    }

    /** What compares with other districts: the rate, or the count per ward-level unit; null where there is none. */
    public @Nullable Double compared() {
        return isCount() ? perUnit : value;
    }

    /** {@link #compared()} as it is drawn and coloured: percent, or a count per ward-level unit. Finer than a pixel. */
    public @Nullable Double drawn() {
        Double compared = compared();
        return compared == null ? null : (Double) drawn(compared, isCount());
    }

    /** A value as it is drawn: of a rate in percent. */
    public static double drawn(double value, boolean isCount) {
        return Math.round((isCount ? 1 : 100) * value * 1e4) / 1e4;
    }

    /** The target in the measure of {@link #compared()}; null where none is set. */
    public @Nullable Double comparedTarget() {
        BigDecimal aim = target;
        if (aim == null) {
            return null;
        }
        if (!isCount()) {
            return aim.doubleValue();
        }
        int units = basis == Basis.partial ? unitsReporting : unitsExpected;
        return units == 0 ? null : (Double) (aim.doubleValue() / units);
    }
}
