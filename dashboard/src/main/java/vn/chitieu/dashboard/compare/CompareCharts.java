package vn.chitieu.dashboard.compare;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_SECOND;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.AxisNameTextStyle;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.marker.MarkLine1DDataItem;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.series.SeriesLineLabel;
import org.icepear.echarts.components.text.LabelLayout;
import org.icepear.echarts.origin.util.SeriesOption;
import vn.chitieu.dashboard.chart.AxisLabel;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.compare.CompareFigures.Pair;
import vn.chitieu.dashboard.compare.CompareFigures.Slope;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The charts of a comparison: pure functions from figures to options. Names from data stand in names, never in a label's
 * template.
 */
final class CompareCharts {
    static final int HEIGHT = 470;
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");
    private static final int LABEL_HEIGHT = 16;
    private static final String GAP = "-";

    private CompareCharts() {}

    // ---- Two indicators -------------------------------------------------------------------------------------------

    /** The districts by two indicators, with the city's lines where it has rates. */
    static Chart scatter(CompareFigures figures, CompareWords words) {
        return new Chart(
                scatter(figures, words, false),
                scatter(figures, words, true),
                HEIGHT,
                words.scatterTitle() + ". " + words.scatterSubtitle());
    }

    private static Option scatter(CompareFigures figures, CompareWords words, boolean isNarrow) {
        List<SeriesOption> series = new ArrayList<>();
        series.add(dots("others", figures, words, List.of(), isNarrow)
                .setItemStyle(new ItemStyle().setColor(BAR).setBorderColor(CARD).setBorderWidth(1))
                .setMarkLine(cityLines(figures, words)));
        for (int number = 0; number < figures.chosen().size(); number++) {
            series.add(dots(
                            "chosen-" + number,
                            figures,
                            words,
                            List.of(figures.chosen().get(number)),
                            isNarrow)
                    .setSymbol(SYMBOLS.get(number))
                    .setSymbolSize(14)
                    .setZ(5)
                    .setItemStyle(new ItemStyle()
                            .setColor(Roles.highlight(number + 1))
                            .setBorderColor(CARD)
                            .setBorderWidth(1.5)));
        }
        return new Option()
                .setGrid(new FixedGrid()
                        .setLeft(48)
                        .setRight(isNarrow ? 24 : 44)
                        .setTop(40)
                        .setBottom(46))
                .setXAxis(axis(figures, words, figures.x(), true))
                .setYAxis(new Object[] {axis(figures, words, figures.y(), false)})
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static ScatterSeries dots(
            String id, CompareFigures figures, CompareWords words, List<Place> only, boolean isNarrow) {
        boolean isChosen = !only.isEmpty();
        return new ScatterSeries()
                .setId(id)
                .setSymbolSize(11)
                .setData(figures.pairs().stream()
                        .filter(pair -> isChosen
                                ? only.contains(pair.place())
                                : !figures.chosen().contains(pair.place()))
                        .map(pair -> dot(pair, words))
                        .toArray())
                .setLabel(new SeriesLabel()
                        .setShow(isChosen || !isNarrow)
                        .setPosition("right")
                        .setDistance(5)
                        .setFormatter("{b}")
                        .setColor(isChosen ? INK : INK_SECOND)
                        .setFontSize(isChosen ? 12 : 11)
                        .setFontWeight(isChosen ? "600" : "400"))
                .setLabelLayout(new LabelLayout().setHideOverlap(true));
    }

    private static Object dot(Pair pair, CompareWords words) {
        ScatterItem item = new ScatterItem(pair.place().code(), words.tip(pair));
        item.setName(pair.place().shortName(words.language()));
        item.setValue(new Number[] {
            drawn(pair.x().indicator(), Objects.requireNonNull(pair.x().compared())),
            drawn(pair.y().indicator(), Objects.requireNonNull(pair.y().compared()))
        });
        return item;
    }

    private static MarkLine cityLines(CompareFigures figures, CompareWords words) {
        List<Object> lines = new ArrayList<>();
        String city = words.language().say("Thành phố ", "City ");
        Double x = words.cityValue(figures.x());
        Double y = words.cityValue(figures.y());
        if (x != null) {
            lines.add(cityLine(city + words.words().numbers().percent(x), "end").setXAxis(drawn(figures.x(), x)));
        }
        if (y != null) {
            lines.add(cityLine(city + words.words().numbers().percent(y), "insideStartTop")
                    .setYAxis(drawn(figures.y(), y)));
        }
        return new MarkLine().setSymbol("none").setSilent(true).setData(lines.toArray());
    }

    private static MarkLine1DDataItem cityLine(String text, String position) {
        return new MarkLine1DDataItem()
                .setLineStyle(new LineStyle().setColor(CITY).setWidth(1.5).setType("solid"))
                .setLabel(new SeriesLineLabel()
                        .setPosition(position)
                        .setFormatter(text)
                        .setColor(CITY)
                        .setFontSize(12)
                        .setFontWeight("600"));
    }

    private static ValueAxis axis(
            CompareFigures figures, CompareWords words, Indicator indicator, boolean isHorizontal) {
        Scale scale = scale(
                indicator,
                figures.pairs().stream()
                        .map(pair -> isHorizontal ? pair.x() : pair.y())
                        .toList(),
                Optional.ofNullable(words.cityValue(indicator)));
        ValueAxis axis = new ValueAxis()
                .setMin(scale.min())
                .setMax(scale.max())
                .setInterval(scale.step())
                .setName(words.measure(indicator))
                .setNameTextStyle(new AxisNameTextStyle()
                        .setColor(INK_SECOND)
                        .setFontSize(12)
                        .setFontWeight("600")
                        .setAlign(isHorizontal ? "center" : "left"))
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(CompareWords.isCount(indicator) ? Roles.WHOLE : "{value}%")
                        .setHideOverlap(true)
                        .setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));
        return isHorizontal
                ? axis.setNameLocation("middle").setNameGap(28)
                : axis.setNameLocation("end").setNameGap(20);
    }

    // ---- Two years ------------------------------------------------------------------------------------------------

    /** A line a district from the earlier to the later year; the chosen ones in colour, with their values. */
    static Chart slope(CompareFigures figures, CompareWords words) {
        Option option = slopeOption(figures, words);
        return new Chart(option, option, HEIGHT, words.slopeTitle() + ". " + words.slopeSubtitle());
    }

    private static Option slopeOption(CompareFigures figures, CompareWords words) {
        List<Slope> slopes = figures.slopes();
        Scale scale = scale(
                figures.of(),
                slopes.stream()
                        .flatMap(slope -> List.of(slope.from(), slope.to()).stream())
                        .toList(),
                Optional.empty());
        List<SeriesOption> series = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        for (Slope slope : slopes) {
            int number = figures.chosen().indexOf(slope.place());
            series.addAll(lines(slope, number, words, ends));
        }
        spread(ends, scale);
        String from = String.valueOf(figures.choice().from());
        String to = String.valueOf(figures.choice().year());
        return new Option()
                .setGrid(new FixedGrid().setLeft(60).setRight(140).setTop(16).setBottom(28))
                .setXAxis(new CategoryAxis()
                        .setBoundaryGap(false)
                        .setData(from.equals(to) ? new Object[] {to} : new Object[] {from, to})
                        .setAxisLabel(label(13, INK)))
                .setYAxis(new Object[] {
                    new ValueAxis()
                            .setMin(scale.min())
                            .setMax(scale.max())
                            .setInterval(scale.step())
                            .setAxisLabel(new ValueAxisLabel()
                                    .setFormatter(CompareWords.isCount(figures.of()) ? Roles.WHOLE : "{value}%")
                                    .setColor(INK_THIRD)
                                    .setMargin(14))
                            .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)))
                })
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    /** One line, or two points where a break mark lies between the years. */
    private static List<LineSeries> lines(Slope slope, int number, CompareWords words, List<End> ends) {
        boolean isChosen = number >= 0;
        Object from = point(slope, slope.from(), words);
        Object to = point(slope, slope.to(), words);
        List<Object[]> parts = slope.isBroken()
                ? List.of(new Object[] {from, GAP}, new Object[] {GAP, to})
                : List.<Object[]>of(new Object[] {from, to});
        List<LineSeries> lines = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            LineSeries line = new LineSeries()
                    .setId("slope-" + slope.place().code() + "-" + part)
                    .setConnectNulls(false)
                    .setShowSymbol(true)
                    .setSymbol(isChosen ? SYMBOLS.get(number) : "circle")
                    .setSymbolSize(isChosen ? 9 : 5)
                    .setZ(isChosen ? 5 : 2)
                    .setLineStyle(new LineStyle()
                            .setColor(isChosen ? Roles.highlight(number + 1) : CONTEXT)
                            .setWidth(isChosen ? 2.5 : 1)
                            .setOpacity(isChosen ? 1 : 0.6))
                    .setItemStyle(new ItemStyle().setColor(isChosen ? Roles.highlight(number + 1) : CONTEXT))
                    .setData(parts.get(part));
            if (isChosen && part == parts.size() - 1) {
                SeriesLabel end = new SeriesLabel()
                        .setShow(true)
                        .setFormatter("{a}")
                        .setColor(INK)
                        .setFontSize(12)
                        .setFontWeight("600")
                        .setDistance(8);
                line.setName(words.endLabel(slope.place(), slope.to())).setEndLabel(end);
                ends.add(new End(
                        end,
                        drawn(
                                slope.to().indicator(),
                                Objects.requireNonNull(slope.to().compared()))));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Object point(Slope slope, Figure figure, CompareWords words) {
        return new LineItem(slope.place().code(), words.tip(slope))
                .setValue(drawn(figure.indicator(), Objects.requireNonNull(figure.compared())));
    }

    private record End(SeriesLabel label, double value) {}

    /** Moves labels that would overlap apart, down from the highest. */
    private static void spread(List<End> ends, Scale scale) {
        List<End> fromTop = ends.stream()
                .sorted((a, b) -> Double.compare(b.value(), a.value()))
                .toList();
        double last = Double.NEGATIVE_INFINITY;
        for (End end : fromTop) {
            double wanted = (scale.max() - end.value()) / (scale.max() - scale.min()) * (HEIGHT - 44);
            double placed = Math.max(wanted, last + LABEL_HEIGHT);
            end.label().setOffset(new Number[] {0, Math.round(placed - wanted)});
            last = placed;
        }
    }

    // ---- Scales ---------------------------------------------------------------------------------------------------

    private record Scale(int min, int max, int step) {}

    /** Points and lines need not start at zero; whole steps around what there is. */
    private static Scale scale(Indicator indicator, List<Figure> figures, Optional<Double> city) {
        double[] values = DoubleStream.concat(
                        figures.stream()
                                .map(Figure::compared)
                                .filter(Objects::nonNull)
                                .mapToDouble(value -> drawn(indicator, value)),
                        city.stream().mapToDouble(value -> drawn(indicator, value)))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Scale(0, CompareWords.isCount(indicator) ? 10 : 100, CompareWords.isCount(indicator) ? 2 : 20);
        }
        double lowest = values[0];
        double highest = values[values.length - 1];
        int step = 1;
        if (!CompareWords.isCount(indicator)) {
            step = highest - lowest > 40 ? 20 : 10;
        } else {
            while (step * 6 < highest - lowest) {
                step *= step % 5 == 0 || step == 1 ? 2 : 5;
            }
        }
        int min = Math.max(0, step * (int) Math.floor(lowest / step));
        int max = Math.max(min + step, step * (int) Math.ceil(highest / step - 1e-9));
        return new Scale(min, max, step);
    }

    private static double drawn(Indicator indicator, double value) {
        return Math.round((CompareWords.isCount(indicator) ? value : 100 * value) * 1e4) / 1e4;
    }

    private static AxisLabel label(int size, String color) {
        AxisLabel label = new AxisLabel();
        label.setFontSize(size);
        label.setColor(color);
        return label;
    }
}
