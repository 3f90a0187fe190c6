package vn.chitieu.dashboard.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/**
 * Who reported in a year.
 *
 * @param onTime of those, whose first answer was in time; null without a due day
 * @param dueBefore a report received before this day is in time; null where the letter sets none
 * @param missing in natural order
 * @param corrected districts that sent more than one version
 * @param refused values refused, of all versions received
 */
record Reporting(
        int expected,
        int actual,
        @Nullable Integer onTime,
        @Nullable LocalDate dueBefore,
        List<Place> missing,
        int corrected,
        int refused) {}
