package vn.chitieu.dashboard.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.search.Texts;
import vn.chitieu.dashboard.snapshot.Contents;
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
 * @param papers documents that meet the choice; none where a point that is not about documents is chosen
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
        List<Answer> answers,
        List<Paper> papers,
        List<Joint> joints,
        List<Place> wordless) {

    /** Answers and questions of one point or one district. */
    record Count<T>(T of, int answered, int asked) {}

    private record Asked(int year, AssessmentChoice choice) {}

    static AssessmentFigures read(Reader reader, Contents contents, int year, AssessmentChoice choice) {
        Figures figures = Figures.of(reader, contents.indicators());
        return reader.recent(new Asked(year, choice), sql -> read(sql, figures, year, choice));
    }

    private static AssessmentFigures read(DSLContext sql, Figures figures, int year, AssessmentChoice choice) {
        List<Place> places = figures.places();
        List<OutlineItem> outline = figures.outline();
        AssessmentQuery query = new AssessmentQuery(sql, places, outline);
        Set<String> looked = places.stream()
                .filter(place -> choice.district() == null || place.code().equals(choice.district()))
                .filter(place -> choice.kind() == null || place.kind().name().equals(choice.kind()))
                .map(Place::code)
                .collect(Collectors.toSet());
        List<OutlineItem> within = outline.stream()
                .filter(item -> choice.item() == null
                        || choice.items().stream()
                                .anyMatch(chosen -> isWithin(item, chosen, outline) || isOver(item, chosen, outline)))
                .toList();
        boolean hasPapers = within.stream().anyMatch(item -> item.kind() == OutlineItem.Kind.documents);
        Condition read = query.which(
                choice.isEveryYear() ? null : year,
                looked,
                within.stream().map(OutlineItem::itemCode).toList(),
                choice.wanted());
        return new AssessmentFigures(
                year,
                choice,
                read,
                places,
                outline,
                query.points(year).stream()
                        .filter(point -> looked.contains(point.districtCode()))
                        .toList(),
                query.answers(read),
                hasPapers
                        ? query.papers(year, choice.wanted()).stream()
                                .filter(paper -> looked.contains(paper.place().code()))
                                .toList()
                        : List.of(),
                within.stream().anyMatch(item -> item.itemCode().equals(Texts.JOINT_PROGRAMMES))
                        ? query.joints(year, choice.wanted()).stream()
                                .filter(joint -> looked.contains(joint.place().code()))
                                .toList()
                        : List.of(),
                query.wordless(year).stream()
                        .filter(place -> looked.contains(place.code()))
                        .toList());
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

    /** Whether the choice is the list of causes and proposals. */
    boolean isToActOn() {
        return AssessmentChoice.TO_ACT_ON.equals(choice.item());
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
        return inWords().stream()
                .map(item -> new Count<>(
                        item,
                        count(point -> point.itemCode().equals(item.itemCode()) && point.isAnswered()),
                        count(point -> point.itemCode().equals(item.itemCode()) && point.isAsked())))
                .filter(count -> count.asked() > 0)
                .toList();
    }

    /** Every district looked at that was asked anything. */
    List<Count<Place>> byPlace() {
        return places.stream()
                .map(place -> new Count<>(
                        place,
                        count(point -> point.districtCode().equals(place.code()) && point.isAnswered()),
                        count(point -> point.districtCode().equals(place.code()) && point.isAsked())))
                .filter(count -> count.asked() > 0)
                .toList();
    }

    private int count(java.util.function.Predicate<Point> which) {
        return (int) points.stream().filter(which).count();
    }

    /** Districts that gave the texts shown. */
    int placesHeard() {
        return (int) answers.stream().map(Answer::place).distinct().count();
    }

    /** The point answered by the smallest share of those asked. */
    Optional<Count<OutlineItem>> leastAnswered() {
        return byItem().stream().min(Comparator.comparingDouble(count -> (double) count.answered() / count.asked()));
    }

    /** Whether words were asked for in this year at all. */
    boolean isCollected() {
        return points.stream().anyMatch(Point::isAsked);
    }

    /** Whether documents belong to what is looked at. */
    boolean looksAtPapers() {
        return outline.stream()
                .filter(item -> item.kind() == OutlineItem.Kind.documents)
                .anyMatch(item -> choice.item() == null
                        || choice.items().stream().anyMatch(chosen -> isWithin(item, chosen, outline)));
    }
}
