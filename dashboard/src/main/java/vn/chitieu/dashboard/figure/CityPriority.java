package vn.chitieu.dashboard.figure;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart.indicator_priority}: how far the city is from a target, beside its other indicators.
 *
 * @param position 1 is farthest from the target of the year, ties share it; null where nothing is missing, nothing is
 *     known, or too few have reported
 * @param missingShare2012 share of the target of 2012 that is missing; null where not known
 * @param position2012 the same as the position, of 2012
 */
public record CityPriority(
        String indicatorCode,
        int year,
        @Nullable Integer position,
        @Nullable Double missingShare2012,
        @Nullable Integer position2012) {}
