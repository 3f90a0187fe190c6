package vn.chitieu.dashboard.compare;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.rowHead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.compare.CompareFigures.Slope;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables of a comparison, with every figure printed. */
record CompareTables(CompareFigures figures, CompareWords words, Link link) {

    private String say(String vietnamese, String english, Object... values) {
        return words.words().say(vietnamese, english, values);
    }

    private Anchor place(Place place) {
        Anchor anchor = new Anchor(link.toDistrict(place.code()), place.shortName(words.language()));
        anchor.addClassName("plain");
        return anchor;
    }

    NativeTable scatter() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Quận, huyện", "District"), ""));
        head.add(columnHead(words.measure(figures.x()), "r wraps"));
        head.add(columnHead(words.measure(figures.y()), "r wraps"));
        List<NativeTableRow> rows = figures.places().stream()
                .map(place -> {
                    NativeTableRow row = new NativeTableRow();
                    mark(row, place);
                    row.add(rowHead(place(place), ""));
                    row.add(compared(figures.figure(place, figures.x())));
                    row.add(compared(figures.figure(place, figures.y())));
                    return row;
                })
                .toList();
        return Cells.table(say("Bảng: ", "Table: ") + words.scatterTitle(), "tbl rows", head, rows);
    }

    NativeTable slope() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Quận, huyện", "District"), ""));
        head.add(columnHead(String.valueOf(figures.choice().from()), "r"));
        head.add(columnHead(String.valueOf(figures.choice().year()), "r"));
        head.add(columnHead(say("Chênh lệch", "Difference"), "r"));
        List<NativeTableRow> rows = figures.places().stream()
                .map(place -> {
                    NativeTableRow row = new NativeTableRow();
                    mark(row, place);
                    row.add(rowHead(place(place), ""));
                    row.add(compared(figures.of(place, figures.choice().from()).orElseThrow()));
                    row.add(compared(figures.of(place, figures.choice().year()).orElseThrow()));
                    Optional<Slope> slope = figures.slope(place);
                    row.add(
                            slope.isEmpty()
                                    ? cell(dim("–"), "r")
                                    : !slope.get().isBroken() && slope.get().change() == null
                                            ? cell(dim("–"), "r")
                                            : slope.get().isBroken()
                                                    ? cell(dim(say("phường thay đổi", "wards changed")), "r")
                                                    : cell(
                                                            Cells.change(
                                                                    words.difference(slope.get()), ChangeVerdict.none),
                                                            "r"));
                    return row;
                })
                .toList();
        return Cells.table(say("Bảng: ", "Table: ") + words.slopeTitle(), "tbl rows", head, rows);
    }

    private void mark(NativeTableRow row, Place place) {
        if (figures.chosen().contains(place)) {
            row.addClassName("sel");
        }
    }

    private NativeTableCell compared(Figure figure) {
        Optional<String> whyNot = words.words().whyNot(figure);
        if (whyNot.isPresent()) {
            return cell(dim(whyNot.get()), "r miss");
        }
        Span both = new Span(words.words().compared(figure));
        both.add(new Span(" "));
        both.add(dim(
                figure.isCount()
                        ? "(" + words.words().value(figure) + ")"
                        : words.words().fraction(figure).orElse(say("tự nêu", "stated"))));
        return cell(both, "r");
    }

    /** All indicators of the chosen districts. */
    NativeTable sideBySide() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Nội dung", "Indicator"), ""));
        head.add(columnHead(say("Chỉ tiêu", "Target"), "r"));
        head.add(columnHead(say("Thành phố", "City"), "r"));
        for (int number = 0; number < figures.chosen().size(); number++) {
            Place place = figures.chosen().get(number);
            Span symbol = new Span();
            symbol.addClassNames("sym", "s" + (number + 1));
            symbol.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span(symbol, place(place));
            name.addClassName("beside-head");
            var cell = Cells.columnHead("", "r");
            cell.add(name);
            head.add(cell);
        }
        List<NativeTableRow> rows = new ArrayList<>();
        for (Indicator indicator : figures.indicators()) {
            NativeTableRow row = new NativeTableRow();
            Anchor name = new Anchor(
                    link.toIndicator(indicator.indicatorCode()), words.words().name(indicator));
            name.addClassName("plain");
            row.add(rowHead(name, ""));
            row.add(named(
                    say("Chỉ tiêu", "Target"),
                    cell(
                            figures.now().stream()
                                    .filter(figure -> figure.indicator().equals(indicator))
                                    .findFirst()
                                    .map(words.words()::target)
                                    .orElse("–"),
                            "r")));
            row.add(named(say("Thành phố", "City"), cell(words.city(indicator), "r")));
            figures.chosen()
                    .forEach(place ->
                            row.add(named(place.shortName(words.language()), side(figures.figure(place, indicator)))));
            rows.add(row);
        }
        return Cells.table(words.sideTitle(), "tbl beside sticky", head, rows);
    }

    /** On a phone a row is a block of its own, where each cell says what its column's head does. */
    private static NativeTableCell named(String name, NativeTableCell cell) {
        cell.getElement().setAttribute("data-label", name);
        return cell;
    }

    private NativeTableCell side(Figure figure) {
        Optional<String> whyNot = words.words().whyNot(figure);
        if (whyNot.isPresent()) {
            return cell(dim(whyNot.get()), "r miss");
        }
        Span value = new Span(Cells.bold(words.words().value(figure)));
        TargetVerdict verdict = figure.verdictTarget();
        if (verdict != TargetVerdict.none) { // whose glyph, a dashed box, says of a district that it has not reported
            Span glyph =
                    new Span(Cells.glyph(verdict), Cells.spoken(words.words().verdict(verdict)));
            glyph.addClassNames("v", verdict.name());
            glyph.getElement().setAttribute("title", words.words().verdict(verdict));
            value.add(glyph);
        }
        value.addClassName("beside-value");
        Div both = new Div(value);
        Span detail = dim(
                figure.isCount()
                        ? say("%s mỗi đơn vị", "%s per unit", words.words().compared(figure))
                        : words.words().fraction(figure).orElse(say("tự nêu", "stated")));
        both.add(detail);
        words.words().change(figure).ifPresent(change -> {
            both.add(Cells.change(change, figure.verdictChange()));
            words.words().sameUnits(figure).ifPresent(units -> both.add(dim(units)));
        });
        both.addClassName("beside-cell");
        return cell(both, "r");
    }
}
