package vn.chitieu.dashboard.reporting;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarBackgroundStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineAreaStyle;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.marker.MarkLine1DDataItem;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.series.SeriesLineLabel;
import vn.chitieu.dashboard.chart.AxisLabel;
import vn.chitieu.dashboard.chart.AxisName;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.reporting.ReportingFigures.PointCount;

/** The charts of the page of reporting: pure functions from its figures to options. */
final class ReportingCharts {
    /** Rows of the points answered least. */
    static final int LEAST = 8;

    private static final int ROW = 46;
    private static final int ARRIVALS_HEIGHT = 270;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private ReportingCharts() {}

    /** The points answered least, as bars of all that were asked. */
    static Chart least(ReportingFigures figures, ReportingWords words, String title) {
        List<PointCount> rows = figures.leastAnswered().stream().limit(LEAST).toList();
        return new Chart(least(rows, words, 250), least(rows, words, 170), ROW * Math.max(1, rows.size()) + 12, title);
    }

    private static Option least(List<PointCount> rows, ReportingWords words, int left) {
        AxisLabel names = AxisLabel.broken();
        names.setFontSize(12).setLineHeight(15).setColor(INK).setWidth(left - 12);
        CategoryAxis counts = new CategoryAxis()
                .setInverse(true)
                .setPosition("right")
                .setAxisLine(new AxisLine().setShow(false))
                .setData(rows.stream()
                        .map(row -> (Object)
                                new AxisName(row.answered() + "/" + row.asked(), new AxisName.Style(INK, "left")))
                        .toArray());
        return new Option()
                .setGrid(new FixedGrid().setLeft(left).setRight(52).setTop(4).setBottom(8))
                .setXAxis(new ValueAxis().setShow(false).setMin(0).setMax(100))
                .setYAxis(new Object[] {
                    new CategoryAxis()
                            .setInverse(true)
                            .setAxisLine(new AxisLine().setShow(false))
                            .setAxisLabel(names)
                            .setData(rows.stream()
                                    .map(row -> (Object) (row.point().itemCode() + "  " + words.label(row.point())))
                                    .toArray()),
                    counts
                })
                .setSeries(new BarSeries()
                        .setId("points")
                        .setBarWidth(16)
                        .setBarMinHeight(1)
                        .setShowBackground(true)
                        .setBackgroundStyle(new BarBackgroundStyle().setColor("@neutral-soft"))
                        .setItemStyle(new org.icepear.echarts.charts.bar.BarItemStyle().setColor(BAR))
                        .setData(rows.stream()
                                .map(row -> (Object) bar(row, words))
                                .toArray()));
    }

    private static BarItem bar(PointCount row, ReportingWords words) {
        BarItem bar = new BarItem(
                row.point().itemCode(),
                List.of(
                        row.point().itemCode() + " " + words.whole(row.point()),
                        words.language()
                                .say(
                                        "%d/%d nơi trả lời đủ",
                                        "answered whole by %d of %d", row.answered(), row.asked())));
        bar.setValue(100 * row.share());
        return bar;
    }

    /** Reports received by day, cumulative, from the day before the first to the last or the due day. */
    static Chart arrivals(ReportingFigures figures, ReportingWords words, String title) {
        List<LocalDate> days = figures.arrivals().stream()
                .map(Arrival::firstReceivedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Chart(arrivals(figures, words, days), arrivals(figures, words, days), ARRIVALS_HEIGHT, title);
    }

    private static Option arrivals(ReportingFigures figures, ReportingWords words, List<LocalDate> days) {
        List<LocalDate> axis = axis(days, figures.dueBefore());
        int districts = figures.places().size();
        List<Object> counts = new ArrayList<>();
        for (LocalDate day : axis) {
            long received =
                    days.stream().filter(arrived -> !arrived.isAfter(day)).count();
            LineItem item = new LineItem(
                    null,
                    List.of(
                            words.numbers().day(day),
                            words.language()
                                    .say("%d/%d báo cáo đã nhận", "%d of %d reports received", received, districts)));
            item.setValue(received);
            counts.add(item);
        }
        LineSeries line = new LineSeries()
                .setId("received")
                .setStep("end")
                .setShowSymbol(false)
                .setLineStyle(new LineStyle().setWidth(2.5).setColor("@h1"))
                .setItemStyle(new ItemStyle().setColor("@h1"))
                .setAreaStyle(new LineAreaStyle().setColor("@accent-soft").setOpacity(0.6))
                .setEndLabel(new SeriesLabel()
                        .setShow(true)
                        .setFormatter(days.size() + "/" + districts)
                        .setColor(INK)
                        .setFontWeight("600"))
                .setData(counts.toArray());
        if (figures.dueBefore() != null) {
            line.setMarkLine(new MarkLine().setSymbol("none").setSilent(true).setData(new Object[] {
                new MarkLine1DDataItem()
                        .setXAxis(DAY.format(figures.dueBefore().minusDays(1)))
                        .setLineStyle(
                                new LineStyle().setColor(TARGET).setType(DASH).setWidth(2))
                        .setLabel(new SeriesLineLabel()
                                .setFormatter(words.dueLabel())
                                .setColor(TARGET)
                                .setFontWeight("600"))
            }));
        }
        return new Option()
                .setGrid(new FixedGrid().setLeft(30).setRight(60).setTop(28).setBottom(26))
                .setXAxis(new CategoryAxis()
                        .setBoundaryGap(false)
                        .setData(axis.stream()
                                .map(day -> (Object) DAY.format(day))
                                .toArray()))
                .setYAxis(new ValueAxis().setMin(0).setMax(districts).setMinInterval(1))
                .setSeries(line);
    }

    private static List<LocalDate> axis(List<LocalDate> days, @org.jspecify.annotations.Nullable LocalDate dueBefore) {
        List<LocalDate> ends =
                Stream.concat(days.stream(), Stream.ofNullable(dueBefore)).toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        LocalDate first =
                ends.stream().min(Comparator.naturalOrder()).orElseThrow().minusDays(1);
        LocalDate last = ends.stream().max(Comparator.naturalOrder()).orElseThrow();
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
