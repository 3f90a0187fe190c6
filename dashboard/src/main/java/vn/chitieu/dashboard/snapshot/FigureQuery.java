package vn.chitieu.dashboard.snapshot;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.mart.Tables.DISTRICT_PRIORITY;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_PERIOD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_PRIORITY;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE_BY_KIND;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.CityPriority;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** Reads figures from the marts of one snapshot. */
record FigureQuery(DSLContext sql) {

    /** All districts, in natural order. */
    List<Place> places() {
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
    List<OutlineItem> outline() {
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

    /** In the order of the letter, then of years, then of districts. */
    List<Figure> figures(List<Indicator> indicators, List<Place> places) {
        Map<String, Indicator> byCode =
                indicators.stream().collect(toMap(Indicator::indicatorCode, Function.identity()));
        Map<String, Place> placeByCode = places.stream().collect(toMap(Place::code, Function.identity()));
        return sql
                .selectFrom(INDICATOR_BY_DISTRICT)
                .fetch(row -> figure(
                        row,
                        Objects.requireNonNull(byCode.get(row.get(INDICATOR_BY_DISTRICT.INDICATOR_CODE))),
                        Objects.requireNonNull(placeByCode.get(row.get(INDICATOR_BY_DISTRICT.DISTRICT_CODE)))))
                .stream()
                .sorted(comparingInt((Figure figure) -> figure.indicator().position())
                        .thenComparingInt(Figure::year)
                        .thenComparingInt(figure -> figure.place().position()))
                .toList();
    }

    /** Every indicator and year. */
    List<CityFigure> city() {
        return sql.select(
                        INDICATOR_CITYWIDE.INDICATOR_CODE,
                        INDICATOR_CITYWIDE.YEAR,
                        INDICATOR_CITYWIDE.NUMERATOR,
                        INDICATOR_CITYWIDE.DENOMINATOR,
                        INDICATOR_CITYWIDE.VALUE,
                        INDICATOR_CITYWIDE.DISTRICTS_REPORTING,
                        INDICATOR_CITYWIDE.PREVIOUS_VALUE,
                        INDICATOR_CITYWIDE.CHANGE_POINTS,
                        INDICATOR_CITYWIDE.CHANGE_COUNT,
                        INDICATOR_CITYWIDE.DISTRICTS_COMPARED,
                        INDICATOR_CITYWIDE.TARGET,
                        INDICATOR_CITYWIDE.GAP_POINTS,
                        INDICATOR_CITYWIDE.GAP_UNITS,
                        INDICATOR_CITYWIDE.TARGET_2012,
                        INDICATOR_CITYWIDE.GAP_2012_POINTS,
                        INDICATOR_CITYWIDE.GAP_2012_UNITS,
                        INDICATOR_CITYWIDE.UNITS_REPORTING,
                        INDICATOR_CITYWIDE.UNITS_EXPECTED,
                        INDICATOR_CITYWIDE.UNITS_UNREPORTED,
                        INDICATOR_CITYWIDE.VERDICT_TARGET,
                        INDICATOR_CITYWIDE.VERDICT_CHANGE,
                        INDICATOR_CITYWIDE.DISTRICTS_MET,
                        INDICATOR_CITYWIDE.DISTRICTS_ON_TRACK,
                        INDICATOR_CITYWIDE.DISTRICTS_LATE,
                        INDICATOR_CITYWIDE.DISTRICTS_BETTER,
                        INDICATOR_CITYWIDE.DISTRICTS_SAME,
                        INDICATOR_CITYWIDE.DISTRICTS_WORSE,
                        INDICATOR_CITYWIDE.IS_SUFFICIENT,
                        INDICATOR_PERIOD.IS_OTHER_LENGTH)
                .from(INDICATOR_CITYWIDE)
                .join(INDICATOR_PERIOD)
                .using(INDICATOR_CITYWIDE.INDICATOR_CODE, INDICATOR_CITYWIDE.YEAR)
                .orderBy(INDICATOR_CITYWIDE.INDICATOR_CODE, INDICATOR_CITYWIDE.YEAR)
                .fetch(FigureQuery::city);
    }

    /** Every indicator, year and kind of district. */
    List<KindFigure> kinds() {
        return sql.select(INDICATOR_BY_KIND.fields())
                .select(INDICATOR_PERIOD.IS_OTHER_LENGTH)
                .from(INDICATOR_BY_KIND)
                .join(INDICATOR_PERIOD)
                .on(INDICATOR_PERIOD.INDICATOR_CODE.eq(INDICATOR_BY_KIND.INDICATOR_CODE))
                .and(INDICATOR_PERIOD.YEAR.eq(INDICATOR_BY_KIND.YEAR))
                .orderBy(INDICATOR_BY_KIND.INDICATOR_CODE, INDICATOR_BY_KIND.YEAR, INDICATOR_BY_KIND.KIND)
                .fetch(row -> new KindFigure(
                        Kind.valueOf(row.get(INDICATOR_BY_KIND.KIND)), city(row), row.get(INDICATOR_BY_KIND.PER_UNIT)));
    }

    /** Of the city or of a kind of district, which have columns of the same names. */
    private static CityFigure city(Record row) {
        return new CityFigure(
                row.get(INDICATOR_CITYWIDE.INDICATOR_CODE),
                row.get(INDICATOR_CITYWIDE.YEAR),
                row.get(INDICATOR_CITYWIDE.NUMERATOR),
                row.get(INDICATOR_CITYWIDE.DENOMINATOR),
                row.get(INDICATOR_CITYWIDE.VALUE),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_REPORTING),
                row.get(INDICATOR_CITYWIDE.PREVIOUS_VALUE),
                row.get(INDICATOR_CITYWIDE.CHANGE_POINTS),
                row.get(INDICATOR_CITYWIDE.CHANGE_COUNT),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_COMPARED),
                row.get(INDICATOR_CITYWIDE.TARGET),
                row.get(INDICATOR_CITYWIDE.GAP_POINTS),
                row.get(INDICATOR_CITYWIDE.GAP_UNITS),
                row.get(INDICATOR_CITYWIDE.TARGET_2012),
                row.get(INDICATOR_CITYWIDE.GAP_2012_POINTS),
                row.get(INDICATOR_CITYWIDE.GAP_2012_UNITS),
                row.get(INDICATOR_CITYWIDE.UNITS_REPORTING),
                row.get(INDICATOR_CITYWIDE.UNITS_EXPECTED),
                row.get(INDICATOR_CITYWIDE.UNITS_UNREPORTED),
                TargetVerdict.valueOf(row.get(INDICATOR_CITYWIDE.VERDICT_TARGET)),
                ChangeVerdict.valueOf(row.get(INDICATOR_CITYWIDE.VERDICT_CHANGE)),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_MET),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_ON_TRACK),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_LATE),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_BETTER),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_SAME),
                row.get(INDICATOR_CITYWIDE.DISTRICTS_WORSE),
                row.get(INDICATOR_CITYWIDE.IS_SUFFICIENT),
                row.get(INDICATOR_PERIOD.IS_OTHER_LENGTH));
    }

    /** Every district, and the whole city, indicator and year with a value. */
    List<Pace> paces() {
        return sql.selectFrom(PACE)
                .fetch(row -> new Pace(
                        row.get(PACE.DISTRICT_CODE),
                        row.get(PACE.INDICATOR_CODE),
                        row.get(PACE.YEAR),
                        row.get(PACE.VALUE),
                        row.get(PACE.TARGET_2012),
                        row.get(PACE.FIRST_YEAR),
                        row.get(PACE.FIRST_VALUE),
                        row.get(PACE.ACHIEVED),
                        row.get(PACE.ACHIEVED_LAST),
                        row.get(PACE.REQUIRED),
                        Pace.Verdict.valueOf(row.get(PACE.VERDICT).toUpperCase(Locale.ROOT))));
    }

    /** Every indicator, year and kind of district, and all kinds. */
    List<PaceCounts> paceCounts() {
        return sql.selectFrom(PACE_BY_KIND)
                .fetch(row -> new PaceCounts(
                        row.getIndicatorCode(),
                        row.getYear(),
                        row.getKind() == null ? null : Kind.valueOf(row.getKind()),
                        row.getDistrictsJudged(),
                        row.getDistrictsMet(),
                        row.getDistrictsEnough(),
                        row.getDistrictsSlowing(),
                        row.getDistrictsShort()));
    }

    /** Every indicator and year. */
    List<CityPriority> cityPriorities() {
        return sql.selectFrom(INDICATOR_PRIORITY)
                .fetch(row -> new CityPriority(
                        row.getIndicatorCode(),
                        row.getYear(),
                        row.getPosition(),
                        row.getMissingShare_2012(),
                        row.getPosition_2012()));
    }

    /** Every district and year: who needs help first, then those without a position, ties in natural order. */
    List<Priority> priorities(List<Indicator> indicators, List<Place> places) {
        Map<String, Indicator> byCode =
                indicators.stream().collect(toMap(Indicator::indicatorCode, Function.identity()));
        Map<String, Place> placeByCode = places.stream().collect(toMap(Place::code, Function.identity()));
        return sql
                .selectFrom(DISTRICT_PRIORITY)
                .fetch(row -> new Priority(
                        Objects.requireNonNull(placeByCode.get(row.get(DISTRICT_PRIORITY.DISTRICT_CODE))),
                        row.get(DISTRICT_PRIORITY.YEAR),
                        row.get(DISTRICT_PRIORITY.STATE).equals("reported"),
                        row.get(DISTRICT_PRIORITY.INDICATORS_JUDGED),
                        row.get(DISTRICT_PRIORITY.MET),
                        row.get(DISTRICT_PRIORITY.ON_TRACK),
                        row.get(DISTRICT_PRIORITY.LATE),
                        row.get(DISTRICT_PRIORITY.BETTER),
                        row.get(DISTRICT_PRIORITY.SAME),
                        row.get(DISTRICT_PRIORITY.WORSE),
                        row.get(DISTRICT_PRIORITY.DISTANCE),
                        row.get(DISTRICT_PRIORITY.POSITION),
                        Arrays.stream(row.get(DISTRICT_PRIORITY.REASONS))
                                .map(code -> Objects.requireNonNull(byCode.get(code)))
                                .toList()))
                .stream()
                .sorted(comparing(Priority::position, nullsLast(naturalOrder()))
                        .thenComparingInt(priority -> priority.place().position()))
                .toList();
    }

    /** The years of which any target is ours, for want of an official one. */
    Set<Integer> illustrative() {
        return sql.selectDistinct(TARGET.YEAR)
                .from(TARGET)
                .where(TARGET.IS_ILLUSTRATIVE)
                .fetchSet(TARGET.YEAR);
    }

    private static Figure figure(Record row, Indicator indicator, Place place) {
        String basis = row.get(INDICATOR_BY_DISTRICT.BASIS);
        return new Figure(
                indicator,
                place,
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
                row.get(INDICATOR_BY_DISTRICT.TARGET_2012),
                row.get(INDICATOR_BY_DISTRICT.GAP_2012_POINTS),
                row.get(INDICATOR_BY_DISTRICT.GAP_2012_UNITS),
                row.get(INDICATOR_BY_DISTRICT.CITY_VALUE),
                row.get(INDICATOR_BY_DISTRICT.RANK),
                TargetVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_TARGET)),
                ChangeVerdict.valueOf(row.get(INDICATOR_BY_DISTRICT.VERDICT_CHANGE)),
                row.get(INDICATOR_BY_DISTRICT.UNITS_UNREPORTED),
                row.get(INDICATOR_BY_DISTRICT.UNITS_COMPARED),
                row.get(INDICATOR_BY_DISTRICT.IS_COMPARABLE),
                row.get(INDICATOR_BY_DISTRICT.IS_BREAK));
    }
}
