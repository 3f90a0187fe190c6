package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.tables.mart.tables.records.ReportingRecord;

/**
 * Who reported in a year.
 *
 * @param onTime of those, whose first answer was in time; null without a due day
 * @param dueBefore a report received before this day is in time; null where the letter sets none
 * @param missing in natural order
 * @param corrected districts that sent more than one version
 * @param refused values refused, of all versions received
 * @param refusedFiles those that are no submission, by name
 */
record Reporting(
        int expected,
        int actual,
        @Nullable Integer onTime,
        @Nullable LocalDate dueBefore,
        List<Place> missing,
        int corrected,
        int refused,
        List<String> refusedFiles) {

    /** What the marts have, by year; read once for all years. */
    private record Yearly(
            Map<Integer, List<ReportingRecord>> reports,
            Map<Integer, Integer> refused,
            Map<Integer, List<String>> refusedFiles) {
        static Yearly read(DSLContext sql) {
            Field<BigDecimal> refused = sum(READING_BY_DISTRICT.REFUSED);
            return new Yearly(
                    sql.selectFrom(REPORTING).collect(groupingBy(ReportingRecord::getYear, toUnmodifiableList())),
                    sql.select(READING_BY_DISTRICT.YEAR, refused)
                            .from(READING_BY_DISTRICT)
                            .groupBy(READING_BY_DISTRICT.YEAR)
                            .fetchMap(Record2::value1, row -> row.value2().intValueExact()),
                    sql.select(SOURCE_FILE.YEAR, SOURCE_FILE.FILE)
                            .from(SOURCE_FILE)
                            .where(SOURCE_FILE.STATUS.eq("refused"))
                            .and(SOURCE_FILE.YEAR.isNotNull())
                            .orderBy(SOURCE_FILE.FILE)
                            .fetchGroups(SOURCE_FILE.YEAR, SOURCE_FILE.FILE));
        }
    }

    /** @param districts all, in natural order */
    static Reporting of(Reader reader, List<Place> districts, int year) {
        Yearly yearly = reader.once(Yearly.class, Yearly::read);
        List<ReportingRecord> rows = yearly.reports().getOrDefault(year, List.of());
        List<String> reported = rows.stream()
                .filter(row -> row.getStatus().equals("reported"))
                .map(ReportingRecord::getDistrictCode)
                .toList();
        LocalDate due = rows.isEmpty() ? null : rows.getFirst().getDueBefore();
        return new Reporting(
                rows.size(),
                reported.size(),
                due == null ? null : (Integer) count(rows, row -> Boolean.TRUE.equals(row.getOnTime())),
                due,
                districts.stream()
                        .filter(district -> !reported.contains(district.code()))
                        .toList(),
                count(rows, row -> row.getVersions() > 1),
                yearly.refused().getOrDefault(year, 0),
                yearly.refusedFiles().getOrDefault(year, List.of()));
    }

    private static int count(List<ReportingRecord> rows, Predicate<ReportingRecord> which) {
        return (int) rows.stream().filter(which).count();
    }
}
