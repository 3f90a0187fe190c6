package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.comparing;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;
import static vn.chitieu.dashboard.indicator.Drawn.GAP;
import static vn.chitieu.dashboard.indicator.Drawn.doubleOf;
import static vn.chitieu.dashboard.indicator.Drawn.drawn;
import static vn.chitieu.dashboard.indicator.Drawn.label;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisNameTextStyle;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;

/** The city and the chosen districts through the years. Options from figures, nothing else. */
final class TrendLines {
    private static final int FOOT = 26;

    /**
     * Room for the lines, in pixels; a count has a panel for the city above that of the districts.
     *
     * @param end what the labels at the ends of the lines take
     * @param letters of the axis of years
     */
    private record Room(int height, int cityPanel, int districtsTop, int end, int letters) {}

    private static final Room WIDE = new Room(520, 118, 196, 142, 12);
    private static final Room NARROW = new Room(520, 118, 196, 122, 12);
    private static final Room PAPER = new Room(204, 44, 110, 122, 10);
    private static final int LABEL_HEIGHT = 16;

    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");

    private TrendLines() {}

    /** The city and the chosen districts through the years, the others grey behind them. */
    static Chart chart(IndicatorFigures figures, IndicatorWords words, List<Place> chosen, String label) {
        return new Chart(
                trend(figures, words, chosen, WIDE), trend(figures, words, chosen, NARROW), WIDE.height(), label);
    }

    /** The same for a sheet of paper. */
    static Chart onPaper(IndicatorFigures figures, IndicatorWords words, List<Place> chosen, String label) {
        Option option = trend(figures, words, chosen, PAPER);
        return new Chart(option, option, PAPER.height(), label);
    }

