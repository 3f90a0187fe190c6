package vn.chitieu.dashboard.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.search.Texts;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * All that the page of answers in words shows of one year.
 *
 * @param read what the texts shown have in common
 * @param places all districts, in natural order
 * @param points whether each district answered each point, of the districts looked at
 * @param answers texts that meet the choice
 * @param papers documents issued that meet the choice; none where a point that is not about documents is chosen
 * @param joints joint programmes that meet the choice
 * @param wordless districts looked at that reported without any words
 */
record AssessmentFigures(
        int year,
        AssessmentChoice choice,
        Condition read,
        List<Place> places,
        List<OutlineItem> outline,
        List<Point> points,
        List<Written> answers,
        List<Document> papers,
        List<Document> joints,
        List<Place> wordless) {

    /** Answers and questions of one point or one district. */
    record Count<T>(T of, long answered, long asked) {}

    private record Asked(int year, AssessmentChoice choice) {}

    static AssessmentFigures read(Reader reader, Figures all, int year, AssessmentChoice choice) {
        return reader.recent(new Asked(year, choice), sql -> read(sql, all, year, choice));
    }

    private static AssessmentFigures read(DSLContext sql, Figures all, int year, AssessmentChoice choice) {
        List<Place> places = all.places();
        List<OutlineItem> outline = all.outline();
        AssessmentQuery query = new AssessmentQuery(sql, places, outline);
        List<String> looked =
                places.stream().filter(choice::looksAt).map(Place::code).toList();
        List<OutlineItem> within = within(choice, outline);
        List<String> items = within.stream().map(OutlineItem::itemCode).toList();
        Condition read = AssessmentQuery.which(choice.isEveryYear() ? null : year, looked, items, choice.wanted());
        return new AssessmentFigures(
                year,
                choice,
                read,
                places,
                outline,
                query.points(year, looked),
                query.answers(read),
                hasPapers(within) ? query.papers(year, looked, choice.wanted()) : List.of(),
                items.contains(Texts.JOINT_PROGRAMMES) ? query.joints(year, looked, choice.wanted()) : List.of(),
                query.wordless(year).stream().filter(choice::looksAt).toList());
    }

    /** The points that meet a choice, and the headings over them. */
    private static List<OutlineItem> within(AssessmentChoice choice, List<OutlineItem> outline) {
        return outline.stream()
                .filter(item -> choice.item() == null
                        || choice.items().stream()
                                .anyMatch(chosen -> isWithin(item, chosen, outline) || isOver(item, chosen, outline)))
                .toList();
    }

    private static boolean hasPapers(List<OutlineItem> items) {
        return items.stream().anyMatch(item -> item.kind() == OutlineItem.Kind.documents);
    }

    /** Whether a point is the one chosen, or stands under it. */
    static boolean isWithin(OutlineItem item, @Nullable String chosen, List<OutlineItem> outline) {
        if (chosen == null || item.itemCode().equals(chosen)) {
            return true;
        }
        return outline.stream()
                .filter(other -> other.itemCode().equals(item.parentCode()))
                .anyMatch(parent -> isWithin(parent, chosen, outline));
    }

    /** Whether a point is a part of a heading: what was written under that, when it was one point, answers its parts. */
    private static boolean isOver(OutlineItem item, @Nullable String chosen, List<OutlineItem> outline) {
        return item.kind() == OutlineItem.Kind.heading
                && outline.stream()
                        .anyMatch(other -> other.itemCode().equals(chosen)
                                && other.kind() != OutlineItem.Kind.heading
                                && item.itemCode().equals(other.parentCode()));
    }

    Optional<OutlineItem> item() {
        return outline.stream()
                .filter(item -> item.itemCode().equals(choice.item()))
                .findFirst();
    }

    Optional<Place> district() {
        return places.stream()
                .filter(place -> place.code().equals(choice.district()))
                .findFirst();
    }

    /** Points answered in words, in reading order. */
    List<OutlineItem> inWords() {
        return outline.stream().filter(AssessmentQuery::isInWords).toList();
    }

    /** Every point that somebody was asked about or that somebody answered. */
    List<Count<OutlineItem>> byItem() {
        return counts(inWords(), (point, item) -> point.itemCode().equals(item.itemCode()));
    }

    /** Every district looked at that was asked anything. */
    List<Count<Place>> byPlace() {
        return counts(places, (point, place) -> point.districtCode().equals(place.code()));
    }

    private <T> List<Count<T>> counts(List<T> of, BiPredicate<Point, T> isOn) {
        return of.stream()
                .map(one -> count(
                        one,
                        points.stream().filter(point -> isOn.test(point, one)).toList()))
                .filter(count -> count.asked() > 0)
                .toList();
    }

    private static <T> Count<T> count(T of, List<Point> points) {
        return new Count<>(
                of,
                points.stream().filter(Point::isAnswered).count(),
                points.stream().filter(Point::isAsked).count());
    }

    /** All points of all districts looked at. */
    Count<AssessmentChoice> all() {
        return count(choice, points);
    }

    /** Districts that gave the texts shown. */
    long placesHeard() {
        return answers.stream().map(Written::place).distinct().count();
    }

    /** The point answered by the smallest share of those asked. */
    Optional<Count<OutlineItem>> leastAnswered() {
        return byItem().stream().min(Comparator.comparingDouble(count -> (double) count.answered() / count.asked()));
    }

    /** Whether words were asked for in this year at all. */
    boolean isCollected() {
        return all().asked() > 0;
    }

    /** Whether documents belong to what is looked at. */
    boolean looksAtPapers() {
        return hasPapers(within(choice, outline));
    }
}
