package vn.chitieu.dashboard.programme;

import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_SECOND;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.LINE;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLabel;
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.components.title.Title;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisLabel;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.programme.ProgrammeFigures.Course;

/** The charts of the page of programmes: pure functions from its figures to options. */
final class ProgrammeCharts {
    private static final int COURSE_ROW = 34;
    private static final int PARTY_ROW = 24;
    private static final int HEAD = 28;
    private static final String GAP = "-";
    private static final String TRANSPARENT = "transparent";

    private ProgrammeCharts() {}

    // ---- Action Programme 03 --------------------------------------------------------------------------------------

    /** First and last year of each rate joined by a bar, what followed and the target beside; counts in words. */
    static Chart courses(ProgrammeFigures figures, ProgrammeWords words) {
        int height = 8 + COURSE_ROW * figures.courses().size() + 28;
        return new Chart(
                courses(figures, words, false),
                courses(figures, words, true),
                height,
                words.courseTitle() + ". " + words.courseSubtitle());
    }

    private static Option courses(ProgrammeFigures figures, ProgrammeWords words, boolean isNarrow) {
        int left = isNarrow ? 132 : 190;
        List<Course> rows = figures.courses();
        List<SeriesOption> series = new ArrayList<>();
        series.add(stretch("from", TRANSPARENT, rows, course -> Math.min(drawn(course.first()), drawn(course.last()))));
        series.add(stretch(
                "way", "@context-soft", rows, course -> Math.abs(drawn(course.last()) - drawn(course.first()))));
        series.add(marks(
                "first",
                rows,
                words,
                Course::first,
                11,
                "circle",
                new ItemStyle().setColor(CARD).setBorderColor(CONTEXT).setBorderWidth(2)));
        series.add(marks(
                "target",
                rows,
                words,
                course -> course.last().filter(row -> row.target() != null),
                11,
                "diamond",
                new ItemStyle().setColor(CARD).setBorderColor(TARGET).setBorderWidth(2)));
        series.add(marks(
                "after", rows, words, Course::after, 9, "triangle", new ItemStyle().setColor(Roles.highlight(2))));
        series.add(marks("last", rows, words, Course::last, 13, "circle", null));
        series.add(counts(rows, words, isNarrow));
        return new Option()
                .setGrid(new FixedGrid().setLeft(left).setRight(18).setTop(8).setBottom(28))
                .setXAxis(new ValueAxis()
                        .setMin(0)
                        .setMax(100)
                        .setInterval(20)
                        .setAxisLabel(new ValueAxisLabel()
                                .setFormatter("{value}%")
                                .setHideOverlap(true)
                                .setColor(INK_THIRD))
                        .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE))))
                .setYAxis(new Object[] {
                    new CategoryAxis()
                            .setInverse(true)
                            .setAxisLine(new AxisLine().setShow(false))
                            .setAxisLabel(label(left - 12))
                            .setData(rows.stream()
                                    .map(course -> (Object) words.words().name(course.indicator()))
                                    .toArray())
                })
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static AxisLabel label(int width) {
        AxisLabel names = new AxisLabel();
        names.setFontSize(12).setColor(INK).setWidth(width);
        return names;
    }

    private static boolean isDrawn(Course course) {
        return !course.isCount() && course.first().isPresent() && course.last().isPresent();
    }

    private static BarSeries stretch(String id, String color, List<Course> rows, Function<Course, Double> length) {
        return new BarSeries()
                .setId(id)
                .setStack("way")
                .setSilent(true)
                .setBarWidth(6)
                .setItemStyle(new BarItemStyle().setColor(color))
                .setData(rows.stream()
                        .map(course -> isDrawn(course) ? (Object) rounded(length.apply(course)) : GAP)
                        .toArray());
    }

    /** @param style null where met or not decides */
    private static ScatterSeries marks(
            String id,
            List<Course> rows,
            ProgrammeWords words,
            Function<Course, Optional<Progress>> which,
            int size,
            String symbol,
            @Nullable ItemStyle style) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Course course = rows.get(row);
            Optional<Progress> progress = course.isCount() ? Optional.empty() : which.apply(course);
            if (progress.isPresent()) {
                ScatterItem mark = new ScatterItem(course.indicator().indicatorCode(), words.tip(course));
                BigDecimal target = progress.get().target();
                double at =
                        id.equals("target") && target != null ? rounded(100 * target.doubleValue()) : drawn(progress);
                mark.setValue(new Number[] {at, row});
                if (style == null) {
                    boolean isMet = course.verdict() == TargetVerdict.met;
                    mark.setItemStyle(new ItemStyle()
                            .setColor(isMet ? GOOD : Roles.highlight(1))
                            .setBorderColor(CARD)
                            .setBorderWidth(1.5)
                            .setOpacity(1));
                }
                marks.add(mark);
            }
        }
        ScatterSeries series = new ScatterSeries()
                .setId(id)
                .setZ(id.equals("last") ? 5 : 4)
                .setSymbol(symbol)
                .setSymbolSize(size)
                .setData(marks.toArray());
        return style == null ? series : series.setItemStyle(style.setOpacity(1));
    }

    private static ScatterSeries counts(List<Course> rows, ProgrammeWords words, boolean isNarrow) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Course course = rows.get(row);
            if (!isDrawn(course)) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {0, row});
                mark.setLabel(new SeriesLabel()
                        .setShow(true)
                        .setPosition("right")
                        .setDistance(4)
                        .setFormatter(words.counted(course, isNarrow))
                        .setColor(INK_SECOND)
                        .setBackgroundColor(CARD)
                        .setPadding(2)
                        .setFontSize(12));
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("counts")
                .setSilent(true)
                .setSymbolSize(1)
                .setItemStyle(new ItemStyle().setColor(TRANSPARENT).setBorderWidth(0))
                .setData(marks.toArray());
    }

    private static double drawn(Optional<Progress> row) {
        return rounded(100 * Objects.requireNonNullElse(row.map(Progress::value).orElse(null), 0.0));
    }

    // ---- Admissions -----------------------------------------------------------------------------------------------

    /** The change of the share and of the number, district by district, each on its own scale around nought. */
    static Chart party(ProgrammeFigures figures, ProgrammeWords words) {
        int height = HEAD + PARTY_ROW * figures.party().size() + 28;
        return new Chart(
                party(figures, words, false),
                party(figures, words, true),
                height,
                words.partyTitle() + ". " + words.partySubtitle());
    }

    private static Option party(ProgrammeFigures figures, ProgrammeWords words, boolean isNarrow) {
        List<Figure> rows = figures.partyByChange();
        int left = isNarrow ? 84 : 110;
        Grid share = new FixedGrid().setLeft(left).setTop(HEAD).setBottom(28).setWidth(isNarrow ? "34%" : "38%");
        Grid number = new FixedGrid()
                .setLeft(isNarrow ? "66%" : "58%")
                .setRight(isNarrow ? 12 : 110)
                .setTop(HEAD)
                .setBottom(28);
        Label bold = new Label()
                .setFontSize(12)
                .setFontWeight("600")
                .setLineHeight(17)
                .setColor(INK);
        return new Option()
                .setTitle(new Title[] {
                    new Title()
                            .setText(words.share())
                            .setLeft(left)
                            .setTop(0)
                            .setPadding(0)
                            .setTextStyle(bold),
                    new Title()
                            .setText(words.number())
                            .setLeft(isNarrow ? "66%" : "58%")
                            .setTop(0)
                            .setPadding(0)
                            .setTextStyle(bold)
                })
                .setGrid(new Grid[] {share, number})
                .setXAxis(new ValueAxis[] {
                    axis(0, rows.stream().map(Figure::changePoints).toList(), isNarrow),
                    axis(
                            1,
                            rows.stream()
                                    .map(Figure::changeCount)
                                    .map(count -> count == null ? null : count.doubleValue())
                                    .toList(),
                            isNarrow)
                })
                .setYAxis(new Object[] {
                    new CategoryAxis()
                            .setGridIndex(0)
                            .setInverse(true)
                            .setAxisLine(new AxisLine().setShow(false))
                            .setAxisLabel(label(left - 10))
                            .setData(rows.stream()
                                    .map(figure -> (Object) figure.place().shortName(words.language()))
                                    .toArray()),
                    new CategoryAxis()
                            .setGridIndex(1)
                            .setInverse(true)
                            .setAxisLine(new AxisLine().setShow(false))
                            .setAxisLabel(label(1).setShow(false))
                            .setData(rows.stream()
                                    .map(figure -> (Object) figure.place().code())
                                    .toArray())
                })
                .setSeries(new SeriesOption[] {
                    bars("share", 0, rows, words, Figure::changePoints, words.numbers()::signedPoints, !isNarrow),
                    bars(
                            "number",
                            1,
                            rows,
                            words,
                            figure -> {
                                Long count = figure.changeCount();
                                return count == null ? null : count.doubleValue();
                            },
                            count -> words.numbers().signedWhole(Math.round(count)),
                            !isNarrow),
                    withoutChange(rows, words)
                });
    }

    private static ValueAxis axis(int grid, List<@Nullable Double> changes, boolean isNarrow) {
        double most = changes.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        double step = java.util.stream.Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
                .mapToDouble(Integer::doubleValue)
                .filter(width -> most / width <= 2)
                .findFirst()
                .orElse(most);
        double end = step * Math.max(1, Math.ceil(most / step));
        return new ValueAxis()
                .setGridIndex(grid)
                .setMin(-end)
                .setMax(end)
                .setInterval(isNarrow ? end : step)
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(Roles.WHOLE)
                        .setHideOverlap(true)
                        .setFontSize(11)
                        .setColor(INK_THIRD))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(LINE)));
    }

    private static BarSeries bars(
            String id,
            int grid,
            List<Figure> rows,
            ProgrammeWords words,
            Function<Figure, @Nullable Double> change,
            Function<Double, String> worded,
            boolean isLabelled) {
        return new BarSeries()
                .setId(id)
                .setXAxisIndex(grid)
                .setYAxisIndex(grid)
                .setBarWidth(12)
                .setData(rows.stream()
                        .map(figure -> {
                            Double value = change.apply(figure);
                            BarItem bar = new BarItem(figure.place().code(), words.tip(figure));
                            bar.setValue(value == null ? GAP : rounded(value));
                            bar.setItemStyle(new BarItemStyle()
                                    .setColor(value != null && value < 0 ? CONTEXT : Roles.highlight(1)));
                            if (isLabelled && value != null) {
                                bar.setLabel(new BarLabel()
                                        .setShow(true)
                                        .setPosition(value < 0 ? "left" : "right")
                                        .setFormatter(words.likeWithLike(worded.apply(value), figure))
                                        .setColor(INK_SECOND)
                                        .setFontSize(11));
                            }
                            return (Object) bar;
                        })
                        .toArray());
    }

    /** Those without a change say why. */
    private static ScatterSeries withoutChange(List<Figure> rows, ProgrammeWords words) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Figure figure = rows.get(row);
            if (figure.changePoints() == null) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {0, row});
                mark.setLabel(new SeriesLabel()
                        .setShow(true)
                        .setPosition("right")
                        .setDistance(4)
                        .setFormatter(words.whyNoChange(figure))
                        .setColor(INK_THIRD)
                        .setFontSize(12)
                        .setFontStyle("italic"));
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("without-change")
                .setXAxisIndex(0)
                .setYAxisIndex(0)
                .setSilent(true)
                .setSymbolSize(1)
                .setItemStyle(new ItemStyle().setColor(TRANSPARENT).setBorderWidth(0))
                .setData(marks.toArray());
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
