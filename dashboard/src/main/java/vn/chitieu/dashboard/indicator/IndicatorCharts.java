package vn.chitieu.dashboard.indicator;

import static java.util.Comparator.comparing;
import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.AxisNameTextStyle;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.marker.MarkLine1DDataItem;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.series.SeriesLineLabel;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisLabel;
import vn.chitieu.dashboard.chart.AxisName;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.indicator.DistrictFigure.Basis;
import vn.chitieu.dashboard.indicator.DistrictFigure.TargetVerdict;

/**
 * The charts of an indicator: pure functions from its figures to options. Words that come from data stand in names and
 * categories, never in a label's template, so that a name with braces in it stays a name.
 */
final class IndicatorCharts {
    /** One bar, and one row of the table beside it. */
    static final int ROW = 26;

    private static final int HEAD = 34;
    private static final int NARROW_HEAD = 54;
    private static final int FOOT = 26;
    private static final int TREND_HEIGHT = 466;
    private static final int CITY_PANEL = 118;
    private static final int DISTRICTS_TOP = 196;
    private static final int LABEL_HEIGHT = 16;

    /** What ECharts takes for no value: a gap, not a zero. */
    private static final String GAP = "-";

    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");

    private IndicatorCharts() {}

    // ---- Ranked bars ----------------------------------------------------------------------------------------------

    /** The districts of the year as horizontal bars from zero, with the lines of target and city. */
    static Chart ranked(IndicatorFigures figures, IndicatorWords words) {
        int rows = figures.listed().size();
        return new Chart(
                ranked(figures, words, false),
                ranked(figures, words, true),
                HEAD + ROW * rows + FOOT,
                words.rankingTitle() + ". " + words.rankingSubtitle());
    }

