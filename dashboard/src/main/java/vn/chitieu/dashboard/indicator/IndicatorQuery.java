package vn.chitieu.dashboard.indicator;

import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.DISTRICT_PERIOD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the figures of one indicator from the marts of one snapshot. */
record IndicatorQuery(DSLContext sql) {

    IndicatorFigures figures(Contents contents, Indicator indicator, int year) {
        String code = indicator.indicatorCode();
        return new IndicatorFigures(
                indicator,
                year,
                city(code),
                districts(code),
                targets(code),
                kinds(code),
                contents.comparesWithYearBefore(year),
                null);
    }

    private List<CityFigure> city(String indicatorCode) {
        return sql.select(
                        INDICATOR_CITYWIDE.YEAR,
                        INDICATOR_CITYWIDE.NUMERATOR,
                        INDICATOR_CITYWIDE.DENOMINATOR,
                        INDICATOR_CITYWIDE.VALUE,
                        INDICATOR_CITYWIDE.DISTRICTS_REPORTING,
                        INDICATOR_CITYWIDE.PREVIOUS_VALUE,
                        INDICATOR_CITYWIDE.CHANGE_POINTS,
                        INDICATOR_CITYWIDE.DISTRICTS_COMPARED,
                        INDICATOR_CITYWIDE.TARGET,
                        INDICATOR_CITYWIDE.GAP_POINTS,
                        INDICATOR_CITYWIDE.GAP_UNITS)
                .from(INDICATOR_CITYWIDE)
                .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq(indicatorCode))
                .orderBy(INDICATOR_CITYWIDE.YEAR)
                .fetch(mapping(CityFigure::new));
    }

    private List<DistrictFigure> districts(String indicatorCode) {
        return sql.select(INDICATOR_BY_DISTRICT.fields())
                .select(
                        DISTRICT.POSITION,
                        DISTRICT.NAME_VI,
                        DISTRICT.NAME_EN,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN,
                        DISTRICT.ABBREVIATION,
                        DISTRICT.KIND,
                        DISTRICT.TILE_COLUMN,
                        DISTRICT.TILE_ROW,
                        DISTRICT_PERIOD.IS_BREAK)
                .from(INDICATOR_BY_DISTRICT)
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(INDICATOR_BY_DISTRICT.DISTRICT_CODE))
                .join(DISTRICT_PERIOD)
                .on(DISTRICT_PERIOD.DISTRICT_CODE.eq(INDICATOR_BY_DISTRICT.DISTRICT_CODE))
                .and(DISTRICT_PERIOD.YEAR.eq(INDICATOR_BY_DISTRICT.YEAR))
                .where(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq(indicatorCode))
                .orderBy(INDICATOR_BY_DISTRICT.YEAR, DISTRICT.POSITION)
                .fetch(IndicatorQuery::figure);
    }

    private List<KindFigure> kinds(String indicatorCode) {
        return sql.select(
                        INDICATOR_BY_KIND.KIND.convertFrom(Kind::valueOf),
                        INDICATOR_BY_KIND.YEAR,
                        INDICATOR_BY_KIND.VALUE)
                .from(INDICATOR_BY_KIND)
                .where(INDICATOR_BY_KIND.INDICATOR_CODE.eq(indicatorCode))
                .orderBy(INDICATOR_BY_KIND.YEAR, INDICATOR_BY_KIND.KIND)
                .fetch(mapping(KindFigure::new));
    }

    /** The ward-level units of one year, by district. */
    List<WardFigure> wards(String indicatorCode, int year) {
        return sql.select(
                        INDICATOR_BY_WARD.WARD_CODE,
                        WARD.NAME_VI,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN,
                        INDICATOR_BY_WARD.STATE.convertFrom(WardFigure.State::valueOf),
                        INDICATOR_BY_WARD.NUMERATOR,
                        INDICATOR_BY_WARD.DENOMINATOR,
                        INDICATOR_BY_WARD.VALUE)
                .from(INDICATOR_BY_WARD)
                .join(WARD)
                .on(WARD.WARD_CODE.eq(INDICATOR_BY_WARD.WARD_CODE))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(INDICATOR_BY_WARD.DISTRICT_CODE))
                .where(INDICATOR_BY_WARD.INDICATOR_CODE.eq(indicatorCode))
                .and(INDICATOR_BY_WARD.YEAR.eq(year))
                .orderBy(DISTRICT.POSITION, WARD.POSITION)
                .fetch(mapping(WardFigure::new));
    }

    private List<YearTarget> targets(String indicatorCode) {
        return sql.select(TARGET.YEAR, TARGET.TARGET_, TARGET.IS_ILLUSTRATIVE)
                .from(TARGET)
                .where(TARGET.INDICATOR_CODE.eq(indicatorCode))
                .orderBy(TARGET.YEAR)
                .fetch(mapping(YearTarget::new));
    }

    private static DistrictFigure figure(Record row) {
        String basis = row.get(INDICATOR_BY_DISTRICT.BASIS);
        return new DistrictFigure(
                new District(
                        row.get(INDICATOR_BY_DISTRICT.DISTRICT_CODE),
                        row.get(DISTRICT.POSITION),
                        row.get(DISTRICT.NAME_VI),
                        row.get(DISTRICT.NAME_EN),
                        row.get(DISTRICT.SHORT_NAME_VI),
                        row.get(DISTRICT.SHORT_NAME_EN),
                        row.get(DISTRICT.ABBREVIATION),
                        Kind.valueOf(row.get(DISTRICT.KIND)),
                        row.get(DISTRICT.TILE_COLUMN),
                        row.get(DISTRICT.TILE_ROW)),
                row.get(INDICATOR_BY_DISTRICT.YEAR),
                State.valueOf(row.get(INDICATOR_BY_DISTRICT.STATE)),
                basis == null ? null : Basis.valueOf(basis),
                row.get(INDICATOR_BY_DISTRICT.NUMERATOR),
                row.get(INDICATOR_BY_DISTRICT.DENOMINATOR),
                row.get(INDICATOR_BY_DISTRICT.VALUE),
                row.get(INDICATOR_BY_DISTRICT.PER_UNIT),
                row.get(INDICATOR_BY_DISTRICT.UNITS_REPORTING),
                row.get(INDICATOR_BY_DISTRICT.UNITS_EXPECTED),
                row.get(INDICATOR_BY_DISTRICT.PREVIOUS_NUMERATOR),
                row.get(INDICATOR_BY_DISTRICT.PREVIOUS_VALUE),
                row.get(INDICATOR_BY_DISTRICT.CHANGE_COUNT),
                row.get(INDICATOR_BY_DISTRICT.CHANGE_POINTS),
                row.get(INDICATOR_BY_DISTRICT.TARGET),
                row.get(INDICATOR_BY_DISTRICT.GAP_POINTS),
                row.get(INDICATOR_BY_DISTRICT.GAP_UNITS),
                row.get(INDICATOR_BY_DISTRICT.RANK),
                TargetVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_TARGET)),
                ChangeVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_CHANGE)),
                row.get(DISTRICT_PERIOD.IS_BREAK));
    }
}
