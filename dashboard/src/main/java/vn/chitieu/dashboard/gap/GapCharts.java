package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
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
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;

/** The chart of the gap page: a pure function from its figures to options. */
final class GapCharts {
    /** One district, and one row of the table beside it. */
    static final int ROW = 26;

    private static final int HEAD = 34;
    private static final int FOOT = 26;
    private static final String GAP = "-";

    private GapCharts() {}

    /**
     * Each district between the lowest and highest of its own years: a ring for the year before, a disc for this year,
     * the target dashed. Nothing is drawn beyond the year.
     */
    static Chart ranges(GapFigures figures, GapWords words) {
        return new Chart(
                ranges(figures, words, 100),
                ranges(figures, words, 84),
                HEAD + ROW * figures.listed().size() + FOOT,
                words.districtsTitle() + ". " + words.districtsSubtitle());
    }

    private static Option ranges(GapFigures figures, GapWords words, int left) {
        List<DistrictGap> rows = figures.listed();
        CategoryAxis names = new CategoryAxis()
                .setInverse(true)
                .setData(rows.stream()
                        .map(row -> (Object) words.shortName(row.district()))
                        .toArray())
                .setAxisLabel(new AxisLabel()
                        .setFontSize(13)
                        .setColor(INK)
                        .setWidth(left - 12)
                        .setMargin(10));
        Scale scale = scale(figures, words, rows);
        ValueAxis values = new ValueAxis()
                .setMin(0)
                .setMax(scale.max())
                .setInterval(scale.step())
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(figures.isCount() ? Roles.WHOLE : "{value}%")
                        .setHideOverlap(true)
                        .setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));
        List<SeriesOption> series = new ArrayList<>();
        series.add(span(figures, rows, "low", "transparent", false));
        series.add(span(figures, rows, "range", "@context-soft", true));
        series.add(before(figures, words, rows));
        series.add(now(figures, words, rows));
        series.add(withoutFigure(words, rows));
        return new Option()
                .setGrid(new FixedGrid().setLeft(left).setRight(18).setTop(HEAD).setBottom(FOOT))
                .setXAxis(values)
                .setYAxis(names)
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private record Scale(double max, double step) {}

    private static Scale scale(GapFigures figures, GapWords words, List<DistrictGap> rows) {
        double most = Stream.concat(
                        rows.stream()
                                .flatMap(row -> Stream.of(
                                        row.high(), row.value(), row.figure().previousValue())),
                        words.target().map(BigDecimal::doubleValue).stream())
                .filter(Objects::nonNull)
                .mapToDouble(value -> drawn(figures, value))
                .max()
                .orElse(1);
        if (!figures.isCount()) {
            return most <= 45 ? new Scale(50, 10) : new Scale(Math.max(100, 20 * Math.ceil(most / 20)), 20);
        }
        double step = Stream.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000)
                .mapToDouble(Integer::doubleValue)
                .filter(width -> most / width <= 5)
                .findFirst()
                .orElse(most);
        return new Scale(step * Math.max(1, Math.ceil(most / step)), step);
    }

    private static BarSeries span(
            GapFigures figures, List<DistrictGap> rows, String id, String color, boolean isRange) {
        return new BarSeries()
                .setId(id)
                .setStack("range")
                .setSilent(true)
                .setBarWidth(6)
                .setItemStyle(new BarItemStyle().setColor(color).setBorderRadius(3))
                .setData(rows.stream()
                        .map(row -> {
                            BarItem item = new BarItem(null, List.of());
                            Double low = row.low();
                            Double high = row.high();
                            if (row.value() == null || low == null || high == null) {
                                item.setValue(GAP);
                            } else {
                                item.setValue(
                                        isRange
                                                ? rounded(drawn(figures, high) - drawn(figures, low))
                                                : drawn(figures, low));
                            }
                            return (Object) item;
                        })
                        .toArray());
    }

    private static ScatterSeries before(GapFigures figures, GapWords words, List<DistrictGap> rows) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Double before = rows.get(row).figure().previousValue();
            if (before != null && rows.get(row).value() != null) {
                marks.add(mark(rows.get(row), words, drawn(figures, before), row));
            }
        }
        return new ScatterSeries()
                .setId("before")
                .setZ(3)
                .setSymbolSize(10)
                .setItemStyle(
                        new ItemStyle().setColor(CARD).setBorderColor(CONTEXT).setBorderWidth(2))
                .setData(marks.toArray());
    }

    private static ScatterSeries now(GapFigures figures, GapWords words, List<DistrictGap> rows) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DistrictGap gap = rows.get(row);
            Double value = gap.value();
            if (value != null) {
                ScatterItem mark = mark(gap, words, drawn(figures, value), row);
                mark.setItemStyle(
                        gap.figure().isComparable()
                                ? new ItemStyle()
                                        .setColor(gap.isMet() ? GOOD : Roles.highlight(1))
                                        .setBorderColor(CARD)
                                        .setBorderWidth(1.5)
                                : new ItemStyle()
                                        .setColor(CARD)
                                        .setBorderColor(Roles.highlight(1))
                                        .setBorderWidth(2));
                marks.add(mark);
            }
        }
        ScatterSeries series =
                new ScatterSeries().setId("now").setZ(4).setSymbolSize(13).setData(marks.toArray());
        words.target()
                .ifPresent(target -> series.setMarkLine(new MarkLine()
                        .setSymbol("none")
                        .setSilent(true)
                        .setData(new Object[] {
                            new MarkLine1DDataItem()
                                    .setXAxis(drawn(figures, target.doubleValue()))
                                    .setLineStyle(new LineStyle()
                                            .setColor(TARGET)
                                            .setType(DASH)
                                            .setWidth(2))
                                    .setLabel(new SeriesLineLabel()
                                            .setPosition("start")
                                            .setDistance(6)
                                            .setFormatter(words.targetLineLabel(target))
                                            .setColor(TARGET)
                                            .setFontSize(12)
                                            .setFontWeight("600"))
                        })));
        return series;
    }

    private static ScatterItem mark(DistrictGap gap, GapWords words, double at, int row) {
        ScatterItem mark = new ScatterItem(gap.district().code(), words.tip(gap));
        mark.setValue(new Number[] {at, row});
        return mark;
    }

    /** Those without a figure say why, at the foot of the axis. */
    private static ScatterSeries withoutFigure(GapWords words, List<DistrictGap> rows) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> why = words.words().whyNot(rows.get(row).figure());
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

    private static double drawn(GapFigures figures, double value) {
        return rounded(figures.isCount() ? value : 100 * value);
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
