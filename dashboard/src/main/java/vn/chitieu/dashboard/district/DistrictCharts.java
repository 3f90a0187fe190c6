package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.chart.Roles.CARD;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.CONTEXT;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.HAIRLINE;
import static vn.chitieu.dashboard.chart.Roles.INK;
import static vn.chitieu.dashboard.chart.Roles.INK_SECOND;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.coord.AxisLine;
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
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.components.title.Title;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisLabel;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.ScatterItem;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The charts of a district: pure functions from its figures to options. */
final class DistrictCharts {
    static final int ROW = 38;

    /** Where the spine stands in the wide card: the columns of its table at the right of it, and its own. */
    static final int SPINE_RIGHT = 282;

    static final int SPINE_WIDTH = 226;

    private static final int HEAD = 34;
    private static final int FOOT = 22;
    private static final int PANEL = 74;
    private static final int PANEL_HEAD = 46;
    private static final int PANEL_STEP = 152;
    private static final String GAP = "-";
    private static final String ATTENTION = "@attention";
    private static final String NEUTRAL = "@neutral";
    private static final String RANGE = "@neutral-soft";
    private static final String MIDDLE = "@context-soft";
    private static final String TRANSPARENT = "transparent";

    private DistrictCharts() {}

    // ---- Spine ----------------------------------------------------------------------------------------------------

    /**
     * Where an indicator's marks stand on a line from 0 to 100: the city, or for a count the middle district, at 50;
     * right is always better.
     */
    record Spine(
            double lowest,
            double lowerQuarter,
            double upperQuarter,
            double highest,
            @Nullable Double own,
            @Nullable Double target) {}

    static Optional<Spine> spine(DistrictFigures figures, Figure own) {
        List<Double> values = figures.comparable(own.indicator());
        Double middle = own.isCount() ? quantile(values, 0.5) : own.cityValue();
        if (values.isEmpty() || middle == null) {
            return Optional.empty();
        }
        double center = middle;
        Double ownValue = own.compared();
        Double target = own.comparedTarget();
        double farthest = Stream.of(
                        Optional.of(values.getFirst()),
                        Optional.of(values.getLast()),
                        Optional.ofNullable(ownValue),
                        Optional.ofNullable(target))
                .flatMap(Optional::stream)
                .mapToDouble(value -> Math.abs(value - center))
                .max()
                .orElse(0);
        double scale = (own.lowerIsBetter() ? -46 : 46) / (farthest == 0 ? 1 : farthest);
        Function<Double, Double> place = value -> rounded(50 + scale * (value - center));
        double[] quarters = DoubleStream.of(
                        place.apply(values.getFirst()),
                        place.apply(Objects.requireNonNull(quantile(values, 0.25))),
                        place.apply(Objects.requireNonNull(quantile(values, 0.75))),
                        place.apply(values.getLast()))
                .sorted()
                .toArray();
        return Optional.of(new Spine(
                quarters[0],
                quarters[1],
                quarters[2],
                quarters[3],
                ownValue == null ? null : place.apply(ownValue),
                target == null ? null : place.apply(target)));
    }

    private static @Nullable Double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** All indicators of the year: the range of the districts, its middle half, the city, the target, the district. */
    static Chart spine(DistrictFigures figures, DistrictWords words) {
        return new Chart(
                spine(figures, words, false),
                spine(figures, words, true),
                HEAD + ROW * figures.now().size() + FOOT,
                words.spineTitle() + ". " + words.spineSubtitle());
    }

