package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.INK_SECOND;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.heatmap.HeatmapSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.marker.MarkLine1DDataItem;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.series.SeriesLineLabel;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The charts of the first page: pure functions from its figures to options. */
final class OverviewCharts {
    /** What ECharts takes for no value: a gap, not a zero. */
    private static final String GAP = "-";

    private static final int SPARK_HEIGHT = 44;
    private static final int TILE = 64;
    private static final String SUNKEN = "@sunken";
    private static final String ACCENT = "@accent";

    private OverviewCharts() {}

    // ---- Sparkline ------------------------------------------------------------------------------------------------

    /** The city through the years, the year shown as a larger point, the year's target dashed; no axes. */
    static Chart spark(OverviewFigures figures, OverviewWords words, Indicator indicator) {
        List<CityFigure> years = figures.city(indicator);
        CityFigure now = figures.cityNow(indicator);
        Double target = now.target() == null ? null : (Double) now.target().doubleValue();
        List<Double> known = Stream.concat(years.stream().map(CityFigure::value), Stream.ofNullable(target))
                .filter(Objects::nonNull)
                .toList();
        double low = known.stream().min(Double::compare).orElse(0.0);
        double high = known.stream().max(Double::compare).orElse(1.0);
        double air = high > low ? 0.08 * (high - low) : 1;
        LineSeries line = new LineSeries()
                .setId("city")
                .setConnectNulls(false)
                .setShowSymbol(true)
                .setSymbolSize(3)
                .setSilent(true)
                .setLineStyle(new LineStyle().setWidth(1.75).setColor(INK_SECOND))
                .setItemStyle(new ItemStyle().setColor(INK_SECOND))
                .setData(years.stream()
                        .map(year -> (Object) point(words, indicator, year, year.year() == figures.year()))
                        .toArray());
        if (target != null) {
            line.setMarkLine(new MarkLine().setSymbol("none").setSilent(true).setData(new Object[] {
                new MarkLine1DDataItem()
                        .setYAxis(rounded(target))
                        .setLineStyle(new LineStyle()
                                .setColor(Roles.TARGET)
                                .setType(Roles.DASH)
                                .setWidth(1.25))
                        .setLabel(new SeriesLineLabel().setShow(false))
            }));
        }
        Option option = new Option()
                .setGrid(new FixedGrid().setLeft(4).setRight(6).setTop(6).setBottom(6))
                .setXAxis(new CategoryAxis()
                        .setShow(false)
                        .setBoundaryGap(false)
                        .setData(years.stream()
                                .map(year -> (Object) String.valueOf(year.year()))
                                .toArray()))
                .setYAxis(new ValueAxis()
                        .setShow(false)
                        .setMin(rounded(low - air))
                        .setMax(rounded(high + air)))
                .setSeries(line);
        return new Chart(option, option, SPARK_HEIGHT, words.sparkLabel(indicator));
    }

    private static LineItem point(OverviewWords words, Indicator indicator, CityFigure year, boolean isShown) {
        Double value = year.value();
        LineItem item = new LineItem(null, List.of(String.valueOf(year.year()), words.value(indicator, value)));
        if (value == null) {
            item.setValue(GAP);
            return item;
        }
        item.setValue(rounded(value));
        if (isShown) {
            item.setSymbolSize(7);
            item.setItemStyle(
                    new ItemStyle().setColor(ACCENT).setBorderColor(CARD).setBorderWidth(1));
        }
        return item;
    }

    // ---- Tile-grid map --------------------------------------------------------------------------------------------

    /** One tile a district, near its true place; its colour is the class of its value, its label letters and value. */
    static Chart map(OverviewFigures figures, OverviewWords words) {
        int columns = 1
                + figures.districts().stream().mapToInt(Place::tileColumn).max().orElse(0);
        int rows =
                1 + figures.districts().stream().mapToInt(Place::tileRow).max().orElse(0);
        return new Chart(
                map(figures, words, columns, rows, false),
                map(figures, words, columns, rows, true),
                rows * TILE,
                words.mapTitle() + ". " + words.mapSubtitle());
    }

    private static Option map(OverviewFigures figures, OverviewWords words, int columns, int rows, boolean isNarrow) {
        List<Figure> drawn = figures.of(figures.mapped());
        List<Object> tiles = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Figure figure : drawn) {
            Place district = figure.place();
            int row = rows - 1 - district.tileRow();
            Look look = look(figures, figure);
            tiles.add(new MapItem(
                    district.abbreviation(),
                    district.code(),
                    words.figure().tip(district.name(words.language()), figure),
                    List.of(district.tileColumn(), row, 1),
                    new MapItem.Style(
                            look.fill(), look.border(), 2.5, 5, look.isHatched() ? MapItem.Decal.HATCH : null),
                    new MapItem.Label(look.ink())));
            ScatterItem value = new ScatterItem(null, List.of());
            value.setValue(new Number[] {district.tileColumn(), row});
            value.setLabel(
                    new SeriesLabel().setFormatter(words.mapLabel(figure)).setColor(look.ink()));
            values.add(value);
        }
        return new Option()
                .setGrid(new FixedGrid().setLeft(0).setRight(0).setTop(0).setBottom(0))
                .setXAxis(hidden(columns))
                .setYAxis(hidden(rows))
                .setSeries(new org.icepear.echarts.origin.util.SeriesOption[] {
                    new HeatmapSeries()
                            .setId("tiles")
                            .setData((Object) tiles.toArray())
                            .setLabel(new SeriesLabel()
                                    .setShow(true)
                                    .setFormatter("{b}")
                                    .setOffset(new Number[] {0, -8})
                                    .setFontSize(isNarrow ? 11 : 12)
                                    .setFontWeight("600")),
                    new ScatterSeries()
                            .setId("values")
                            .setSilent(true)
                            .setZ(4)
                            .setSymbolSize(1)
                            .setItemStyle(
                                    new ItemStyle().setColor("transparent").setBorderWidth(0))
                            .setLabel(new SeriesLabel()
                                    .setShow(true)
                                    .setPosition("inside")
                                    .setOffset(new Number[] {0, 9})
                                    .setFontSize(isNarrow ? 11 : 12))
                            .setData(values.toArray())
                });
    }

    /** How a tile looks. */
    private record Look(String fill, String ink, String border, boolean isHatched) {}

    private static Look look(OverviewFigures figures, Figure figure) {
        Double value = figure.drawn();
        if (value == null) {
            boolean isHatched = figure.state() == Figure.State.missing || figure.state() == Figure.State.refused;
            return new Look(SUNKEN, INK_SECOND, CARD, isHatched);
        }
        if (!figure.isComparable()) {
            return new Look(CARD, Roles.INK, Roles.BAR, false);
        }
        int step = figures.scale().colourOf(value);
        return new Look("@seq-" + step, "@on-seq-" + step, CARD, false);
    }

    private static CategoryAxis hidden(int categories) {
        return new CategoryAxis()
                .setShow(false)
                .setData(IntStream.range(0, categories)
                        .mapToObj(at -> (Object) String.valueOf(at))
                        .toArray());
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).doubleValue();
    }
}
