package vn.chitieu.etl.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Days on which an office sends or receives: not at weekends, and not around the lunar new year (Tết). */
final class WorkingDay {
    private static final List<LocalDate> LUNAR_NEW_YEARS = List.of(
            LocalDate.of(2007, 2, 17),
            LocalDate.of(2008, 2, 7),
            LocalDate.of(2009, 1, 26),
            LocalDate.of(2010, 2, 14),
            LocalDate.of(2011, 2, 3));

    private WorkingDay() {}

    /** The day, or the next one on which somebody could bring a report: about Tết it takes two weeks. */
    static LocalDate onOrAfter(LocalDate day) {
        for (LocalDate newYear : LUNAR_NEW_YEARS) {
            if (!day.isBefore(newYear.minusDays(2)) && day.isBefore(newYear.plusDays(14))) {
                return onOrAfter(newYear.plusDays(14));
            }
        }
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    /** The day, or the Friday before a weekend. */
    static LocalDate onOrBefore(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
