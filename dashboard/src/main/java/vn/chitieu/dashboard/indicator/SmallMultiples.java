package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.indicator.Drawn.GAP;
import static vn.chitieu.dashboard.indicator.Drawn.doubleOf;
import static vn.chitieu.dashboard.indicator.Drawn.drawn;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.components.title.Title;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.AxisName;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.LineItem;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.chart.TiledOption;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/** Every district through the years in a plot of its own, all on one scale, best of the latest year first. */
record SmallMultiples(IndicatorFigures figures, IndicatorWords words, UnaryOperator<String> toggled)
        implements YearCard {
    private static final TiledOption.Tiles TILES = new TiledOption.Tiles(36, 6, 14, 42, 66, 18, 22);
    private static final int HEIGHT_OF_8_BESIDE_EACH_OTHER = 3 * (42 + 66 + 18) + 22;

    /** Always seen from the latest year, so that another year changes nothing here. */
    static SmallMultiples of(IndicatorFigures figures, Language language, UnaryOperator<String> toggled) {
        IndicatorFigures latest = figures.latest();
        return new SmallMultiples(latest, new IndicatorWords(latest, language), toggled);
    }

    @Override
    public String title() {
        int higher = 0;
        int compared = 0;
        for (Figure figure : figures.now()) {
            List<Double> values = TrendLines.unbroken(figures.of(figure.place())).getLast().stream()
                    .filter(Figure::isComparable)
                    .map(Figure::compared)
                    .filter(Objects::nonNull)
                    .toList();
            if (values.size() > 1 && figure.isComparable()) {
                compared++;
                higher += values.getLast() > values.getFirst() ? 1 : 0;
            }
        }
        String rising = compared == 0
                ? say("Chưa nơi nào có hai năm để so", "No district has two years to compare")
                : higher == compared
                        ? say(
                                "Cả %d nơi cao hơn năm đầu so được",
                                "All %d districts above their first comparable year", compared)
                        : say(
                                "%d/%d nơi không cao hơn năm đầu so được",
                                "%d of %d districts not above their first comparable year",
                                compared - higher,
                                compared);
        if (figures.targets().isEmpty()) {
            return words.within(rising);
        }
        int met = figures.met();
        return words.within(
                rising + say("; %d nơi đạt %s %d", "; %d met the %s of %d", met, words.targetName(), figures.year()));
    }

    @Override
    public String subtitle() {
        Axis scale = TrendLines.scale(figures);
        return say(
                "%s, %d–%d, cùng một thang %s–%s%s · xếp theo năm %d · khoảng trống: không có số liệu",
                "%s, %d–%d, one scale of %s–%s%s · in the order of %d · gap: no figures",
                figures.isCount() ? FigureWords.capitalized(words.perUnit()) : "%",
                figures.years().getFirst(),
                figures.years().getLast(),
                end(scale.min()),
                end(scale.max()),
                figures.isCount() ? "" : "%",
                figures.year());
    }

    private String end(double ofScale) {
        return words.numbers().exact(BigDecimal.valueOf(ofScale).stripTrailingZeros());
    }

    @Override
    public List<Component> legend() {
        List<Component> legend = new ArrayList<>();
        if (!figures.isCount()) {
            legend.add(Cells.key("context", words.everyone()));
            if (!figures.targets().isEmpty()) {
                legend.add(Cells.key("target", FigureWords.capitalized(words.targetName())));
            }
        }
        return legend;
    }

    @Override
    public String address(String districtCode) {
        return toggled.apply(districtCode);
    }

    @Override
    public String part() {
        return say("từng nơi", "each district");
    }

    @Override
    public Optional<Chart> chart() {
        List<Figure> order = figures.listed();
        Axis scale = TrendLines.scale(figures);
        double step = (scale.max() - scale.min()) / 2;
        List<Title> titles = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<CategoryAxis> years = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<SeriesOption> series = new ArrayList<>();
        for (int plot = 0; plot < order.size(); plot++) {
            Figure latest = order.get(plot);
            boolean isMet = latest.verdictTarget() == TargetVerdict.met;
            titles.add(title(latest, isMet));
            grids.add(new FixedGrid());
            years.add(new CategoryAxis()
                    .setGridIndex(plot)
                    .setBoundaryGap(false)
                    .setData(yearNames())
                    .setAxisLine(new AxisLine().setLineStyle(new LineStyle().setColor(Roles.LINE)))
                    .setAxisLabel(Drawn.label(11, Roles.INK_THIRD)));
            values.add(new ValueAxis()
                    .setGridIndex(plot)
                    .setMin(Axis.plain(scale.min()))
                    .setMax(Axis.plain(scale.max()))
                    .setInterval(Axis.plain(step))
                    .setAxisLabel(new ValueAxisLabel()
                            .setFormatter(figures.isCount() ? Roles.WHOLE : "{value}%")
                            .setFontSize(11)
                            .setMargin(4)
                            .setColor(Roles.INK_THIRD))
                    .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor(Roles.HAIRLINE))));
            if (!figures.isCount()) {
                series.add(quiet("city-" + plot, plot, Roles.CONTEXT, null, 1.25)
                        .setData(figures.city().stream()
                                .map(city -> drawnOrGap(figures.cityValue(city.year())))
                                .toArray()));
                if (!figures.targets().isEmpty()) {
                    series.add(quiet("target-" + plot, plot, Roles.TARGET, Roles.DASH, 1)
                            .setData(figures.city().stream()
                                    .map(city -> drawnOrGap(doubleOf(city.target())))
                                    .toArray()));
                }
            }
            series.addAll(lines(latest.place(), plot, isMet ? Roles.GOOD : Roles.highlight(1)));
        }
        TiledOption option = new TiledOption(TILES);
        option.setTitle(titles.toArray(Title[]::new))
                .setGrid(grids.toArray(Grid[]::new))
                .setXAxis(years.toArray(CategoryAxis[]::new))
                .setYAxis(values.toArray())
                .setSeries(series.toArray(SeriesOption[]::new));
        return Optional.of(new Chart(option, option, HEIGHT_OF_8_BESIDE_EACH_OTHER, title() + ". " + subtitle()));
    }

    /** Only the first and the last year are named. */
    private Object[] yearNames() {
        List<Integer> all = figures.years();
        List<Object> names = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            boolean isFirst = at == 0;
            boolean isNamed = isFirst || at == all.size() - 1;
            names.add(new AxisName(
                    isNamed ? String.valueOf(all.get(at)) : " ".repeat(at),
                    new AxisName.Style(null, isFirst ? "left" : "right")));
        }
        return names.toArray();
    }

    private Title title(Figure latest, boolean isMet) {
        Double value = latest.compared();
        String said = value == null
                ? words.words().whyNot(latest).orElse("–")
                : words.comparedText(value) + (isMet ? say("  đạt", "  met") : "");
        Label name = new Label();
        name.setFontSize(12).setFontWeight("600").setColor(Roles.INK).setLineHeight(16);
        Label figure = new Label();
        figure.setFontSize(12)
                .setFontWeight(isMet ? "600" : "400")
                .setColor(isMet ? Roles.GOOD : value == null ? Roles.INK_THIRD : Roles.INK_SECOND);
        return new Title()
                .setText(latest.place().shortName(words.language()))
                .setSubtext(said)
                .setPadding(0)
                .setItemGap(4)
                .setTextStyle(name)
                .setSubtextStyle(figure);
    }

    private Object drawnOrGap(@Nullable Double value) {
        return value == null ? GAP : (Object) drawn(figures, value);
    }

    private static LineSeries quiet(String id, int plot, String color, @Nullable String dash, double width) {
        LineStyle style = new LineStyle().setColor(color).setWidth(width);
        return new LineSeries()
                .setId(id)
                .setXAxisIndex(plot)
                .setYAxisIndex(plot)
                .setSilent(true)
                .setShowSymbol(false)
                .setConnectNulls(false)
                .setLineStyle(dash == null ? style : style.setType(dash));
    }

    private List<LineSeries> lines(Place district, int plot, String color) {
        List<LineSeries> lines = new ArrayList<>();
        for (List<Figure> part : TrendLines.unbroken(figures.of(district))) {
            lines.add(new LineSeries()
                    .setId("district-" + plot + "-" + lines.size())
                    .setXAxisIndex(plot)
                    .setYAxisIndex(plot)
                    .setConnectNulls(false)
                    .setShowSymbol(true)
                    .setSymbolSize(4)
                    .setLineStyle(new LineStyle().setWidth(2.25).setColor(color))
                    .setItemStyle(new ItemStyle().setColor(color))
                    .setData(figures.years().stream()
                            .map(year -> part.stream()
                                    .filter(figure -> figure.year() == year && figure.drawn() != null)
                                    .findFirst()
                                    .map(figure -> (Object) new LineItem(district.code(), words.shortTip(figure))
                                            .setValue(Objects.requireNonNull(figure.drawn())))
                                    .orElse(GAP))
                            .toArray()));
        }
        return lines;
    }
}
