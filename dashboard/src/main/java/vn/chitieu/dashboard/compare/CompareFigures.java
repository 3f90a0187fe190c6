package vn.chitieu.dashboard.compare;

import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What is compared, from one snapshot.
 *
 * @param places all districts, in natural order
 * @param chosen the highlighted ones, in the order chosen
 * @param now every district and indicator of the year
 * @param history every district and year of the indicator of the two years
 * @param city every indicator and year
 * @param unlikePeriods whether the periods of the two years differ in length
 */
record CompareFigures(
        CompareChoice choice,
        Indicator x,
        Indicator y,
        Indicator of,
        List<Indicator> indicators,
        List<Place> places,
        List<Place> chosen,
        List<Figure> now,
        List<Figure> history,
        List<CityFigure> city,
        boolean isIllustrative,
        boolean unlikePeriods) {

    /** A district with a figure of both indicators. */
    record Pair(Place place, Figure x, Figure y) {}

    /** A district with a figure of both years. */
    record Slope(Place place, Figure from, Figure to, double change, boolean isBroken) {}

    Figure figure(Place place, Indicator indicator) {
        return now.stream()
                .filter(figure ->
                        figure.place().equals(place) && figure.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    Optional<CityFigure> city(Indicator indicator, int year) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicator.indicatorCode()) && figure.year() == year)
                .findFirst();
    }

    /** Those that compare in both indicators. */
    List<Pair> pairs() {
        return places.stream()
                .map(place -> new Pair(place, figure(place, x), figure(place, y)))
                .filter(pair -> pair.x().isComparable() && pair.y().isComparable())
                .toList();
    }

    /** Those that compare in both years; across a break mark they are shown but not counted. */
    List<Slope> slopes() {
        return places.stream().flatMap(place -> slope(place).stream()).toList();
    }

    Optional<Slope> slope(Place place) {
        Optional<Figure> from = of(place, choice.from());
        Optional<Figure> to = of(place, choice.year());
        if (from.isEmpty() || to.isEmpty() || !from.get().isComparable() || !to.get().isComparable()) {
            return Optional.empty();
        }
        Double before = from.get().compared();
        Double after = to.get().compared();
        if (before == null || after == null) {
            return Optional.empty();
        }
        boolean isBroken = history.stream()
                .anyMatch(figure -> figure.place().equals(place)
                        && figure.isBreak()
                        && figure.year() > choice.from()
                        && figure.year() <= choice.year());
        return Optional.of(new Slope(place, from.get(), to.get(), after - before, isBroken));
    }

    Optional<Figure> of(Place place, int year) {
        return history.stream()
                .filter(figure -> figure.place().equals(place) && figure.year() == year)
                .findFirst();
    }
}
