package vn.chitieu.dashboard.gap;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.tables.mart.tables.records.PaceRecord;

/** Reads what is missing to 2012 from the marts of one snapshot. */
record GapQuery(DSLContext sql) {

    GapFigures figures(Contents contents, int year, Indicator chosen, District.@Nullable Kind kind) {
        List<DistrictGap> districts = districts(year);
        return new GapFigures(
                year,
                contents.indicators(),
                city(contents, year, districts),
                districts,
                illustrative(),
                chosen,
                kind,
                reported(year));
    }

    private List<CityPace> city(Contents contents, int year, List<DistrictGap> districts) {
        Map<String, PaceRecord> paces = sql.selectFrom(PACE)
                .where(PACE.YEAR.eq(year))
                .and(PACE.DISTRICT_CODE.isNull())
                .fetchMap(PACE.INDICATOR_CODE);
        return contents.indicators().stream()
                .map(indicator -> city(
                        indicator,
                        paces.get(indicator.indicatorCode()),
                        districts.stream()
                                .filter(gap -> gap.indicatorCode().equals(indicator.indicatorCode()))
                                .toList()))
                .toList();
    }

    private static CityPace city(Indicator indicator, @Nullable PaceRecord pace, List<DistrictGap> districts) {
        List<Long> units = districts.stream()
                .map(DistrictGap::gapUnits)
                .filter(Objects::nonNull)
                .toList();
        Long unitsMissing = units.isEmpty()
                ? null
                : (Long) units.stream().mapToLong(Long::longValue).sum();
        int known = (int) districts.stream()
                .filter(gap -> gap.isKnown() && gap.isComparable())
                .count();
        int met = (int) districts.stream().filter(DistrictGap::isMet).count();
        return pace == null
                ? new CityPace(indicator, null, null, null, null, null, 0, unitsMissing, met, known)
                : new CityPace(
                        indicator,
                        pace.getValue(),
                        pace.getTarget_2012(),
                        pace.getAchieved(),
                        pace.getRequired(),
                        pace.getIsEnough(),
                        pace.getFirstYear(),
                        unitsMissing,
                        met,
                        known);
    }

    private record Key(String districtCode, String indicatorCode) {}

    private record Span(
            String districtCode,
            String indicatorCode,
            @Nullable Double low,
            @Nullable Double high) {}

    private List<DistrictGap> districts(int year) {
        Map<String, District> byCode = catalogue();
        Map<Key, PaceRecord> paces = new LinkedHashMap<>();
        sql.selectFrom(PACE)
                .where(PACE.YEAR.eq(year))
                .and(PACE.DISTRICT_CODE.isNotNull())
                .forEach(pace -> paces.put(new Key(pace.getDistrictCode(), pace.getIndicatorCode()), pace));
        Map<Key, Span> spans = sql
                .select(
                        INDICATOR_BY_DISTRICT.DISTRICT_CODE,
                        INDICATOR_BY_DISTRICT.INDICATOR_CODE,
                        min(INDICATOR_BY_DISTRICT.VALUE),
                        max(INDICATOR_BY_DISTRICT.VALUE))
                .from(INDICATOR_BY_DISTRICT)
                .where(INDICATOR_BY_DISTRICT.YEAR.le(year))
                .groupBy(INDICATOR_BY_DISTRICT.DISTRICT_CODE, INDICATOR_BY_DISTRICT.INDICATOR_CODE)
                .fetch(mapping(Span::new))
                .stream()
                .collect(Collectors.toMap(
                        span -> new Key(span.districtCode(), span.indicatorCode()), Function.identity()));
        List<String> order = List.copyOf(byCode.keySet());
        return sql
                .selectFrom(INDICATOR_BY_DISTRICT)
                .where(INDICATOR_BY_DISTRICT.YEAR.eq(year))
                .orderBy(INDICATOR_BY_DISTRICT.INDICATOR_CODE)
                .fetch(row -> {
                    Key key = new Key(
                            row.get(INDICATOR_BY_DISTRICT.DISTRICT_CODE),
                            row.get(INDICATOR_BY_DISTRICT.INDICATOR_CODE));
                    return gap(
                            row,
                            Objects.requireNonNull(byCode.get(key.districtCode())),
                            paces.get(key),
                            spans.get(key));
                })
                .stream()
                .sorted(java.util.Comparator.comparing(
                        gap -> order.indexOf(gap.district().districtCode())))
                .toList();
    }

    private static DistrictGap gap(Record row, District district, @Nullable PaceRecord pace, @Nullable Span span) {
        String basis = row.get(INDICATOR_BY_DISTRICT.BASIS);
        boolean isCount = row.get(INDICATOR_BY_DISTRICT.PER_UNIT) != null;
        return new DistrictGap(
                district,
                row.get(INDICATOR_BY_DISTRICT.INDICATOR_CODE),
                State.valueOf(row.get(INDICATOR_BY_DISTRICT.STATE)),
                basis == null ? null : Basis.valueOf(basis),
                row.get(INDICATOR_BY_DISTRICT.UNITS_REPORTING),
                row.get(INDICATOR_BY_DISTRICT.UNITS_EXPECTED),
                row.get(INDICATOR_BY_DISTRICT.RANK) != null
                        || isCount
                                && (!row.get(INDICATOR_BY_DISTRICT.VERDICT_TARGET)
                                                .equals("none")
                                        || "wards".equals(basis)
                                        || "total".equals(basis)),
                row.get(INDICATOR_BY_DISTRICT.NUMERATOR),
                row.get(INDICATOR_BY_DISTRICT.DENOMINATOR),
                row.get(INDICATOR_BY_DISTRICT.VALUE),
                row.get(INDICATOR_BY_DISTRICT.PREVIOUS_VALUE),
                span == null ? null : span.low(),
                span == null ? null : span.high(),
                row.get(INDICATOR_BY_DISTRICT.TARGET_2012),
                row.get(INDICATOR_BY_DISTRICT.GAP_2012_POINTS),
                row.get(INDICATOR_BY_DISTRICT.GAP_2012_UNITS),
                pace == null ? null : pace.getAchieved(),
                pace == null ? null : pace.getRequired(),
                pace == null ? null : pace.getIsEnough());
    }

    /** Districts by code, in natural order. */
    private Map<String, District> catalogue() {
        Map<String, District> byCode = new LinkedHashMap<>();
        sql.select(
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
                .fetch(mapping(District::new))
                .forEach(district -> byCode.put(district.districtCode(), district));
        return byCode;
    }

    private Set<String> illustrative() {
        return sql.select(TARGET.INDICATOR_CODE)
                .from(TARGET)
                .where(TARGET.YEAR.eq(GapFigures.LAST_YEAR))
                .and(TARGET.IS_ILLUSTRATIVE.isTrue())
                .fetchSet(TARGET.INDICATOR_CODE);
    }

    private Set<String> reported(int year) {
        return sql.select(REPORTING.DISTRICT_CODE)
                .from(REPORTING)
                .where(REPORTING.YEAR.eq(year))
                .and(REPORTING.STATUS.eq("reported"))
                .fetchSet(REPORTING.DISTRICT_CODE);
    }
}
