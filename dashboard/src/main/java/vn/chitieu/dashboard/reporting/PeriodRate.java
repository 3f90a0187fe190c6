package vn.chitieu.dashboard.reporting;

import org.jspecify.annotations.Nullable;

/**
 * How many of the districts reported in one year, in the terms of DHIS2.
 *
 * @param actualOnTime null where no day was set
 * @param rate actual ÷ expected, 0–1
 */
record PeriodRate(
        int year,
        int expected,
        int actual,
        @Nullable Integer actualOnTime,
        @Nullable Double rate,
        @Nullable Double rateOnTime) {}
