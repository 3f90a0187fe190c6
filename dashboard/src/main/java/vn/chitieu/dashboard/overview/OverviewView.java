package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.glyph;
import static vn.chitieu.dashboard.html.Cells.scrolling;
import static vn.chitieu.dashboard.html.Cells.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.DistanceLegend;
import vn.chitieu.dashboard.card.IndicatorPicker;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.download.About;
import vn.chitieu.dashboard.download.DownloadMenu;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The first page: what changed and what matters in words, a tile an indicator, and the districts as map and heat table. */
@Route(value = "", layout = Shell.class)
final class OverviewView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String INDICATOR = "indicator";
    private static final String FIRST_MAPPED = "youth_gathering";

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final PageNote note = new PageNote();
    private final UnorderedList findings = new UnorderedList();
    private final H2 tilesHead = new H2();
    private final Div tilesLegend = new Div();
    private transient volatile About city = new About("", "", List.of());
    private final DownloadMenu take = new DownloadMenu(() -> city).withoutPicture();
    private final Div tiles = new Div();
    private final Tile reporting = new Tile();
    private final H2 districtsHead = new H2();
    private final IndicatorPicker picker = new IndicatorPicker();
    private final EChart tileMap = new EChart();
    private final CardView map = new CardView("ban-do", "c12");
    private final CardView heat = new CardView("bang-nhiet", "c12");
    private final Div cards = new Div(map, heat);
    private final Div choice = row(districtsHead, picker);
    private final Div districts = new Div();
    private final List<Component> parts;

    private final transient Map<String, Tile> byIndicator = new LinkedHashMap<>();
    private transient @Nullable Link shown;

    OverviewView(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        findings.addClassName("findings");
        tilesHead.addClassName("sec");
        tilesHead.setId("cac-chi-tieu");
        tilesLegend.addClassName("legend");
        tiles.addClassName("tiles");
        districtsHead.addClassName("sec");
        tileMap.addClassName("leads");
        tileMap.addSelectListener(event -> {
            Link link = shown;
            if (link != null) {
                getUI().ifPresent(ui -> ui.navigate("district/" + event.key(), link.parameters()));
            }
        });
        Div keys = new Div(tilesLegend, take);
        keys.addClassName("keys");
        HtmlContainer indicators = element("section", "", row(tilesHead, keys), tiles);
        indicators.setId("thanh-pho");
        indicators.getElement().setAttribute("aria-labelledby", "cac-chi-tieu");
        cards.addClassName("grid");
        parts = List.of(new Div(crumb, headline, lede), note, findings, indicators, districts);
    }

    private static Div row(Component head, Component beside) {
        Div row = new Div(head, beside);
        row.addClassName("sec-row");
        return row;
    }

    @Override
    protected List<Component> opening() {
        return List.of(parts.getFirst(), findings);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        int year = contents.yearNearest(visit.link().year());
        Optional<String> asked = visit.choice(INDICATOR);
        Indicator mapped = asked.flatMap(contents::indicator)
                .or(() -> contents.indicator(FIRST_MAPPED))
                .orElseGet(() -> contents.indicators().getFirst());
        Link plain = new Link(visit.language(), visit.link().year() == null ? null : String.valueOf(year), null);
        Map<String, String> choices = asked.isPresent() ? Map.of(INDICATOR, mapped.indicatorCode()) : Map.of();
        shown = plain;
        frame(contents, plain, other -> other.to("", choices), year);

        OverviewQuery query = OverviewQuery.of(visit.reader(), contents);
        OverviewFigures figures = query.figures(contents, year, mapped);
        OverviewWords words = new OverviewWords(figures, visit.language());
        title(words.language().say("Tổng quan %d", "Overview %d", year));
        fill(parts);
        crumb.setText(words.crumb());
        headline.setText(words.headline());
        lede.setText(words.lede());
        showNote(visit, asked, words, query.refusedFiles(year));
        showFindings(words, plain);
        showTiles(visit, figures, words, plain);
        below(districts, choice, cards);
        below(again -> showDistricts(contents, figures, words, plain));
    }

    /** Says where the link asked for what is not there, with what is shown instead, and which files of the year are no submission. */
    private void showNote(Visit visit, Optional<String> asked, OverviewWords words, List<String> refusedFiles) {
        Indicator mapped = words.figures().mapped();
        Language language = visit.language();
        List<String> lines = new ArrayList<>();
        asked.filter(code -> !code.equals(mapped.indicatorCode()))
                .ifPresent(code -> lines.add(language.say(
                        "Không có chỉ tiêu “%s”; bản đồ đang vẽ %s.",
                        "There is no indicator “%s”; the map shows %s.",
                        code,
                        FigureWords.shortName(mapped, language))));
        words.refusedFiles(refusedFiles).ifPresent(lines::add);
        note.show(visit.link(), words.figures().year(), lines);
    }

    private void showFindings(OverviewWords words, Link link) {
        List<ListItem> all = new ArrayList<>();
        words.findings().forEach(finding -> {
            Anchor way = new Anchor(address(finding.page(), link), finding.way() + " →");
            HtmlContainer strong = element("b", "");
            strong.setText(finding.strong());
            Span glyph = glyph(finding.glyph());
            glyph.addClassNames("big-gl");
            all.add(new ListItem(glyph, new Span(strong, new Span(finding.rest()), way)));
        });
        Markup.fill(findings, all);
    }

    private static String address(OverviewWords.Target target, Link link) {
        return switch (target) {
            case OverviewWords.Target.OfIndicator indicator -> link.toIndicator(indicator.code());
            case OverviewWords.Target.OfDistrict district -> link.to("district/" + district.code());
            case OverviewWords.Target.Gap gap -> link.to("gap", Map.of(INDICATOR, gap.indicatorCode()));
            case OverviewWords.Target.Gaps gaps -> link.to("gap");
            case OverviewWords.Target.HeatTable table -> link.to("") + "#bang-nhiet";
        };
    }

    private void showTiles(Visit visit, OverviewFigures figures, OverviewWords words, Link link) {
        Language language = words.language();
        tilesHead.setText(language.say(
                "%d chỉ tiêu của thành phố",
                "The city’s %d indicators", figures.indicators().size()));
        List<Component> legend = new ArrayList<>(List.of(
                Cells.key("level", language.say("Mức hiện tại", "Level now")),
                Cells.key(
                        "tick",
                        figures.isIllustrative()
                                ? language.say("Chỉ tiêu minh họa của năm", "Illustrative target of the year")
                                : language.say("Chỉ tiêu của năm", "Target of the year"))));
        List<Integer> years =
                figures.city().stream().map(CityFigure::year).sorted().toList();
        if (!years.isEmpty()) {
            legend.add(new Span(
                    language.say("Biểu đồ nhỏ: ", "Small chart: ") + years.getFirst() + "–" + years.getLast()));
        }
        words.otherLength().map(Span::new).ifPresent(legend::add);
        Markup.fill(tilesLegend, legend);
        Source source = new Source(visit.contents(), language);
        city = new About(words.headline(), words.crumb(), List.of(source.origin(), source.asOf()));
        take.offer(() -> new OverviewDownloads(figures, language).city(), language);
        List<String> codes =
                figures.indicators().stream().map(Indicator::indicatorCode).toList();
        if (!List.copyOf(byIndicator.keySet()).equals(codes)) {
            byIndicator.clear();
            tiles.removeAll();
            codes.forEach(code -> {
                Tile tile = new Tile();
                byIndicator.put(code, tile);
                tiles.add(tile);
            });
            tiles.add(reporting);
        }
        figures.indicators().forEach(indicator -> {
            Tile tile = byIndicator.get(indicator.indicatorCode());
            if (tile != null) {
                tile.show(figures, words, indicator, link);
            }
        });
        reporting.show(figures.reporting(), words, link);
    }

    private void showDistricts(Contents contents, OverviewFigures figures, OverviewWords words, Link link) {
        Language language = words.language();
        Source source = new Source(contents, language);
        districtsHead.setText(language.say("Theo quận, huyện", "By district"));
        picker.show(
                language.say("Bản đồ: ", "Map: "),
                figures.indicators(),
                figures.mapped(),
                language,
                indicator -> link.to("", Map.of(INDICATOR, indicator.indicatorCode())));

        map.speak(language);
        map.head(words.mapTitle(), words.mapSubtitle());
        map.legend(mapLegend(figures, words));
        source.under(map);
        tileMap.draw(OverviewCharts.map(figures, words));
        map.downloads(() -> new OverviewDownloads(figures, language).map());
        map.beside(tileMap, new OverviewTables(figures, words, link).map());

        heat.speak(language);
        heat.head(words.heatTitle(), words.heatSubtitle());
        heat.legend(DistanceLegend.of(
                language,
                language.say("Đạt", "Met"),
                figures.indicators().stream()
                        .flatMap(indicator -> figures.of(indicator).stream().map(Distance::of))
                        .toList()));
        source.under(heat);
        heat.downloads(() -> new OverviewDownloads(figures, language).heat());
        heat.only(scrolling(new OverviewTables(figures, words, link).heat()));
    }

    private static List<Component> mapLegend(OverviewFigures figures, OverviewWords words) {
        Language language = words.language();
        List<Component> legend = new ArrayList<>();
        Span steps = new Span();
        steps.addClassName("steps");
        figures.scale().colours().forEach(colour -> steps.add(element("i", "s" + colour)));
        steps.getElement().setAttribute("aria-hidden", "true");
        legend.add(new Span(language.say("Thấp", "Low")));
        legend.add(steps);
        legend.add(new Span(language.say("Cao", "High")));
        legend.add(styled(words.bounds(), "dim"));
        List<Figure> drawn = figures.of(figures.mapped());
        if (drawn.stream().anyMatch(figure -> figure.drawn() != null && !figure.isComparable())) {
            legend.add(Cells.key("open", language.say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        if (drawn.stream().anyMatch(figure -> figure.drawn() == null)) {
            legend.add(Cells.key("hatch", language.say("Chưa có số liệu", "No figures")));
        }
        return legend;
    }
}