    private static Option ranked(IndicatorFigures figures, IndicatorWords words, boolean isNarrow) {
        List<DistrictFigure> rows = figures.listed();
        boolean withFractions = isNarrow && !figures.isCount() && rows.stream().anyMatch(IndicatorWords::isSmall);
        int left = isNarrow ? 84 : 100;
        int right = withFractions ? 100 : 58;
        Scale scale = scaleFromZero(figures, rows);

        CategoryAxis names = new CategoryAxis()
                .setInverse(true)
                .setData(rows.stream()
                        .map(row -> (Object) row.district().shortName(words.language()))
                        .toArray())
                .setAxisLabel(label(13, INK).setWidth(left - 12).setMargin(10));
        CategoryAxis values = new CategoryAxis()
                .setInverse(true)
                .setPosition("right")
                .setAxisLine(new AxisLine().setShow(false))
                .setData(rows.stream()
                        .map(row -> (Object) valueLabel(figures, words, row, withFractions))
                        .toArray())
                .setAxisLabel(label(13, INK).setAlign("right").setMargin(right - 8));
        ValueAxis scaleAxis = new ValueAxis()
                .setMin(0)
                .setMax(scale.max())
                .setInterval(isNarrow && !figures.isCount() ? narrowStep(scale) : scale.step())
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(figures.isCount() ? Roles.WHOLE : "{value}%")
                        .setHideOverlap(true)
                        .setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));

        List<SeriesOption> series = new ArrayList<>();
        series.add(new BarSeries()
                .setId("districts")
                .setBarWidth(16)
                .setBarMinHeight(1)
                .setData(rows.stream()
                        .map(row -> (Object) bar(figures, words, row))
                        .toArray())
                .setMarkLine(referenceLines(figures, words, scale, isNarrow)));
        series.add(wordsWithoutBars(figures, words, rows));
        if (figures.isCount()) {
            series.add(targetMarks(figures, rows));
        }
        return new Option()
                .setGrid(new FixedGrid()
                        .setLeft(left)
                        .setRight(right)
                        .setTop(isNarrow && !figures.isCount() ? NARROW_HEAD : HEAD)
                        .setBottom(FOOT))
                .setXAxis(scaleAxis)
                .setYAxis(new Object[] {names, values})
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    /** Half as many ticks where there is half the room. */
    private static int narrowStep(Scale scale) {
        return scale.max() % 40 == 0 ? 40 : scale.max() / 2;
    }

    private static BarItem bar(IndicatorFigures figures, IndicatorWords words, DistrictFigure row) {
        Double value = figures.compared(row);
        BarItem item = new BarItem(row.district().code(), words.tip(row));
        item.setName(row.district().name(words.language()));
        if (value == null) {
            item.setValue(GAP);
            return item;
        }
        item.setValue(drawn(figures, value));
        item.setItemStyle(
                switch (standing(figures, row)) {
                    case MET -> new BarItemStyle().setColor(GOOD);
                    case BELOW -> new BarItemStyle().setColor(BAR);
                    case STATED ->
                        new BarItemStyle().setColor(CARD).setBorderColor(BAR).setBorderWidth(1.5);
                    case PARTIAL ->
                        new BarItemStyle()
                                .setColor(CARD)
                                .setBorderColor(BAR)
                                .setBorderWidth(1.5)
                                .setBorderType("dashed");
                });
        return item;
    }

    /** How a bar is filled: solid where the figure compares, open where it rests on less. */
    enum Standing {
        MET,
        BELOW,
        STATED,
        PARTIAL
    }

    static Standing standing(IndicatorFigures figures, DistrictFigure row) {
        if (row.basis() == Basis.stated) {
            return Standing.STATED;
        }
        if (row.basis() == Basis.partial && row.rank() == null && row.verdictTarget() == TargetVerdict.none) {
            return Standing.PARTIAL;
        }
        return row.verdictTarget() == TargetVerdict.met ? Standing.MET : Standing.BELOW;
    }

    private static AxisName valueLabel(
            IndicatorFigures figures, IndicatorWords words, DistrictFigure row, boolean withFraction) {
        Double value = figures.compared(row);
        if (value == null) {
            return new AxisName("–", new AxisName.Style(INK_THIRD, "right"));
        }
        String text = words.comparedText(value);
        Optional<String> fraction =
                withFraction && IndicatorWords.isSmall(row) ? words.fraction(row) : Optional.empty();
        return new AxisName(fraction.map(parts -> parts + "  " + text).orElse(text), new AxisName.Style(null, "right"));
    }

    /** Those without a bar say why, at the foot of the axis. */
    private static ScatterSeries wordsWithoutBars(
            IndicatorFigures figures, IndicatorWords words, List<DistrictFigure> rows) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DistrictFigure figure = rows.get(row);
            Optional<String> why = words.whyNoFigure(figure);
            if (why.isPresent()) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {0, row});
                mark.setLabel(new SeriesLabel()
                        .setShow(true)
                        .setPosition("right")
                        .setDistance(4)
                        .setFormatter(why.get())
                        .setColor(INK_THIRD)
                        .setFontSize(12)
                        .setFontStyle("italic"));
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("without-figure")
                .setSilent(true)
                .setSymbolSize(1)
                .setItemStyle(new ItemStyle().setColor("transparent").setBorderWidth(0))
                .setData(marks.toArray());
    }

    /** A count's target differs by district: the same number over fewer or more units. */
    private static ScatterSeries targetMarks(IndicatorFigures figures, List<DistrictFigure> rows) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DistrictFigure figure = rows.get(row);
            OptionalTarget target = targetPerUnit(figure);
            if (figure.perUnit() != null && target.isSet()) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {rounded(target.perUnit()), row});
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("targets")
                .setSilent(true)
                .setZ(3)
                .setSymbol("rect")
                .setSymbolSize(new Number[] {4.5, 21})
                .setItemStyle(
                        new ItemStyle().setColor(TARGET).setBorderColor(CARD).setBorderWidth(1))
                .setData(marks.toArray());
    }

    private record OptionalTarget(boolean isSet, double perUnit) {}

    private static OptionalTarget targetPerUnit(DistrictFigure figure) {
        BigDecimal target = figure.target();
        int units = figure.basis() == Basis.partial ? figure.unitsReporting() : figure.unitsExpected();
        return target == null || units == 0
                ? new OptionalTarget(false, 0)
                : new OptionalTarget(true, target.doubleValue() / units);
    }

    private static MarkLine referenceLines(
            IndicatorFigures figures, IndicatorWords words, Scale scale, boolean isNarrow) {
        List<Object> lines = new ArrayList<>();
        if (!figures.isCount()) {
            CityFigure city = figures.cityNow();
            BigDecimal target = city.target();
            Double value = city.value();
            boolean targetIsRight = target == null || value == null || target.doubleValue() >= value;
            if (target != null) {
                double at = rounded(100 * target.doubleValue());
                lines.add(referenceLine(
                        at,
                        words.targetLineLabel(target),
                        TARGET,
                        DASH,
                        2,
                        isNarrow ? narrowLabel(at, scale, -17) : wideLabel(targetIsRight)));
            }
            if (value != null) {
                double at = rounded(100 * value);
                lines.add(referenceLine(
                        at,
                        words.cityLineLabel(value),
                        CITY,
                        "solid",
                        1.5,
                        isNarrow ? narrowLabel(at, scale, 0) : wideLabel(!targetIsRight)));
            }
        }
        return new MarkLine().setSymbol("none").setSilent(true).setData(lines.toArray());
    }

    /** Side by side over the bars: the higher to the right of its line, the lower to the left, so they never meet. */
    private static SeriesLineLabel wideLabel(boolean isRight) {
        return new SeriesLineLabel().setAlign(isRight ? "left" : "right").setOffset(new Number[] {isRight ? 3 : -3, 0});
    }

    /** On a phone one above the other, each towards the middle of the chart. */
    private static SeriesLineLabel narrowLabel(double at, Scale scale, int up) {
        boolean isLeft = at < 0.45 * scale.max();
        return new SeriesLineLabel().setAlign(isLeft ? "left" : "right").setOffset(new Number[] {isLeft ? -4 : 4, up});
    }

    private static MarkLine1DDataItem referenceLine(
            double at, String text, String color, String type, double width, SeriesLineLabel label) {
        return new MarkLine1DDataItem()
                .setXAxis(at)
                .setLineStyle(new LineStyle().setColor(color).setType(type).setWidth(width))
                .setLabel(label.setPosition("start")
                        .setDistance(6)
                        .setFormatter(text)
                        .setColor(color)
                        .setFontSize(12)
                        .setFontWeight("600"));
    }

    // ---- Trend ----------------------------------------------------------------------------------------------------

    /** The city and the chosen districts through the years, the others grey behind them. */
    static Chart trend(IndicatorFigures figures, IndicatorWords words, List<District> chosen) {
        return new Chart(
                trend(figures, words, chosen, false),
                trend(figures, words, chosen, true),
                TREND_HEIGHT,
                words.trendTitle() + ". "
                        + words.trendSubtitle(trendScale(figures).min()));
    }

    private static Option trend(
            IndicatorFigures figures, IndicatorWords words, List<District> chosen, boolean isNarrow) {
        int right = isNarrow ? 122 : 142;
        List<SeriesOption> series = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        int districtPanel = figures.isCount() ? 1 : 0;
        for (DistrictFigure figure : figures.now()) {
            if (!chosen.contains(figure.district())) {
                series.addAll(contextLines(figures, figure.district(), districtPanel));
            }
        }
        for (int number = 0; number < chosen.size(); number++) {
            series.addAll(chosenLines(figures, words, chosen.get(number), number, districtPanel, ends));
        }
        series.add(cityLine(figures, words, ends));
        targetLine(figures, words, ends).ifPresent(series::add);

        Option option = new Option().setSeries(series.toArray(SeriesOption[]::new));
        Scale scale = trendScale(figures);
        if (!figures.isCount()) {
            spread(ends, scale, TREND_HEIGHT - 14 - FOOT);
            return option.setGrid(new FixedGrid()
                            .setLeft(42)
                            .setRight(right)
                            .setTop(14)
                            .setBottom(FOOT))
                    .setXAxis(yearAxis(figures, 0, true))
                    .setYAxis(new Object[] {valueAxis(0, scale, "{value}%", null)});
        }
        Scale cityScale = niceFromZero(
                figures.city().stream()
                        .flatMap(city -> Stream.of(city.value(), doubleOf(city.target())))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue),
                3);
        spread(ends.stream().filter(end -> end.panel() == 0).toList(), cityScale, CITY_PANEL);
        spread(ends.stream().filter(end -> end.panel() == 1).toList(), scale, TREND_HEIGHT - DISTRICTS_TOP - FOOT);
        return option.setGrid(new Grid[] {
                    new FixedGrid().setLeft(48).setRight(right).setTop(30).setHeight(CITY_PANEL),
                    new FixedGrid()
                            .setLeft(48)
                            .setRight(right)
                            .setTop(DISTRICTS_TOP)
                            .setBottom(FOOT)
                })
                .setXAxis(new CategoryAxis[] {yearAxis(figures, 0, false), yearAxis(figures, 1, true)})
                .setYAxis(new Object[] {
                    valueAxis(0, cityScale, Roles.WHOLE, words.language().say("Toàn thành phố", "Whole city")),
                    valueAxis(
                            1,
                            scale,
                            Roles.WHOLE,
                            words.language().say("Từng nơi, trên một đơn vị", "Districts, per ward-level unit"))
                });
    }

    private static CategoryAxis yearAxis(IndicatorFigures figures, int panel, boolean hasLabels) {
        return new CategoryAxis()
                .setGridIndex(panel)
                .setData(figures.years().stream()
                        .map(year -> (Object) String.valueOf(year))
                        .toArray())
                .setBoundaryGap(false)
                .setAxisLabel(label(12, Roles.INK_SECOND).setShow(hasLabels));
    }

    private static ValueAxis valueAxis(int panel, Scale scale, String formatter, @Nullable String name) {
        ValueAxis axis = new ValueAxis()
                .setGridIndex(panel)
                .setMin(scale.min())
                .setMax(scale.max())
                .setInterval(scale.step())
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

    private static List<LineSeries> contextLines(IndicatorFigures figures, District district, int panel) {
        List<List<DistrictFigure>> parts = unbroken(figures.of(district));
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
                                        .map(figures::compared)
                                        .<Object>map(value -> drawn(figures, value))
                                        .orElse(GAP))
                                .toArray()))
                .toList();
    }

    private static List<LineSeries> chosenLines(
            IndicatorFigures figures, IndicatorWords words, District district, int number, int panel, List<End> ends) {
        String color = Roles.highlight(number + 1);
        String symbol = SYMBOLS.get(number);
        List<List<DistrictFigure>> parts = unbroken(figures.of(district));
        List<LineSeries> lines = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<DistrictFigure> those = parts.get(part);
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
                                    .map(figure -> point(figures, words, figure))
                                    .orElseGet(() -> gap()))
                            .toArray());
            if (part == parts.size() - 1) {
                those.stream()
                        .filter(figure -> figures.compared(figure) != null)
                        .reduce((earlier, later) -> later)
                        .ifPresent(last -> {
                            double value = Objects.requireNonNull(figures.compared(last));
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
                            Double value = city.value();
                            return (Object) (value == null ? gap() : item.setValue(drawn(figures, value)));
                        })
                        .toArray());
        figures.city().stream()
                .filter(city -> city.value() != null)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    String text = words.endLabel(
                            words.language().say("Thành phố", "City"), words.cityText(last), last.year());
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
    private static void spread(List<End> ends, Scale scale, int plotHeight) {
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

    private static Object point(IndicatorFigures figures, IndicatorWords words, DistrictFigure figure) {
        Double value = figures.compared(figure);
        return value == null
                ? gap()
                : new LineItem(figure.district().code(), words.tip(figure)).setValue(drawn(figures, value));
    }

    private static Object gap() {
        return GAP;
    }

    /** The years of a district between its break marks: lines are not drawn across one. */
    private static List<List<DistrictFigure>> unbroken(List<DistrictFigure> years) {
        List<List<DistrictFigure>> parts = new ArrayList<>();
        for (DistrictFigure figure : years) {
            if (parts.isEmpty() || figure.isBreak()) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(figure);
        }
        return parts;
    }

    // ---- Scales ---------------------------------------------------------------------------------------------------

    /** An axis in whole steps. */
    record Scale(int min, int max, int step) {}

    /** Bars start at zero. A rate's axis ends at 80 or 100 %, or beyond where a bar does: none is cut. */
    private static Scale scaleFromZero(IndicatorFigures figures, List<DistrictFigure> rows) {
        DoubleStream values = rows.stream()
                .map(figures::compared)
                .filter(Objects::nonNull)
                .mapToDouble(value -> drawn(figures, value));
        if (figures.isCount()) {
            DoubleStream targets = rows.stream()
                    .filter(row -> row.perUnit() != null)
                    .map(IndicatorCharts::targetPerUnit)
                    .filter(OptionalTarget::isSet)
                    .mapToDouble(OptionalTarget::perUnit);
            return niceFromZero(DoubleStream.concat(values, targets), 5);
        }
        DoubleStream lines = Stream.of(
                        doubleOf(figures.cityNow().target()), figures.cityNow().value())
                .filter(Objects::nonNull)
                .mapToDouble(value -> 100 * value);
        double highest = DoubleStream.concat(values, lines).max().orElse(0);
        return new Scale(0, highest < 80 ? 80 : 20 * (int) Math.ceil(Math.max(highest, 100) / 20 - 1e-9), 20);
    }

    /** Lines need not start at zero; the subtitle says where they do. */
    static Scale trendScale(IndicatorFigures figures) {
        DoubleStream districts = figures.districts().stream()
                .map(figures::compared)
                .filter(Objects::nonNull)
                .mapToDouble(value -> drawn(figures, value));
        if (figures.isCount()) {
            return niceFromZero(districts, 5);
        }
        double[] values = DoubleStream.concat(
                        districts,
                        figures.city().stream()
                                .flatMap(city -> Stream.of(city.value(), doubleOf(city.target())))
                                .filter(Objects::nonNull)
                                .mapToDouble(value -> 100 * value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Scale(0, 100, 20);
        }
        double lowest = values[0];
        double highest = values[values.length - 1];
        int step = highest - lowest > 40 ? 20 : 10;
        int min = Math.max(0, step * (int) Math.floor(lowest / step));
        int max = Math.max(min + step, step * (int) Math.ceil(highest / step - 1e-9));
        return new Scale(min, max, step);
    }

    private static Scale niceFromZero(DoubleStream values, int ticks) {
        double highest = values.max().orElse(0);
        int step = 1;
        while (step * ticks < highest) {
            step = nextStep(step);
        }
        return new Scale(0, Math.max(step, step * (int) Math.ceil(highest / step - 1e-9)), step);
    }

    /** 1, 2, 5, 10, 20, 50 … */
    private static int nextStep(int step) {
        int leading = step;
        while (leading >= 10) {
            leading /= 10;
        }
        return leading == 2 ? step / 2 * 5 : step * 2;
    }

    private static double drawn(IndicatorFigures figures, double value) {
        return rounded(figures.isCount() ? value : 100 * value);
    }

    /** Four decimals: far finer than a pixel, and the same text on every machine. */
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static @Nullable Double doubleOf(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    private static AxisLabel label(int size, String color) {
        AxisLabel label = new AxisLabel();
        label.setFontSize(size);
        label.setColor(color);
        return label;
    }
}
