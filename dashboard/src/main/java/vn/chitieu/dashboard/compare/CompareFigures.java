package vn.chitieu.dashboard.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What is compared, from one snapshot.
 *
 * @param places all districts, in natural order
 * @param chosen the highlighted ones, in the order chosen
 * @param now every district and indicator of the year
 * @param history every district and year of the indicator of the two years
 * @param city every indicator and year
 * @param priorities what is judged of every district in the year
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
        List<Priority> priorities,
        boolean isIllustrative,
        boolean unlikePeriods) {

    /** A district with a figure of both indicators. */
    record Pair(Place place, Figure x, Figure y) {}

    /**
     * A district with a figure of both years.
     *
     * @param change against the year before the mart's change of a rate, which compares like with like; else the plain
     *     difference of the two values. Null where the mart has none
     */
    record Slope(
            Place place, Figure from, Figure to, @Nullable Double change, boolean isBroken) {

        /** Whether it is counted among those that rose or fell. */
        boolean isCounted() {
            return change != null && !isBroken;
        }
    }

    /** Whether the two years follow each other, so that the mart has their change. */
    boolean isYearBefore() {
        return choice.from() == choice.year() - 1;
    }

    /** What is judged of a chosen district. */
    Optional<Priority> priority(Place place) {
        return priorities.stream()
                .filter(priority -> priority.place().equals(place))
                .findFirst();
    }

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
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().isComparable()
                || !to.get().isComparable()) {
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
        Double points = to.get().changePoints();
        boolean isLikeForLike = isYearBefore() && !to.get().isCount();
        Double change = isLikeForLike ? points == null ? null : (Double) (points / 100) : (Double) (after - before);
        return Optional.of(new Slope(place, from.get(), to.get(), change, isBroken));
    }

    Optional<Figure> of(Place place, int year) {
        return history.stream()
                .filter(figure -> figure.place().equals(place) && figure.year() == year)
                .findFirst();
    }
}
