package vn.chitieu.dashboard.gap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.PaceCounts;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that is missing to 2012, seen from one year; from one snapshot.
 *
 * @param indicators in the order of the letter
 * @param city one an indicator, the farthest from its target first
 * @param districts one a district and indicator, districts in natural order, of all kinds
 * @param counts one an indicator and kind of district, and all kinds
 * @param priorities every district, who needs help first first, of all kinds
 * @param chosen the indicator whose districts are shown one by one
 * @param kind the kind of district shown; null for all
 */
record GapFigures(
        int year,
        List<Indicator> indicators,
        List<CityPace> city,
        Matrix<DistrictGap> districts,
        List<PaceCounts> counts,
        List<Priority> priorities,
        Indicator chosen,
        @Nullable Kind kind) {
    static final int LAST_YEAR = 2012;

    /**
     * @param asked the indicator whose districts are shown; null for the one that is farthest from its target
     * @param kind null for all districts
     */
    static GapFigures of(
            Figures all, List<Indicator> indicators, int year, @Nullable Indicator asked, @Nullable Kind kind) {
        List<CityPace> city = indicators.stream()
                .map(indicator -> CityPace.of(all, indicator, year))
                .sorted(comparing(CityPace::position, nullsLast(naturalOrder()))
                        .thenComparing(pace -> pace.indicator().position()))
                .toList();
        return new GapFigures(
                year,
                indicators,
                city,
                new Matrix<>(
                        indicators.stream()
                                .flatMap(indicator -> DistrictGap.of(all, indicator, year))
                                .toList(),
                        gap -> gap.figure().indicator().indicatorCode(),
                        gap -> gap.district().code()),
                all.paceCounts(year),
                all.priorities(year),
                asked == null ? city.getFirst().indicator() : asked,
                kind);
    }

    int yearsLeft() {
        return LAST_YEAR - year;
    }

    boolean isCount() {
        return chosen.kind() == Indicator.Kind.count;
    }

    /** The indicators that are farthest from their target of 2012: one, or those that tie. */
    List<CityPace> farthest() {
        return city.stream().filter(pace -> Objects.equals(pace.position(), 1)).toList();
    }

    private boolean isShown(Place district) {
        return kind == null || district.kind() == kind;
    }

    /** Those of the chosen kind. */
    List<DistrictGap> shown() {
        return districts.cells().stream().filter(gap -> isShown(gap.district())).toList();
    }

    /** The districts of the chosen indicator: where most is missing first, those of which it is not known last. */
    List<DistrictGap> listed() {
        return shown().stream()
                .filter(gap -> gap.figure().indicator().equals(chosen))
                .sorted(comparing((DistrictGap gap) -> gap.value() == null)
                        .thenComparing(gap -> gap.figure().gap2012Units(), nullsLast(reverseOrder()))
                        .thenComparing(gap -> gap.figure().gap2012Points(), nullsLast(reverseOrder()))
                        .thenComparing(DistrictGap::value, nullsLast(naturalOrder())))
                .toList();
    }

    Optional<DistrictGap> of(Indicator indicator, Place district) {
        return districts.of(indicator.indicatorCode(), district.code());
    }

    /** How many of all districts go how fast at an indicator. */
    PaceCounts counts(Indicator indicator) {
        return counts(indicator, null);
    }

    /** How many of the districts that are shown go how fast at the chosen indicator. */
    PaceCounts countsShown() {
        return counts(chosen, kind);
    }

    private PaceCounts counts(Indicator indicator, @Nullable Kind of) {
        return counts.stream()
                .filter(count -> count.indicatorCode().equals(indicator.indicatorCode()) && count.kind() == of)
                .findFirst()
                .orElseGet(() ->
                        new PaceCounts(indicator.indicatorCode(), year, of, 0, 0, 0, 0, 0)); // a kind without districts
    }

    /** Those that have not reported, in natural order. */
    List<Place> notReported() {
        return priorities.stream()
                .filter(priority -> !priority.hasReported())
                .map(Priority::place)
                .sorted(comparing(Place::position))
                .toList();
    }

    /** How many have reported. */
    int reported() {
        return priorities.size() - notReported().size();
    }

    /** Those of the chosen kind, who needs help first first. */
    List<Priority> prioritiesShown() {
        return priorities.stream().filter(priority -> isShown(priority.place())).toList();
    }
}
