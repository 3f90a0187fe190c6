package vn.chitieu.dashboard.figure;

import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.INDICATOR;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.mart.Tables.DISTRICT_PERIOD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** Reads figures from the marts of one snapshot. */
public record FigureQuery(DSLContext sql, List<Indicator> indicators) {

    /** All districts, in natural order. */
    public List<Place> places() {
        return sql.select(
                        DISTRICT.DISTRICT_CODE,
                        DISTRICT.POSITION,
                        DISTRICT.NAME_VI,
                        DISTRICT.NAME_EN,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN,
                        DISTRICT.ABBREVIATION,
                        DISTRICT.KIND.convertFrom(Kind::valueOf),
                        DISTRICT.TILE_COLUMN,
                        DISTRICT.TILE_ROW)
                .from(DISTRICT)
                .orderBy(DISTRICT.POSITION)
                .fetch(mapping(Place::new));
    }

    /** The whole outline of the letter, headings too, in reading order. */
    public List<OutlineItem> outline() {
        return sql.select(
                        OUTLINE_ITEM.ITEM_CODE,
                        OUTLINE_ITEM.PARENT_CODE,
                        OUTLINE_ITEM.POSITION,
                        OUTLINE_ITEM.KIND.convertFrom(OutlineItem.Kind::valueOf),
                        OUTLINE_ITEM.APPLIES_TO.convertFrom(OutlineItem.AppliesTo::valueOf),
                        OUTLINE_ITEM.INDICATOR_CODE,
                        OUTLINE_ITEM.LABEL_VI,
                        OUTLINE_ITEM.LABEL_EN)
                .from(OUTLINE_ITEM)
                .orderBy(OUTLINE_ITEM.POSITION)
                .fetch(mapping(OutlineItem::new));
    }

    /** Every district and indicator of a year. */
    public List<Figure> ofYear(int year) {
        return figures(INDICATOR_BY_DISTRICT.YEAR.eq(year));
    }

    /** Every indicator and year of a district. */
    public List<Figure> ofPlace(String districtCode) {
        return figures(INDICATOR_BY_DISTRICT.DISTRICT_CODE.eq(districtCode));
    }

    /** Every district and year of an indicator. */
    public List<Figure> ofIndicator(String indicatorCode) {
        return figures(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq(indicatorCode));
    }

    /** In the order of the letter, then of years, then of districts. */
    private List<Figure> figures(Condition condition) {
        Map<String, Indicator> byCode =
                indicators.stream().collect(toMap(Indicator::indicatorCode, Function.identity()));
        return sql
                .select(INDICATOR_BY_DISTRICT.fields())
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
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_CODE.eq(INDICATOR_BY_DISTRICT.INDICATOR_CODE))
                .join(DISTRICT_PERIOD)
                .on(DISTRICT_PERIOD.DISTRICT_CODE.eq(INDICATOR_BY_DISTRICT.DISTRICT_CODE))
                .and(DISTRICT_PERIOD.YEAR.eq(INDICATOR_BY_DISTRICT.YEAR))
                .where(condition)
                .orderBy(INDICATOR.POSITION, INDICATOR_BY_DISTRICT.YEAR, DISTRICT.POSITION)
                .fetch(row -> figure(row, byCode))
                .stream()
                .toList();
    }

    /** The whole city, every indicator and year. */
    public List<CityFigure> city() {
        return city(noCondition());
    }

    /** The whole city, every year of an indicator. */
    public List<CityFigure> city(String indicatorCode) {
        return city(INDICATOR_CITYWIDE.INDICATOR_CODE.eq(indicatorCode));
    }

    private List<CityFigure> city(Condition condition) {
        return sql.select(
                        INDICATOR_CITYWIDE.INDICATOR_CODE,
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
                .where(condition)
                .orderBy(INDICATOR_CITYWIDE.INDICATOR_CODE, INDICATOR_CITYWIDE.YEAR)
                .fetch(mapping(CityFigure::new));
    }

    /** Whether any target of a year is ours, for want of an official one. */
    public boolean targetsAreIllustrative(int year) {
        return sql.fetchExists(TARGET, TARGET.YEAR.eq(year).and(TARGET.IS_ILLUSTRATIVE));
    }

    private static Figure figure(Record row, Map<String, Indicator> byCode) {
        String basis = row.get(INDICATOR_BY_DISTRICT.BASIS);
        return new Figure(
                Objects.requireNonNull(byCode.get(row.get(INDICATOR_BY_DISTRICT.INDICATOR_CODE))),
                new Place(
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
                row.get(INDICATOR_BY_DISTRICT.CITY_VALUE),
                row.get(INDICATOR_BY_DISTRICT.RANK),
                TargetVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_TARGET)),
                ChangeVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_CHANGE)),
                row.get(DISTRICT_PERIOD.IS_BREAK));
    }
}
