package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that is known of one indicator, seen from one year; from one snapshot.
 *
 * @param whole the whole city, one a year, in order
 * @param everywhere one a district and year, of all kinds
 * @param targets one a year, in order, up to 2012; empty where none is set
 * @param kinds one a kind of district and year
 * @param scale the classes of its colours
 * @param isLonger whether the period is longer than the one before
 * @param only the kind of district that is looked at: then {@link #districts()} are those of this kind, and
 *     {@link #city()} is what they come to together; null for all
 */
record IndicatorFigures(
        Indicator indicator,
        int year,
        List<CityFigure> whole,
        List<Figure> everywhere,
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

    /** The same with the districts of one kind alone; ranks stay those among all. A kind without districts is none. */
    IndicatorFigures within(@Nullable Kind kind) {
        return kind == null || of(kind).isEmpty() ? this : seen(year, kind);
    }

    /** The same, seen from the last year in which anything was reported: what does not change with the year shown. */
    IndicatorFigures latest() {
        int last = city().stream()
                .filter(figure -> figure.value() != null)
                .mapToInt(CityFigure::year)
                .max()
                .orElse(year);
        return seen(last, only);
    }

    /** The same of the whole city. */
    IndicatorFigures everyone() {
        return seen(year, null);
    }

    private IndicatorFigures seen(int from, @Nullable Kind kind) {
        return new IndicatorFigures(indicator, from, whole, everywhere, targets, kinds, scale, isLonger, kind);
    }

    /** What those who are looked at come to together, one a year: the whole city, or its districts of one kind. */
    List<CityFigure> city() {
        return only == null ? whole : of(only).stream().map(KindFigure::figure).toList();
    }

    private List<KindFigure> of(Kind kind) {
        return kinds.stream().filter(figure -> figure.kind() == kind).toList();
    }

    /** Those who are looked at, one a district and year. */
    List<Figure> districts() {
        return everywhere.stream().filter(this::isLookedAt).toList();
    }

    /** The districts of a year, of all kinds, in natural order. */
    List<Figure> all(int ofYear) {
        return everywhere.stream()
                .filter(figure -> figure.year() == ofYear)
                .sorted(comparing(figure -> figure.place().position()))
                .toList();
    }

    /** The kinds that there are. */
    List<Kind> allKinds() {
        return kinds.stream().map(KindFigure::kind).distinct().sorted().toList();
    }

    /** Those who are looked at, in the marts. */
    Condition condition() {
        Condition ofIndicator = FIGURE.INDICATOR_CODE.eq(indicator.indicatorCode());
        return only == null ? ofIndicator : ofIndicator.and(DISTRICT.KIND.eq(only.name()));
    }

    /** The kind that is looked at, as links name it. */
    @Nullable
    String kindName() {
        return only == null ? null : only.name();
    }

    boolean isLookedAt(Figure figure) {
        return only == null || figure.place().kind() == only;
    }

    /** What the kinds looked at come to in a year, the highest first; only those of which enough have reported. */
    List<KindFigure> together(int ofYear) {
        return kinds.stream()
                .filter(kind -> kind.year() == ofYear
                        && (only == null || kind.kind() == only)
                        && kind.figure().isSufficient()
                        && compared(kind) != null)
                .sorted(comparing(this::compared, nullsLast(reverseOrder())))
                .toList();
    }

    /** A kind of district measured as districts compare: the rate, or the count per ward-level unit. */
    @Nullable
    Double compared(KindFigure kind) {
        return isCount() ? kind.perUnit() : kind.figure().value();
    }

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    List<Integer> years() {
        return whole.stream().map(CityFigure::year).toList();
    }

    CityFigure cityNow() {
        return city(year);
    }

    CityFigure city(int ofYear) {
        return city().stream()
                .filter(figure -> figure.year() == ofYear)
                .findFirst()
                .orElseThrow();
    }

    /** The districts of the year, in natural order. */
    List<Figure> now() {
        return of(year);
    }

    List<Figure> of(int ofYear) {
        return all(ofYear).stream().filter(this::isLookedAt).toList();
    }

    /** One district through the years. */
    List<Figure> of(Place district) {
        return districts().stream()
                .filter(figure -> figure.place().equals(district))
                .sorted(comparing(Figure::year))
                .toList();
    }

    /** All districts through the years, in natural order. */
    List<Figure> byDistrictAndYear() {
        return districts().stream()
                .sorted(comparing((Figure figure) -> figure.place().position()).thenComparing(Figure::year))
                .toList();
    }

    Optional<Figure> of(Place district, int ofYear) {
        return of(district).stream().filter(figure -> figure.year() == ofYear).findFirst();
    }

    /** One of those who are looked at. */
    Optional<Place> district(String code) {
        return whose(code).filter(district -> only == null || district.kind() == only);
    }

    /** A district of any kind. */
    Optional<Place> whose(String code) {
        return everywhere.stream()
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
