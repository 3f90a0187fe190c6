package vn.chitieu.dashboard.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.IndicatorPicker;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is missing to 2012: the city's pace by indicator, the districts of one indicator, and all as a matrix. */
@Route(value = "gap", layout = Shell.class)
final class GapPage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "gap";

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final Div nobody = new Div();
    private final CardView pace = new CardView("nhip", "c12");
    private final H2 districtsHead = new H2();
    private final IndicatorPicker picker = new IndicatorPicker();
    private final Nav kinds = new Nav();
    private final CardView districts = new CardView("chi-tiet", "c12");
    private final CardView matrix = new CardView("ma-tran", "c12");
    private final Div cards = new Div();
    private final List<Component> parts;

    GapPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        nobody.addClassName("empty");
        districtsHead.addClassName("sec");
        HtmlContainer row =
                Cells.element("div", "sec-row", districtsHead, Cells.element("div", "choices", picker, kinds));
        cards.addClassName("grid");
        parts = List.of(head, note, nobody, Cells.element("div", "grid", pace), new Div(row, cards));
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        int year = contents.yearNearest(visit.link().year());
        Optional<String> askedIndicator = visit.choice(Link.INDICATOR);
        Optional<String> askedKind = Optional.ofNullable(visit.link().kind());
        Indicator asked = askedIndicator.flatMap(contents::indicator).orElse(null);
        Kind kind = askedKind
                .flatMap(code -> Arrays.stream(Kind.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst())
                .orElse(null);
        Link plain = visit.link().plain(year);
        Figures all = Figures.of(visit.reader(), contents.indicators());
        GapFigures figures = GapFigures.of(all, contents.indicators(), year, asked, kind);
        GapWords words =
                new GapWords(figures, new FigureWords(language, all.targetsAreIllustrative(GapFigures.LAST_YEAR)));
        Indicator chosen = figures.chosen();
        Map<String, String> choice =
                askedIndicator.isPresent() ? Map.of(Link.INDICATOR, chosen.indicatorCode()) : Map.of();
        String kindName = kind == null ? null : kind.name();
        Link here = plain.withKind(kindName);
        frame(contents, plain, link -> link.withKind(kindName).to(PAGE, choice), year);

        title(language.say("Còn thiếu đến 2012, nhìn từ %d", "Gap to 2012, seen from %d", year));
        fill(parts);
        head.show(
                words.headline(),
                words.lede(),
                new Anchor(plain.to(""), language.say("Tổng quan", "Overview")),
                new Span("›"),
                new Span(words.here()));
        showNote(visit, year, askedIndicator, chosen, askedKind, kind);
        nobody.setVisible(words.nobody().isPresent());
        Markup.fill(nobody, words.nobody().map(Span::new).stream().toList());

        Source source = new Source(contents, language);
        Function<Indicator, String> toChoice =
                indicator -> here.to(PAGE, Map.of(Link.INDICATOR, indicator.indicatorCode()));
        showChoices(figures, language, toChoice, of -> plain.withKind(of).to(PAGE, choice));
        RangesCard rangesCard =
                new RangesCard(figures, words, plain, contents.years().getFirst());
        pace.show(new PaceCard(figures, words, plain, toChoice), source);
        below(cards, districts, matrix);
        below(again -> {
            districts.show(rangesCard, source);
            matrix.show(new MatrixCard(figures, words, rangesCard, plain, toChoice), source);
        });
    }

    /** Says where the link asked for what is not there, and what is shown instead. */
    private void showNote(
            Visit visit,
            int year,
            Optional<String> askedIndicator,
            Indicator chosen,
            Optional<String> askedKind,
            @Nullable Kind kind) {
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        askedIndicator
                .filter(code -> !code.equals(chosen.indicatorCode()))
                .ifPresent(code -> lines.add(language.say(
                        "Không có chỉ tiêu “%s”; đang xem %s.",
                        "There is no indicator “%s”; this is %s.", code, FigureWords.shortName(chosen, language))));
        askedKind
                .filter(code -> kind == null)
                .ifPresent(code -> lines.add(language.say(
                        "Không có loại quận, huyện “%s”; đang xem tất cả.",
                        "There is no kind of district “%s”; these are all.", code)));
        note.show(visit.link(), year, lines);
    }

    private void showChoices(
            GapFigures figures,
            Language language,
            Function<Indicator, String> toIndicator,
            Function<@Nullable String, String> toKind) {
        districtsHead.setText(language.say("Từng quận, huyện", "District by district"));
        picker.show("", figures.indicators(), figures.chosen(), language, toIndicator);
        kinds.getElement().setAttribute("aria-label", language.say("Loại quận, huyện", "Kind of district"));
        HtmlContainer links = Cells.element("div", "seg");
        links.add(kindLink(toKind.apply(null), language.say("Tất cả", "All"), figures.kind() == null));
        for (Kind kind : Kind.values()) {
            links.add(kindLink(toKind.apply(kind.name()), Place.kindName(kind, language), kind == figures.kind()));
        }
        Markup.steady(kinds, links);
    }

    private static Anchor kindLink(String address, String name, boolean isChosen) {
        Anchor anchor = new Anchor(address, name);
        Cells.mark(anchor, isChosen, "true");
        return anchor;
    }
}
