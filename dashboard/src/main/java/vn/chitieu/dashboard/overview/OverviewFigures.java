package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that the first page shows of a year; from one snapshot.
 *
 * @param indicators in the order of the letter
 * @param districts in natural order
 * @param city one an indicator and year
 * @param now one a district and indicator, of the year
 * @param metBefore how many districts had met the target in the year before, by indicator
 * @param enough for how many indicators the pace of the city is enough to reach 2012
 * @param isIllustrative whether a target of the year is our own illustration
 * @param comparesWithYearBefore whether the period is as long as the one before
 * @param mapped the indicator of the map
 * @param kinds the mapped indicator by kind of district
 * @param steps the classes of the map
 */
record OverviewFigures(
        int year,
        List<Indicator> indicators,
        List<Place> districts,
        List<CityFigure> city,
        Matrix<Figure> now,
        Map<String, Integer> metBefore,
        int enough,
        boolean isIllustrative,
        boolean comparesWithYearBefore,
        Reporting reporting,
        Indicator mapped,
        List<KindFigure> kinds,
        Steps steps) {

    static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** The whole city through the years. */
    List<CityFigure> city(Indicator indicator) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicator.indicatorCode()))
                .sorted(comparing(CityFigure::year))
                .toList();
    }

    CityFigure cityNow(Indicator indicator) {
        return city(indicator).stream()
                .filter(figure -> figure.year() == year)
                .findFirst()
                .orElseThrow();
    }

    List<Figure> of(Indicator indicator) {
        return now.of(indicator.indicatorCode());
    }

    Optional<Figure> of(Indicator indicator, Place district) {
        return now.of(indicator.indicatorCode(), district.code());
    }

    int judged(Indicator indicator, TargetVerdict verdict) {
        return (int) of(indicator).stream()
                .filter(figure -> figure.verdictTarget() == verdict)
                .count();
    }

    List<Figure> changed(Indicator indicator, ChangeVerdict verdict) {
        return of(indicator).stream()
                .filter(figure -> figure.verdictChange() == verdict)
                .toList();
    }

    /** The change of the numerator over the districts that have one in both years; null where none has. */
    @Nullable
    Long changeOfNumerator(Indicator indicator) {
        List<Long> changes = of(indicator).stream()
                .map(Figure::changeCount)
                .filter(Objects::nonNull)
                .toList();
        return changes.isEmpty()
                ? null
                : (Long) changes.stream().mapToLong(Long::longValue).sum();
    }

    /** A change of what happened in a period carries no verdict where the periods differ in length. */
    boolean changeIsJudged(Indicator indicator) {
        return indicator.measure() != Indicator.Measure.flow || comparesWithYearBefore;
    }

    /** Whether the city's value has reached the year's target; empty where there is no value or no target. */
    Optional<Boolean> cityIsMet(Indicator indicator) {
        return cityMissing(indicator).map(missing -> missing <= 0);
    }

    /** What the city misses to the year's target: points of a rate, hundredths of its target for a count. */
    Optional<Double> cityMissing(Indicator indicator) {
        CityFigure figure = cityNow(indicator);
        return missing(indicator, figure.value(), figure.target(), figure.gapPoints(), figure.gapUnits());
    }

    private static Optional<Double> missing(
            Indicator indicator,
            @Nullable Double value,
            @Nullable BigDecimal target,
            @Nullable Double gapPoints,
            @Nullable Long gapUnits) {
        if (value == null || target == null) {
            return Optional.empty();
        }
        if (!isCount(indicator)) {
            return Optional.ofNullable(gapPoints);
        }
        return gapUnits == null || target.signum() == 0
                ? Optional.empty()
                : Optional.of(100 * gapUnits / target.doubleValue());
    }

    /** The indicators that the city has not met, the farthest from their targets first. */
    List<Indicator> farthest() {
        return indicators.stream()
                .filter(indicator -> cityMissing(indicator).orElse(0.0) > 0)
                .sorted(comparing((Indicator indicator) -> -shareMissing(indicator))
                        .thenComparing(Indicator::position))
                .toList();
    }

    private double shareMissing(Indicator indicator) {
        double missing = cityMissing(indicator).orElse(0.0);
        BigDecimal target = cityNow(indicator).target();
        return isCount(indicator) || target == null || target.signum() == 0 ? missing : missing / target.doubleValue();
    }

    static Distance distance(Indicator indicator, Figure figure) {
        return switch (figure.state()) {
            case missing -> Distance.MISSING;
            case refused -> Distance.REFUSED;
            case not_applicable -> Distance.NOT_APPLICABLE;
            case reported -> {
                Optional<Double> missing =
                        missing(indicator, figure.value(), figure.target(), figure.gapPoints(), figure.gapUnits());
                yield missing.isEmpty() || !figure.isComparable() ? Distance.UNJUDGED : Distance.of(missing.get());
            }
        };
    }

    Distance cityDistance(Indicator indicator) {
        return cityMissing(indicator).map(Distance::of).orElse(Distance.UNJUDGED);
    }

    /** The districts with the most cells over ten points short, at least one; most first, in natural order where alike. */
    List<Place> mostFar() {
        return districts.stream()
                .filter(district -> far(district) > 0)
                .sorted(comparing((Place district) -> -far(district)).thenComparingInt(Place::position))
                .toList();
    }

    int far(Place district) {
        return (int) indicators.stream()
                .filter(indicator -> of(indicator, district)
                        .map(figure -> distance(indicator, figure))
                        .filter(distance -> distance == Distance.WITHIN_20 || distance == Distance.BEYOND_20)
                        .isPresent())
                .count();
    }

    /** What the map shows of a figure: hundredths of a rate, or the count per ward-level unit; null is a gap. */
    static @Nullable Double onMap(Figure figure) {
        Double value = figure.value();
        return figure.isCount() ? figure.perUnit() : value == null ? null : (Double) (100 * value);
    }
}