    private static Option trend(IndicatorFigures figures, IndicatorWords words, List<Place> chosen, Room room) {
        List<SeriesOption> series = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        int districtPanel = figures.isCount() ? 1 : 0;
        for (Figure figure : figures.now()) {
            if (!chosen.contains(figure.place())) {
                series.addAll(contextLines(figures, figure.place(), districtPanel));
            }
        }
        for (int number = 0; number < chosen.size(); number++) {
            series.addAll(chosenLines(figures, words, chosen.get(number), number, districtPanel, ends));
        }
        series.add(cityLine(figures, words, ends));
        targetLine(figures, words, ends).ifPresent(series::add);

        Option option = new Option().setSeries(series.toArray(SeriesOption[]::new));
        Axis scale = scale(figures);
        if (!figures.isCount()) {
            spread(ends, scale, room.height() - 14 - FOOT);
            return option.setGrid(new FixedGrid()
                            .setLeft(42)
                            .setRight(room.end())
                            .setTop(14)
                            .setBottom(FOOT))
                    .setXAxis(yearAxis(figures, 0, true, room))
                    .setYAxis(new Object[] {valueAxis(0, scale, "{value}%", null)});
        }
        Axis cityScale = Axis.ofCounts(
                figures.city().stream()
                        .flatMap(city -> Stream.of(figures.cityValue(city.year()), doubleOf(city.target())))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue),
                3);
        spread(ends.stream().filter(end -> end.panel() == 0).toList(), cityScale, room.cityPanel());
        spread(
                ends.stream().filter(end -> end.panel() == 1).toList(),
                scale,
                room.height() - room.districtsTop() - FOOT);
        return option.setGrid(new Grid[] {
                    new FixedGrid().setLeft(48).setRight(room.end()).setTop(30).setHeight(room.cityPanel()),
                    new FixedGrid()
                            .setLeft(48)
                            .setRight(room.end())
                            .setTop(room.districtsTop())
                            .setBottom(FOOT)
                })
                .setXAxis(new CategoryAxis[] {yearAxis(figures, 0, false, room), yearAxis(figures, 1, true, room)})
                .setYAxis(new Object[] {
                    valueAxis(0, cityScale, Roles.WHOLE, words.everyone()),
                    valueAxis(
                            1,
                            scale,
                            Roles.WHOLE,
                            words.language().say("Từng nơi, trên một đơn vị", "Districts, per ward-level unit"))
                });
    }

    private static CategoryAxis yearAxis(IndicatorFigures figures, int panel, boolean hasLabels, Room room) {
        return new CategoryAxis()
                .setGridIndex(panel)
                .setData(figures.years().stream()
                        .map(year -> (Object) String.valueOf(year))
                        .toArray())
                .setBoundaryGap(false)
                .setAxisLabel(label(room.letters(), Roles.INK_SECOND).setShow(hasLabels));
    }

    private static ValueAxis valueAxis(int panel, Axis scale, String formatter, @Nullable String name) {
        ValueAxis axis = new ValueAxis()
                .setGridIndex(panel)
                .setMin(Axis.plain(scale.min()))
                .setMax(Axis.plain(scale.max()))
                .setInterval(Axis.plain(scale.step()))
                .setAxisLabel(new ValueAxisLabel().setFormatter(formatter).setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));
        if (name != null) {
            axis.setName(name)
                    .setNameLocation("end")
                    .setNameGap(12)
                    .setNameTextStyle(new AxisNameTextStyle()
                            .setAlign("left")
                            .setColor(Roles.INK_SECOND)
                            .setFontSize(12)
                            .setFontWeight("600"));
        }
        return axis;
    }

    private static List<LineSeries> contextLines(IndicatorFigures figures, Place district, int panel) {
        List<List<Figure>> parts = unbroken(figures.of(district));
        return IntStream.range(0, parts.size())
                .mapToObj(part -> line(figures, "other-" + district.code() + "-" + part, panel)
                        .setZ(1)
                        .setSilent(true)
                        .setShowSymbol(false)
                        .setLineStyle(
                                new LineStyle().setWidth(1).setColor(CONTEXT).setOpacity(0.5))
                        .setData(figures.years().stream()
                                .map(year -> parts.get(part).stream()
                                        .filter(figure -> figure.year() == year)
                                        .findFirst()
                                        .<Object>map(Figure::drawn)
                                        .orElse(GAP))
                                .toArray()))
                .toList();
    }

    private static List<LineSeries> chosenLines(
            IndicatorFigures figures, IndicatorWords words, Place district, int number, int panel, List<End> ends) {
        String color = Roles.highlight(number + 1);
        String symbol = SYMBOLS.get(number);
        List<List<Figure>> parts = unbroken(figures.of(district));
        List<LineSeries> lines = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Figure> those = parts.get(part);
            LineSeries line = line(figures, "chosen-" + district.code() + "-" + part, panel)
                    .setZ(4)
                    .setSymbol(symbol)
                    .setSymbolSize(symbol.equals("rect") ? 7 : 8)
                    .setShowSymbol(true)
                    .setLineStyle(new LineStyle().setWidth(2.25).setColor(color))
                    .setItemStyle(new ItemStyle().setColor(color))
                    .setData(figures.years().stream()
                            .map(year -> those.stream()
                                    .filter(figure -> figure.year() == year)
                                    .findFirst()
                                    .map(figure -> point(words, figure))
                                    .orElseGet(() -> gap()))
                            .toArray());
            if (part == parts.size() - 1) {
                those.stream()
                        .filter(figure -> figure.compared() != null)
                        .reduce((earlier, later) -> later)
                        .ifPresent(last -> {
                            double value = Objects.requireNonNull(last.compared());
                            String text = words.endLabel(
                                    district.shortName(words.language()), words.comparedText(value), last.year());
                            SeriesLabel label = endLabel(line, text, INK, "500");
                            if (last.year() == figures.years().getLast()) {
                                ends.add(new End(label, panel, drawn(figures, value)));
                            }
                        });
            }
            lines.add(line);
        }
        return lines;
    }

    private static LineSeries cityLine(IndicatorFigures figures, IndicatorWords words, List<End> ends) {
        LineSeries line = line(figures, "city", 0)
                .setZ(5)
                .setSymbol("circle")
                .setSymbolSize(6)
                .setShowSymbol(true)
                .setLineStyle(new LineStyle().setWidth(3.5).setColor(CITY))
                .setItemStyle(new ItemStyle().setColor(CITY))
                .setData(figures.city().stream()
                        .map(city -> {
                            LineItem item = new LineItem(null, words.tip(city));
                            Double value = figures.cityValue(city.year());
                            return (Object) (value == null ? gap() : item.setValue(drawn(figures, value)));
                        })
                        .toArray());
        figures.city().stream()
                .filter(city -> figures.cityValue(city.year()) != null)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    String text = words.endLabel(words.city(), words.cityText(last), last.year());
                    SeriesLabel label = endLabel(line, text, CITY, "600");
                    if (last.year() == figures.years().getLast()) {
                        ends.add(new End(label, 0, drawn(figures, Objects.requireNonNull(last.value()))));
                    }
                });
        return line;
    }

    private static Optional<LineSeries> targetLine(IndicatorFigures figures, IndicatorWords words, List<End> ends) {
        Optional<CityFigure> last =
                figures.city().stream().filter(city -> city.target() != null).reduce((earlier, later) -> later);
        return last.map(city -> {
            LineSeries line = line(figures, "target", 0)
                    .setZ(3)
                    .setSilent(true)
                    .setShowSymbol(false)
                    .setLineStyle(
                            new LineStyle().setWidth(1.75).setColor(TARGET).setType(DASH))
                    .setItemStyle(new ItemStyle().setColor(TARGET))
                    .setData(figures.city().stream()
                            .map(year -> {
                                Double target = doubleOf(year.target());
                                return target == null ? GAP : (Object) drawn(figures, target);
                            })
                            .toArray());
            BigDecimal target = Objects.requireNonNull(city.target());
            SeriesLabel label = endLabel(line, words.targetLineLabel(target), TARGET, "600");
            if (city.year() == figures.years().getLast()) {
                ends.add(new End(label, 0, drawn(figures, target.doubleValue())));
            }
            return line;
        });
    }

    private static LineSeries line(IndicatorFigures figures, String id, int panel) {
        LineSeries line = new LineSeries().setId(id).setConnectNulls(false);
        return figures.isCount() ? line.setXAxisIndex(panel).setYAxisIndex(panel) : line;
    }

    /** The label is the name of its series: a template would read braces in a name as its own. */
    private static SeriesLabel endLabel(LineSeries line, String text, String color, String weight) {
        SeriesLabel label = new SeriesLabel()
                .setShow(true)
                .setFormatter("{a}")
                .setColor(color)
                .setFontSize(12)
                .setFontWeight(weight)
                .setDistance(8);
        line.setName(text).setEndLabel(label);
        return label;
    }

    /** A label at the right edge, and the value beside which it stands. */
    private record End(SeriesLabel label, int panel, double value) {}

    /** Moves labels that would overlap just far enough apart, from the middle of each crowd outwards. */
    private static void spread(List<End> ends, Axis scale, int plotHeight) {
        List<End> fromTop =
                ends.stream().sorted(comparing(End::value).reversed()).toList();
        double[] wanted = fromTop.stream()
                .mapToDouble(end -> (scale.max() - end.value()) / (scale.max() - scale.min()) * plotHeight)
                .toArray();
        double[] placed = wanted.clone();
        for (int round = 0; round < 200; round++) {
            boolean isClear = true;
            for (int below = 1; below < placed.length; below++) {
                double overlap = LABEL_HEIGHT - (placed[below] - placed[below - 1]);
                if (overlap > 0.01) {
                    placed[below - 1] -= overlap / 2;
                    placed[below] += overlap / 2;
                    isClear = false;
                }
            }
            if (isClear) {
                break;
            }
        }
        for (int end = 0; end < placed.length; end++) {
            fromTop.get(end).label().setOffset(new Number[] {0, Math.round(placed[end] - wanted[end])});
        }
    }

    private static Object point(IndicatorWords words, Figure figure) {
        Double value = figure.drawn();
        return value == null ? gap() : new LineItem(figure.place().code(), words.tip(figure)).setValue(value);
    }

    private static Object gap() {
        return GAP;
    }

    /** The years of a district between its break marks: lines are not drawn across one. */
    static List<List<Figure>> unbroken(List<Figure> years) {
        List<List<Figure>> parts = new ArrayList<>();
        for (Figure figure : years) {
            if (parts.isEmpty() || figure.isBreak()) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(figure);
        }
        return parts;
    }

    /** Lines need not start at zero; the subtitle says where they do. */
    static Axis scale(IndicatorFigures figures) {
        DoubleStream districts = figures.districts().stream()
                .map(Figure::drawn)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        if (figures.isCount()) {
            return Axis.ofMeans(districts, 5);
        }
        double[] values = DoubleStream.concat(
                        districts,
                        figures.city().stream()
                                .flatMap(city -> Stream.of(figures.cityValue(city.year()), doubleOf(city.target())))
                                .filter(Objects::nonNull)
                                .mapToDouble(value -> 100 * value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Axis(0, 100, 20);
        }
        double lowest = values[0];
        double highest = values[values.length - 1];
        int step = highest - lowest > 40 ? 20 : 10;
        double max = step * Math.max(1, Math.ceil(highest / step - 1e-9));
        double min = Math.max(0, Math.min(step * Math.floor(lowest / step), max - 2 * step));
        return new Axis(min, max, step);
    }
}
