package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisName;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;

/**
 * The number behind a rate, district by district, as the letter asks for admissions: a share can fall while the number
 * rises. Those whose number grew most over the wards of both years come first.
 */
record NumbersByDistrict(IndicatorFigures figures, IndicatorWords words) {
    private static final int HEAD = 8;
    private static final int FOOT = 26;

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    /** Who has fewer than the year before stands before who has more. */
    String title() {
        List<Figure> changed = figures.byChangeOfNumber().stream()
                .filter(figure -> figure.changeCount() != null)
                .toList();
        if (changed.isEmpty()) {
            return say(
                    "Năm %d không có năm trước để so số lượng",
                    "No year before %d to compare numbers with", figures.year());
        }
        long fewer = changed.stream().filter(figure -> change(figure) < 0).count();
        List<Figure> least = level(changed, changed.getLast());
        List<Figure> most = level(changed, changed.getFirst());
        List<String> parts = new ArrayList<>();
        if (fewer > 0) {
            parts.add(say("%d nơi ít đi, nhiều nhất là %s", "%d with fewer, most so %s", fewer, extreme(least)));
        }
        if (change(changed.getFirst()) > 0) {
            parts.add(say("tăng nhiều nhất: %s", "largest rise: %s", extreme(most)));
        }
        return parts.isEmpty()
                ? say("Không nơi nào thay đổi số lượng", "No number has changed")
                : FigureWords.capitalized(String.join("; ", parts));
    }

    private static long change(Figure figure) {
        return Objects.requireNonNull(figure.changeCount());
    }

    private static List<Figure> level(List<Figure> changed, Figure with) {
        return changed.stream().filter(figure -> change(figure) == change(with)).toList();
    }

    private String extreme(List<Figure> those) {
        return words.who(those) + " (" + words.numbers().signedWhole(change(those.getFirst())) + ")";
    }

    String subtitle() {
        int before = figures.year() - 1;
        return FigureWords.capitalized(say(
                        figures.indicator().numeratorVi(), figures.indicator().numeratorEn()))
                + say(
                        ", năm %d · xếp theo thay đổi so với %d, chỉ tính phường, xã có cả hai năm · ",
                        ", %d · by the change on %d, over the ward-level units with both years · ",
                        figures.year(),
                        before)
                + (figures.cityNow().isOtherLength() ? words.otherLength() + " · " : "")
                + words.reportedText(figures.cityNow());
    }

    List<Component> legend() {
        return figures.now().stream().anyMatch(NumbersByDistrict::isPart)
                ? List.of(
                        Cells.key("below", say("Đủ phường, xã", "All ward-level units")),
                        Cells.key("open dashed", say("Mới có một phần phường, xã", "Some of the ward-level units")))
                : List.of();
    }

    /** A sum of some wards is less for want of reports. */
    private static boolean isPart(Figure figure) {
        return figure.basis() == Basis.partial;
    }

    Chart chart() {
        return new Chart(
                option(false),
                option(true),
                HEAD + RankedBars.ROW * figures.now().size() + FOOT,
                title() + ". " + subtitle());
    }

