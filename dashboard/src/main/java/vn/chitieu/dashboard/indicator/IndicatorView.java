package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
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
import vn.chitieu.dashboard.card.ScaleLegend;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
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
final class IndicatorView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_INDICATOR = "youth_gathering";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final Anchor previous = arrow("left");
    private final Anchor next = arrow("right");
    private final PageNote note = new PageNote();
    private final HtmlContainer keyFigures = new HtmlContainer("dl");
    private final PlaceChoice choice = new PlaceChoice(this::toggle);
    private final EChart ranked = new EChart();
    private final EChart trend = new EChart();
    private final CardView ranking = new CardView("xep-hang", "c12");
    private final EChart numbered = new EChart();
    private final CardView numbers = new CardView("so-luong", "c12");
    private final CardView years = new CardView("dien-bien", "c7");
    private final EChart map = new EChart();
    private final YearPlayer player = new YearPlayer();
    private final Paragraph said = new Paragraph();
    private final Div mapPlace = new Div(player, said, map);
    private final CardView mapped = new CardView("ban-do", "c5");
    private final EChart small = new EChart();
    private final CardView multiples = new CardView("24-noi", "c12");
    private final CardView heat = new CardView("bang-nhiet", "c6");
    private final EChart spread = new EChart();
    private final CardView wards = new CardView("phuong-xa", "full");
    private final KindChoice kinds = new KindChoice();
    private final Definition definition = new Definition();
    private final InWords inWords = new InWords();
    private final Div column = new Div(wards, definition);
    private final Div cards = new Div(ranking);
    private final List<Component> parts;

    private transient @Nullable State state;

    /** What the page shows now, for the clicks that change it. */
    private record State(Link link, String indicatorCode, List<String> chosen) {}

    IndicatorView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        Div actions = new Div(previous, next);
        actions.addClassName("actions");
        Div headRow = new Div(new Div(headline, lede), actions);
        headRow.addClassName("head-row");
        keyFigures.addClassName("kpis");
        ranked.addSelectListener(event -> toggle(event.key()));
        trend.addSelectListener(event -> toggle(event.key()));
        small.addSelectListener(event -> toggle(event.key()));
        map.addSelectListener(event -> openDistrict(event.key()));
        said.addClassName("said");
        said.getElement().setAttribute("aria-live", "polite");
        heat.oneView();
        column.addClassNames("c6", "column");
        cards.addClassName("grid");
        Div choices = new Div(kinds, choice);
        choices.addClassName("choices");
        parts = List.of(new Div(crumb, headRow), note, keyFigures, choices, cards);
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
        state = new State(shown, code, chosen.stream().map(Place::code).toList());
        IndicatorWords words = new IndicatorWords(figures, link.language());

        title(FigureWords.shortName(indicator.get(), link.language()) + " " + year);
        fill(parts);
        showHead(visit, indicator.get(), words);
        showNote(visit, figures, year);
        Markup.fill(keyFigures, new KeyFigures(figures, words, shown.toIndicator(code) + "#xep-hang").all());
        kinds.show(shown, figures);
        choice.show(
                chosen,
                new PlaceChoice.Words(
                        link.language().say("Quận, huyện nêu bật", "Highlighted districts"),
                        link.language().say("Nêu bật:", "Highlight:"),
                        link.language().say("Bỏ nêu bật ", "Stop highlighting ")),
                link.language());
        Source source = new Source(contents, link.language());
        showRanking(figures, words, source);
        below(cards, numbers, years, mapped, multiples, heat, column, inWords);
        numbers.setVisible(figures.isAskedInNumbers());
        below(again -> {
            if (figures.isAskedInNumbers()) {
                showNumbers(figures, words, source);
            }
            choice.offer(figures.now().stream().map(Figure::place).toList(), chosen, link.language());
            showTrend(figures, words, chosen, source);
            showMap(figures, words, source);
            showMultiples(figures, source);
            showHeat(figures, source);
            showWards(
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
                    chosen.stream().map(Place::code).toList(),
                    year,
                    new Link(shown.language(), shown.year(), null));
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
        if (shown == null) {
            return;
        }
        List<String> codes = new ArrayList<>(shown.chosen());
        if (!codes.remove(districtCode)) {
            if (codes.size() == PlaceChoice.MOST) {
                codes.removeFirst();
            }
            codes.add(districtCode);
        }
        QueryParameters parameters = shown.link().withDistricts(codes).parameters();
        getUI().ifPresent(ui -> ui.navigate("indicator/" + shown.indicatorCode(), parameters));
    }

    private void openDistrict(String districtCode) {
        State shown = state;
        if (shown != null) {
            QueryParameters parameters =
                    new Link(shown.link().language(), shown.link().year(), null).parameters();
            getUI().ifPresent(ui -> ui.navigate("district/" + districtCode, parameters));
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
        headline.setText(words.headline());
        lede.setText(words.lede());
        showNeighbours(visit.contents(), shown(visit.link(), words.figures().year()), indicator);
    }

    private void showNeighbours(Contents contents, Link link, Indicator indicator) {
        List<Indicator> all = contents.indicators();
        int at = all.indexOf(indicator);
        Link carried = new Link(link.language(), link.year(), null, link.kind());
        neighbour(
                previous,
                at > 0 ? all.get(at - 1) : null,
                carried,
                link.language().say("Chỉ tiêu trước", "Previous"));
        neighbour(
                next,
                at + 1 < all.size() ? all.get(at + 1) : null,
                carried,
                link.language().say("Chỉ tiêu sau", "Next"));
    }

    private static void neighbour(Anchor arrow, @Nullable Indicator to, Link link, String word) {
        arrow.setVisible(to != null);
        if (to != null) {
            String label = word + ": " + FigureWords.shortName(to, link.language());
            arrow.setHref(link.toIndicator(to.indicatorCode()));
            arrow.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        }
    }

    private static Anchor arrow(String icon) {
        Anchor arrow = new Anchor();
        arrow.addClassNames("btn", "quiet", "icon");
        arrow.add(Cells.icon(icon));
        return arrow;
    }

    /** Says where the link asked for what is not there, and what is shown instead. */
    private void showNote(Visit visit, IndicatorFigures figures, int year) {
        note.show(
                visit.link(),
                year,
                PageNote.unknownDistricts(
                                visit.link(),
                                code -> figures.all(year).stream()
                                        .anyMatch(
                                                figure -> figure.place().code().equals(code)))
                        .stream()
                        .toList());
    }

    private static Message noSuchIndicator(String code, Contents contents, Link link) {
        Language language = link.language();
        Map<String, String> nearest = new LinkedHashMap<>();
        contents.indicators().stream()
                .sorted(Comparator.comparingInt(indicator -> Nearest.distance(code, indicator.indicatorCode())))
                .limit(3)
                .forEach(indicator -> nearest.put(
                        indicator.letter() + "  " + FigureWords.fullName(indicator, language),
                        new Link(language, link.year(), null).toIndicator(indicator.indicatorCode())));
        return new Message(
                        language.say("Không có chỉ tiêu “%s”", "There is no indicator “%s”", code),
                        language.say(
                                "Liên kết có thể đã cũ hoặc gõ nhầm. Gần giống nhất là:",
                                "The link may be old or mistyped. Nearest to it are:"))
                .links(nearest);
    }

    // ---- Cards ----------------------------------------------------------------------------------------------------

    private void showRanking(IndicatorFigures figures, IndicatorWords words, Source source) {
        ranking.speak(words.language());
        ranking.head(words.rankingTitle(), words.rankingSubtitle());
        ranking.legend(new Legends(figures, words).ranking());
        source.under(ranking);
        ranked.draw(RankedBars.chart(figures, words));
        ranking.downloads(() -> new IndicatorDownloads(figures, words).ranking());
        ranking.beside(ranked, new IndicatorTables(figures, words).ranking());
    }

    private void showNumbers(IndicatorFigures figures, IndicatorWords words, Source source) {
        NumbersByDistrict byDistrict = new NumbersByDistrict(figures, words);
        numbers.speak(words.language());
        numbers.head(words.within(byDistrict.title()), byDistrict.subtitle());
        numbers.legend(byDistrict.legend());
        source.under(numbers);
        numbered.draw(byDistrict.chart());
        numbers.downloads(() -> new IndicatorDownloads(figures, words).numbers());
        numbers.either(numbered, byDistrict::table);
    }

    private void showTrend(IndicatorFigures figures, IndicatorWords words, List<Place> chosen, Source source) {
        Language language = words.language();
        years.speak(language);
        years.head(
                words.trendTitle(),
                words.trendSubtitle(TrendLines.scale(figures).min()));
        years.legend(new Legends(figures, words).trend());
        source.under(years);
        trend.draw(TrendLines.chart(figures, words, chosen));
        years.downloads(() -> new IndicatorDownloads(figures, words).trend());
        years.either(trend, () -> new IndicatorTables(figures, words).trend(chosen));
    }

    private void showMap(IndicatorFigures figures, IndicatorWords words, Source source) {
        Language language = words.language();
        TileMap tiles = new TileMap(figures, words);
        mapped.speak(language);
        mapped.head(tiles.title(), tiles.subtitle());
        mapped.legend(new ScaleLegend(figures.scale(), figures.isCount(), language).keys(figures.districts()));
        source.under(mapped);
        mapped.downloads(() -> new IndicatorDownloads(figures, words).byYear(language.say("bản đồ", "map")));
        map.draw(tiles.chart());
        player.show(
                tiles.frames(),
                figures.years().indexOf(figures.year()),
                language.say("Năm của bản đồ", "Year of the map"),
                language.say("Chạy qua các năm", "Play the years"));
        mapped.either(mapPlace, () -> new IndicatorTables(figures, words).trend(List.of()));
    }

    private void showMultiples(IndicatorFigures figures, Source source) {
        Language language = source.language();
        SmallMultiples plots = SmallMultiples.of(figures, language);
        multiples.speak(language);
        multiples.head(plots.title(), plots.subtitle());
        List<Component> legend = new ArrayList<>();
        if (!figures.isCount()) {
            legend.add(Cells.key("context", plots.words().everyone()));
            if (!figures.targets().isEmpty()) {
                legend.add(Cells.key(
                        "target", FigureWords.capitalized(plots.words().targetName())));
            }
        }
        multiples.legend(legend);
        source.under(multiples);
        multiples.downloads(() -> new IndicatorDownloads(plots.figures(), plots.words())
                .byYear(language.say("từng nơi", "each district")));
        small.draw(plots.chart());
        multiples.either(small, () -> new IndicatorTables(plots.figures(), plots.words()).trend(List.of()));
    }

    private void showHeat(IndicatorFigures figures, Source source) {
        Language language = source.language();
        HeatTable table = HeatTable.of(figures, language);
        heat.speak(language);
        heat.head(table.title(), table.subtitle());
        heat.legend(new ScaleLegend(figures.scale(), figures.isCount(), language).keys(figures.districts()));
        source.under(heat);
        heat.downloads(() -> new IndicatorDownloads(table.figures(), table.words())
                .byYear(language.say("bảng nhiệt", "heat table")));
        heat.only(table, table::table);
    }

    private void showWards(WardDistribution distribution, Source source) {
        Language language = source.language();
        wards.speak(language);
        wards.head(distribution.title(), distribution.subtitle());
        List<Component> legend = new ArrayList<>();
        if (distribution.figures().indicator().kind() == Indicator.Kind.person_rate
                && distribution.figures().target(distribution.figures().year()).isPresent()) {
            legend.add(Cells.key("met", language.say("Đạt chỉ tiêu", "Target met")));
            legend.add(Cells.key("below", language.say("Chưa đạt", "Below target")));
        }
        wards.legend(legend);
        source.under(wards);
        wards.downloads(
                () -> new IndicatorDownloads(distribution.figures(), distribution.words()).wards(distribution.wards()));
        spread.draw(distribution.chart());
        wards.either(spread, distribution::table);
    }
}
