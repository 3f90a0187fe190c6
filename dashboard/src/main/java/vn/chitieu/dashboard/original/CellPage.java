package vn.chitieu.dashboard.original;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.original.Look;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.Place;
import vn.chitieu.warehouse.original.SourceFile;
import vn.chitieu.warehouse.original.Vocabulary;

/** Some cells of a file as they stand in it, and what was made of them. */
@Route(value = Link.CELL, layout = Shell.class)
final class CellPage extends Page {
    private static final long serialVersionUID = 1L;

    /** Where the sheet is wider than its card, the cell in question is in sight all the same. */
    private static final String TO_THE_CELL = """
            requestAnimationFrame(() => {
                const cell = this.querySelector("td.asked"), scroll = cell?.closest(".scroll");
                if (scroll) scroll.scrollLeft = cell.offsetLeft - scroll.clientWidth / 2;
            })""";

    private final transient OriginalFiles files;
    private final transient Audit audit;
    private final PageHead head = new PageHead();
    private final Div original = new Div();
    private final CardView kept = new CardView("kho-da-giu", "c12");
    private final List<Component> parts;

    CellPage(PublishedWarehouse warehouse, OriginalFiles files, Audit audit) {
        super(warehouse);
        this.audit = audit;
        this.files = files;
        setId("noi-dung");
        original.addClassName("c12");
        Div cards = new Div(original, kept);
        cards.addClassName("grid");
        parts = List.of(head, cards);
    }

    @Override
    protected Right needs() {
        return Right.details;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        Link link = visit.link();
        Map<String, String> asked = asked(visit);
        frame(visit.contents(), link, other -> other.to(Link.CELL, asked), null);
        String name = asked.getOrDefault(Link.FILE, "");
        Optional<SourceFile> found = SourceFile.of(visit.sql(), name);
        if (found.isEmpty()) {
            if (Visitor.current().mayEverywhere(needs())) {
                say(noSuchFile(name, link));
            } else {
                refuse(link); // whether there is one of another district is not told
            }
            return;
        }
        SourceFile file = found.get();
        audit.write(Action.original, Outcome.done, file.districtCode(), name);
        Place place = place(asked);
        CellWords words = new CellWords(file, place, language);
        CellQuery query = new CellQuery(visit.sql(), file.file());
        title(words.title());
        fill(parts);
        head.show(
                words.headline(),
                words.report(query.version()),
                Stream.concat(
                                way(visit.contents(), link, asked),
                                Stream.of(new Span(language.say("Tệp gốc", "Original"))))
                        .toArray(Component[]::new));
        original.setVisible(false);
        kept.show(
                new KeptList(query.kept(place), visit.contents(), language).listing(words.title()),
                new Source(visit.contents(), language));
        // Not with the head, which is made for each program that fetches the page: reading a file takes longest.
        below(later -> showOriginal(later, file, place, words));
    }

    private void showOriginal(Visit visit, SourceFile file, Place place, CellWords words) {
        Vocabulary vocabulary = visit.reader().once(Vocabulary.class, Vocabulary::of);
        Look look = files.look(file, place, vocabulary);
        List<Component> content = new ArrayList<>();
        if (look.window() != null) {
            SheetTable table = new SheetTable(look.window(), visit.language());
            content.add(Cells.element("div", "legend", table.legend().toArray(Component[]::new)));
            content.add(table.scrolling(words.headline()));
        }
        content.add(Cells.terms("def", words.facts(look)));
        content.add(download(file, look, visit.link()));
        HtmlContainer card = Cells.plainCard("tep-goc", "c12", words.state(look), content.toArray(Component[]::new));
        original.removeAll();
        original.add(card);
        original.setVisible(true);
        original.getElement().executeJs(TO_THE_CELL);
    }

    private Component download(SourceFile file, Look look, Link link) {
        Language language = link.language();
        if (!Visitor.current().may(Right.originals, file.districtCode())
                || !(look.original() instanceof Original.AsLoaded)) {
            return new Paragraph();
        }
        Anchor take = new Anchor(
                "original?" + Link.FILE + "=" + Link.encoded(file.file()),
                language.say("Tải tệp gốc", "Take the original"));
        take.addClassName("btn");
        take.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        take.addComponentAsFirst(Cells.icon("take"));
        return new Paragraph(take);
    }

    /** What the link says that is this page's own. */
    private static Map<String, String> asked(Visit visit) {
        Map<String, String> asked = new TreeMap<>();
        for (String name : List.of(Link.FILE, Link.SHEET, Link.ROW, Link.COLUMNS, Link.DISTRICT, Link.INDICATOR)) {
            visit.choice(name).ifPresent(said -> asked.put(name, said));
        }
        return asked;
    }

    private static Place place(Map<String, String> asked) {
        String row = asked.getOrDefault(Link.ROW, "");
        return new Place(
                asked.get(Link.SHEET),
                row.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(row)) : 1,
                Stream.of(asked.getOrDefault(Link.COLUMNS, "").split(","))
                        .map(String::strip)
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Back to the figure where the link names it, else to what is to be corrected. */
    private static Stream<Component> way(Contents contents, Link link, Map<String, String> asked) {
        Language language = link.language();
        Optional<Contents.DistrictName> district = contents.districts().stream()
                .filter(each -> each.code().equals(asked.get(Link.DISTRICT)))
                .findFirst();
        Optional<String> indicator = Optional.ofNullable(asked.get(Link.INDICATOR))
                .filter(code -> contents.indicator(code).isPresent());
        if (district.isEmpty() || indicator.isEmpty()) {
            return Stream.of(
                    new Anchor(link.to("quality"), language.say("Chất lượng số liệu", "Data quality")), new Span("›"));
        }
        return Stream.of(
                new Anchor(
                        link.toDistrict(district.get().code()),
                        language.say(
                                district.get().shortNameVi(), district.get().shortNameEn())),
                new Span("›"),
                link.anchor(contents.indicator(indicator.get()).orElseThrow()),
                new Span("›"),
                new Anchor(
                        link.toLineage(district.get().code(), indicator.get(), contents.yearNearest(link.year())),
                        language.say("Từ những ô nào", "Down to the cells")),
                new Span("›"));
    }

    private static Message noSuchFile(String file, Link link) {
        Language language = link.language();
        return new Message(
                        language.say("Không có tệp này", "There is no such file"),
                        language.say(
                                "Bản dữ liệu đang xem không có tệp “%s”.",
                                "The data that is shown has no file “%s”.", file))
                .links(Map.of(language.say("Về trang đầu", "To the first page"), link.to("")));
    }
}
