package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.html.Cells.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.assessment.InWords;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.PlaceChoice;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.YearPlayer;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Nearest;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** One indicator: the finding, its key figures, the districts beside each other, and through the years. */
@Route(value = "indicator/:code", layout = Shell.class)
final class IndicatorPage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_INDICATOR = "youth_gathering";

    private final HtmlContainer crumb = element("div", "crumb");
    private final H1 headline = new H1();
    private final HtmlContainer lede = element("p", "lede");
    private final HtmlContainer neighbours = element("div", "actions");
    private final PageNote note = new PageNote();
    private final HtmlContainer keyFigures = element("dl", "kpis");
    private final PlaceChoice choice = new PlaceChoice(this::toggle);
    private final CardView ranking = new CardView("xep-hang", "c12");
    private final CardView numbers = new CardView("so-luong", "c12");
    private final CardView years = new CardView("dien-bien", "c7");
    private final YearPlayer player = new YearPlayer();
    private final HtmlContainer said = element("p", "said");
    private final CardView mapped = new CardView("ban-do", "c5");
    private final CardView multiples = new CardView("24-noi", "c12");
    private final CardView heat = new CardView("bang-nhiet", "c6");
    private final CardView wards = new CardView("phuong-xa", "full");
    private final KindChoice kinds = new KindChoice();
    private final Definition definition = new Definition();
    private final InWords inWords = new InWords();
    private final HtmlContainer column = element("div", "c6 column", wards, definition);
    private final HtmlContainer cards = element("div", "grid", ranking);
    private final List<Component> parts;

    private transient @Nullable State state;

    /** What the page shows now, for the clicks that change it. */
    private record State(Link link, String indicatorCode, List<String> chosen) {

        /** The address of the page once a district is highlighted, or not any more. */
        String toggled(String districtCode) {
            return link.withDistricts(PlaceChoice.toggled(chosen, districtCode)).toIndicator(indicatorCode);
        }
    }

    IndicatorPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        said.getElement().setAttribute("aria-live", "polite");
        mapped.over(player, said);
        heat.oneView();
        parts = List.of(
                new Div(crumb, element("div", "head-row", new Div(headline, lede), neighbours)),
                note,
                keyFigures,
                element("div", "choices", kinds, choice),
                cards);
    }

    @Override
    protected List<Component> opening() {
        return List.of(parts.getFirst(), keyFigures);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Link link = visit.link();
        String code = visit.code().orElse(DEFAULT_INDICATOR);
        int year = contents.yearNearest(link.year());
        Optional<Indicator> indicator = contents.indicator(code);
        Link shown = shown(link, year);
        frame(contents, shown, other -> other.toIndicator(code), year);
        if (indicator.isEmpty()) {
            state = null;
            say(noSuchIndicator(code, contents, shown));
            return;
        }
        IndicatorFigures figures = IndicatorQuery.of(visit.reader(), contents)
                .figures(contents, indicator.get(), year)
                .within(KindChoice.asked(link).orElse(null));
        List<Place> chosen = chosen(figures, link);
        State now = new State(shown, code, chosen.stream().map(Place::code).toList());
        state = now;
        IndicatorWords words = new IndicatorWords(figures, link.plain());

        title(FigureWords.shortName(indicator.get(), link.language()) + " " + year);
        fill(parts);
        showHead(visit, indicator.get(), words);
        note.show(
                link,
                year,
                PageNote.unknownDistricts(link, asked -> figures.whose(asked).isPresent()).stream()
                        .toList());
        Markup.fill(keyFigures, new KeyFigures(figures, words).all());
        kinds.show(shown, figures);
        choice.show(
                chosen,
                new PlaceChoice.Words(
                        link.language().say("Quận, huyện nêu bật", "Highlighted districts"),
                        link.language().say("Nêu bật:", "Highlight:"),
                        link.language().say("Bỏ nêu bật ", "Stop highlighting ")),
                link.language());
        Source source = new Source(contents, link.language());
        ranking.show(new RankingCard(figures, words), source);
        below(cards, numbers, years, mapped, multiples, heat, column, inWords);
        numbers.setVisible(figures.isAskedInNumbers());
        below(again -> {
            if (figures.isAskedInNumbers()) {
                numbers.show(new NumbersByDistrict(figures, words), source);
            }
            choice.offer(figures.now().stream().map(Figure::place).toList(), chosen, link.language());
            years.show(new TrendCard(figures, words, chosen), source);
            showMap(new TileMap(figures, words), source);
            multiples.show(SmallMultiples.of(figures, link), source);
            HeatTable table = HeatTable.of(figures, link);
            heat.declare(table, source);
            heat.only(table, table::table);
            wards.show(
                    new WardDistribution(
                            figures,
                            words,
                            IndicatorQuery.of(again.reader(), contents).wards(code, year).stream()
                                    .filter(ward -> figures.only() == null || ward.kind() == figures.only())
                                    .toList()),
                    source);
            definition.show(figures, words);
            inWords.onIndicator(
                    again.reader(),
                    contents,
                    indicator.get(),
                    now.chosen(),
                    year,
                    shown.plain().withKind(figures.kindName()));
        });
    }

    /** The link as its page answers it, so that a year that is not there is not handed on. */
    private static Link shown(Link link, int year) {
        return link.year() == null ? link : link.withYear(year);
    }

    /** The districts of the link that are looked at, at most four; where it names none of them, those worth following. */
    private static List<Place> chosen(IndicatorFigures figures, Link link) {
        List<String> asked = Objects.requireNonNullElse(link.districts(), List.of());
        List<Place> chosen = asked.stream()
                .flatMap(code -> figures.district(code).stream())
                .distinct()
                .limit(PlaceChoice.MOST)
                .toList();
        boolean isChoice = link.districts() != null && (asked.isEmpty() || figures.only() == null);
        return isChoice || !chosen.isEmpty() ? chosen : figures.suggested();
    }

    private void toggle(String districtCode) {
        State shown = state;
        if (shown != null) {
            Link.follow(this, shown.toggled(districtCode));
        }
    }

    // ---- Head -----------------------------------------------------------------------------------------------------

    private void showHead(Visit visit, Indicator indicator, IndicatorWords words) {
        Language language = visit.language();
        List<Component> crumbs = new ArrayList<>();
        String group =
                indicator.letter().substring(0, Math.max(0, indicator.letter().lastIndexOf('.')));
        Figures.of(visit.reader(), visit.contents().indicators()).outline().stream()
                .filter(item -> item.itemCode().equals(group))
                .findFirst()
                .ifPresent(item -> crumbs.addAll(
                        List.of(new Span(group + " " + language.say(item.labelVi(), item.labelEn())), new Span("›"))));
        crumbs.add(new Span(indicator.letter() + " " + FigureWords.fullName(indicator, language)));
        Markup.fill(crumb, crumbs);
        headline.removeAll();
        headline.add(Cells.sentence(words.headline(), words.cited()));
        lede.setText(words.lede());
        showNeighbours(visit.contents(), shown(visit.link(), words.figures().year()), indicator);
    }

    /** Links to the indicators before and after; they stay, so the focus does. */
    private void showNeighbours(Contents contents, Link link, Indicator indicator) {
        Link carried = link.plain().withKind(link.kind());
        List<Indicator> all = contents.indicators();
        int at = all.indexOf(indicator);
        List<Component> arrows = new ArrayList<>();
        if (at > 0) {
            arrows.add(arrow("left", link.language().say("Chỉ tiêu trước", "Previous"), all.get(at - 1), carried));
        }
        if (at + 1 < all.size()) {
            arrows.add(arrow("right", link.language().say("Chỉ tiêu sau", "Next"), all.get(at + 1), carried));
        }
        Markup.steady(neighbours, arrows);
    }

    private static Component arrow(String icon, String word, Indicator to, Link link) {
        Anchor arrow = new Anchor(link.toIndicator(to.indicatorCode()));
        arrow.addClassNames("btn", "quiet", "icon");
        arrow.add(Cells.icon(icon));
        String label = word + ": " + FigureWords.shortName(to, link.language());
        arrow.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        return arrow;
    }

    private static Message noSuchIndicator(String code, Contents contents, Link link) {
        Language language = link.language();
        Map<String, String> nearest = new LinkedHashMap<>();
        contents.indicators().stream()
                .sorted(Comparator.comparingInt(indicator -> Nearest.distance(code, indicator.indicatorCode())))
                .limit(3)
                .forEach(indicator -> nearest.put(
                        indicator.letter() + "  " + FigureWords.fullName(indicator, language),
                        link.plain().toIndicator(indicator.indicatorCode())));
        return new Message(
                        language.say("Không có chỉ tiêu “%s”", "There is no indicator “%s”", code),
                        language.say(
                                "Liên kết có thể đã cũ hoặc gõ nhầm. Gần giống nhất là:",
                                "The link may be old or mistyped. Nearest to it are:"))
                .links(nearest);
    }

    private void showMap(TileMap tiles, Source source) {
        Language language = tiles.language();
        mapped.show(tiles, source);
        player.show(
                tiles.frames(),
                tiles.figures().years().indexOf(tiles.figures().year()),
                language.say("Năm của bản đồ", "Year of the map"),
                language.say("Chạy qua các năm", "Play the years"));
    }
}
