package vn.chitieu.dashboard.reporting;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * All that the page of reporting shows of one year.
 *
 * @param outline the whole outline, headings too, in reading order
 * @param answers by district code and item code
 * @param dueBefore a report received before this day is in time; null where no day was set
 * @param refusedValues values that were refused in this year's files
 * @param wordless who reported without any words, in natural order
 * @param words of each kind of district, and of all (no kind), how many reported and how many of them without words
 */
record ReportingFigures(
        int year,
        List<Place> places,
        List<OutlineItem> outline,
        Map<String, Map<String, Answer>> answers,
        List<Arrival> arrivals,
        List<PeriodRate> rates,
        @Nullable LocalDate dueBefore,
        int refusedValues,
        List<Place> wordless,
        List<Wordless> words) {

    /** A row of {@code mart.words_rate}. */
    record Wordless(@Nullable Kind kind, int reported, int wordless) {}

    /** A part of the letter and its points that ask for an answer. */
    record Group(OutlineItem heading, List<OutlineItem> points) {}

    /** How a point was answered: of those asked, how many whole. */
    record PointCount(OutlineItem point, int answered, int asked) {
        double share() {
            return (double) answered / asked;
        }
    }

    List<OutlineItem> points() {
        return outline.stream()
                .filter(item -> item.kind() != OutlineItem.Kind.heading)
                .toList();
    }

    /** The points by the part of the letter that they belong to: its sections, and the parts of the results. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (OutlineItem point : points()) {
            OutlineItem heading = groupOf(point);
            if (groups.isEmpty() || !groups.getLast().heading().equals(heading)) {
                groups.add(new Group(heading, new ArrayList<>()));
            }
            groups.getLast().points().add(point);
        }
        return groups;
    }

    /** A part is a top item, or one beneath a top item that holds parts of its own. */
    private OutlineItem groupOf(OutlineItem point) {
        OutlineItem below = point;
        OutlineItem top = point;
        for (Optional<OutlineItem> parent = parent(top); parent.isPresent(); parent = parent(top)) {
            below = top;
            top = parent.get();
        }
        String topCode = top.itemCode();
        boolean holdsParts = outline.stream()
                .anyMatch(item -> topCode.equals(item.parentCode()) && item.kind() == OutlineItem.Kind.heading);
        return holdsParts ? below : top;
    }

    private Optional<OutlineItem> parent(OutlineItem item) {
        return outline.stream()
                .filter(other -> other.itemCode().equals(item.parentCode()))
                .findFirst();
    }

    Answer answer(Place place, OutlineItem point) {
        return Objects.requireNonNull(byItem(place).get(point.itemCode()), point.itemCode());
    }

    Arrival arrival(Place place) {
        return arrivals.stream()
                .filter(arrival -> arrival.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private List<Answer> of(Place place) {
        return List.copyOf(byItem(place).values());
    }

    /** The mart holds every district and point, whether or not anybody reported. */
    private Map<String, Answer> byItem(Place place) {
        return Objects.requireNonNull(answers.get(place.code()), place.code());
    }

    int asked(Place place) {
        return (int) of(place).stream().filter(Answer::isAsked).count();
    }

    int count(Place place, Status status) {
        return (int)
                of(place).stream().filter(answer -> answer.status() == status).count();
    }

    /** Cells of the whole matrix. */
    int count(Predicate<Answer> condition) {
        return (int) places.stream()
                .flatMap(place -> of(place).stream())
                .filter(condition)
                .count();
    }

    /** Districts by the share of their points that are answered whole, the fullest first. */
    List<Place> byFullness() {
        return places.stream()
                .sorted(Comparator.comparingDouble(
                                (Place place) -> -(double) count(place, Status.answered) / Math.max(1, asked(place)))
                        .thenComparing(Place::position))
                .toList();
    }

    /** Points that somebody was asked about, the least answered first. */
    List<PointCount> leastAnswered() {
        return points().stream()
                .map(this::count)
                .filter(count -> count.asked() > 0)
                .sorted(Comparator.comparingDouble(PointCount::share)
                        .thenComparing(count -> count.point().position()))
                .toList();
    }

    PointCount count(OutlineItem point) {
        List<Answer> all = places.stream().map(place -> answer(place, point)).toList();
        return new PointCount(
                point,
                (int) all.stream()
                        .filter(answer -> answer.status() == Status.answered)
                        .count(),
                (int) all.stream().filter(Answer::isAsked).count());
    }

    /** Who was late, the latest first. */
    List<Arrival> late() {
        return arrivals.stream()
                .filter(arrival -> Boolean.FALSE.equals(arrival.onTime()))
                .sorted(Comparator.comparing(Arrival::daysFromDue, nullsFirst(naturalOrder()))
                        .reversed()
                        .thenComparing(arrival -> arrival.place().position()))
                .toList();
    }

    /** How many reported without any words. */
    int wordlessReports() {
        return words.stream()
                .filter(row -> row.kind() == null)
                .mapToInt(Wordless::wordless)
                .sum();
    }

    /** Kinds of which several districts reported, none of them with words, where others have some. */
    List<Kind> wordlessKinds() {
        return wordlessReports() == rate().map(PeriodRate::actual).orElse(0)
                ? List.of()
                : words.stream()
                        .filter(row -> row.kind() != null && row.reported() > 1 && row.wordless() == row.reported())
                        .flatMap(row -> Optional.ofNullable(row.kind()).stream())
                        .toList();
    }

    List<Place> silent() {
        return arrivals.stream()
                .filter(arrival -> !arrival.isReported())
                .map(Arrival::place)
                .toList();
    }

    /** Points that a district was asked about and did not answer whole. */
    List<OutlineItem> missing(Place place) {
        return points().stream()
                .filter(point -> {
                    Answer answer = answer(place, point);
                    return answer.isAsked() && answer.status() != Status.answered;
                })
                .toList();
    }

    Optional<PeriodRate> rate() {
        return rates.stream().filter(rate -> rate.year() == year).findFirst();
    }

    /** Whether this period asked for words at all. */
    boolean hasWords() {
        return count(answer -> answer.status() == Status.not_collected) == 0;
    }
}
