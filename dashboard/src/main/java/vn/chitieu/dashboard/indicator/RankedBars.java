package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;
import static vn.chitieu.dashboard.indicator.Drawn.GAP;
import static vn.chitieu.dashboard.indicator.Drawn.doubleOf;
import static vn.chitieu.dashboard.indicator.Drawn.label;
import static vn.chitieu.dashboard.indicator.Drawn.rounded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.AxisLine;
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
import vn.chitieu.dashboard.chart.AxisName;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/** The districts of a year beside each other: horizontal bars from zero. Options from figures, nothing else. */
final class RankedBars {
    /** One bar, and one row of the table beside it. */
    static final int ROW = 26;

    private static final int HEAD = 34;
    private static final int NARROW_HEAD = 54;
    private static final int PAPER_HEAD = 26;
    private static final int PAPER_FOOT = 22;
    private static final int FOOT = 26;

    /** How large the parts are, in pixels: one row, the bar in it, the letters beside it, the names to the left. */
    private enum Room {
        WIDE(ROW, 16, 13, 100),
        NARROW(ROW, 16, 13, 84),
        PAPER(17, 11, 11, 84);

        private final int row;
        private final int bar;
        private final int letters;
        private final int left;

        Room(int row, int bar, int letters, int left) {
            this.row = row;
            this.bar = bar;
            this.letters = letters;
            this.left = left;
        }
    }

    private RankedBars() {}

    /** The districts of the year as horizontal bars from zero, with the lines of target and city. */
    static Chart chart(IndicatorFigures figures, IndicatorWords words, String label) {
        int rows = figures.listed().size();
        return new Chart(
                ranked(figures, words, Room.WIDE),
                ranked(figures, words, Room.NARROW),
                HEAD + ROW * rows + FOOT,
                label);
    }

    /** The same, close enough for 24 rows to share a sheet of A4 with the rest of the indicator. */
    static Chart onPaper(IndicatorFigures figures, IndicatorWords words, String label) {
        Option option = ranked(figures, words, Room.PAPER);
        return new Chart(
                option, option, PAPER_HEAD + Room.PAPER.row * figures.listed().size() + PAPER_FOOT, label);
    }

