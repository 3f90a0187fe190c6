package vn.chitieu.dashboard.quality;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.INK;

import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;

/** The chart of the page of data quality. */
final class QualityCharts {
    private static final int HEIGHT = 220;

    private QualityCharts() {}

    /** The share of refused readings by period, from zero; a period without files has no bar. */
    static Chart trend(QualityFigures figures, QualityWords words, String title) {
        Option option = new Option()
                .setGrid(new FixedGrid().setLeft(12).setRight(12).setTop(24).setBottom(26))
                .setXAxis(new CategoryAxis()
                        .setData(figures.periods().stream()
                                .map(period -> (Object) String.valueOf(period.year()))
                                .toArray()))
                .setYAxis(new ValueAxis().setShow(false).setMin(0)) // each bar carries its share
                .setSeries(new BarSeries()
                        .setId("refused")
                        .setBarWidth("45%")
                        .setBarMinHeight(1)
                        .setItemStyle(new BarItemStyle().setColor(BAR))
                        .setData(figures.periods().stream()
                                .map(period -> (Object) bar(period, words))
                                .toArray()));
        return new Chart(option, option, HEIGHT, title);
    }

    private static BarItem bar(PeriodCount period, QualityWords words) {
        BarItem bar = new BarItem(
                String.valueOf(period.year()),
                List.of(
                        String.valueOf(period.year()),
                        words.language()
                                .say(
                                        "%s/%s giá trị bị từ chối",
                                        "%s of %s value{s} refused",
                                        words.numbers().whole(period.refused()),
                                        words.numbers().whole(period.readings()))));
        if (period.readings() == 0) {
            bar.setValue("-");
            return bar;
        }
        bar.setValue(100 * period.refusedShare());
        bar.setLabel(new BarLabel()
                .setShow(true)
                .setPosition("top")
                .setColor(INK)
                .setFormatter(words.numbers().percent(period.refusedShare())));
        return bar;
    }
}
