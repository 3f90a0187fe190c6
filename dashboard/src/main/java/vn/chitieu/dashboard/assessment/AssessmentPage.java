package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Choice;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.search.Wanted;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** What the districts wrote, by point of the letter and by district, with a search that needs no accents. */
@Route(value = AssessmentChoice.PAGE, layout = Shell.class)
final class AssessmentPage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String EVERYTHING = "";
    private static final String TYPED = "event.target.value";

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final Element input = new Element("input");
    private final Choice items = new Choice(code -> change(choice -> choice.withItem(known(code))));
    private final Choice districts = new Choice(code -> change(choice -> choice.withDistrict(known(code))));
    private final Choice kinds = new Choice(code -> change(choice -> choice.withKind(known(code))));
    private final Choice years =
            new Choice(code -> change(choice -> choice.withEveryYear(code.equals(AssessmentChoice.ALL))));
    private final Anchor toActOn = new Anchor();
    private final Anchor clear = new Anchor();
    private final CardView texts = new CardView("cau-tra-loi", "full");
    private final CardView byItem = new CardView("theo-muc", "full");
    private final CardView byPlace = new CardView("theo-noi", "full");
    private final CardView papers = new CardView("van-ban", "full");
    private final CardView joints = new CardView("phoi-hop", "full");
    private final Div main = new Div(texts, joints, papers);
    private final Div side = new Div(byItem, byPlace);
    private final List<Component> parts;

    private transient @Nullable State shown;

    /** What the page shows now, for the choices that change it. */
    private record State(Link link, AssessmentChoice choice) {}

    AssessmentPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        Div field = new Div(Cells.icon("lens"));
        field.addClassNames("field", "find-words");
        field.getElement().appendChild(input);
        input.setAttribute("type", "search").setAttribute("maxlength", "200").setAttribute("autocomplete", "off");
        input.addEventListener("change", event -> {
                    String typed = event.getEventData().get(TYPED).asString();
                    change(choice -> choice.withSearch(typed));
                })
                .addEventData(TYPED);
        clear.addClassNames("btn", "quiet");
        toActOn.addClassName("btn");
        side.addClassNames("c4", "column");
        main.addClassName("column");
        parts = List.of(
                head,
                note,
                Cells.element("div", "choices", field, items, districts, kinds, years, toActOn, clear),
                Cells.element("div", "grid", main, side));
    }

    private static @Nullable String known(String code) {
        return code.equals(EVERYTHING) ? null : code;
    }

    private void change(UnaryOperator<AssessmentChoice> other) {
        State now = shown;
        if (now != null) {
            getUI().ifPresent(ui -> ui.navigate(other.apply(now.choice()).address(now.link())));
        }
    }

    @Override
    protected Right needs() {
        return Right.details;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        Figures all = Figures.of(visit.reader(), visit.contents().indicators());
        AssessmentChoice asked = asked(visit);
        AssessmentChoice choice = asked.among(all.places(), all.outline());
        AssessmentFigures figures = AssessmentFigures.read(visit.reader(), all, year, choice);
        AssessmentWords words = new AssessmentWords(figures, language);
        shown = new State(link, choice);
        // Another year is chosen in place of all of them; another language keeps them.
        frame(
                visit.contents(),
                link,
                other -> choice.withEveryYear(choice.isEveryYear() && Objects.equals(other.year(), link.year()))
                        .address(other),
                year);
        title(language.say("Phần đánh giá bằng lời %d", "Assessment in words, %d", year));
        fill(parts);
        head.show(
                words.headline(),
                words.lede(),
                new Anchor(link.to("reporting"), language.say("Tình hình báo cáo", "Reporting")),
                new Span("›"),
                new Span(words.crumb()));
        showNote(visit, year, asked, choice);
        showChoices(figures, words, link);
        showCards(figures, words, link, new Source(visit.contents(), language));
        foldOnPhones();
    }

    private void showCards(AssessmentFigures figures, AssessmentWords words, Link link, Source source) {
        Language language = words.language();
        boolean isEveryYear = figures.choice().isEveryYear();
        int listed = figures.papers().size() + figures.joints().size();
        texts.setVisible(!figures.answers().isEmpty() || listed == 0);
        papers.setVisible(figures.looksAtPapers() && !isEveryYear);
        joints.setVisible(!figures.joints().isEmpty() && !isEveryYear);
        side.setVisible(!isEveryYear);
        main.setClassName("c8", !isEveryYear);
        main.setClassName("c12", isEveryYear);

        AssessmentLists lists = new AssessmentLists(figures, words, link);
        String list = language.say("Xem danh sách", "Show the list");
        int points = figures.byItem().size();
        int places = figures.byPlace().size();
        texts.show(new AnswersCard(figures, words, link), source);
        byItem.showFolded(lists.items(), language.say("Xem %d mục", "Show %d point{s}", points), source);
        byPlace.showFolded(lists.places(), language.say("Xem %d nơi", "Show %d district{s}", places), source);
        papers.showFolded(lists.papers(), list, source);
        if (figures.papers().isEmpty()) {
            papers.only(words.nothing(words.noPapers()));
        }
        joints.showFolded(lists.joints(), list, source);
    }

    private static AssessmentChoice asked(Visit visit) {
        return new AssessmentChoice(
                visit.choice(AssessmentChoice.ITEM).orElse(null),
                visit.choice(AssessmentChoice.DISTRICT).orElse(null),
                visit.choice(AssessmentChoice.KIND).orElse(null),
                Wanted.of(visit.choice(AssessmentChoice.SEARCH).orElse("")),
                visit.choice(AssessmentChoice.YEARS)
                        .filter(AssessmentChoice.ALL::equals)
                        .isPresent());
    }

    /** Says where the link asked for what is not there, and what is shown instead. */
    private void showNote(Visit visit, int year, AssessmentChoice asked, AssessmentChoice choice) {
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        if (asked.item() != null && choice.item() == null) {
            lines.add(language.say(
                    "Công văn không có mục “%s”; đang xem mọi mục.",
                    "The letter has no point “%s”; these are all.", asked.item()));
        }
        if (asked.district() != null && choice.district() == null) {
            lines.add(language.say(
                    "Không có quận, huyện mang mã “%s”; đang xem tất cả.",
                    "No district has the code “%s”; these are all.", asked.district()));
        }
        if (asked.kind() != null && choice.kind() == null) {
            lines.add(language.say(
                    "Không có loại quận, huyện “%s”; đang xem tất cả.",
                    "There is no kind of district “%s”; these are all.", asked.kind()));
        }
        note.show(visit.link(), year, lines);
    }

    private void showChoices(AssessmentFigures figures, AssessmentWords words, Link link) {
        Language language = words.language();
        AssessmentChoice choice = figures.choice();
        String search = language.say("Tìm trong câu trả lời và văn bản…", "Search answers and documents…");
        input.setAttribute("placeholder", search).setAttribute("aria-label", search);
        input.executeJs("this.value = $0", choice.wanted().typed());
        String all = language.say("Tất cả", "All");
        Map<String, String> points = options(all);
        points.put(AssessmentChoice.TO_ACT_ON, words.toActOn());
        figures.inWords().forEach(item -> points.put(item.itemCode(), item.itemCode() + " " + words.label(item)));
        figures.item()
                .ifPresent(item -> points.putIfAbsent(item.itemCode(), item.itemCode() + " " + words.label(item)));
        offer(items, language.say("Mục", "Point"), points, choice.item());
        Map<String, String> places = options(all);
        figures.places().stream()
                .filter(choice::isOfKind)
                .forEach(place -> places.put(place.code(), place.shortName(language)));
        offer(districts, language.say("Quận, huyện", "District"), places, choice.district());
        Map<String, String> sorts = options(all);
        for (Kind kind : Kind.values()) {
            sorts.put(kind.name(), Place.kindName(kind, language));
        }
        offer(kinds, language.say("Loại", "Kind"), sorts, choice.kind());
        Map<String, String> spans = options(String.valueOf(figures.year()));
        spans.put(AssessmentChoice.ALL, language.say("Mọi năm", "All years"));
        offer(years, language.say("Năm", "Year"), spans, choice.isEveryYear() ? AssessmentChoice.ALL : null);
        toActOn.setText(words.toActOn());
        toActOn.setHref(AssessmentChoice.toActOn().address(link));
        toActOn.setVisible(!choice.isToActOn());
        clear.setText(language.say("Bỏ mọi lựa chọn", "Clear all"));
        clear.setHref(link.to(AssessmentChoice.PAGE));
        clear.setVisible(!choice.isEverything());
    }

    private static Map<String, String> options(String all) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(EVERYTHING, all);
        return options;
    }

    private static void offer(Choice of, String name, Map<String, String> options, @Nullable String chosen) {
        of.show(name, options, Objects.requireNonNullElse(chosen, EVERYTHING));
    }
}