    private static Option spine(DistrictFigures figures, DistrictWords words, boolean isNarrow) {
        List<Figure> rows = figures.now();
        List<Optional<Spine>> spines =
                rows.stream().map(row -> spine(figures, row)).toList();
        List<SeriesOption> series = new ArrayList<>();
        series.add(segment("below", TRANSPARENT, spines, Spine::lowest));
        series.add(segment("low", RANGE, spines, spine -> spine.lowerQuarter() - spine.lowest()));
        series.add(segment("middle", MIDDLE, spines, spine -> spine.upperQuarter() - spine.lowerQuarter()));
        series.add(segment("high", RANGE, spines, spine -> spine.highest() - spine.upperQuarter()));
        series.add(targets(rows, spines, words));
        series.add(own(rows, spines, words));
        series.add(withoutFigure(rows, words));
        Grid grid = new FixedGrid().setTop(HEAD).setBottom(FOOT);
        if (isNarrow) {
            grid.setLeft(134).setRight(4);
        } else {
            grid.setRight(SPINE_RIGHT).setWidth(SPINE_WIDTH);
        }
        return new Option()
                .setGrid(grid)
                .setXAxis(new ValueAxis()
                        .setMin(0)
                        .setMax(100)
                        .setAxisLabel(new ValueAxisLabel().setShow(false))
                        .setSplitLine(new SplitLine().setShow(false)))
                .setYAxis(new CategoryAxis()
                        .setInverse(true)
                        .setData(rows.stream()
                                .map(row -> (Object) words.words().name(row.indicator()))
                                .toArray())
                        .setAxisLine(new AxisLine().setShow(false))
                        .setAxisLabel(
                                label(12, INK).setShow(isNarrow).setWidth(126).setMargin(6)))
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static BarSeries segment(
            String id, String color, List<Optional<Spine>> spines, Function<Spine, Double> length) {
        return new BarSeries()
                .setId(id)
                .setStack("range")
                .setBarWidth(16)
                .setSilent(true)
                .setZ(1)
                .setItemStyle(new BarItemStyle().setColor(color))
                .setData(spines.stream()
                        .map(spine -> spine.<Object>map(known -> rounded(length.apply(known)))
                                .orElse(GAP))
                        .toArray());
    }

    private static ScatterSeries targets(List<Figure> rows, List<Optional<Spine>> spines, DistrictWords words) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Double at = spines.get(row).map(Spine::target).orElse(null);
            if (at != null) {
                Figure figure = rows.get(row);
                ScatterItem mark = new ScatterItem(
                        figure.indicator().indicatorCode(),
                        List.of(words.words().name(figure.indicator()), words.targetTip(figure)));
                mark.setValue(new Number[] {at, row});
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("targets")
                .setZ(3)
                .setSymbol("diamond")
                .setSymbolSize(12)
                .setItemStyle(new ItemStyle()
                        .setColor(CARD)
                        .setBorderColor(TARGET)
                        .setBorderWidth(2)
                        .setOpacity(1))
                .setData(marks.toArray());
    }

    private static ScatterSeries own(List<Figure> rows, List<Optional<Spine>> spines, DistrictWords words) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Figure figure = rows.get(row);
            Double at = spines.get(row).map(Spine::own).orElse(null);
            if (at != null) {
                ScatterItem mark = new ScatterItem(figure.indicator().indicatorCode(), words.tip(figure));
                mark.setName(words.words().name(figure.indicator()));
                mark.setValue(new Number[] {at, row});
                mark.setSymbol(figure.verdictTarget() == TargetVerdict.late ? "triangle" : "circle");
                String color = switch (figure.verdictTarget()) {
                    case met -> GOOD;
                    case late -> ATTENTION;
                    case on_track, none -> NEUTRAL;
                };
                boolean isOpen = figure.verdictTarget() == TargetVerdict.none;
                mark.setItemStyle(
                        isOpen
                                ? new ItemStyle()
                                        .setColor(CARD)
                                        .setBorderColor(NEUTRAL)
                                        .setBorderWidth(2)
                                        .setOpacity(1)
                                : new ItemStyle()
                                        .setColor(color)
                                        .setBorderColor(CARD)
                                        .setBorderWidth(1.5)
                                        .setOpacity(1));
                marks.add(mark);
            }
        }
        return new ScatterSeries()
                .setId("own")
                .setZ(4)
                .setSymbolSize(14)
                .setData(marks.toArray())
                .setMarkLine(new MarkLine().setSymbol("none").setSilent(true).setData(new Object[] {
                    new MarkLine1DDataItem()
                            .setXAxis(50)
                            .setLineStyle(
                                    new LineStyle().setColor(CITY).setWidth(2).setType("solid"))
                            .setLabel(new SeriesLineLabel()
                                    .setPosition("start")
                                    .setDistance(6)
                                    .setFormatter(words.language().say("Thành phố", "City"))
                                    .setColor(CITY)
                                    .setFontSize(12)
                                    .setFontWeight("600"))
                }));
    }

    /** Rows without a mark of the district's own say why. */
    private static ScatterSeries withoutFigure(List<Figure> rows, DistrictWords words) {
        List<Object> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> why = words.whyNot(rows.get(row));
            if (why.isPresent()) {
                ScatterItem mark = new ScatterItem(null, List.of());
                mark.setValue(new Number[] {0, row});
                mark.setLabel(new SeriesLabel()
                        .setShow(true)
                        .setPosition("right")
                        .setDistance(2)
                        .setFormatter(why.get())
                        .setColor(INK_SECOND)
                        .setBackgroundColor("@card")
                        .setPadding(2)
                        .setFontSize(12)
                        .setFontStyle("italic"));
                marks.add(mark);
            }
        }
        int last = rows.size() - 1;
        marks.add(edge(0, last, "right", words.language().say("← kém hơn", "← worse")));
        marks.add(edge(100, last, "left", words.language().say("tốt hơn →", "better →")));
        return new ScatterSeries()
                .setId("words")
                .setSilent(true)
                .setSymbolSize(1)
                .setZ(5)
                .setItemStyle(new ItemStyle().setColor(TRANSPARENT).setBorderWidth(0))
                .setData(marks.toArray());
    }

    private static ScatterItem edge(int at, int row, String position, String text) {
        ScatterItem mark = new ScatterItem(null, List.of());
        mark.setValue(new Number[] {at, row});
        mark.setLabel(new SeriesLabel()
                .setShow(true)
                .setPosition(position)
                .setDistance(0)
                .setOffset(new Number[] {0, ROW / 2 + 10})
                .setFormatter(text)
                .setColor(INK_THIRD)
                .setFontSize(12));
        return mark;
    }

    // ---- Trends ---------------------------------------------------------------------------------------------------

    static final int WIDE_COLUMNS = 4;
    static final int NARROW_COLUMNS = 2;

    /** Every indicator through the years, each on its own scale from zero. */
    static Chart trends(DistrictFigures figures, DistrictWords words) {
        return new Chart(
                trends(figures, words, WIDE_COLUMNS),
                trends(figures, words, NARROW_COLUMNS),
                trendsHeight(figures, WIDE_COLUMNS),
                words.trendTitle() + ". " + words.trendSubtitle());
    }

    static int trendsHeight(DistrictFigures figures, int columns) {
        return PANEL_STEP * (int) Math.ceil(figures.indicators().size() / (double) columns);
    }

    private static Option trends(DistrictFigures figures, DistrictWords words, int columns) {
        List<Title> titles = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<CategoryAxis> years = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<SeriesOption> series = new ArrayList<>();
        List<Indicator> indicators = figures.indicators();
        double step = 100.0 / columns;
        double inset = columns == WIDE_COLUMNS ? 3.4 : 10;
        for (int panel = 0; panel < indicators.size(); panel++) {
            Indicator indicator = indicators.get(panel);
            List<Figure> own = figures.of(indicator);
            String left = percent(step * (panel % columns) + inset);
            int top = PANEL_STEP * (panel / columns);
            titles.add(new Title()
                    .setLeft(left)
                    .setTop(top)
                    .setPadding(0)
                    .setItemGap(3)
                    .setText(words.words().name(indicator))
                    .setSubtext(words.panelLine(indicator))
                    .setTextStyle(new Label()
                            .setFontSize(12)
                            .setFontWeight("600")
                            .setLineHeight(17)
                            .setColor(INK))
                    .setSubtextStyle(
                            new Label().setFontSize(12).setLineHeight(17).setColor(INK_SECOND)));
            grids.add(new FixedGrid()
                    .setLeft(left)
                    .setWidth(percent(step - inset - (columns == WIDE_COLUMNS ? 1.6 : 3)))
                    .setTop(top + PANEL_HEAD)
                    .setHeight(PANEL));
            years.add(yearAxis(figures, panel));
            values.add(valueAxis(panel, own, figures));
            series.addAll(panel(figures, words, indicator, own, panel));
        }
        return new Option()
                .setTitle(titles.toArray(Title[]::new))
                .setGrid(grids.toArray(Grid[]::new))
                .setXAxis(years.toArray(CategoryAxis[]::new))
                .setYAxis(values.toArray())
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static List<SeriesOption> panel(
            DistrictFigures figures, DistrictWords words, Indicator indicator, List<Figure> own, int panel) {
        String code = indicator.indicatorCode();
        List<SeriesOption> series = new ArrayList<>();
        if (indicator.kind() != Indicator.Kind.count) {
            series.add(line(code + "-city", panel)
                    .setSilent(true)
                    .setShowSymbol(false)
                    .setZ(2)
                    .setLineStyle(new LineStyle().setWidth(1.5).setColor(CONTEXT))
                    .setData(cityValues(figures, indicator)));
        }
        series.add(line(code + "-target", panel)
                .setSilent(true)
                .setShowSymbol(false)
                .setZ(1)
                .setLineStyle(new LineStyle().setWidth(1.25).setColor(TARGET).setType(Roles.DASH))
                .setData(own.stream()
                        .map(figure -> figure.target() == null
                                ? GAP
                                : (Object) drawn(
                                        indicator,
                                        Objects.requireNonNull(figure.target()).doubleValue()))
                        .toArray()));
        series.addAll(ownLines(figures, words, own, code, panel));
        return series;
    }

    private static List<LineSeries> ownLines(
            DistrictFigures figures, DistrictWords words, List<Figure> own, String code, int panel) {
        List<LineSeries> lines = new ArrayList<>();
        List<List<Figure>> parts = unbroken(own);
        for (int part = 0; part < parts.size(); part++) {
            List<Figure> those = parts.get(part);
            lines.add(line(code + "-own-" + part, panel)
                    .setSymbolSize(6)
                    .setSymbol("circle")
                    .setShowSymbol(true)
                    .setZ(4)
                    .setLineStyle(new LineStyle().setWidth(2.25).setColor(Roles.highlight(1)))
                    .setItemStyle(new ItemStyle().setColor(Roles.highlight(1)))
                    .setData(figures.years().stream()
                            .map(year -> those.stream()
                                    .filter(figure -> figure.year() == year && figure.value() != null)
                                    .findFirst()
                                    .map(figure -> (Object) new LineItem(code, words.tip(figure))
                                            .setValue(
                                                    drawn(figure.indicator(), Objects.requireNonNull(figure.value()))))
                                    .orElse(GAP))
                            .toArray()));
        }
        return lines;
    }

    private static Object[] cityValues(DistrictFigures figures, Indicator indicator) {
        return figures.years().stream()
                .map(year -> figures.city(indicator, year)
                        .map(CityFigure::value)
                        .<Object>map(value -> drawn(indicator, value))
                        .orElse(GAP))
                .toArray();
    }

    private static LineSeries line(String id, int panel) {
        return new LineSeries()
                .setId(id)
                .setConnectNulls(false)
                .setXAxisIndex(panel)
                .setYAxisIndex(panel);
    }

    /** The years between break marks: lines are not drawn across one. */
    private static List<List<Figure>> unbroken(List<Figure> years) {
        List<List<Figure>> parts = new ArrayList<>();
        for (Figure figure : years) {
            if (parts.isEmpty() || figure.isBreak()) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(figure);
        }
        return parts;
    }

    /** Only the first and the last year are written, each inside of its panel. */
    private static CategoryAxis yearAxis(DistrictFigures figures, int panel) {
        List<Integer> years = figures.years();
        return new CategoryAxis()
                .setGridIndex(panel)
                .setBoundaryGap(false)
                .setData(years.stream()
                        .map(year -> year.equals(years.getFirst()) || year.equals(years.getLast())
                                ? (Object) String.valueOf(year)
                                : "")
                        .toArray())
                .setAxisLabel(label(11, INK_THIRD));
    }

    private static ValueAxis valueAxis(int panel, List<Figure> own, DistrictFigures figures) {
        Indicator indicator = own.getFirst().indicator();
        double highest = Stream.concat(
                        own.stream()
                                .flatMap(figure -> Stream.of(
                                        Optional.ofNullable(figure.value()),
                                        Optional.ofNullable(figure.target()).map(target -> target.doubleValue()))),
                        indicator.kind() == Indicator.Kind.count
                                ? Stream.<Optional<Double>>of()
                                : figures.years().stream()
                                        .map(year ->
                                                figures.city(indicator, year).map(CityFigure::value)))
                .flatMap(Optional::stream)
                .mapToDouble(value -> drawn(indicator, value))
                .max()
                .orElse(0);
        int max = indicator.kind() == Indicator.Kind.count ? evenCeiling(highest) : highest <= 100 ? 100 : 150;
        if (highest > max) {
            max = evenCeiling(highest);
        }
        return new ValueAxis()
                .setGridIndex(panel)
                .setMin(0)
                .setMax(max)
                .setInterval(max / 2)
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(indicator.kind() == Indicator.Kind.count ? Roles.WHOLE : "{value}%")
                        .setColor(INK_THIRD)
                        .setFontSize(11)
                        .setMargin(4))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));
    }

    /** The next of 2, 4, 10, 20, 40, 100 … and their like: halves stay whole numbers. */
    private static int evenCeiling(double highest) {
        for (int power = 1; ; power *= 10) {
            for (int step : new int[] {2, 4, 6, 8}) {
                if (step * power >= highest) {
                    return step * power;
                }
            }
        }
    }

    // ---- Party members --------------------------------------------------------------------------------------------

    /** Share and number beside each other, as the letter asks. */
    static Chart party(DistrictFigures figures, DistrictWords words, Indicator indicator) {
        Figure now = figures.of(indicator).stream()
                .filter(figure -> figure.year() == figures.year())
                .findFirst()
                .orElseThrow();
        return new Chart(
                party(figures, words, indicator, false),
                party(figures, words, indicator, true),
                PARTY_HEIGHT,
                words.partyTitle(now) + ". " + words.partySubtitle());
    }

    static final int PARTY_HEIGHT = 210;
    static final int PARTY_NARROW_HEIGHT = 400;

    private static Option party(DistrictFigures figures, DistrictWords words, Indicator indicator, boolean isNarrow) {
        List<Figure> own = figures.of(indicator);
        List<SeriesOption> series = new ArrayList<>(panel(figures, words, indicator, own, 0));
        series.add(new BarSeries()
                .setId("admissions")
                .setXAxisIndex(1)
                .setYAxisIndex(1)
                .setBarWidth(22)
                .setBarMinHeight(1)
                .setItemStyle(new BarItemStyle().setColor(Roles.BAR))
                .setData(own.stream()
                        .map(figure -> {
                            Long numerator = figure.numerator();
                            BarItem bar = new BarItem(indicator.indicatorCode(), words.partyTip(figure));
                            bar.setValue(numerator == null ? GAP : numerator);
                            bar.setLabel(new BarLabel()
                                    .setShow(true)
                                    .setPosition("top")
                                    .setColor(INK)
                                    .setFontSize(12)
                                    .setLineHeight(15)
                                    .setFormatter(words.partyLabel(figure)));
                            return (Object) bar;
                        })
                        .toArray()));
        double highest = own.stream()
                .flatMap(figure -> Optional.ofNullable(figure.numerator()).stream())
                .mapToDouble(Long::doubleValue)
                .max()
                .orElse(0);
        int max = evenCeiling(highest * 1.3);
        ValueAxis counts = new ValueAxis()
                .setGridIndex(1)
                .setMin(0)
                .setMax(max)
                .setInterval(max / 2)
                .setAxisLabel(new ValueAxisLabel()
                        .setFormatter(Roles.WHOLE)
                        .setColor(INK_THIRD)
                        .setFontSize(11)
                        .setMargin(4))
                .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(HAIRLINE)));
        String share = words.language().say("Tỷ lệ, %", "Share, %");
        String number = words.language().say("Số người", "People");
        Label bold = new Label()
                .setFontSize(12)
                .setFontWeight("600")
                .setLineHeight(17)
                .setColor(INK);
        Title first = new Title().setText(share).setTop(0).setPadding(0).setTextStyle(bold);
        Title second = new Title().setText(number).setPadding(0).setTextStyle(bold);
        Grid left = new FixedGrid().setTop(30);
        Grid right = new FixedGrid();
        if (isNarrow) {
            first.setLeft(36);
            second.setLeft(36).setTop(206);
            left.setLeft(36).setRight(18).setHeight(134);
            right.setLeft(36).setRight(18).setTop(236).setHeight(134);
        } else {
            first.setLeft(40);
            second.setLeft("56%").setTop(0);
            left.setLeft(40).setWidth("44%").setBottom(26);
            right.setLeft("56%").setRight(10).setTop(30).setBottom(26);
        }
        return new Option()
                .setTitle(new Title[] {first, second})
                .setGrid(new Grid[] {left, right})
                .setXAxis(new CategoryAxis[] {allYears(figures, 0, false), allYears(figures, 1, true)})
                .setYAxis(new Object[] {valueAxis(0, own, figures), counts})
                .setSeries(series.toArray(SeriesOption[]::new));
    }

    private static CategoryAxis allYears(DistrictFigures figures, int panel, boolean hasGap) {
        return new CategoryAxis()
                .setGridIndex(panel)
                .setBoundaryGap(hasGap)
                .setData(figures.years().stream()
                        .map(year -> (Object) String.valueOf(year))
                        .toArray())
                .setAxisLabel(label(12, INK_THIRD));
    }

    // ---- Parts ----------------------------------------------------------------------------------------------------

    private static double drawn(Indicator indicator, double value) {
        return rounded(indicator.kind() == Indicator.Kind.count ? value : 100 * value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static String percent(double share) {
        return rounded(share) + "%";
    }

    private static AxisLabel label(int size, String color) {
        AxisLabel label = new AxisLabel();
        label.setFontSize(size);
        label.setColor(color);
        return label;
    }
}
