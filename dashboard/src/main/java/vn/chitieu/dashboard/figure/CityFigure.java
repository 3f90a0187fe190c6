package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/**
 * A row of {@code mart.indicator_citywide}: the whole city in one year. Names and units are the mart's.
 *
 * @param isOtherLength of {@code mart.indicator_period}: its change carries no verdict, since the periods differ in length
 */
public record CityFigure(
        String indicatorCode,
        int year,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        int districtsReporting,
        @Nullable Double previousValue,
        @Nullable Double changePoints,
        @Nullable Long changeCount,
        int districtsCompared,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable BigDecimal target2012,
        @Nullable Double gap2012Points,
        @Nullable Long gap2012Units,
        int unitsReporting,
        int unitsExpected,
        @Nullable Integer unitsUnreported,
        TargetVerdict verdictTarget,
        ChangeVerdict verdictChange,
        int districtsMet,
        int districtsOnTrack,
        int districtsLate,
        int districtsBetter,
        int districtsSame,
        int districtsWorse,
        boolean isSufficient,
        boolean isOtherLength) {}
