package vn.chitieu.dashboard.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/**
 * When a district's report of one year came.
 *
 * @param firstReceivedOn null where it did not come or the register does not know the day
 * @param daysFromDue days from the last day in time to the first arrival: below zero early, above late; null without both
 * @param onTime by the first version; null where no day was set or none is known
 */
record Arrival(
        Place place,
        boolean isReported,
        @Nullable LocalDate firstReceivedOn,
        @Nullable LocalDate latestReceivedOn,
        @Nullable Integer daysFromDue,
        @Nullable Boolean onTime,
        int versions) {}
