package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.dashboard.table.Cells;
import vn.chitieu.dashboard.table.LinkGrid;
import vn.chitieu.dashboard.text.Language;

/** Every district and year with its figure printed, on the classes of {@link Steps}; best of the latest year first. */
record HeatTable(IndicatorFigures figures, IndicatorWords words) {

    private Link to(int year) {
        return new Link(words.language(), String.valueOf(year), null);
    }

    /** Always seen from the latest year, so that another year changes nothing here. */
    static HeatTable of(IndicatorFigures figures, Language language) {
        IndicatorFigures latest = figures.latest();
        return new HeatTable(latest, new IndicatorWords(latest, language));
    }

    private String say(String vietnamese, String english) {
        return words.language().say(vietnamese, english);
    }

    /** How many stand below the third class in the first and in the last year, each out of those with a figure. */
    String title() {
        List<Integer> known = figures.years().stream()
                .filter(year -> figures.of(year).stream().anyMatch(figure -> figures.compared(figure) != null))
                .toList();
        if (known.isEmpty()) {
            return say("Chưa năm nào có số liệu", "No year has figures yet");
        }
        double bound = Steps.of(figures).bound(3);
        String below = Steps.number(bound, words.numbers()) + (figures.isCount() ? " " + words.unit() : "%");
        int first = known.getFirst();
        int last = known.getLast();
        String now = say("%s năm %d", "%s in %d").formatted(below(last, bound), last);
        String each = figures.isCount() ? say(" trên một đơn vị", " per unit") : "";
        return first == last
                ? say("Dưới %s%s: %s nơi".formatted(below, each, now), "Under %s%s: %s".formatted(below, each, now))
                : say(
                        "Dưới %s%s: từ %s nơi năm %d đến %s nơi năm %d"
                                .formatted(below, each, below(first, bound), first, below(last, bound), last),
                        "Under %s%s: %s districts in %d, %s in %d"
                                .formatted(below, each, below(first, bound), first, below(last, bound), last));
    }

    private String below(int year, double bound) {
        List<Double> values = figures.of(year).stream()
                .map(figures::compared)
                .filter(Objects::nonNull)
                .map(value -> Drawn.drawn(figures, value))
                .toList();
        return values.stream().filter(value -> value < bound).count() + "/" + values.size();
    }

    String subtitle() {
        return (figures.isCount()
                        ? say(
                                IndicatorWords.capitalized(words.unit()) + " trên một phường, xã, thị trấn",
                                IndicatorWords.capitalized(words.unit()) + " per ward-level unit")
                        : "%")
                + say(
                        ", theo quận, huyện và năm; một thang màu cho mọi năm",
                        ", by district and year; one scale of colour for all years");
    }

    NativeTable table() {
        Steps steps = Steps.of(figures);
        NativeTableRow head = new NativeTableRow();
        head.add(Cells.columnHead(say("Quận, huyện", "Place"), ""));
        figures.years()
                .forEach(year -> head.add(Cells.columnHead(
                        new Anchor(to(year).toIndicator(figures.indicator().indicatorCode()), String.valueOf(year)),
                        "")));
        List<NativeTableRow> rows = new ArrayList<>();
        if (!figures.isCount()) {
            NativeTableRow city = new NativeTableRow();
            city.addClassName("city");
            city.add(Cells.rowHead(new Span(say("Thành phố", "City")), ""));
            figures.city()
                    .forEach(figure -> city.add(cell(
                            to(figure.year()).toIndicator(figures.indicator().indicatorCode()),
                            figure.value(),
                            steps,
                            say("chưa có số liệu", "no figures"))));
            rows.add(city);
        }
        for (Figure latest : figures.listed()) {
            NativeTableRow row = new NativeTableRow();
            String code = latest.place().code();
            row.add(Cells.rowHead(
                    new Anchor(
                            to(figures.year()).toDistrict(code), latest.place().shortName(words.language())),
                    ""));
            figures.of(latest.place())
                    .forEach(figure -> row.add(cell(
                            to(figure.year()).toDistrict(code),
                            figures.compared(figure),
                            steps,
                            words.whyNoFigure(figure).orElse(""))));
            rows.add(row);
        }
        return new LinkGrid(title(), "heat", head, rows);
    }

    /** A cell leads to its district in its year. */
    private NativeTableCell cell(String address, @Nullable Double value, Steps steps, String whyNot) {
        Anchor anchor = new Anchor(address);
        if (value == null) {
            anchor.setText("–");
            anchor.getElement().setAttribute("title", whyNot).setAttribute("aria-label", "– " + whyNot);
            return Cells.cell(anchor, "miss");
        }
        anchor.setText(
                figures.isCount()
                        ? words.numbers().perUnit(value)
                        : words.numbers().percentNumber(value));
        return Cells.cell(anchor, "q" + steps.of(Drawn.drawn(figures, value)));
    }
}
