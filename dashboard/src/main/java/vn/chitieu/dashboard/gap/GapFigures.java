package vn.chitieu.dashboard.gap;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that is missing to 2012, seen from one year; from one snapshot.
 *
 * @param city one an indicator, in the order of the letter
 * @param districts one a district and indicator, districts in natural order, of all kinds
 * @param illustrative indicators whose target of 2012 is our own illustration
 * @param chosen the indicator whose districts are shown one by one
 * @param kind the kind of district shown; null for all
 * @param reported districts that reported, of all kinds
 */
record GapFigures(
        int year,
        List<Indicator> indicators,
        List<CityPace> city,
        Matrix<DistrictGap> districts,
        Set<String> illustrative,
        Indicator chosen,
        @Nullable Kind kind,
        Set<String> reported) {
    static final int LAST_YEAR = 2012;

    boolean isCount() {
        return chosen.kind() == Indicator.Kind.count;
    }

    /** The indicators as the table lists them: where most of the target is missing first. */
    List<CityPace> paces() {
        return city.stream()
                .sorted(comparing((CityPace pace) -> -pace.shareMissing(year))
                        .thenComparing(pace -> pace.indicator().position()))
                .toList();
    }

    /** Those of the chosen kind. */
    List<DistrictGap> shown() {
        return districts.cells().stream()
                .filter(gap -> kind == null || gap.district().kind() == kind)
                .toList();
    }

    /** The districts of the chosen indicator: where most is missing first, those of which it is not known last. */
    List<DistrictGap> listed() {
        Comparator<DistrictGap> byUnits = comparing(gap -> -Objects.requireNonNullElse(gap.gapUnits(), -1L));
        return of(chosen).stream()
                .sorted(comparing((DistrictGap gap) -> gap.value() == null)
                        .thenComparing(byUnits)
                        .thenComparing(gap -> -Objects.requireNonNullElse(gap.gapPoints(), -1.0))
                        .thenComparing(gap -> Objects.requireNonNullElse(gap.value(), 0.0)))
                .toList();
    }

    List<DistrictGap> of(Indicator indicator) {
        return districts.of(indicator.indicatorCode()).stream()
                .filter(gap -> kind == null || gap.district().kind() == kind)
                .toList();
    }

    Optional<DistrictGap> of(Indicator indicator, Place district) {
        return districts.of(indicator.indicatorCode(), district.code());
    }

    List<Place> allDistricts() {
        return districts.cells().stream().map(DistrictGap::district).distinct().toList();
    }

    /** Of the chosen kind, in natural order. */
    List<Place> shownDistricts() {
        return shown().stream().map(DistrictGap::district).distinct().toList();
    }

    List<Place> notReported() {
        return allDistricts().stream()
                .filter(district -> !reported.contains(district.code()))
                .toList();
    }

    /** The districts as the matrix lists them: the most ward-level units missing first, those without any figure last. */
    List<Place> byUnitsMissing() {
        List<Place> natural = shownDistricts();
        return natural.stream()
                .sorted(comparing((Place district) -> unitsMissing(district).isEmpty())
                        .thenComparing(district -> -unitsMissing(district).orElse(0L))
                        .thenComparing(district -> -notMet(district))
                        .thenComparingInt(Place::position))
                .toList();
    }

    /** Ward-level units missing over the indicators that count them; empty where none of them is known. */
    Optional<Long> unitsMissing(Place district) {
        List<Long> known = indicators.stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.unit_rate)
                .flatMap(indicator -> of(indicator, district).stream())
                .map(DistrictGap::gapUnits)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().mapToLong(Long::longValue).sum());
    }

    /** How many indicators are known to miss something. */
    int notMet(Place district) {
        return (int) indicators.stream()
                .filter(indicator ->
                        of(indicator, district).filter(DistrictGap::isShort).isPresent())
                .count();
    }

    /** The share of its target that a district misses, in hundredths, in classes for the colour: points for a rate. */
    static Optional<Double> missing(Indicator indicator, DistrictGap gap) {
        if (indicator.kind() != Indicator.Kind.count) {
            return Optional.ofNullable(gap.gapPoints());
        }
        Long units = gap.gapUnits();
        return units == null || gap.target2012() == null || gap.target2012().signum() == 0
                ? Optional.empty()
                : Optional.of(100 * units / gap.target2012().doubleValue());
    }
}
