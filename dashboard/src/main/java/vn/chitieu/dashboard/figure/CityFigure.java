package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of {@code mart.indicator_citywide}: the whole city in one year. Names and units are the mart's. */
public record CityFigure(
        String indicatorCode,
        int year,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        int districtsReporting,
        @Nullable Double previousValue,
        @Nullable Double changePoints,
        int districtsCompared,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits) {}
