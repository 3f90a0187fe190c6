package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.heatmap.HeatmapSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.visualMap.ContinousVisualMap;
import org.icepear.echarts.origin.util.SeriesOption;
import vn.chitieu.dashboard.card.ScaleLegend;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Frame;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.Tile;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.indicator.IndicatorFigures.Together;

/** The districts as tiles about where they lie, coloured by classes that are the same in every year. */
record TileMap(IndicatorFigures figures, IndicatorWords words) implements YearCard {
    static final int HEIGHT = 396;
    private static final String TILES = "tiles";

    /** Where the district lies, and nothing else. */
    private static final Fill OTHER_KIND =
            new Fill(new Tile.Fill(Roles.CARD, 5, 1, Roles.HAIRLINE, null, null), Roles.INK_THIRD);

    @Override
    public String title() {
        int year = figures.year();
        List<Together> all = figures.together(year);
        if (figures.only() != null) {
            CityFigure city = figures.whole().stream()
                    .filter(whole -> whole.year() == year)
                    .findFirst()
                    .orElseThrow();
            Double value = city.value();
            if (all.isEmpty()) {
                return words.within(words.insufficient());
            }
            String own =
                    words.everyone() + " " + words.comparedText(all.getFirst().value()) + " " + words.perUnit();
            return own.strip()
                    + (figures.isCount() || value == null || !city.isSufficient()
                            ? ""
                            : say(", toàn thành phố %s", ", whole city %s", words.comparedText(value)))
                    + say(" năm %d", " in %d", year);
        }
        if (all.size() < 2 || !figures.cityNow().isSufficient()) {
            return say(
                    "Năm %d chưa đủ số liệu để so các loại địa bàn",
                    "Not enough figures to compare kinds of district in %d", year);
        }
        return say(
                "Năm %d: %s thấp nhất, %s; %s cao nhất, %s",
                "%d: %s lowest, %s; %s highest, %s",
                year,
                kind(all.getLast()),
                words.comparedText(all.getLast().value()),
                kind(all.getFirst()),
                words.comparedText(all.getFirst().value()));
    }

    private String kind(Together together) {
        return Place.kindName(together.kind(), words.language())
                .toLowerCase(words.language().locale());
    }

    @Override
    public String subtitle() {
        return (figures.isCount()
                        ? say(
                                FigureWords.capitalized(words.unit()) + " trên một phường, xã, thị trấn",
                                FigureWords.capitalized(words.unit()) + " per ward-level unit")
                        : "%")
                + say(" · chọn ô để mở quận, huyện", " · choose a tile to open its district");
    }

    @Override
    public List<Component> legend() {
        return new ScaleLegend(figures.scale(), figures.isCount(), language()).keys(figures.districts());
    }

    @Override
    public String part() {
        return say("bản đồ", "map");
    }

    @Override
    public Optional<Chart> chart() {
        Option option = new Option()
                .setGrid(new FixedGrid().setLeft(0).setRight(0).setTop(0).setBottom(0))
                .setXAxis(axis(highest(Place::tileColumn) + 1))
                .setYAxis(new Object[] {axis(highest(Place::tileRow) + 1)})
                .setVisualMap(new ContinousVisualMap()
                        .setShow(false)
                        .setSeriesIndex(new Number[] {})
                        .setMin(0)
                        .setMax(1))
                .setSeries(new SeriesOption[] {
                    new HeatmapSeries()
                            .setId(TILES)
                            .setLabel(new SeriesLabel().setShow(true))
                            .setData((Object) tiles(figures.year(), true))
                });
        return Optional.of(new Chart(option, option, HEIGHT, title() + ". " + subtitle()));
    }

    /** One a year, in order. */
    List<Frame> frames() {
        return figures.years().stream()
                .map(year -> new Frame(
                        String.valueOf(year), said(year), List.of(new Frame.Series(TILES, tiles(year, false)))))
                .toList();
    }

    private String said(int year) {
        List<String> parts = figures.together(year).stream()
                .map(each -> kind(each) + " " + words.comparedText(each.value()))
                .toList();
        return year + ": " + (parts.isEmpty() ? say("chưa có số liệu", "no figures") : String.join(" · ", parts));
    }

    private int highest(ToIntFunction<Place> place) {
        return figures.everywhere().stream()
                .map(Figure::place)
                .mapToInt(place)
                .max()
                .orElse(0);
    }

    private static CategoryAxis axis(int places) {
        return new CategoryAxis()
                .setShow(false)
                .setData(IntStream.range(0, places).mapToObj(String::valueOf).toArray());
    }

    private List<Tile> tiles(int year, boolean isFirst) {
        int last = highest(Place::tileRow);
        return figures.all(year).stream()
                .map(figure -> tile(figure, last, isFirst))
                .toList();
    }

    private Tile tile(Figure figure, int lastRow, boolean isFirst) {
        Place district = figure.place();
        Double value = figure.compared();
        boolean isLookedAt = figures.isLookedAt(figure);
        Fill fill = isLookedAt ? fill(figure) : OTHER_KIND;
        String said = !isLookedAt
                ? ""
                : value == null
                        ? say("chưa có", "none")
                        : figures.isCount()
                                ? words.numbers().perUnit(value)
                                : words.numbers().percentNumber(value);
        Map<String, Tile.Style> styles = new LinkedHashMap<>();
        styles.put("a", new Tile.Style(12, 600, 17, fill.ink()));
        styles.put("b", new Tile.Style(12, 400, 16, fill.ink()));
        return new Tile(
                district.name(words.language()),
                Arrays.asList(district.tileColumn(), lastRow - district.tileRow(), 1),
                district.code(),
                isFirst ? words.tip(figure) : words.shortTip(figure),
                new Tile.Words("{a|" + Tile.inTemplate(district.abbreviation()) + "}\n{b|" + said + "}", styles),
                fill.fill());
    }

    /** How a tile is filled, and the ink on it. */
    private record Fill(Tile.Fill fill, String ink) {}

    /** Coloured where its figure compares, open where it rests on too little, hatched and dashed where there is none. */
    private Fill fill(Figure figure) {
        Double drawn = figure.drawn();
        if (drawn == null) {
            return new Fill(
                    new Tile.Fill("@sunken", 5, 1.5, Roles.CONTEXT, "dashed", Tile.Hatch.missing()), Roles.INK_SECOND);
        }
        if (!figure.isComparable()) {
            return new Fill(new Tile.Fill(Roles.CARD, 5, 1.5, Roles.CONTEXT, null, null), Roles.INK);
        }
        int colour = figures.scale().colourOf(drawn);
        return new Fill(new Tile.Fill("@seq-" + colour, 5, 2.5, Roles.CARD, null, null), "@on-seq-" + colour);
    }
}