    private Option option(boolean isNarrow) {
        List<Figure> rows = figures.byChangeOfNumber();
        int left = isNarrow ? 84 : 100;
        int right = isNarrow ? 150 : 190;
        int letters = isNarrow ? 12 : 13;
        Axis axis = Axis.niceFromZero(
                rows.stream().map(Figure::numerator).filter(Objects::nonNull).mapToDouble(Long::doubleValue),
                isNarrow ? 2 : 5);
        return new Option()
                .setGrid(new FixedGrid()
                        .setLeft(left)
                        .setRight(right)
                        .setTop(HEAD)
                        .setBottom(FOOT))
                .setXAxis(new ValueAxis()
                        .setMin(0)
                        .setMax(axis.max())
                        .setInterval(axis.step())
                        .setAxisLabel(new ValueAxisLabel()
                                .setFormatter(Roles.WHOLE)
                                .setHideOverlap(true)
                                .setColor(INK_THIRD))
                        .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE))))
                .setYAxis(new Object[] {
                    new CategoryAxis()
                            .setInverse(true)
                            .setData(rows.stream()
                                    .map(row -> (Object) row.place().shortName(words.language()))
                                    .toArray())
                            .setAxisLabel(Drawn.label(letters, INK)
                                    .setWidth(left - 12)
                                    .setMargin(10)),
                    new CategoryAxis()
                            .setInverse(true)
                            .setPosition("right")
                            .setAxisLine(new AxisLine().setShow(false))
                            .setData(rows.stream()
                                    .map(row -> (Object) new AxisName(said(row), new AxisName.Style(null, "left")))
                                    .toArray())
                            .setAxisLabel(Drawn.label(letters, INK).setMargin(8))
                })
                .setSeries(new SeriesOption[] {
                    new BarSeries()
                            .setId("numbers")
                            .setBarWidth(16)
                            .setBarMinHeight(1)
                            .setData(rows.stream().map(this::bar).toArray())
                });
    }

    /** 114 · +21 (cùng 7 phường). */
    private String said(Figure row) {
        Long number = row.numerator();
        if (number == null) {
            return words.words().whyNot(row).orElse("–");
        }
        return words.numbers().whole(number)
                + changeText(row).map(change -> " · " + change).orElse("");
    }

    private Optional<String> changeText(Figure row) {
        return Optional.ofNullable(row.changeCount())
                .map(change -> words.numbers().signedWhole(change)
                        + words.words()
                                .sameUnits(row)
                                .map(units -> " (" + units + ")")
                                .orElse(""));
    }

    private Object bar(Figure row) {
        Long number = row.numerator();
        BarItem item = new BarItem(row.place().code(), words.tip(row));
        item.setName(row.place().name(words.language()));
        if (number == null) {
            item.setValue(Drawn.GAP);
            return item;
        }
        item.setValue(number);
        item.setItemStyle(
                isPart(row)
                        ? new BarItemStyle()
                                .setColor(CARD)
                                .setBorderColor(BAR)
                                .setBorderWidth(1.5)
                                .setBorderType("dashed")
                        : new BarItemStyle().setColor(BAR));
        return item;
    }

    NativeTable table() {
        int before = figures.year() - 1;
        NativeTableRow head = new NativeTableRow();
        head.add(
                Cells.columnHead(say("Quận, huyện", "Place"), ""),
                Cells.columnHead(String.valueOf(figures.year()), "r"),
                Cells.columnHead(String.valueOf(before), "r"),
                Cells.columnHead(say("So với %d", "Change on %d", before), "r"),
                Cells.columnHead(say("Tính trên", "Over"), ""));
        List<NativeTableRow> rows = figures.byChangeOfNumber().stream()
                .map(figure -> {
                    NativeTableRow row = new NativeTableRow();
                    Long change = figure.changeCount();
                    row.add(
                            Cells.rowHead(new Span(figure.place().shortName(words.language())), ""),
                            Cells.cell(number(figure.numerator()), "r"),
                            Cells.cell(number(figure.previousNumerator()), "r"),
                            Cells.cell(
                                    change == null
                                            ? Cells.dim("–")
                                            : Cells.change(
                                                    words.numbers().signedWhole(change), Figure.ChangeVerdict.none),
                                    "r"),
                            Cells.cell(over(figure), "dim"));
                    return row;
                })
                .toList();
        return Cells.table(title(), "tbl rows", head, rows);
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : words.numbers().whole(number);
    }

    private String over(Figure figure) {
        return figure.changeCount() == null
                ? words.words().whyNot(figure).orElse("")
                : words.words().sameUnits(figure).orElse(say("mọi phường, xã", "all ward-level units"));
    }
}
