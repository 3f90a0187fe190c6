package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.search.Wanted;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What the districts wrote, by point of the letter and by district, with a search that needs no accents. */
@Route(value = AssessmentChoice.PAGE, layout = Shell.class)
final class AssessmentView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String EVERYTHING = "";
    private static final String TYPED = "event.target.value";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
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
    private final Div main = new Div();
    private final Div side = new Div();
    private final List<Component> parts;

    private transient @Nullable State shown;

    /** What the page shows now, for the choices that change it. */
    private record State(Link link, AssessmentChoice choice) {}

    AssessmentView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        Span lens = new Span();
        lens.addClassNames("ic", "lens");
        lens.getElement().setAttribute("aria-hidden", "true");
        Div field = new Div(lens);
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
        Div choices = new Div(field, items, districts, kinds, years, toActOn, clear);
        choices.addClassName("choices");
        List.of(texts, byItem, byPlace, papers, joints).forEach(CardView::oneView);
        side.add(byItem, byPlace);
        side.addClassNames("c4", "column");
        main.add(texts, joints, papers);
        main.addClassName("column");
        Div cards = new Div(main, side);
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, choices, cards);
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
    protected void show(Visit visit) {
        Language language = visit.language();
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = new Link(language, visit.link().year() == null ? null : String.valueOf(year), null);
        AssessmentChoice asked = asked(visit);
        AssessmentFigures all = AssessmentFigures.read(visit.reader(), visit.contents(), year, asked);
        AssessmentChoice choice = answered(asked, all);
        AssessmentFigures figures =
                choice.equals(asked) ? all : AssessmentFigures.read(visit.reader(), visit.contents(), year, choice);
        AssessmentWords words = new AssessmentWords(figures, language);
        AssessmentTables tables = new AssessmentTables(figures, words, link);
        AssessmentDownloads downloads = new AssessmentDownloads(figures, words);
        Source source = new Source(visit.contents(), language);
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
        Markup.fill(
                crumb,
                new Anchor(link.to("reporting"), language.say("Tình hình báo cáo", "Reporting")),
                new Span("›"),
                new Span(words.crumb()));
        headline.setText(words.headline());
        lede.setText(words.lede());
        lede.setVisible(!words.lede().isEmpty());
        showNote(visit, year, asked, choice);
        showChoices(figures, words, link);

        card(texts, words.answersTitle(), words.answersSubtitle(), source, language);
        texts.setVisible(!figures.answers().isEmpty()
                || figures.papers().isEmpty() && figures.joints().isEmpty());
        side.setVisible(!choice.isEveryYear());
        main.setClassName("c8", !choice.isEveryYear());
        main.setClassName("c12", choice.isEveryYear());
        texts.downloads(downloads::answers);
        texts.only(tables.answers());

        card(byItem, words.itemsTitle(), words.itemsSubtitle(), source, language);
        byItem.downloads(downloads::items);
        byItem.only(tables.items());

        card(byPlace, words.placesTitle(), words.placesSubtitle(), source, language);
        byPlace.downloads(downloads::places);
        byPlace.only(tables.places());

        papers.setVisible(figures.looksAtPapers() && !choice.isEveryYear());
        card(papers, words.papersTitle(), words.papersSubtitle(), source, language);
        papers.downloads(downloads::papers);
        papers.only(tables.papers());

        joints.setVisible(!figures.joints().isEmpty() && !choice.isEveryYear());
        card(joints, words.jointsTitle(), words.jointsSubtitle(), source, language);
        joints.downloads(downloads::joints);
        joints.only(tables.joints());
        foldOnPhones();
    }

    private static void card(CardView card, String title, String subtitle, Source source, Language language) {
        card.speak(language);
        card.head(title, subtitle);
        source.under(card);
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

    /** What is asked for, without what is not there. */
    private static AssessmentChoice answered(AssessmentChoice asked, AssessmentFigures figures) {
        return new AssessmentChoice(
                figures.isToActOn()
                        ? asked.item()
                        : figures.item().map(OutlineItem::itemCode).orElse(null),
                figures.district().map(Place::code).orElse(null),
                kindCodes().stream()
                        .filter(code -> code.equals(asked.kind()))
                        .findFirst()
                        .orElse(null),
                asked.wanted(),
                asked.isEveryYear());
    }

    private static List<String> kindCodes() {
        return Arrays.stream(District.Kind.values()).map(Enum::name).toList();
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
        items.show(language.say("Mục", "Point"), points, choice.item() == null ? EVERYTHING : choice.item());
        Map<String, String> places = options(all);
        figures.places().stream()
                .filter(place -> choice.kind() == null || place.kind().name().equals(choice.kind()))
                .forEach(place -> places.put(place.code(), place.shortName(language)));
        districts.show(
                language.say("Quận, huyện", "District"),
                places,
                choice.district() == null ? EVERYTHING : choice.district());
        Map<String, String> sorts = options(all);
        kindCodes().forEach(code -> sorts.put(code, Place.kindName(District.Kind.valueOf(code), language)));
        kinds.show(language.say("Loại", "Kind"), sorts, choice.kind() == null ? EVERYTHING : choice.kind());
        Map<String, String> spans = options(String.valueOf(figures.year()));
        spans.put(AssessmentChoice.ALL, language.say("Mọi năm", "All years"));
        years.show(language.say("Năm", "Year"), spans, choice.isEveryYear() ? AssessmentChoice.ALL : EVERYTHING);
        toActOn.setText(words.toActOn());
        toActOn.setHref(AssessmentChoice.toActOn().address(link));
        toActOn.setVisible(!figures.isToActOn());
        clear.setText(language.say("Bỏ mọi lựa chọn", "Clear all"));
        clear.setHref(link.to(AssessmentChoice.PAGE));
        clear.setVisible(!choice.isEverything());
    }

    private static Map<String, String> options(String all) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(EVERYTHING, all);
        return options;
    }
}
