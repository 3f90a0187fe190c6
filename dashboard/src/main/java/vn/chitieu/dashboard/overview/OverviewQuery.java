package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the first page from the marts of one snapshot. */
record OverviewQuery(DSLContext sql, Figures all, Yearly yearly) {

    /**
     * What is told of each year besides its figures; read once for all of them.
     *
     * @param enough how many indicators of the whole city are on pace
     * @param reports one a district
     * @param refused how many values
     */
    private record Yearly(
            Map<Integer, Integer> enough, Map<Integer, List<Report>> reports, Map<Integer, Integer> refused) {
        static Yearly read(DSLContext sql) {
            return new Yearly(
                    sql.select(PACE.YEAR, count())
                            .from(PACE)
                            .where(PACE.DISTRICT_CODE.isNull())
                            .and(PACE.VERDICT.in("met", "enough"))
                            .groupBy(PACE.YEAR)
                            .fetchMap(PACE.YEAR, count()),
                    OverviewQuery.reports(sql),
                    sql.select(REJECTED_VALUE.YEAR, count())
                            .from(REJECTED_VALUE)
                            .where(REJECTED_VALUE.YEAR.isNotNull())
                            .groupBy(REJECTED_VALUE.YEAR)
                            .fetchMap(REJECTED_VALUE.YEAR, count()));
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
                metIn(year - 1),
                yearly.enough().getOrDefault(year, 0),
                all.targetsAreIllustrative(year),
                contents.comparesWithYearBefore(year),
                reporting(year),
                mapped,
                kinds(year, mapped),
                Steps.over(drawnInAllYears(mapped)));
    }

    private Map<String, Integer> metIn(int year) {
        return all.ofYear(year).stream()
                .filter(figure -> figure.verdictTarget() == TargetVerdict.met)
                .collect(groupingBy(figure -> figure.indicator().indicatorCode(), summingInt(met -> 1)));
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

    private List<Double> drawnInAllYears(Indicator indicator) {
        return all.ofIndicator(indicator.indicatorCode()).stream()
                .flatMap(figure -> Stream.ofNullable(OverviewFigures.onMap(figure)))
                .toList();
    }
}
