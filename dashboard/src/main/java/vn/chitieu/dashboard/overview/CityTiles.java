package vn.chitieu.dashboard.overview;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.download.About;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.DownloadMenu;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The city: a tile an indicator and one of the reports, with the city through all years to be taken away. */
final class CityTiles extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final H2 head = new H2();
    private final Div legend = new Div();
    private transient volatile About about = About.NOTHING;
    private final DownloadMenu take = new DownloadMenu(() -> about).withoutPicture();
    private final Div tiles = new Div();
    private final CityTile reporting = new CityTile();
    private final transient Map<String, CityTile> byIndicator = new LinkedHashMap<>();

    CityTiles() {
        super("section");
        setId("thanh-pho");
        getElement().setAttribute("aria-labelledby", "cac-chi-tieu");
        head.addClassName("sec");
        head.setId("cac-chi-tieu");
        legend.addClassName("legend");
        tiles.addClassName("tiles");
        Div keys = new Div(legend, take);
        keys.addClassName("keys");
        Div row = new Div(head, keys);
        row.addClassName("sec-row");
        add(row, tiles);
    }

    void show(OverviewWords words, Link link, Source source) {
        List<Indicator> indicators = words.figures().indicators();
        head.setText(words.say("%d chỉ tiêu của thành phố", "The city’s %d indicators", indicators.size()));
        Markup.fill(legend, legend(words));
        about = new About(
                words.headline(),
                words.crumb(),
                List.of(source.origin(), source.asOf()),
                source.contents().day());
        take.offer(() -> download(words), words.language());
        List<String> codes = indicators.stream().map(Indicator::indicatorCode).toList();
        if (!List.copyOf(byIndicator.keySet()).equals(codes)) {
            byIndicator.clear();
            codes.forEach(code -> byIndicator.put(code, new CityTile()));
            tiles.removeAll();
            byIndicator.values().forEach(tiles::add);
            tiles.add(reporting);
        }
        indicators.forEach(indicator -> {
            CityTile tile = byIndicator.get(indicator.indicatorCode());
            if (tile != null) {
                tile.show(words.of(indicator), link);
            }
        });
        reporting.show(words, link);
    }

    private static List<Component> legend(OverviewWords words) {
        List<Component> legend = new ArrayList<>(List.of(
                Cells.key("level", words.say("Mức hiện tại", "Level now")),
                Cells.key(
                        "tick",
                        words.figures().isIllustrative()
                                ? words.say("Chỉ tiêu minh họa của năm", "Illustrative target of the year")
                                : words.say("Chỉ tiêu của năm", "Target of the year"))));
        List<Integer> years =
                words.figures().city().stream().map(CityFigure::year).sorted().toList();
        if (!years.isEmpty()) {
            legend.add(
                    new Span(words.say("Biểu đồ nhỏ: ", "Small chart: ") + years.getFirst() + "–" + years.getLast()));
        }
        words.otherLength().map(Span::new).ifPresent(legend::add);
        return legend;
    }

    /** The city through all years, which the tiles and their small lines show. */
    private static Download download(OverviewWords words) {
        return new Columns<HeatCard.Cell>(words.language(), (cell, head) -> cell.of(head, words.language()))
                .take(Head.INDICATOR_CODE, Head.INDICATOR, Head.YEAR, Head.NUMERATOR, Head.DENOMINATOR, Head.VALUE)
                .take(Head.DISTRICTS_REPORTING, Head.PREVIOUS_VALUE, Head.CHANGE_POINTS, Head.CHANGE_COUNT)
                .take(Head.DISTRICTS_COMPARED, Head.TARGET, Head.GAP_POINTS, Head.GAP_UNITS, Head.UNITS_UNREPORTED)
                .take(Head.VERDICT_TARGET, Head.VERDICT_CHANGE)
                .take(Head.DISTRICTS_MET, Head.DISTRICTS_ON_TRACK, Head.DISTRICTS_LATE, Head.IS_SUFFICIENT)
                .of(
                        words.say("Chỉ tiêu của thành phố %d", "City indicators %d", words.year()),
                        words.figures().indicators().stream()
                                .flatMap(indicator -> words.figures().city(indicator).stream()
                                        .map(city -> new HeatCard.Cell(indicator, null, city)))
                                .toList(),
                        heads -> new FigureSelect(words.language())
                                .city(heads, noCondition())
                                .orderBy(INDICATOR.POSITION, CITY.YEAR));
    }
}
