package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.ScaleLegend;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;

/** Every district and year with its figure printed, on the classes of its {@link Scale}; best of the latest year first. */
record HeatTable(IndicatorFigures figures, IndicatorWords words) implements YearCard {

    private Link to(int year) {
        return words.link().withYear(year);
    }

    /** Always seen from the latest year, so that another year changes nothing here. */
    static HeatTable of(IndicatorFigures figures, Link link) {
        IndicatorFigures latest = figures.latest();
        return new HeatTable(latest, new IndicatorWords(latest, link.plain().withYear(latest.year())));
    }

    /** How many stand in the two lowest classes in the first and in the last year, each out of those that compare. */
    @Override
    public String finding() {
        List<Integer> known = figures.years().stream()
                .filter(year -> figures.of(year).stream().anyMatch(Figure::isComparable))
                .toList();
        if (known.isEmpty()) {
            return say("Chưa năm nào có số liệu để so", "No year has figures to compare yet");
        }
        List<BigDecimal> bounds = figures.scale().bounds();
        if (bounds.isEmpty()) {
            return say("Mọi nơi, mọi năm một mức", "All districts alike in all years");
        }
        BigDecimal bound = bounds.get(Math.min(1, bounds.size() - 1));
        String below = numbers().exact(bound) + (figures.isCount() ? " " + words.unit() : "%");
        int first = known.getFirst();
        int last = known.getLast();
        String now = say("%s năm %d", "%s in %d", below(last, bound), last);
        String each = figures.isCount() ? say(" trên một đơn vị", " per unit") : "";
        return first == last
                ? say("Dưới %s%s: %s nơi", "Under %s%s: %s", below, each, now)
                : say(
                        "Dưới %s%s: từ %s nơi năm %d đến %s nơi năm %d",
                        "Under %s%s: %s district{s} in %d, %s in %d",
                        below,
                        each,
                        below(first, bound),
                        first,
                        below(last, bound),
                        last);
    }

    private String below(int year, BigDecimal bound) {
        List<Double> values = figures.of(year).stream()
                .filter(Figure::isComparable)
                .map(Figure::drawn)
                .filter(Objects::nonNull)
                .toList();
        return values.stream().filter(value -> value < bound.doubleValue()).count() + "/" + values.size();
    }

    @Override
    public String subtitle() {
        return words.measure()
                + say(
                        ", theo quận, huyện và năm; một thang màu cho mọi năm",
                        ", by district and year; one scale of colour for all years");
    }

    @Override
    public List<Component> legend() {
        return new ScaleLegend(figures.scale(), figures.isCount(), language()).keys(figures.districts());
    }

    @Override
    public String part() {
        return say("bảng nhiệt", "heat table");
    }

    @Override
    public NativeTable table() {
        String code = figures.indicator().indicatorCode();
        NativeTableRow head = new NativeTableRow();
        head.add(Cells.columnHead(say("Quận, huyện", "Place"), ""));
        figures.years()
                .forEach(year ->
                        head.add(Cells.columnHead(new Anchor(to(year).toIndicator(code), String.valueOf(year)), "")));
        List<NativeTableRow> rows = new ArrayList<>();
        if (!figures.isCount()) {
            rows.add(YearCard.line(
                    "city",
                    new Span(words.city()),
                    figures.city().stream()
                            .map(city -> cell(
                                    words.toLineage(city),
                                    figures.cityValue(city.year()),
                                    true,
                                    say("chưa có số liệu", "no figures")))));
        }
        figures.listed().forEach(latest -> rows.add(line(latest.place())));
        return new LinkGrid(title(), "heat", head, rows);
    }

    private NativeTableRow line(Place district) {
        return YearCard.line(
                "",
                new Anchor(to(figures.year()).toDistrict(district.code()), district.shortName(language())),
                figures.of(district).stream()
                        .map(figure -> cell(
                                words.toLineage(district.code(), figure.year()),
                                figure.compared(),
                                figure.isComparable(),
                                said().whyNot(figure).orElse(""))));
    }

    /** A cell leads to what its figure is made of; it is coloured where its figure compares. */
    private NativeTableCell cell(String address, @Nullable Double value, boolean isComparable, String whyNot) {
        Anchor anchor = new Anchor(address);
        if (value == null) {
            anchor.setText("–");
            anchor.getElement().setAttribute("title", whyNot).setAttribute("aria-label", "– " + whyNot);
            return Cells.cell(anchor, "miss");
        }
        anchor.setText(words.shortCompared(value));
        return Cells.cell(
                anchor, isComparable ? "q" + figures.scale().colourOf(Figure.drawn(value, figures.isCount())) : "open");
    }
}
