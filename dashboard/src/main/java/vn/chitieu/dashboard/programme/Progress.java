package vn.chitieu.dashboard.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart.programme_progress}: one point of a programme in one year.
 *
 * @param indicatorCode null for a point answered in words
 * @param isWithin whether the programme ran in that year
 * @param value of the city, 0–1, or the numerator of a count
 * @param changePoints on the first year of the programme; null for a count
 * @param changeCount on the first year of the programme; null for a rate
 */
record Progress(
        String programmeCode,
        String itemCode,
        @Nullable String indicatorCode,
        int year,
        boolean isWithin,
        int asked,
        int answered,
        int partly,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Integer firstYear,
        @Nullable Double firstValue,
        @Nullable Double changePoints,
        @Nullable Long changeCount) {}
