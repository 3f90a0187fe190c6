package vn.chitieu.dashboard.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the first page from the marts of one snapshot. */
record OverviewQuery(DSLContext sql, Figures all) {

    static OverviewQuery of(Reader reader, Contents contents) {
        return new OverviewQuery(reader.sql(), Figures.of(reader, contents.indicators()));
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
                enough(year),
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

    private int enough(int year) {
        return sql.fetchCount(PACE, PACE.YEAR.eq(year), PACE.DISTRICT_CODE.isNull(), PACE.IS_ENOUGH.isTrue());
    }

    private record ReportingRow(
            String districtCode,
            String status,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean onTime,
            int versions) {
        boolean isIn() {
            return status.equals("reported");
        }
    }

    private Reporting reporting(int year) {
        List<ReportingRow> rows = sql.select(
                        REPORTING.DISTRICT_CODE,
                        REPORTING.STATUS,
                        REPORTING.DUE_BEFORE,
                        REPORTING.ON_TIME,
                        REPORTING.VERSIONS)
                .from(REPORTING)
                .where(REPORTING.YEAR.eq(year))
                .fetch(mapping(ReportingRow::new));
        LocalDate due = rows.isEmpty() ? null : rows.getFirst().dueBefore();
        return new Reporting(
                rows.size(),
                (int) rows.stream().filter(ReportingRow::isIn).count(),
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
                sql.fetchCount(REJECTED_VALUE, REJECTED_VALUE.YEAR.eq(year)));
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
