package vn.chitieu.dashboard.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the figures of one indicator from the marts of one snapshot. */
record IndicatorQuery(Reader reader, Figures figures) {

    /** The targets of each indicator, by its code; read once for all of them. */
    private record Targets(Map<String, List<YearTarget>> byIndicator) {}

    private record WardsOf(String indicatorCode, int year) {}

    static IndicatorQuery of(Reader reader, Contents contents) {
        return new IndicatorQuery(reader, Figures.of(reader, contents.indicators()));
    }

    IndicatorFigures figures(Contents contents, Indicator indicator, int year) {
        String code = indicator.indicatorCode();
        return new IndicatorFigures(
                indicator,
                year,
                figures.city(code),
                figures.ofIndicator(code),
                reader.once(Targets.class, IndicatorQuery::targets)
                        .byIndicator()
                        .getOrDefault(code, List.of()),
                Figures.kinds(reader, code),
                figures.scale(code),
                isLonger(contents, year),
                null);
    }

    /** Whether a period has more days than the one before. */
    private static boolean isLonger(Contents contents, int year) {
        return days(contents, year) > days(contents, year - 1);
    }

    private static long days(Contents contents, int year) {
        return contents.periods().stream()
                .filter(period -> period.year() == year)
                .mapToLong(period -> ChronoUnit.DAYS.between(period.startsOn(), period.endsOn()))
                .sum();
    }

    /** The ward-level units of one year, by district. */
    List<WardFigure> wards(String indicatorCode, int year) {
        return reader.recent(new WardsOf(indicatorCode, year), sql -> wards(sql, indicatorCode, year));
    }

    private static List<WardFigure> wards(DSLContext sql, String indicatorCode, int year) {
        return sql.select(
                        INDICATOR_BY_WARD.WARD_CODE,
                        WARD.NAME_VI,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN,
                        DISTRICT.KIND.convertFrom(Kind::valueOf),
                        INDICATOR_BY_WARD.STATE.convertFrom(WardFigure.State::valueOf),
                        INDICATOR_BY_WARD.NUMERATOR,
                        INDICATOR_BY_WARD.DENOMINATOR,
                        INDICATOR_BY_WARD.VALUE,
                        INDICATOR_BY_WARD.REACHES_TARGET)
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

    private static Targets targets(DSLContext sql) {
        return new Targets(sql.select(
                        TARGET.INDICATOR_CODE,
                        row(TARGET.YEAR, TARGET.TARGET_, TARGET.IS_ILLUSTRATIVE).mapping(YearTarget::new))
                .from(TARGET)
                .orderBy(TARGET.YEAR)
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList()))));
    }
}
