package vn.chitieu.dashboard.indicator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.heatmap.HeatmapSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.visualMap.ContinousVisualMap;
import org.icepear.echarts.origin.util.SeriesOption;
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
record TileMap(IndicatorFigures figures, IndicatorWords words) {
    static final int HEIGHT = 396;
    private static final String TILES = "tiles";

    /** Where the district lies, and nothing else. */
    private static final Fill OTHER_KIND =
            new Fill(new Tile.Fill(Roles.CARD, 5, 1, Roles.HAIRLINE, null, null), Roles.INK_THIRD);

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    String title() {
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

    String subtitle() {
        return (figures.isCount()
                        ? say(
                                FigureWords.capitalized(words.unit()) + " trên một phường, xã, thị trấn",
                                FigureWords.capitalized(words.unit()) + " per ward-level unit")
                        : "%")
                + say(" · chọn ô để mở quận, huyện", " · choose a tile to open its district");
    }

    Chart chart() {
        Option option = new Option()
                .setGrid(new FixedGrid().setLeft(0).setRight(0).setTop(0).setBottom(0))
                .setXAxis(axis(columns()))
                .setYAxis(new Object[] {axis(rows())})
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
        return new Chart(option, option, HEIGHT, title() + ". " + subtitle());
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

    private int columns() {
        return figures.everywhere().stream()
                        .mapToInt(figure -> figure.place().tileColumn())
                        .max()
                        .orElse(0)
                + 1;
    }

    private int rows() {
        return figures.everywhere().stream()
                        .mapToInt(figure -> figure.place().tileRow())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static CategoryAxis axis(int places) {
        return new CategoryAxis()
                .setShow(false)
                .setData(IntStream.range(0, places).mapToObj(String::valueOf).toArray());
    }

    private List<Tile> tiles(int year, boolean isFirst) {
        int last = rows() - 1;
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

    /** Coloured where its figure compares, open where it rests on too little, hatched where there is none. */
    private Fill fill(Figure figure) {
        Double drawn = figure.drawn();
        if (drawn == null) {
            return new Fill(new Tile.Fill("@sunken", 5, 2.5, Roles.CARD, null, Tile.Hatch.missing()), Roles.INK_SECOND);
        }
        if (!figure.isComparable()) {
            return new Fill(new Tile.Fill(Roles.CARD, 5, 1.5, Roles.CONTEXT, "dashed", null), Roles.INK);
        }
        int colour = figures.scale().colourOf(drawn);
        return new Fill(new Tile.Fill("@seq-" + colour, 5, 2.5, Roles.CARD, null, null), "@on-seq-" + colour);
    }
}
