package vn.chitieu.dashboard.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;
import vn.chitieu.warehouse.catalogue.Programme;

/** The other programmes with the points that report on them, and how many answered. */
record OthersCard(ProgrammeFigures figures, ProgrammeWords words, Link link) implements Card<OthersCard.Answers> {

    /** A point that reports on a programme. */
    private record Point(Programme programme, OutlineItem item) {}

    /** A point in one year. */
    record Answers(Point point, Progress progress) {}

    @Override
    public Language language() {
        return words.language();
    }

    private List<Point> points() {
        return figures.others().stream()
                .flatMap(programme -> figures.items(programme).stream().map(item -> new Point(programme, item)))
                .toList();
    }

    /** Which points fewest answered; those that tie together. */
    @Override
    public String title() {
        List<Progress> asked = rows().stream()
                .map(Answers::progress)
                .filter(row -> row.year() == figures.year() && row.asked() > 0)
                .sorted(Comparator.comparingDouble(row -> (double) row.answered() / row.asked()))
                .toList();
        if (asked.isEmpty()) {
            return say(
                    "Năm %d không yêu cầu phần đánh giá bằng lời",
                    "No answers in words were asked for in %d", figures.year());
        }
        Progress least = asked.getFirst();
        List<String> points = asked.stream()
                .filter(row -> row.answered() == least.answered() && row.asked() == least.asked())
                .map(Progress::itemCode)
                .distinct()
                .toList();
        return say(
                "Mục %s được trả lời ít nhất: %d/%d nơi năm %d",
                "Point %s is answered least: %d of %d districts in %d",
                language().joined(points),
                least.answered(),
                least.asked(),
                least.year());
    }

    @Override
    public String subtitle() {
        return say(
                "Mục của công văn báo cáo về từng chương trình: số nơi trả lời trên số nơi được hỏi; chọn một số để đọc",
                "Points of the letter that report on each programme: districts that answered of those asked; choose one to read");
    }

    @Override
    public List<Answers> rows() {
        return points().stream()
                .flatMap(point -> figures.of(point.programme(), point.item()).stream()
                        .map(progress -> new Answers(point, progress)))
                .toList();
    }

    @Override
    public Columns<Answers> columns() {
        return new Columns<Answers>(language())
                .add(say("Chương trình", "Programme"), row -> name(row.point()))
                .add(say("Mục", "Point"), row -> row.progress().itemCode())
                .add(say("Nội dung mục", "Content"), row -> content(row.point()))
                .add(Head.YEAR, row -> row.progress().year())
                .add(say("Trả lời đủ", "Answered whole"), row -> row.progress().answered())
                .add(say("Được hỏi", "Asked"), row -> row.progress().asked());
    }

    private String name(Point point) {
        return say(point.programme().nameVi(), point.programme().nameEn());
    }

    private String content(Point point) {
        return say(point.item().labelVi(), point.item().labelEn());
    }

    /** One row a point, where the file has one a year. */
    @Override
    public NativeTable table() {
        Columns<Point> columns = new Columns<Point>(language())
                .seen(say("Chương trình", "Programme"), "wraps", this::name)
                .heads()
                .seen(
                        say("Mục báo cáo", "Reported in"),
                        "long",
                        point -> point.item().itemCode() + " " + content(point));
        figures.years()
                .forEach(year -> columns.onPage().html(String.valueOf(year), "r wraps", point -> answers(point, year)));
        return columns.grid(title(), "tbl upper listing", points());
    }

    private Component answers(Point point, int year) {
        return figures.of(point.programme(), point.item()).stream()
                .filter(progress -> progress.year() == year)
                .findFirst()
                .<Component>map(progress -> progress.asked() == 0
                        ? Cells.dim(say("kỳ này không yêu cầu", "not asked for"))
                        : new Anchor(
                                link.withYear(year).to("assessment", Map.of("item", progress.itemCode())),
                                progress.answered() + "/" + progress.asked()))
                .orElseGet(() -> new Span("–"));
    }

    @Override
    public String fileName() {
        return say("Các chương trình khác", "Other programmes");
    }

    @Override
    public Download download() {
        return columns().of(fileName(), rows());
    }
}
