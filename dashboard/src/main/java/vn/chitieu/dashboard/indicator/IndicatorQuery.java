package vn.chitieu.dashboard.indicator;

import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;

import java.util.List;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads the figures of one indicator from the marts of one snapshot. */
record IndicatorQuery(DSLContext sql, Figures figures) {

    static IndicatorQuery of(Reader reader, Contents contents) {
        return new IndicatorQuery(reader.sql(), Figures.of(reader, contents.indicators()));
    }

    IndicatorFigures figures(Contents contents, Indicator indicator, int year) {
        String code = indicator.indicatorCode();
        return new IndicatorFigures(
                indicator,
                year,
                figures.city(code),
                figures.ofIndicator(code),
                targets(code),
                kinds(code),
                contents.comparesWithYearBefore(year),
                null);
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
}
