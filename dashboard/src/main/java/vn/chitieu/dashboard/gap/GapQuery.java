package vn.chitieu.dashboard.gap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;
import static java.util.stream.Collectors.toMap;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_PRIORITY;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.tables.mart.tables.records.IndicatorPriorityRecord;

/** Reads what is missing to 2012 from the marts of one snapshot. */
record GapQuery(DSLContext sql, Figures all, List<Indicator> indicators) {

    /**
     * @param asked the indicator whose districts are shown; null for the one that is farthest from its target
     * @param kind null for all districts
     */
    GapFigures figures(int year, @Nullable Indicator asked, @Nullable Kind kind) {
        List<CityPace> city = city(year);
        return new GapFigures(
                year,
                indicators,
                city,
                new Matrix<>(
                        indicators.stream()
                                .flatMap(indicator -> districts(indicator, year))
                                .toList(),
                        gap -> gap.figure().indicator().indicatorCode(),
                        gap -> gap.district().code()),
                counts(year),
                all.priorities(year),
                asked == null ? city.getFirst().indicator() : asked,
                kind,
                reported(year));
    }

    private List<CityPace> city(int year) {
        Map<String, IndicatorPriorityRecord> priorities = sql.selectFrom(INDICATOR_PRIORITY)
                .where(INDICATOR_PRIORITY.YEAR.eq(year))
                .fetchMap(INDICATOR_PRIORITY.INDICATOR_CODE);
        Map<String, Pace> paces =
                all.paceOfCity(year).stream().collect(toMap(Pace::indicatorCode, Function.identity()));
        return indicators.stream()
                .map(indicator -> {
                    String code = indicator.indicatorCode();
                    IndicatorPriorityRecord priority = Objects.requireNonNull(priorities.get(code));
                    return new CityPace(
                            indicator,
                            all.city(code).stream()
                                    .filter(figure -> figure.year() == year)
                                    .findFirst()
                                    .orElseThrow(),
                            paces.get(code),
                            priority.getMissingShare_2012(),
                            priority.getPosition_2012());
                })
                .sorted(comparing(CityPace::position, nullsLast(naturalOrder()))
                        .thenComparing(pace -> pace.indicator().position()))
                .toList();
    }

    private Stream<DistrictGap> districts(Indicator indicator, int year) {
        List<Figure> figures = all.ofIndicator(indicator.indicatorCode());
        Map<String, Pace> paces = all.paceOfDistricts(year, indicator.indicatorCode()).stream()
                .collect(toMap(pace -> Objects.requireNonNull(pace.districtCode()), Function.identity()));
        Map<String, DoubleSummaryStatistics> spans = figures.stream()
                .filter(figure -> figure.year() <= year && figure.value() != null)
                .collect(groupingBy(
                        figure -> figure.place().code(),
                        summarizingDouble(figure -> Objects.requireNonNull(figure.value()))));
        return figures.stream().filter(figure -> figure.year() == year).map(figure -> {
            String code = figure.place().code();
            DoubleSummaryStatistics span = spans.get(code);
            return new DistrictGap(
                    figure,
                    paces.get(code),
                    span == null ? null : (Double) span.getMin(),
                    span == null ? null : (Double) span.getMax());
        });
    }

    private List<PaceCounts> counts(int year) {
        return sql.selectFrom(PACE_BY_KIND)
                .where(PACE_BY_KIND.YEAR.eq(year))
                .fetch(row -> new PaceCounts(
                        row.getIndicatorCode(),
                        row.getKind() == null ? null : Kind.valueOf(row.getKind()),
                        row.getDistrictsJudged(),
                        row.getDistrictsMet(),
                        row.getDistrictsEnough(),
                        row.getDistrictsSlowing(),
                        row.getDistrictsShort()));
    }

    private Set<String> reported(int year) {
        return sql.select(REPORTING.DISTRICT_CODE)
                .from(REPORTING)
                .where(REPORTING.YEAR.eq(year))
                .and(REPORTING.STATUS.eq("reported"))
                .fetchSet(REPORTING.DISTRICT_CODE);
    }
}
