package vn.chitieu.dashboard.compare;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
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
        boolean unlikePeriods) {

    static CompareFigures of(Figures all, Contents contents, CompareChoice choice) {
        return new CompareFigures(
                choice,
                contents.indicator(choice.x()).orElseThrow(),
                contents.indicator(choice.y()).orElseThrow(),
                contents.indicator(choice.of()).orElseThrow(),
                contents.indicators(),
                all.places(),
                choice.districts().stream()
                        .flatMap(code -> all.places().stream()
                                .filter(place -> place.code().equals(code)))
                        .toList(),
                all.ofYear(choice.year()),
                all.ofIndicator(choice.of()),
                all.city(),
                all.priorities(choice.year()),
                months(contents, choice.from()) != months(contents, choice.year()));
    }

    /** Of a period, which tell 2011 from calendar years. */
    private static long months(Contents contents, int year) {
        return contents.periods().stream()
                .filter(period -> period.year() == year)
                .mapToLong(period ->
                        MONTHS.between(period.startsOn(), period.endsOn().plusDays(1)))
                .findFirst()
                .orElse(0);
    }

    /**
     * A district with a figure of both years.
     *
     * @param change against the year before the mart's change of a rate, which compares like with like; else the plain
     *     difference of the two values. Null where the mart has none
     */
    record TwoYears(
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

    /** Where a district stands among the chosen ones; -1 where it does not. */
    int number(Place place) {
        return chosen.indexOf(place);
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

    /** The whole city in the year. */
    Optional<CityFigure> city(Indicator indicator) {
        return city.stream()
                .filter(figure ->
                        figure.indicatorCode().equals(indicator.indicatorCode()) && figure.year() == choice.year())
                .findFirst();
    }

    /** Those that compare in both indicators. */
    List<Place> ofBoth() {
        return places.stream()
                .filter(place ->
                        figure(place, x).isComparable() && figure(place, y).isComparable())
                .toList();
    }

    /** Those that compare in both years; across a break mark they are shown but not counted. */
    List<TwoYears> bothYears() {
        return places.stream().flatMap(place -> bothYears(place).stream()).toList();
    }

    Optional<TwoYears> bothYears(Place place) {
        Figure from = of(place, choice.from());
        Figure to = of(place, choice.year());
        Double before = from.isComparable() ? from.compared() : null;
        Double after = to.isComparable() ? to.compared() : null;
        if (before == null || after == null) {
            return Optional.empty();
        }
        boolean isBroken = history.stream()
                .anyMatch(figure -> figure.place().equals(place)
                        && figure.isBreak()
                        && figure.year() > choice.from()
                        && figure.year() <= choice.year());
        Double points = to.changePoints();
        boolean isLikeForLike = isYearBefore() && !to.isCount();
        Double change = isLikeForLike ? points == null ? null : (Double) (points / 100) : (Double) (after - before);
        return Optional.of(new TwoYears(place, from, to, change, isBroken));
    }

    /** A district in one of the two years. */
    Figure of(Place place, int year) {
        return history.stream()
                .filter(figure -> figure.place().equals(place) && figure.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
