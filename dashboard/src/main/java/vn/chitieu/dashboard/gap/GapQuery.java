package vn.chitieu.dashboard.gap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.tables.mart.tables.records.PaceRecord;

/** Reads what is missing to 2012 from the marts of one snapshot. */
record GapQuery(DSLContext sql, Figures all) {

    static GapQuery of(Reader reader, Contents contents) {
        return new GapQuery(reader.sql(), Figures.of(reader, contents.indicators()));
    }

    GapFigures figures(Contents contents, int year, Indicator chosen, @Nullable Kind kind) {
        List<DistrictGap> districts = districts(year);
        return new GapFigures(
                year,
                contents.indicators(),
                city(contents, year, districts),
                new Matrix<>(
                        districts,
                        DistrictGap::indicatorCode,
                        gap -> gap.district().code()),
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
                        List.of("met", "enough").contains(pace.getVerdict()),
                        pace.getFirstYear(),
                        unitsMissing,
                        met,
                        known);
    }

    private record Key(String districtCode, String indicatorCode) {}

    private List<DistrictGap> districts(int year) {
        Map<Key, PaceRecord> paces = new HashMap<>();
        sql.selectFrom(PACE)
                .where(PACE.YEAR.eq(year))
                .and(PACE.DISTRICT_CODE.isNotNull())
                .forEach(pace -> paces.put(new Key(pace.getDistrictCode(), pace.getIndicatorCode()), pace));
        return all.places().stream()
                .flatMap(place -> districts(place, year, paces))
                .toList();
    }

    private Stream<DistrictGap> districts(Place place, int year, Map<Key, PaceRecord> paces) {
        Map<String, DoubleSummaryStatistics> spans = all.ofPlace(place.code()).stream()
                .filter(figure -> figure.year() <= year && figure.value() != null)
                .collect(groupingBy(
                        figure -> figure.indicator().indicatorCode(),
                        summarizingDouble(figure -> Objects.requireNonNull(figure.value()))));
        return all.ofPlace(place.code()).stream()
                .filter(figure -> figure.year() == year)
                .map(figure -> {
                    String code = figure.indicator().indicatorCode();
                    return gap(figure, paces.get(new Key(place.code(), code)), spans.get(code));
                });
    }

    private static DistrictGap gap(Figure figure, @Nullable PaceRecord pace, @Nullable DoubleSummaryStatistics span) {
        return new DistrictGap(
                figure.place(),
                figure.indicator().indicatorCode(),
                figure.state(),
                figure.basis(),
                figure.unitsReporting(),
                figure.unitsExpected(),
                figure.isComparable(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.previousValue(),
                span == null ? null : (Double) span.getMin(),
                span == null ? null : (Double) span.getMax(),
                figure.target2012(),
                figure.gap2012Points(),
                figure.gap2012Units(),
                pace == null ? null : pace.getAchieved(),
                pace == null ? null : pace.getRequired(),
                pace == null ? null : List.of("met", "enough").contains(pace.getVerdict()));
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
