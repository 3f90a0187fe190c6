package vn.chitieu.warehouse.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period, named by its year.
 *
 * @param dueBefore the day before which a report is in time; null where the letter sets none
 */
public record Period(
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate dueBefore) {}