    private static Option ranked(IndicatorFigures figures, IndicatorWords words, Room room) {
        boolean isNarrow = room == Room.NARROW;
        List<Figure> rows = figures.listed();
        boolean withFractions = isNarrow && !figures.isCount() && rows.stream().anyMatch(IndicatorWords::isSmall);
        int left = room.left;
        int right = withFractions ? 100 : 58;
        Axis scale = scaleFromZero(figures, rows);

        CategoryAxis names = new CategoryAxis()
                .setInverse(true)
                .setData(rows.stream()
                        .map(row -> (Object) row.place().shortName(words.language()))
                        .toArray())
                .setAxisLabel(label(room.letters, INK).setWidth(left - 12).setMargin(10));
        CategoryAxis values = new CategoryAxis()
                .setInverse(true)
                .setPosition("right")
                .setAxisLine(new AxisLine().setShow(false))
                .setData(rows.stream()
                        .map(row -> (Object) valueLabel(words, row, withFractions))
                        .toArray())
                .setAxisLabel(label(room.letters, INK).setAlign("right").setMargin(right - 8));
        ValueAxis scaleAxis = new ValueAxis()
                .setMin(0)
                .setMax(Axis.plain(scale.max()))
                .setInterval(Axis.plain(isNarrow ? narrowStep(scale, figures.isCount()) : scale.step()))
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(figures.isCount() ? Roles.WHOLE : "{value}%")
                        .setHideOverlap(true)
                        .setFontSize(room == Room.PAPER ? (Number) 10 : null)
                        .setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));

        List<SeriesOption> series = new ArrayList<>();
        series.add(new BarSeries()
                .setId("districts")
                .setBarWidth(room.bar)
                .setBarMinHeight(1)
                .setData(rows.stream().map(row -> (Object) bar(words, row)).toArray())
                .setMarkLine(referenceLines(figures, words, scale, isNarrow)));
        series.add(wordsWithoutBars(words, rows, room));
        if (figures.isCount()) {
            series.add(targetMarks(rows, room));
        }
        return new Option()
                .setGrid(new FixedGrid()
                        .setLeft(left)
                        .setRight(right)
                        .setTop(
                                switch (room) {
                                    case WIDE -> HEAD;
                                    case NARROW -> figures.isCount() ? HEAD : NARROW_HEAD;
                                    case PAPER -> PAPER_HEAD;
                                })
                        .setBottom(room == Room.PAPER ? PAPER_FOOT : FOOT))
                .setXAxis(scaleAxis)
                .setYAxis(new Object[] {names, values})
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    /** Half as many ticks where there is half the room. */
    private static double narrowStep(Axis scale, boolean isCount) {
        return isCount || scale.max() % 40 != 0 ? scale.max() / 2 : 40;
    }

    private static BarItem bar(IndicatorWords words, Figure row) {
        Double value = row.drawn();
        BarItem item = new BarItem(row.place().code(), words.tip(row));
        item.setName(row.place().name(words.language()));
        if (value == null) {
            item.setValue(GAP);
            return item;
        }
        item.setValue(value);
        item.setItemStyle(
                switch (standing(row)) {
                    case MET -> new BarItemStyle().setColor(GOOD);
                    case BELOW -> new BarItemStyle().setColor(BAR);
                    case OPEN ->
                        new BarItemStyle().setColor(CARD).setBorderColor(BAR).setBorderWidth(1.5);
                });
        return item;
    }

    /** How a bar is filled: solid where the figure compares, open where it rests on less. */
    enum Standing {
        MET,
        BELOW,
        OPEN
    }

    static Standing standing(Figure row) {
        if (!row.isComparable()) {
            return Standing.OPEN;
        }
        return row.verdictTarget() == TargetVerdict.met ? Standing.MET : Standing.BELOW;
    }

    private static AxisName valueLabel(IndicatorWords words, Figure row, boolean withFraction) {
        Double value = row.compared();
        if (value == null) {
            return new AxisName("–", new AxisName.Style(INK_THIRD, "right"));
        }
        String text = words.comparedText(value);
        Optional<String> fraction =
                withFraction && IndicatorWords.isSmall(row) ? words.words().fraction(row) : Optional.empty();
        return new AxisName(fraction.map(parts -> parts + "  " + text).orElse(text), new AxisName.Style(null, "right"));
    }

    /** Those without a bar say why, at the foot of the axis. */
    private static ScatterSeries wordsWithoutBars(IndicatorWords words, List<Figure> rows, Room room) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Figure figure = rows.get(row);
            Optional<String> why = words.words().whyNot(figure);
            if (why.isPresent()) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {0, row});
                mark.setLabel(new SeriesLabel()
                        .setShow(true)
                        .setPosition("right")
                        .setDistance(4)
                        .setFormatter(why.get())
                        .setColor(INK_THIRD)
                        .setFontSize(room.letters - 1)
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
    private static ScatterSeries targetMarks(List<Figure> rows, Room room) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Figure figure = rows.get(row);
            Double target = figure.comparedTarget();
            if (figure.perUnit() != null && target != null) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {rounded(target), row});
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("targets")
                .setSilent(true)
                .setZ(3)
                .setSymbol("rect")
                .setSymbolSize(new Number[] {4.5, room.bar + 5})
                .setItemStyle(
                        new ItemStyle().setColor(TARGET).setBorderColor(CARD).setBorderWidth(1))
                .setData(marks.toArray());
    }

    private static MarkLine referenceLines(
            IndicatorFigures figures, IndicatorWords words, Axis scale, boolean isNarrow) {
        List<Object> lines = new ArrayList<>();
        if (!figures.isCount()) {
            CityFigure city = figures.cityNow();
            BigDecimal target = city.target();
            Double value = figures.cityValue(figures.year());
            double aimAt = target == null ? Double.MAX_VALUE : rounded(100 * target.doubleValue());
            double cityAt = value == null ? 0 : rounded(100 * value);
            boolean aimIsRight = aimAt >= cityAt;
            if (target != null) {
                double at = aimAt;
                lines.add(referenceLine(
                        at,
                        words.targetLineLabel(target),
                        TARGET,
                        DASH,
                        2,
                        isNarrow ? narrowLabel(at, scale, -17) : wideLabel(aimIsRight)));
            }
            if (value != null) {
                double at = cityAt;
                lines.add(referenceLine(
                        at,
                        words.cityLineLabel(value),
                        CITY,
                        "solid",
                        1.5,
                        isNarrow ? narrowLabel(at, scale, 0) : wideLabel(!aimIsRight)));
            }
        }
        return new MarkLine().setSymbol("none").setSilent(true).setData(lines.toArray());
    }

    /** Side by side over the bars: the higher to the right of its line, the lower to the left, so they never meet. */
    private static SeriesLineLabel wideLabel(boolean isRight) {
        return new SeriesLineLabel().setAlign(isRight ? "left" : "right").setOffset(new Number[] {isRight ? 3 : -3, 0});
    }

    /** On a phone one above the other, each towards the middle of the chart. */
    private static SeriesLineLabel narrowLabel(double at, Axis scale, int up) {
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

    /** Bars start at zero. A rate's axis ends at 80 or 100 %, or beyond where a bar does: none is cut. */
    private static Axis scaleFromZero(IndicatorFigures figures, List<Figure> rows) {
        DoubleStream values =
                rows.stream().map(Figure::drawn).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
        if (figures.isCount()) {
            DoubleStream targets = rows.stream()
                    .filter(row -> row.perUnit() != null)
                    .map(Figure::comparedTarget)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue);
            return Axis.ofMeans(DoubleStream.concat(values, targets), 5);
        }
        DoubleStream lines = Stream.of(doubleOf(figures.cityNow().target()), figures.cityValue(figures.year()))
                .filter(Objects::nonNull)
                .mapToDouble(value -> 100 * value);
        double highest = DoubleStream.concat(values, lines).max().orElse(0);
        return new Axis(0, highest < 80 ? 80 : 20 * (int) Math.ceil(Math.max(highest, 100) / 20 - 1e-9), 20);
    }
}
