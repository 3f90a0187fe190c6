package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that the first page shows of a year; from one snapshot.
 *
 * @param indicators in the order of the letter
 * @param districts in natural order
 * @param city one an indicator and year
 * @param now one a district and indicator, of the year
 * @param priorities who needs help first in the year
 * @param paces how fast the city goes in the year, an indicator each
 * @param farthestCodes the indicators that share the first place of {@code mart.indicator_priority}
 * @param isIllustrative whether a target of the year is our own illustration
 * @param mapped the indicator of the map
 * @param kinds the mapped indicator by kind of district
 * @param scale the classes of the map
 */
record OverviewFigures(
        int year,
        List<Indicator> indicators,
        List<Place> districts,
        List<CityFigure> city,
        Matrix<Figure> now,
        List<Priority> priorities,
        List<Pace> paces,
        Set<String> farthestCodes,
        boolean isIllustrative,
        Reporting reporting,
        Indicator mapped,
        List<KindFigure> kinds,
        Scale scale) {

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
        return cityIn(year, indicator).orElseThrow();
    }

    /** The whole city a year before, where enough reported to speak of it. */
    Optional<CityFigure> cityBefore(Indicator indicator) {
        return cityIn(year - 1, indicator).filter(CityFigure::isSufficient);
    }

    private Optional<CityFigure> cityIn(int wanted, Indicator indicator) {
        return city(indicator).stream()
                .filter(figure -> figure.year() == wanted)
                .findFirst();
    }

    /** Whether enough reported to speak of the city. */
    boolean isSufficient() {
        return indicators.stream().anyMatch(indicator -> cityNow(indicator).isSufficient());
    }

    /** Of how many indicators the city stands like this. */
    int standing(TargetVerdict verdict) {
        return (int) indicators.stream()
                .filter(indicator -> cityNow(indicator).verdictTarget() == verdict)
                .count();
    }

    /** For how many indicators the pace of the city is like this. */
    int pacing(Pace.Verdict verdict) {
        return (int) paces.stream().filter(pace -> pace.verdict() == verdict).count();
    }

    List<Figure> of(Indicator indicator) {
        return now.of(indicator.indicatorCode());
    }

    Optional<Figure> of(Indicator indicator, Place district) {
        return now.of(indicator.indicatorCode(), district.code());
    }

    /** How many districts' figures are held against a count's target: those that compare. */
    int held(Indicator indicator) {
        return (int) of(indicator).stream().filter(Figure::isComparable).count();
    }

    /** The districts that came down, the largest change first, in natural order where alike. */
    List<Figure> worse(Indicator indicator) {
        return of(indicator).stream()
                .filter(figure -> figure.verdictChange() == ChangeVerdict.worse)
                .sorted(comparing((Figure figure) -> -Math.abs(change(figure)))
                        .thenComparingInt(figure -> figure.place().position()))
                .toList();
    }

    private static double change(Figure figure) {
        return Objects.requireNonNullElse(figure.isCount() ? (Number) figure.changeCount() : figure.changePoints(), 0)
                .doubleValue();
    }

    /** The indicators of which the city misses the largest share of the year's target; more than one where alike. */
    List<Indicator> farthest() {
        return indicators.stream()
                .filter(indicator -> farthestCodes.contains(indicator.indicatorCode()))
                .toList();
    }
}
