package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that is known of one indicator, seen from one year; from one snapshot.
 *
 * @param city one a year, in order
 * @param districts one a district and year
 * @param targets one a year, in order, up to 2012; empty where none is set
 * @param kinds one a kind of district and year
 * @param scale the classes of its colours
 * @param isLonger whether the period is longer than the one before
 * @param only the kind of district that is left in {@code districts}; null where all are
 */
record IndicatorFigures(
        Indicator indicator,
        int year,
        List<CityFigure> city,
        List<Figure> districts,
        List<YearTarget> targets,
        List<KindFigure> kinds,
        Scale scale,
        boolean isLonger,
        @Nullable Kind only) {

    /** The one indicator of which the letter asks for the numbers beside the rate, with their change. */
    private static final String ASKED_IN_NUMBERS = "party_admission";

    boolean isAskedInNumbers() {
        return indicator.indicatorCode().equals(ASKED_IN_NUMBERS);
    }

    /** The same with the districts of one kind alone; ranks and the city stay what they are. */
    IndicatorFigures within(@Nullable Kind kind) {
        return kind == null
                ? this
                : new IndicatorFigures(
                        indicator,
                        year,
                        city,
                        districts.stream()
                                .filter(figure -> figure.place().kind() == kind)
                                .toList(),
                        targets,
                        kinds,
                        scale,
                        isLonger,
                        kind);
    }

    /** The same, seen from the last year in which anything was reported: what does not change with the year shown. */
    IndicatorFigures latest() {
        int last = city.stream()
                .filter(figure -> figure.value() != null)
                .mapToInt(CityFigure::year)
                .max()
                .orElse(year);
        return new IndicatorFigures(indicator, last, city, districts, targets, kinds, scale, isLonger, only);
    }

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    List<Integer> years() {
        return city.stream().map(CityFigure::year).toList();
    }

    CityFigure cityNow() {
        return city(year);
    }

    CityFigure city(int ofYear) {
        return city.stream()
                .filter(figure -> figure.year() == ofYear)
                .findFirst()
                .orElseThrow();
    }

    /** The districts of the year, in natural order. */
    List<Figure> now() {
        return of(year);
    }

    List<Figure> of(int ofYear) {
        return districts.stream()
                .filter(figure -> figure.year() == ofYear)
                .sorted(comparing(figure -> figure.place().position()))
                .toList();
    }

    /** One district through the years. */
    List<Figure> of(Place district) {
        return districts.stream()
                .filter(figure -> figure.place().equals(district))
                .sorted(comparing(Figure::year))
                .toList();
    }

    /** All districts through the years, in natural order. */
    List<Figure> byDistrictAndYear() {
        return districts.stream()
                .sorted(comparing((Figure figure) -> figure.place().position()).thenComparing(Figure::year))
                .toList();
    }

    Optional<Figure> of(Place district, int ofYear) {
        return of(district).stream().filter(figure -> figure.year() == ofYear).findFirst();
    }

    Optional<Place> district(String code) {
        return now().stream()
                .map(Figure::place)
                .filter(district -> district.code().equals(code))
                .findFirst();
    }

    /** What is said of the whole city in a year: its value, where enough have reported to speak of it. */
    @Nullable
    Double cityValue(int ofYear) {
        CityFigure figure = city(ofYear);
        return figure.isSufficient() ? figure.value() : null;
    }

    /** The districts of the year as they are listed: ranked, then those with a figure that is not ranked, then the rest. */
    List<Figure> listed() {
        Comparator<Figure> byRank = comparing(Figure::rank, nullsLast(Comparator.naturalOrder()));
        return now().stream()
                .sorted(byRank.thenComparing(Figure::compared, nullsLast(reverseOrder()))
                        .thenComparing(figure -> figure.place().position()))
                .toList();
    }

    /** The districts whose figures compare with each other, best first. A count compares by ward-level unit. */
    List<Figure> comparable() {
        return listed().stream()
                .filter(figure -> figure.isComparable() && figure.compared() != null)
                .toList();
    }

    /** The districts that are late against the target of the year, those with the widest gap first. */
    List<Figure> late() {
        return now().stream()
                .filter(figure -> figure.verdictTarget() == TargetVerdict.late)
                .sorted(comparing(this::gap).reversed())
                .toList();
    }

    /** What is missing to the target: points of a rate, number of a count; 0 where it is not known. */
    double gap(Figure figure) {
        return isCount()
                ? Objects.requireNonNullElse(figure.gapUnits(), 0L)
                : Objects.requireNonNullElse(figure.gapPoints(), 0.0);
    }

    /** The districts by the change of their number over the wards of both years, the largest first; last, those without. */
    List<Figure> byChangeOfNumber() {
        return now().stream()
                .sorted(comparing(Figure::changeCount, nullsLast(reverseOrder()))
                        .thenComparing(Figure::numerator, nullsLast(reverseOrder())))
                .toList();
    }

    List<Figure> in(State state) {
        return now().stream().filter(figure -> figure.state() == state).toList();
    }

    /** How many of the districts shown have met the target of the year; of all, {@link CityFigure} knows. */
    int met() {
        return (int) now().stream()
                .filter(figure -> figure.verdictTarget() == TargetVerdict.met)
                .count();
    }

    Optional<YearTarget> target(int ofYear) {
        return targets.stream().filter(target -> target.year() == ofYear).findFirst();
    }

    /** Up to four districts worth following when nobody has chosen: the best, the middle, the last and the one that fell most. */
    List<Place> suggested() {
        List<Figure> ranked = comparable();
        if (ranked.isEmpty()) {
            return List.of();
        }
        Optional<Figure> fell = ranked.stream()
                .filter(figure -> figure.verdictChange() == ChangeVerdict.worse)
                .min(comparing(
                        figure -> Objects.requireNonNullElse(figure.changePoints(), 0.0),
                        Comparator.<Double>naturalOrder()));
        return List.of(
                        ranked.getFirst(),
                        ranked.get(ranked.size() / 2),
                        fell.orElse(ranked.getFirst()),
                        ranked.getLast())
                .stream()
                .map(Figure::place)
                .distinct()
                .toList();
    }
}
