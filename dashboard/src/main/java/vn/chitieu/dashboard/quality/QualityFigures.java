package vn.chitieu.dashboard.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/**
 * All that the page of data quality shows of one year.
 *
 * @param remarks every one of the year, refusals first, by district, file and row
 * @param found what was found in a district's files, by its code
 * @param district the chosen one; null for all
 * @param rule the chosen one; null for all
 */
record QualityFigures(
        int year,
        List<Place> places,
        List<Remark> remarks,
        Map<String, Found> found,
        List<RefusedFile> refusedFiles,
        List<Doubt> doubts,
        List<PeriodCount> periods,
        List<LoadRun> runs,
        @Nullable Place district,
        @Nullable String rule) {

    /** How many readings of a district's files were refused and how many doubted, as in {@code mart.reading_by_district}. */
    record Found(int refused, int warnings) {}

    /** How often a rule was met, and by how many districts. */
    record RuleCount(String rule, boolean isRefusal, int times, int districts, Remark example) {}

    /** What was found in a district's files. */
    record PlaceCount(Place place, int refusals, int warnings, int doubts) {
        int all() {
            return refusals + warnings + doubts;
        }
    }

    Optional<Place> place(@Nullable String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** The remarks that are chosen. */
    List<Remark> chosen() {
        return remarks.stream()
                .filter(remark -> district == null || district.code().equals(remark.districtCode()))
                .filter(remark -> rule == null || rule.equals(remark.rule()))
                .toList();
    }

    List<Doubt> chosenDoubts() {
        return doubts.stream()
                .filter(doubt -> district == null || district.code().equals(doubt.districtCode()))
                .toList();
    }

    int refusals() {
        return found.values().stream().mapToInt(Found::refused).sum();
    }

    int warnings() {
        return found.values().stream().mapToInt(Found::warnings).sum();
    }

    /** By rule, refusals first, the most frequent first; of the chosen district. */
    List<RuleCount> rules() {
        Map<String, List<Remark>> byRule = remarks.stream()
                .filter(remark -> district == null || district.code().equals(remark.districtCode()))
                .collect(Collectors.groupingBy(Remark::rule));
        return byRule.values().stream()
                .map(all -> new RuleCount(
                        all.getFirst().rule(),
                        all.getFirst().isRefusal(),
                        Remark.times(all),
                        (int) all.stream()
                                .map(Remark::districtCode)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count(),
                        all.getFirst()))
                .sorted(Comparator.comparing(RuleCount::isRefusal)
                        .thenComparing(RuleCount::times)
                        .reversed()
                        .thenComparing(RuleCount::rule))
                .toList();
    }

    /** Districts with something to look at, most first. */
    List<PlaceCount> byPlace() {
        Map<String, Long> doubted =
                doubts.stream().collect(Collectors.groupingBy(Doubt::districtCode, Collectors.counting()));
        return places.stream()
                .map(place -> {
                    Found own = found.getOrDefault(place.code(), new Found(0, 0));
                    return new PlaceCount(
                            place,
                            own.refused(),
                            own.warnings(),
                            doubted.getOrDefault(place.code(), 0L).intValue());
                })
                .filter(count -> count.all() > 0)
                .sorted(Comparator.comparingInt(PlaceCount::refusals)
                        .thenComparingInt(PlaceCount::all)
                        .reversed()
                        .thenComparing(count -> count.place().position()))
                .toList();
    }

    Optional<PeriodCount> period() {
        return periods.stream().filter(period -> period.year() == year).findFirst();
    }
}
