package vn.chitieu.dashboard.overview;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureQuery;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the first page from the marts of one snapshot. */
record OverviewQuery(DSLContext sql) {

    OverviewFigures figures(Contents contents, int year, Indicator mapped) {
        List<District> districts = districts();
        FigureQuery query = new FigureQuery(sql, contents.indicators());
        return new OverviewFigures(
                year,
                contents.indicators(),
                districts,
                query.city(),
                now(year, districts),
                metIn(year - 1),
                enough(year),
                query.targetsAreIllustrative(year),
                contents.comparesWithYearBefore(year),
                reporting(year, districts),
                mapped,
                kinds(year, mapped),
                Steps.over(drawnInAllYears(mapped)));
    }

    private List<District> districts() {
        return sql.select(
                        DISTRICT.DISTRICT_CODE,
                        DISTRICT.NAME_VI,
                        DISTRICT.NAME_EN,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN,
                        DISTRICT.ABBREVIATION,
                        DISTRICT.KIND.convertFrom(District.Kind::valueOf),
                        DISTRICT.HAS_INDUSTRIAL_ZONE,
                        DISTRICT.AREA_KM2,
                        DISTRICT.POPULATION,
                        DISTRICT.TILE_COLUMN,
                        DISTRICT.TILE_ROW)
                .from(DISTRICT)
                .orderBy(DISTRICT.POSITION)
                .fetch(mapping(District::new));
    }

    private List<DistrictFigure> now(int year, List<District> districts) {
        Map<String, District> byCode =
                districts.stream().collect(Collectors.toMap(District::districtCode, Function.identity()));
        return sql
                .selectFrom(INDICATOR_BY_DISTRICT)
                .where(INDICATOR_BY_DISTRICT.YEAR.eq(year))
                .orderBy(INDICATOR_BY_DISTRICT.INDICATOR_CODE, INDICATOR_BY_DISTRICT.DISTRICT_CODE)
                .fetch(row -> figure(row, byCode))
                .stream()
                .sorted(java.util.Comparator.comparing(figure -> districts.indexOf(figure.district())))
                .toList();
    }

    private static DistrictFigure figure(Record row, Map<String, District> byCode) {
        String basis = row.get(INDICATOR_BY_DISTRICT.BASIS);
        return new DistrictFigure(
                Objects.requireNonNull(byCode.get(row.get(INDICATOR_BY_DISTRICT.DISTRICT_CODE))),
                row.get(INDICATOR_BY_DISTRICT.INDICATOR_CODE),
                State.valueOf(row.get(INDICATOR_BY_DISTRICT.STATE)),
                basis == null ? null : Basis.valueOf(basis),
                row.get(INDICATOR_BY_DISTRICT.NUMERATOR),
                row.get(INDICATOR_BY_DISTRICT.DENOMINATOR),
                row.get(INDICATOR_BY_DISTRICT.VALUE),
                row.get(INDICATOR_BY_DISTRICT.PER_UNIT),
                row.get(INDICATOR_BY_DISTRICT.UNITS_REPORTING),
                row.get(INDICATOR_BY_DISTRICT.UNITS_EXPECTED),
                row.get(INDICATOR_BY_DISTRICT.CHANGE_COUNT),
                row.get(INDICATOR_BY_DISTRICT.CHANGE_POINTS),
                row.get(INDICATOR_BY_DISTRICT.TARGET),
                row.get(INDICATOR_BY_DISTRICT.GAP_POINTS),
                row.get(INDICATOR_BY_DISTRICT.GAP_UNITS),
                row.get(INDICATOR_BY_DISTRICT.RANK),
                TargetVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_TARGET)),
                ChangeVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_CHANGE)));
    }

    private Map<String, Integer> metIn(int year) {
        return sql.select(INDICATOR_BY_DISTRICT.INDICATOR_CODE, count())
                .from(INDICATOR_BY_DISTRICT)
                .where(INDICATOR_BY_DISTRICT.YEAR.eq(year))
                .and(INDICATOR_BY_DISTRICT.VERDICT_TARGET.eq(TargetVerdict.met.name()))
                .groupBy(INDICATOR_BY_DISTRICT.INDICATOR_CODE)
                .fetchMap(INDICATOR_BY_DISTRICT.INDICATOR_CODE, count());
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

    private Reporting reporting(int year, List<District> districts) {
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
                districts.stream()
                        .filter(district -> rows.stream()
                                .noneMatch(
                                        row -> row.isIn() && row.districtCode().equals(district.districtCode())))
                        .toList(),
                (int) rows.stream().filter(row -> row.versions() > 1).count(),
                sql.fetchCount(REJECTED_VALUE, REJECTED_VALUE.YEAR.eq(year)));
    }

    private List<KindFigure> kinds(int year, Indicator indicator) {
        return sql.select(INDICATOR_BY_KIND.KIND.convertFrom(District.Kind::valueOf), INDICATOR_BY_KIND.VALUE)
                .from(INDICATOR_BY_KIND)
                .where(INDICATOR_BY_KIND.YEAR.eq(year))
                .and(INDICATOR_BY_KIND.INDICATOR_CODE.eq(indicator.indicatorCode()))
                .orderBy(INDICATOR_BY_KIND.KIND)
                .fetch(mapping(KindFigure::new));
    }

    private List<Double> drawnInAllYears(Indicator indicator) {
        boolean isCount = OverviewFigures.isCount(indicator);
        TableField<?, Double> drawn = isCount ? INDICATOR_BY_DISTRICT.PER_UNIT : INDICATOR_BY_DISTRICT.VALUE;
        return sql
                .select(drawn)
                .from(INDICATOR_BY_DISTRICT)
                .where(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq(indicator.indicatorCode()))
                .and(drawn.isNotNull())
                .fetch(drawn)
                .stream()
                .map(value -> isCount ? value : (Double) (100 * value))
                .toList();
    }
}
