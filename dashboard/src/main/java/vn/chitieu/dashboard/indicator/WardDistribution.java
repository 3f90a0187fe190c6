package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD_FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.AxisNameTextStyle;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.marker.MarkLine1DDataItem;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.series.SeriesLineLabel;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jooq.Condition;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.indicator.WardBins.Bin;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.Indicator;

/** How the ward-level units of a year are spread. Those without a figure are counted in words, never as zero. */
record WardDistribution(IndicatorFigures figures, IndicatorWords words, List<WardFigure> wards)
        implements Card<WardFigure> {
    static final int HEIGHT = 270;

    @Override
    public Language language() {
        return words.language();
    }

    private Numbers numbers() {
        return words.numbers();
    }

    private Indicator.Kind kind() {
        return figures.indicator().kind();
    }

    private WardBins units() {
        return new WardBins(figures, words, wards);
    }

    private List<Bin> bins() {
        return units().all();
    }

    @Override
    public String title() {
        return words.within(finding());
    }

    private String finding() {
        int known = units().known().size();
        if (known == 0) {
            return say(
                    "Năm %d chưa có số liệu của phường, xã, thị trấn", "No ward-level figures for %d", figures.year());
        }
        return switch (kind()) {
            case person_rate -> rateTitle(known);
            case unit_rate -> {
                Bin has = bins().getFirst();
                Bin none = bins().get(2);
                String rest =
                        none.units() == 0 ? "" : say("; %d không áp dụng", "; it does not apply to %d", none.units());
                yield say(
                        "%d/%d phường, xã, thị trấn đã có; %d chưa có%s"
                                .formatted(has.units(), known, known - has.units(), rest),
                        "%d of %d ward-level units have it; %d do not yet%s"
                                .formatted(has.units(), known, known - has.units(), rest));
            }
            case count -> {
                int some = (int) units().known().stream()
                        .filter(ward -> Objects.requireNonNull(ward.value()) > 0)
                        .count();
                yield say(
                        "%d/%d phường, xã, thị trấn có ít nhất 1 %s; %d chưa có"
                                .formatted(some, known, words.unit(), known - some),
                        "%d of %d ward-level units have at least 1 (%s); %d have none"
                                .formatted(some, known, words.unit(), known - some));
            }
        };
    }

    private String rateTitle(int known) {
        List<Bin> bins = bins();
        int at = 0;
        for (int bin = 0; bin + 1 < bins.size(); bin++) {
            if (pair(bins, bin) > pair(bins, at)) {
                at = bin;
            }
        }
        String from = bins.get(at).name().split("–", 2)[0];
        String to = bins.get(Math.min(at + 1, bins.size() - 1)).name();
        String span = from + "–" + to.substring(to.indexOf('–') + 1) + "%";
        String most = say(
                "%d/%d phường, xã, thị trấn ở mức %s", "%d of %d ward-level units at %s", pair(bins, at), known, span);
        long judged = units().known().stream()
                .filter(ward -> ward.reachesTarget() != null)
                .count();
        if (judged == 0) {
            return most;
        }
        int met = bins.stream().mapToInt(Bin::met).sum();
        return say(
                        "%d/%d phường, xã, thị trấn chưa đạt chỉ tiêu; ",
                        "%d of %d ward-level units below the target; ", judged - met, judged)
                + say("đông nhất ở %s: %d", "most at %s: %d", span, pair(bins, at));
    }

    private static int pair(List<Bin> bins, int at) {
        return bins.get(at).units() + (at + 1 < bins.size() ? bins.get(at + 1).units() : 0);
    }

    @Override
    public String subtitle() {
        List<String> parts = new ArrayList<>();
        parts.add(say("Số phường, xã, thị trấn, năm %d", "Ward-level units, %d", figures.year()));
        int applies = units().in(WardFigure.State.not_applicable);
        parts.add(say(
                "%d/%d có số liệu",
                "%d of %d with figures",
                units().known().size() + (kind() == Indicator.Kind.unit_rate ? applies : 0),
                wards.size()));
        int stated = units().in(WardFigure.State.stated);
        if (stated > 0) {
            parts.add(say("%d chỉ nêu tỷ lệ", "%d with a stated percentage only", stated));
        }
        int refused = units().in(WardFigure.State.refused);
        if (refused > 0) {
            parts.add(say("%d bị từ chối", "%d refused", refused));
        }
        int zero = (int) wards.stream()
                .filter(ward -> ward.state() == WardFigure.State.reported && ward.value() == null)
                .count();
        if (zero > 0) {
            parts.add(say("%d là 0/0", "%d are 0/0", zero));
        }
        return String.join(" · ", parts);
    }

    @Override
    public List<Component> legend() {
        return kind() == Indicator.Kind.person_rate
                        && figures.target(figures.year()).isPresent()
                ? List.of(
                        Cells.key("met", say("Đạt chỉ tiêu", "Target met")),
                        Cells.key("below", say("Chưa đạt", "Below target")))
                : List.of();
    }

    @Override
    public List<WardFigure> rows() {
        return wards;
    }

    /** Of the files: every unit, where the table on the page counts them. */
    @Override
    public Columns<WardFigure> columns() {
        boolean isCount = figures.isCount();
        Columns<WardFigure> columns = new Columns<WardFigure>(language())
                .add(Head.UNIT_CODE, WardFigure::wardCode)
                .add(Head.UNIT, WardFigure::name)
                .add(Head.DISTRICT, ward -> say(ward.districtVi(), ward.districtEn()))
                .add(Head.YEAR, ward -> figures.year())
                .add(Head.STATE, ward -> ward.state().name())
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, WardFigure::numerator);
        if (!isCount) {
            columns.add(Head.DENOMINATOR, WardFigure::denominator).add(Head.RATE, ward -> Share.of(ward.value()));
        }
        return columns;
    }

    @Override
    public String fileName() {
        return words.fileName(figures.year() + " " + say("phường xã", "wards"));
    }

    @Override
    public Query query(List<Head> heads) {
        Condition ofYear = WARD_FIGURE
                .INDICATOR_CODE
                .eq(figures.indicator().indicatorCode())
                .and(WARD_FIGURE.YEAR.eq(figures.year()));
        String only = figures.kindName();
        return new FigureSelect(language())
                .wards(heads, only == null ? ofYear : ofYear.and(DISTRICT.KIND.eq(only)))
                .orderBy(WARD_FIGURE.WARD_CODE);
    }

    @Override
    public String tableName() {
        return say("Bảng phường, xã, thị trấn", "Table of ward-level units");
    }

    @Override
    public String tableClasses() {
        return "tbl rows";
    }

    @Override
    public Optional<Chart> chart() {
        List<Bin> bins = bins();
        boolean isRate = kind() == Indicator.Kind.person_rate;
        Option option = new Option();
        CategoryAxis names = new CategoryAxis()
                .setData(bins.stream().map(bin -> (Object) bin.name()).toArray())
                .setName(
                        switch (kind()) {
                            case person_rate -> say("Tỷ lệ, %", "Rate, %");
                            case unit_rate -> "";
                            case count -> FigureWords.capitalized(words.unit());
                        })
                .setNameLocation("middle")
                .setNameGap(24)
                .setNameTextStyle(new AxisNameTextStyle().setColor(INK_THIRD).setFontSize(12));
        org.icepear.echarts.components.coord.CategoryAxisLabel labels =
                new org.icepear.echarts.components.coord.CategoryAxisLabel();
        labels.setColor(kind() == Indicator.Kind.unit_rate ? Roles.INK : INK_THIRD);
        labels.setFontSize(kind() == Indicator.Kind.unit_rate ? 13 : 11);
        labels.setHideOverlap(true);
        names.setAxisLabel(labels);
        Axis scale = Axis.ofCounts(bins.stream().mapToDouble(Bin::units), 4);
        ValueAxis units = new ValueAxis()
                .setMin(0)
                .setMax(Axis.plain(scale.max()))
                .setInterval(Axis.plain(scale.step()))
                .setAxisLabel(new ValueAxisLabel().setColor(INK_THIRD).setFormatter(Roles.WHOLE));
        List<SeriesOption> series = new ArrayList<>();
        series.add(bars("met", bins, true));
        series.add(bars("below", bins, false));
        if (isRate && !bins.isEmpty()) {
            int from = Integer.parseInt(bins.getFirst().name().split("–", 2)[0].replace("≥ ", ""));
            ValueAxis places = new ValueAxis().setShow(false).setMin(from).setMax(from + WardBins.WIDTH * bins.size());
            option.setXAxis(new org.icepear.echarts.origin.coord.cartesian.AxisOption[] {names, places});
            series.add(new LineSeries()
                    .setId("lines")
                    .setXAxisIndex(1)
                    .setData(new Object[] {})
                    .setMarkLine(lines(from, from + WardBins.WIDTH * bins.size())));
        } else {
            option.setXAxis(names);
        }
        option.setGrid(new FixedGrid()
                        .setLeft(38)
                        .setRight(12)
                        .setTop(isRate ? 40 : 22)
                        .setBottom(isRate || kind() == Indicator.Kind.count ? 44 : 28))
                .setYAxis(units)
                .setSeries(series.toArray(SeriesOption[]::new));
        return Optional.of(new Chart(option, option, HEIGHT, title() + ". " + subtitle()));
    }

    private BarSeries bars(String id, List<Bin> bins, boolean isMet) {
        return new BarSeries()
                .setId(id)
                .setStack("units")
                .setBarCategoryGap(kind() == Indicator.Kind.unit_rate ? "46%" : "6%")
                .setItemStyle(new BarItemStyle().setColor(isMet ? GOOD : BAR))
                .setLabel(new BarLabel()
                        .setShow(kind() == Indicator.Kind.unit_rate)
                        .setPosition("top")
                        .setFormatter("{c}")
                        .setColor(Roles.INK)
                        .setFontSize(13)
                        .setFontWeight("600"))
                .setData(bins.stream().map(bin -> item(bin, isMet)).toArray());
    }

    private Object item(Bin bin, boolean isMet) {
        int units = isMet ? bin.met() : bin.units() - bin.met();
        if (units == 0 && (isMet || bin.units() > 0)) {
            return Drawn.GAP;
        }
        String unit =
                kind() == Indicator.Kind.person_rate ? "%" : kind() == Indicator.Kind.count ? " " + words.unit() : "";
        BarItem item = new BarItem(
                null, List.of(bin.name() + unit, say("%d phường, xã, thị trấn", "%d ward-level units", bin.units())));
        item.setValue(units);
        return item;
    }

    private MarkLine lines(int from, int to) {
        List<Object> lines = new ArrayList<>();
        BigDecimal target = figures.cityNow().target();
        Double value = figures.cityValue(figures.year());
        if (value != null) {
            lines.add(line(100 * value, words.cityLineLabel(value), CITY, "solid", 1.5, 0, from, to));
        }
        if (target != null) {
            lines.add(line(100 * target.doubleValue(), words.targetLineLabel(target), TARGET, DASH, 2, -17, from, to));
        }
        return new MarkLine().setSymbol("none").setSilent(true).setData(lines.toArray());
    }

    private static MarkLine1DDataItem line(
            double at, String text, String color, String type, double width, int up, int from, int to) {
        double place = Math.clamp(at, from, to);
        boolean isLeft = place - from < 0.5 * (to - from);
        return new MarkLine1DDataItem()
                .setXAxis(Drawn.rounded(place))
                .setLineStyle(new LineStyle().setColor(color).setType(type).setWidth(width))
                .setLabel(new SeriesLineLabel()
                        .setPosition("end")
                        .setAlign(isLeft ? "left" : "right")
                        .setOffset(new Number[] {isLeft ? -4 : 4, up})
                        .setFormatter(text)
                        .setColor(color)
                        .setFontSize(12)
                        .setFontWeight("600"));
    }

    @Override
    public NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        head.add(
                Cells.columnHead(
                        switch (kind()) {
                            case person_rate -> say("Tỷ lệ, %", "Rate, %");
                            case unit_rate -> say("Tình trạng", "State");
                            case count -> FigureWords.capitalized(words.unit());
                        },
                        ""),
                Cells.columnHead(say("Phường, xã, thị trấn", "Ward-level units"), "r"));
        List<NativeTableRow> rows = bins().stream()
                .map(bin -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            Cells.rowHead(new Span(bin.name()), ""),
                            Cells.cell(numbers().whole(bin.units()), "r"));
                    return row;
                })
                .toList();
        return Cells.table(tableName() + ": " + title(), tableClasses(), head, rows);
    }
}
