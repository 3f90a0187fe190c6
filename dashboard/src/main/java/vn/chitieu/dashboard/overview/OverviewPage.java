package vn.chitieu.dashboard.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.IndicatorPicker;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The first page: what changed and what matters in words, a tile an indicator, and the districts as map and heat table. */
@Route(value = "", layout = Shell.class)
final class OverviewPage extends Page {
    private static final long serialVersionUID = 1L;
    private static final String FIRST_MAPPED = "youth_gathering";

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final UnorderedList findings = new UnorderedList();
    private final CityTiles tiles = new CityTiles();
    private final H2 districtsHead = new H2();
    private final IndicatorPicker picker = new IndicatorPicker();
    private final CardView map = new CardView("ban-do", "c12");
    private final CardView heat = new CardView("bang-nhiet", "c12");
    private final Div choice = new Div(districtsHead, picker);
    private final Div cards = new Div(map, heat);
    private final Div districts = new Div();
    private final List<Component> parts;

    OverviewPage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        findings.addClassName("findings");
        districtsHead.addClassName("sec");
        choice.addClassName("sec-row");
        cards.addClassName("grid");
        parts = List.of(head, note, findings, tiles, districts);
    }

    @Override
    protected List<Component> opening() {
        return List.of(head, findings);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        int year = contents.yearNearest(visit.link().year());
        Optional<String> asked = visit.choice(Link.INDICATOR);
        Indicator mapped = asked.flatMap(contents::indicator)
                .or(() -> contents.indicator(FIRST_MAPPED))
                .orElseGet(() -> contents.indicators().getFirst());
        Link plain = visit.link().plain(year);
        Map<String, String> choices = asked.isPresent() ? Map.of(Link.INDICATOR, mapped.indicatorCode()) : Map.of();
        frame(contents, plain, other -> other.to("", choices), year);

        OverviewWords words =
                new OverviewWords(OverviewFigures.of(visit.reader(), contents, year, mapped), visit.language());
        Source source = new Source(contents, visit.language());
        title(words.say("Tổng quan %d", "Overview %d", year));
        fill(parts);
        head.show(words.headline(), words.lede(), new Span(words.crumb()));
        head.cite(words.figures().districts().stream()
                .map(district -> new Cited(district.shortName(words.language()), plain.toDistrict(district.code())))
                .toList());
        showNote(visit, asked, words);
        Markup.fill(
                findings,
                new Findings(words)
                        .all().stream().map(finding -> item(finding, plain)).toList());
        tiles.show(words, plain, source);
        below(districts, choice, cards);
        below(again -> {
            districtsHead.setText(words.say("Theo quận, huyện", "By district"));
            picker.show(
                    words.say("Bản đồ: ", "Map: "),
                    contents.indicators(),
                    mapped,
                    words.language(),
                    indicator -> plain.to("", Map.of(Link.INDICATOR, indicator.indicatorCode())));
            map.show(new MapCard(words, plain), source);
            heat.show(new HeatCard(words, plain), source);
        });
    }

    /** Says where the link asked for what is not there, with what is shown instead, and which files of the year are no submission. */
    private void showNote(Visit visit, Optional<String> asked, OverviewWords words) {
        Indicator mapped = words.figures().mapped();
        List<String> lines = new ArrayList<>();
        asked.filter(code -> !code.equals(mapped.indicatorCode()))
                .ifPresent(code -> lines.add(words.say(
                        "Không có chỉ tiêu “%s”; bản đồ đang vẽ %s.",
                        "There is no indicator “%s”; the map shows %s.", code, words.name(mapped))));
        words.refusedFiles().ifPresent(lines::add);
        note.show(visit.link(), words.year(), lines);
    }

    private static ListItem item(Finding finding, Link link) {
        Span glyph = Cells.glyph(finding.verdict());
        glyph.addClassNames("big-gl");
        Anchor way = new Anchor(finding.address().apply(link), finding.way() + " →");
        return new ListItem(
                glyph,
                new Span(
                        Cells.bold(finding.strong()),
                        Cells.sentence(finding.rest(), finding.cited().apply(link)),
                        way));
    }
}
