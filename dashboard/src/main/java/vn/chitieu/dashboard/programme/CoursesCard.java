package vn.chitieu.dashboard.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Ranges;
import vn.chitieu.warehouse.catalogue.Programme;

/** First and last year of the indicators of Action Programme 03, the way between, the target, and what followed; counts in words. */
record CoursesCard(ProgrammeFigures figures, ProgrammeWords words, Link link) implements CourseCard {

    /** Which rates rose most; those that tie together. */
    @Override
    public String title() {
        List<Course> rates = figures.courses().stream()
                .filter(course -> !course.isCount()
                        && course.isSufficient()
                        && course.change().isPresent())
                .toList();
        Optional<Double> most =
                rates.stream().map(course -> course.change().orElseThrow()).max(Double::compare);
        if (most.isEmpty()) {
            return say("Chưa có hai năm để so", "There are no two years to compare");
        }
        List<Course> first =
                rates.stream().filter(course -> course.change().equals(most)).toList();
        return say(
                "%s tăng nhiều nhất: %s điểm %% từ %d đến %d",
                "%s rose most: %s points from %d to %d",
                words.named(first),
                words.numbers().signedPoints(most.get()),
                first.getFirst().first().orElseThrow().year(),
                first.getFirst().last().orElseThrow().year());
    }

    /** What rose most, against the last year of the programme. */
    @Override
    public List<Cited> cited() {
        return figures.courses().stream()
                .flatMap(course -> course
                        .change()
                        .filter(change -> !course.isCount())
                        .map(change -> new Cited(
                                words.numbers().signedPoints(change),
                                address(course.indicator().indicatorCode())))
                        .stream())
                .toList();
    }

    @Override
    public String subtitle() {
        return say(
                "Toàn thành phố, năm đầu và năm cuối của chương trình, rồi năm %d · mỗi năm cộng những nơi báo cáo năm đó · chỉ tiêu đếm ghi bằng số",
                "Whole city, first and last year of the programme, then %d · each year over whoever reported in it · counts stand in numbers",
                figures.years().getLast());
    }

    @Override
    public List<Component> legend() {
        Programme main = figures.main();
        return List.of(
                Cells.key("ring", say("Năm %d", "%d", main.firstYear())),
                Cells.key("disc met", say("Năm %d, đạt", "%d, met", main.lastYear())),
                Cells.key("disc", say("Năm %d, chưa đạt", "%d, not met", main.lastYear())),
                Cells.key(
                        "triangle",
                        say("Sau đó, năm %d", "After it, %d", figures.years().getLast())),
                Cells.key("diamond", words.targetHead()));
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Ranges(
                title() + ". " + subtitle(),
                Ranges.Place.ALONE,
                true,
                null,
                figures.courses().stream().map(this::range).toList()));
    }

    private Ranges.Row range(Course course) {
        @Nullable Double first = drawn(course, course.first().map(Progress::value));
        @Nullable Double last = drawn(course, course.last().map(Progress::value));
        @Nullable Double low = ofBoth(first, last, Math::min);
        return new Ranges.Row(
                course.indicator().indicatorCode(),
                words.words().name(course.indicator()),
                low,
                ofBoth(first, last, Math::max),
                first,
                low == null ? null : last,
                drawn(course, course.after().map(Progress::value)),
                drawn(course, course.last().map(Progress::target).map(target -> target.doubleValue())),
                course.verdict() == TargetVerdict.met ? Ranges.Disc.MET : Ranges.Disc.PLAIN,
                tip(course),
                low != null
                        ? null
                        : new Ranges.Count(counted(course), words.words().unit(course.indicator())),
                null);
    }

    /** In percent; empty for a count, which has no place on an axis of them. */
    private static @Nullable Double drawn(Course course, Optional<Double> share) {
        return course.isCount()
                ? null
                : share.map(value -> Figure.drawn(value, false)).orElse(null);
    }

    private static @Nullable Double ofBoth(@Nullable Double first, @Nullable Double last, DoubleBinaryOperator which) {
        return first == null || last == null ? null : (Double) which.applyAsDouble(first, last);
    }

    /** 50 → 126 → 143. */
    private String counted(Course course) {
        return words.value(course, course.first()) + " → " + words.value(course, course.last())
                + course.after()
                        .map(row -> " → " + words.value(course, Optional.of(row)))
                        .orElse("");
    }

    private List<String> tip(Course course) {
        List<String> lines = new ArrayList<>();
        lines.add(words.words().name(course.indicator()));
        course.years()
                .forEach(row -> lines.add(row.year() + ": " + words.value(course, Optional.of(row))
                        + words.parts(row).map(parts -> " = " + parts).orElse("")));
        course.last()
                .filter(row -> row.target() != null)
                .ifPresent(row -> lines.add(words.targetHead() + ": " + words.target(course, Optional.of(row))));
        return List.copyOf(lines);
    }

    @Override
    public String address(String indicator) {
        return figure(indicator, figures.main().lastYear());
    }

    /** Of the years compared. */
    @Override
    public List<Year> rows() {
        return figures.courseYears().stream()
                .filter(row -> row.course().compares(row.progress()))
                .toList();
    }

    /** One row an indicator, where the file has one a year. */
    @Override
    public NativeTable table() {
        Programme main = figures.main();
        return new Columns<Course>(language())
                .onPage()
                .html(say("Chỉ tiêu", "Indicator"), "", course -> link.anchor(course.indicator()))
                .heads()
                .seen(String.valueOf(main.firstYear()), "r", row -> words.value(row, row.of(main.firstYear())))
                .leads(row -> figure(row.indicator().indicatorCode(), main.firstYear()))
                .seen(String.valueOf(main.lastYear()), "r", row -> words.value(row, row.of(main.lastYear())))
                .leads(row -> figure(row.indicator().indicatorCode(), main.lastYear()))
                .onPage()
                .html(say("Thay đổi, cộng nơi báo cáo", "Change, over reporters"), "r", this::change)
                .seen(words.targetHead(), "r", row -> words.target(row, row.of(main.lastYear())))
                .onPage()
                .html(
                        say("Đánh giá", "Verdict"),
                        "",
                        row -> Cells.verdict(row.verdict(), words.words().verdict(row.verdict())))
                .seen(String.valueOf(figures.years().getLast()), "r", row -> words.value(row, row.after()))
                .leads(row ->
                        figure(row.indicator().indicatorCode(), figures.years().getLast()))
                .table(title(), tableClasses(), figures.courses());
    }

    private String figure(String indicator, @Nullable Integer year) {
        return link.toLineage(Link.CITY, indicator, year == null ? figures.year() : year);
    }

    private Component change(Course course) {
        return course.change()
                .map(change -> course.isCount()
                        ? words.numbers().signedWhole(Math.round(change))
                        : words.numbers().signedPoints(change))
                .map(text -> Cells.change(text, ChangeVerdict.none))
                .orElse(new Span("–"));
    }

    @Override
    public String fileName() {
        return say("Chương trình 03 năm đầu và năm cuối", "Programme 03 first and last year");
    }
}
