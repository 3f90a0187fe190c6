package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityPriority;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the first page from the marts of one snapshot. */
record OverviewQuery(DSLContext sql, Figures all, Yearly yearly) {

    /**
     * What is told of each year besides its figures; read once for all of them.
     *
     * @param reports one a district
     * @param refused how many values
     * @param refusedFiles which files are no submission
     */
    private record Yearly(
            Map<Integer, List<Report>> reports,
            Map<Integer, Integer> refused,
            Map<Integer, List<String>> refusedFiles) {
        static Yearly read(DSLContext sql) {
            Field<BigDecimal> refused = sum(READING_BY_DISTRICT.REFUSED);
            return new Yearly(
                    OverviewQuery.reports(sql),
                    sql.select(READING_BY_DISTRICT.YEAR, refused)
                            .from(READING_BY_DISTRICT)
                            .groupBy(READING_BY_DISTRICT.YEAR)
                            .fetchMap(Record2::value1, row -> row.value2().intValueExact()),
                    sql.select(SOURCE_FILE.YEAR, SOURCE_FILE.FILE)
                            .from(SOURCE_FILE)
                            .where(SOURCE_FILE.STATUS.eq("refused"))
                            .and(SOURCE_FILE.YEAR.isNotNull())
                            .orderBy(SOURCE_FILE.FILE)
                            .collect(groupingBy(
                                    Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList()))));
        }
    }

    static OverviewQuery of(Reader reader, Contents contents) {
        return new OverviewQuery(
                reader.sql(), Figures.of(reader, contents.indicators()), reader.once(Yearly.class, Yearly::read));
    }

    OverviewFigures figures(Contents contents, int year, Indicator mapped) {
        return new OverviewFigures(
                year,
                contents.indicators(),
                all.places(),
                all.city(),
                new Matrix<>(
                        all.ofYear(year),
                        figure -> figure.indicator().indicatorCode(),
                        figure -> figure.place().code()),
                all.priorities(year),
                all.paceOfCity(year),
                all.cityPriorities(year).stream()
                        .filter(priority -> Objects.equals(priority.position(), 1))
                        .map(CityPriority::indicatorCode)
                        .collect(toUnmodifiableSet()),
                all.targetsAreIllustrative(year),
                reporting(year),
                mapped,
                kinds(year, mapped),
                all.scale(mapped.indicatorCode()));
    }

    /** The files of a year that are no submission, by name. */
    List<String> refusedFiles(int year) {
        return yearly.refusedFiles().getOrDefault(year, List.of());
    }

    private record Report(
            String districtCode,
            String status,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean onTime,
            int versions) {
        boolean isIn() {
            return status.equals("reported");
        }
    }

    private static Map<Integer, List<Report>> reports(DSLContext sql) {
        return sql.select(
                        REPORTING.YEAR,
                        row(
                                        REPORTING.DISTRICT_CODE,
                                        REPORTING.STATUS,
                                        REPORTING.DUE_BEFORE,
                                        REPORTING.ON_TIME,
                                        REPORTING.VERSIONS)
                                .mapping(Report::new))
                .from(REPORTING)
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList())));
    }

    private Reporting reporting(int year) {
        List<Report> rows = yearly.reports().getOrDefault(year, List.of());
        LocalDate due = rows.isEmpty() ? null : rows.getFirst().dueBefore();
        return new Reporting(
                rows.size(),
                (int) rows.stream().filter(Report::isIn).count(),
                due == null
                        ? null
                        : (Integer) (int) rows.stream()
                                .filter(row -> Boolean.TRUE.equals(row.onTime()))
                                .count(),
                due,
                all.places().stream()
                        .filter(district -> rows.stream()
                                .noneMatch(
                                        row -> row.isIn() && row.districtCode().equals(district.code())))
                        .toList(),
                (int) rows.stream().filter(row -> row.versions() > 1).count(),
                yearly.refused().getOrDefault(year, 0));
    }

    private List<KindFigure> kinds(int year, Indicator indicator) {
        return sql.select(INDICATOR_BY_KIND.KIND.convertFrom(Kind::valueOf), INDICATOR_BY_KIND.VALUE)
                .from(INDICATOR_BY_KIND)
                .where(INDICATOR_BY_KIND.YEAR.eq(year))
                .and(INDICATOR_BY_KIND.INDICATOR_CODE.eq(indicator.indicatorCode()))
                .orderBy(INDICATOR_BY_KIND.KIND)
                .fetch(mapping(KindFigure::new));
    }
}
