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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** About as wide as the plot is, to tell which labels would meet. */
    private static final int WIDE_PLOT = 410;

    private static final int NARROW_PLOT = 230;

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
        Scale across = scale(figures, words, figures.x(), true);
        Scale up = scale(figures, words, figures.y(), false);
        List<Dot> dots = dots(figures, words, across, up, isNarrow ? NARROW_PLOT : WIDE_PLOT);
        series.add(dots("others", figures, dots, List.of(), isNarrow)
                .setItemStyle(new ItemStyle()
                        .setColor(BAR)
                        .setBorderColor(CARD)
                        .setBorderWidth(1)
                        .setOpacity(1))
                .setMarkLine(cityLines(figures, words)));
        for (int number = 0; number < figures.chosen().size(); number++) {
            series.add(dots(
                            "chosen-" + number,
                            figures,
                            dots,
                            List.of(figures.chosen().get(number)),
                            isNarrow)
                    .setSymbol(SYMBOLS.get(number))
                    .setSymbolSize(14)
                    .setZ(5)
                    .setItemStyle(new ItemStyle()
                            .setColor(Roles.highlight(number + 1))
                            .setBorderColor(CARD)
                            .setBorderWidth(1.5)
                            .setOpacity(1)));
        }
        return new Option()
                .setGrid(new FixedGrid()
                        .setLeft(48)
                        .setRight(isNarrow ? 58 : 66)
                        .setTop(40)
                        .setBottom(46))
                .setXAxis(axis(across, words, figures.x(), true))
                .setYAxis(new Object[] {axis(up, words, figures.y(), false)})
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static ScatterSeries dots(
            String id, CompareFigures figures, List<Dot> dots, List<Place> only, boolean isNarrow) {
        boolean isChosen = !only.isEmpty();
        return new ScatterSeries()
                .setId(id)
                .setSymbolSize(11)
                .setData(dots.stream()
                        .filter(dot -> isChosen
                                ? only.contains(dot.pair().place())
                                : !figures.chosen().contains(dot.pair().place()))
                        .map(dot -> (Object) dot.item())
                        .toArray())
                .setLabel(new SeriesLabel()
                        .setShow(isChosen || !isNarrow)
                        .setPosition("right")
                        .setDistance(5)
                        .setFormatter("{b}")
                        .setColor(isChosen ? INK : INK_SECOND)
                        .setFontSize(isChosen ? 12 : 11)
                        .setFontWeight(isChosen ? "600" : "400"));
    }

    private record Dot(Pair pair, ScatterItem item) {}

    /** Where a label may stand beside its dot. */
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Labels stand where they meet no other label and no dot; a dot without room is named by its tooltip alone. */
    private static List<Dot> dots(CompareFigures figures, CompareWords words, Scale across, Scale up, int width) {
        List<Pair> chosenFirst = figures.pairs().stream()
                .sorted(Comparator.comparing(
                        pair -> figures.chosen().contains(pair.place()) ? 0 : 1, Comparator.<Integer>naturalOrder()))
                .toList();
        List<Box> taken = new ArrayList<>();
        chosenFirst.forEach(pair -> taken.add(box(at(pair.x(), across, width), down(pair.y(), up), 7, 7)));
        List<Dot> dots = new ArrayList<>();
        for (Pair pair : chosenFirst) {
            String name = pair.place().shortName(words.language());
            ScatterItem item = new ScatterItem(pair.place().code(), words.tip(pair));
            item.setName(name);
            item.setValue(new Number[] {
                drawn(pair.x().indicator(), Objects.requireNonNull(pair.x().compared())),
                drawn(pair.y().indicator(), Objects.requireNonNull(pair.y().compared()))
            });
            boolean isChosen = figures.chosen().contains(pair.place());
            double half = name.length() * (isChosen ? 3.5 : 3.1);
            double x = at(pair.x(), across, width);
            double y = down(pair.y(), up);
            Map<String, Box> places = new LinkedHashMap<>();
            places.put("right", box(x + 12 + half, y, half, 7));
            places.put("left", box(x - 12 - half, y, half, 7));
            places.put("top", box(x, y - 17, half, 7));
            places.put("bottom", box(x, y + 17, half, 7));
            Optional<String> free = places.entrySet().stream()
                    .filter(place ->
                            place.getValue().left() > 0 && place.getValue().right() < width + 60)
                    .filter(place -> taken.stream().noneMatch(place.getValue()::meets))
                    .map(Map.Entry::getKey)
                    .findFirst();
            String position = free.orElse("right");
            if (free.isPresent() || isChosen) {
                taken.add(Objects.requireNonNull(places.get(position)));
            }
            if (free.isEmpty() && !isChosen) {
                item.setLabel(new SeriesLabel().setShow(false));
            } else if (!position.equals("right")) {
                item.setLabel(new SeriesLabel().setPosition(position));
            }
            dots.add(new Dot(pair, item));
        }
        return List.copyOf(dots);
    }

    private static Box box(double x, double y, double halfWidth, double halfHeight) {
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    private static double at(Figure figure, Scale scale, int width) {
        double value = drawn(figure.indicator(), Objects.requireNonNull(figure.compared()));
        return (value - scale.min()) / (scale.max() - scale.min()) * width;
    }

    private static double down(Figure figure, Scale scale) {
        double value = drawn(figure.indicator(), Objects.requireNonNull(figure.compared()));
        return (scale.max() - value) / (scale.max() - scale.min()) * (HEIGHT - 86);
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

    private static Scale scale(CompareFigures figures, CompareWords words, Indicator indicator, boolean isHorizontal) {
        return scale(
                indicator,
                figures.pairs().stream()
                        .map(pair -> isHorizontal ? pair.x() : pair.y())
                        .toList(),
                Optional.ofNullable(words.cityValue(indicator)));
    }

    private static ValueAxis axis(Scale scale, CompareWords words, Indicator indicator, boolean isHorizontal) {
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

    private record Scale(double min, double max, double step) {}

    /** Points and lines need not start at zero; round steps around what there is. */
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
        double step = step(highest - lowest);
        double min = Math.max(0, step * Math.floor(lowest / step));
        double max = Math.max(min + step, step * Math.ceil(highest / step - 1e-9));
        return new Scale(exact(min), exact(max), step);
    }

    /** 1, 2 or 5 times a power of ten, at most six of them over what there is. */
    private static double step(double span) {
        double wanted = Math.max(span / 6, 1e-3);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return exact(power * (wanted <= power ? 1 : wanted <= 2 * power ? 2 : wanted <= 5 * power ? 5 : 10));
    }

    /** Without the dust of binary fractions, which an axis would print. */
    private static double exact(double number) {
        return Math.round(number * 1e6) / 1e6;
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
