package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.chart.Roles.BAR;
import static vn.chitieu.dashboard.chart.Roles.CITY;
import static vn.chitieu.dashboard.chart.Roles.DASH;
import static vn.chitieu.dashboard.chart.Roles.GOOD;
import static vn.chitieu.dashboard.chart.Roles.INK_THIRD;
import static vn.chitieu.dashboard.chart.Roles.TARGET;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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
import vn.chitieu.dashboard.chart.BarItem;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.chart.FixedGrid;
import vn.chitieu.dashboard.chart.Roles;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * How the ward-level units of a year are spread: bins of five points for a rate of people, the states for a rate of units,
 * the number itself for a count. Units without a figure are counted in words, never as zero.
 */
record WardDistribution(IndicatorFigures figures, IndicatorWords words, List<WardFigure> wards) {
    static final int HEIGHT = 270;
    private static final int BIN = 5;

    /** Beyond this the last bin is open: "150 and more". */
    private static final int HIGHEST = 150;

    /** More single numbers than this become bins. */
    private static final int MOST_NUMBERS = 16;

    /** One bar. @param met how many of them reached the target of the year */
    record Bin(String name, int units, int met) {}

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    private Numbers numbers() {
        return words.numbers();
    }

    private Indicator.Kind kind() {
        return figures.indicator().kind();
    }

    private List<WardFigure> known() {
        return wards.stream().filter(ward -> ward.value() != null).toList();
    }

    private int in(WardFigure.State state) {
        return (int) wards.stream().filter(ward -> ward.state() == state).count();
    }

    boolean isEmpty() {
        return known().isEmpty();
    }

    List<Bin> bins() {
        return switch (kind()) {
            case person_rate -> rateBins();
            case unit_rate -> stateBins();
            case count -> numberBins();
        };
    }

    private List<Bin> rateBins() {
        TreeMap<Integer, int[]> counted = new TreeMap<>();
        for (WardFigure ward : known()) {
            double percent = 100 * Objects.requireNonNull(ward.value());
            int from = (int) Math.min(HIGHEST, BIN * Math.floor(percent / BIN + 1e-9));
            int[] bin = counted.computeIfAbsent(from, key -> new int[2]);
            bin[0]++;
            bin[1] += Boolean.TRUE.equals(ward.reachesTarget()) ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        if (!counted.isEmpty()) {
            for (int from = counted.firstKey(); from <= counted.lastKey(); from += BIN) {
                int[] bin = counted.getOrDefault(from, new int[2]);
                bins.add(new Bin(from == HIGHEST ? "≥ " + HIGHEST : from + "–" + (from + BIN), bin[0], bin[1]));
            }
        }
        return bins;
    }

    private List<Bin> stateBins() {
        int has = (int) known().stream()
                .filter(ward -> Objects.requireNonNull(ward.value()) >= 1)
                .count();
        return List.of(
                new Bin(say("Có", "Yes"), has, has),
                new Bin(say("Chưa có", "Not yet"), known().size() - has, 0),
                new Bin(say("Không áp dụng", "Does not apply"), in(WardFigure.State.not_applicable), 0));
    }

    private List<Bin> numberBins() {
        int highest = known().stream()
                .mapToInt(ward -> (int) Math.round(Objects.requireNonNull(ward.value())))
                .max()
                .orElse(0);
        int width = Axis.niceFromZero(java.util.stream.DoubleStream.of(highest), MOST_NUMBERS)
                .step();
        int[] counted = new int[highest / width + 1];
        known().forEach(ward -> counted[(int) Math.round(Objects.requireNonNull(ward.value())) / width]++);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < counted.length; bin++) {
            int from = bin * width;
            String name = width == 1
                    ? numbers().whole(from)
                    : numbers().whole(from) + "–" + numbers().whole(from + width - 1L);
            bins.add(new Bin(name, counted[bin], 0));
        }
        return known().isEmpty() ? List.of() : bins;
    }

    String title() {
        return words.within(finding());
    }

    private String finding() {
        int known = known().size();
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
                int some = (int) known().stream()
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
        List<Bin> bins = rateBins();
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
        long judged =
                known().stream().filter(ward -> ward.reachesTarget() != null).count();
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

    String subtitle() {
        List<String> parts = new ArrayList<>();
        parts.add(say("Số phường, xã, thị trấn, năm %d", "Ward-level units, %d", figures.year()));
        int applies = in(WardFigure.State.not_applicable);
        parts.add(say(
                "%d/%d có số liệu",
                "%d of %d with figures",
                known().size() + (kind() == Indicator.Kind.unit_rate ? applies : 0),
                wards.size()));
        int stated = in(WardFigure.State.stated);
        if (stated > 0) {
            parts.add(say("%d chỉ nêu tỷ lệ", "%d with a stated percentage only", stated));
        }
        int refused = in(WardFigure.State.refused);
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

    Chart chart() {
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
        ValueAxis units = new ValueAxis()
                .setMin(0)
                .setMinInterval(1)
                .setSplitNumber(3)
                .setAxisLabel(new ValueAxisLabel().setColor(INK_THIRD).setFormatter(Roles.WHOLE));
        List<SeriesOption> series = new ArrayList<>();
        series.add(bars("met", bins, true));
        series.add(bars("below", bins, false));
        if (isRate && !bins.isEmpty()) {
            int from = Integer.parseInt(bins.getFirst().name().split("–", 2)[0].replace("≥ ", ""));
            ValueAxis places = new ValueAxis().setShow(false).setMin(from).setMax(from + BIN * bins.size());
            option.setXAxis(new org.icepear.echarts.origin.coord.cartesian.AxisOption[] {names, places});
            series.add(new LineSeries()
                    .setId("lines")
                    .setXAxisIndex(1)
                    .setData(new Object[] {})
                    .setMarkLine(lines(from, from + BIN * bins.size())));
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
        return new Chart(option, option, HEIGHT, title() + ". " + subtitle());
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

    NativeTable table() {
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
        return Cells.table(title(), "tbl rows", head, rows);
    }

    /** Every unit with its parts, not the bins alone. */
}
