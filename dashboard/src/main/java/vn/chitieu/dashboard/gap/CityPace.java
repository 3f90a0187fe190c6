package vn.chitieu.dashboard.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * A row of {@code mart.pace} of the whole city, and what its districts miss in all.
 *
 * @param achieved change a year so far: points, or a number for a count; null in the first year
 * @param required change a year that reaches the target of 2012, in the same measure; null without a target
 * @param unitsMissing people or units that the districts miss to the target of 2012; null where none is known
 * @param districtsMet districts that miss nothing to it
 * @param districtsCompared districts of which that is known
 */
record CityPace(
        Indicator indicator,
        @Nullable Double value,
        @Nullable BigDecimal target2012,
        @Nullable Double achieved,
        @Nullable Double required,
        @Nullable Boolean isEnough,
        int firstYear,
        @Nullable Long unitsMissing,
        int districtsMet,
        int districtsCompared) {

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** Whether nothing is missing to 2012; false where that is not known. */
    boolean isMet() {
        Double needed = required;
        return needed != null && needed == 0;
    }

    /** Points, or a number for a count, from this year to the target of 2012. */
    @Nullable
    Double missing(int year) {
        Double needed = required;
        return needed == null ? null : (Double) (Math.abs(needed) * (2012 - year));
    }

    /** What is missing as a share of the target, so that indicators can be put in order. */
    double shareMissing(int year) {
        Double missing = missing(year);
        BigDecimal target = target2012;
        if (missing == null || target == null || target.signum() == 0) {
            return -1;
        }
        return missing / target.doubleValue() / (isCount() ? 1 : 100);
    }
}
