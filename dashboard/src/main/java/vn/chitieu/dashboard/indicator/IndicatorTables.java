package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.labelled;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.table;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables beside the charts: the same rows in the same order, with every figure printed. */
record IndicatorTables(IndicatorFigures figures, IndicatorWords words) {
    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    // ---- Ranked bars ----------------------------------------------------------------------------------------------

    /** Stands beside the bars row by row; on its own it also names and values. */
    NativeTable ranking() {
        List<Figure> rows = figures.listed();
        boolean hasNotes = rows.stream().anyMatch(row -> words.basisNote(row).isPresent());
        int before = figures.year() - 1;
        boolean hasBefore = figures.years().contains(before);
        NativeTableRow head = new NativeTableRow();
        if (!figures.isCount()) {
            head.add(columnHead(say("Hạng", "Rank"), "r"));
        }
        head.add(columnHead(new Span(say("Quận, huyện", "Place")), "in-chart"));
        head.add(columnHead(
                new Span(figures.isCount() ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate")), "r in-chart"));
        head.add(columnHead(figures.isCount() ? say("Số lượng", "Number") : fractionHead(), "r wraps"));
        if (figures.isCount()) {
            head.add(columnHead(say("Đơn vị", "Units"), "r"));
        }
        if (hasNotes) {
            head.add(columnHead(say("Cơ sở", "Basis"), ""));
        }
        if (hasBefore) {
            head.add(columnHead(say("Năm %d", "In %d", before), "r table-only"));
            head.add(columnHead(say("So với %d", "Change on %d", before), "r"));
        }
        head.add(columnHead(say("Còn thiếu", "Gap"), "r"));
        return table(
                say("Bảng của biểu đồ cột: ", "Table of the bars: ") + words.rankingTitle(),
                "tbl rows side-table stack",
                head,
                rows.stream().map(row -> rankingRow(row, hasNotes, hasBefore)).toList());
    }

    /** Which of them the rate counts, in the catalogue's words: Đã vào Đoàn, Hội/tổng số. */
    private String fractionHead() {
        Indicator indicator = figures.indicator();
        String numerator = say(indicator.numeratorVi(), indicator.numeratorEn());
        String denominator = language().pick(indicator.denominatorVi(), indicator.denominatorEn());
        String all = denominator == null ? "" : denominator;
        int of = Math.max(shared(numerator, all), shared(numerator, words.unit() + " "));
        // Whoever "was" something comes "from" there: Từ đoàn viên ưu tú.
        String part = numerator.substring(of).replaceFirst("^vốn là ", "từ ");
        return FigureWords.capitalized(part) + say("/tổng số", "/all");
    }

    /** How far two texts begin with the same words. */
    private static int shared(String one, String other) {
        int at = 0;
        int end = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
            end = one.charAt(at - 1) == ' ' ? at : end;
        }
        return end;
    }

    private NativeTableRow rankingRow(Figure row, boolean hasNotes, boolean hasBefore) {
        NativeTableRow line = new NativeTableRow();
        Integer rank = row.rank();
        if (!figures.isCount()) {
            line.add(cell(rank == null ? "–" : String.valueOf(rank), rank == null ? "r rk dim" : "r rk"));
        }
        line.add(rowHead(new Span(row.place().shortName(language())), "in-chart nm"));
        Double compared = row.compared();
        line.add(cell(new Span(compared == null ? "–" : words.comparedText(compared)), "r in-chart vl"));
        Optional<String> why = words.words().whyNot(row);
        if (why.isPresent()) {
            NativeTableCell reason =
                    cell(why.get() + (figures.isCount() ? "" : say(", không xếp hạng", ", not ranked")), "why");
            int columns = (figures.isCount() ? 2 : 1) + (hasNotes ? 1 : 0) + (hasBefore ? 2 : 0) + 1;
            reason.getElement().setAttribute("colspan", String.valueOf(columns));
            line.add(reason);
            line.addClassName("unranked");
            return line;
        }
        line.add(labelled(figures.isCount() ? say("Số lượng", "Number") : fractionHead(), parts(row), "r fr"));
        if (figures.isCount()) {
            line.add(labelled(say("Đơn vị", "Units"), new Span(words.numbers().whole(row.unitsExpected())), "r un"));
        }
        if (hasNotes) {
            Optional<String> note = words.basisNote(row);
            line.add(
                    note.isEmpty()
                            ? cell("", "nt empty-cell")
                            : labelled(say("Cơ sở", "Basis"), new Span(note.get()), "nt dim"));
        }
        if (hasBefore) {
            int before = figures.year() - 1;
            line.add(labelled(
                    say("Năm %d", "In %d", before),
                    new Span(figures.of(row.place(), before)
                            .flatMap(words::fraction)
                            .orElse("–")),
                    "r table-only pv"));
            line.add(labelled(say("So với %d", "Change on %d", before), change(row), "r ch"));
        }
        line.add(labelled(say("Còn thiếu", "Gap"), gap(row), "r gp"));
        return line;
    }

    /** 85.684/123.888, the whole in a softer ink. */
    private Span parts(Figure row) {
        Long numerator = row.numerator();
        Long denominator = row.denominator();
        if (numerator == null) {
            return dim("–");
        }
        Span parts = new Span(words.numbers().whole(numerator));
        if (denominator != null) {
            parts.add(dim("/" + words.numbers().whole(denominator)));
        }
        return parts;
    }

    /** The change with its direction as a shape; coloured only where the mart gives a verdict. */
    private Span change(Figure row) {
        Optional<String> text = words.words().change(row);
        if (text.isEmpty()) {
            return dim("–");
        }
        Span change = Cells.change(text.get(), row.verdictChange());
        words.words().sameUnits(row).ifPresent(units -> change.add(dim(" (" + units + ")")));
        return change;
    }

    private Component gap(Figure row) {
        if (row.verdictTarget() == TargetVerdict.met) {
            return verdict(TargetVerdict.met, say("Đạt", "Met"));
        }
        Long units = row.gapUnits();
        if (units != null) {
            return new Span(words.numbers().whole(units));
        }
        return words.words().missing(row).map(Span::new).orElseGet(() -> dim("–"));
    }

    // ---- Trend ----------------------------------------------------------------------------------------------------

    /** Every district and the city by year; the chosen ones first. */
    NativeTable trend(List<Place> chosen) {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(
                figures.isCount() ? say("Trên một đơn vị", "Per unit") : say("Quận, huyện, %", "Place, %"), ""));
        figures.years().forEach(year -> head.add(columnHead(String.valueOf(year), "r")));

        NativeTableRow city = new NativeTableRow();
        city.addClassName("city");
        city.add(rowHead(new Span(words.city() + (figures.isCount() ? say(", tổng", ", total") : "")), ""));
        figures.city()
                .forEach(figure -> city.add(cell(
                        figures.cityValue(figure.year()) == null
                                ? "–"
                                : figures.isCount()
                                        ? words.cityText(figure)
                                        : words.numbers().percentNumber(requireNonNull(figure.value())),
                        figures.cityValue(figure.year()) == null ? "r miss" : "r")));

        List<Place> others = figures.now().stream()
                .map(Figure::place)
                .filter(district -> !chosen.contains(district))
                .toList();
        List<NativeTableRow> rows = new ArrayList<>();
        rows.add(city);
        chosen.forEach(district -> {
            NativeTableRow row = trendRow(district);
            row.addClassName("sel");
            rows.add(row);
        });
        others.forEach(district -> rows.add(trendRow(district)));
        return table(
                say("Bảng của biểu đồ đường: ", "Table of the lines: ") + words.trendTitle(),
                "tbl rows heat sticky",
                head,
                rows);
    }

    private NativeTableRow trendRow(Place district) {
        NativeTableRow row = new NativeTableRow();
        Anchor page = new Anchor(
                new Link(language(), String.valueOf(figures.year()), null).toDistrict(district.code()),
                district.shortName(language()));
        page.addClassName("plain");
        row.add(rowHead(page, ""));
        figures.of(district).forEach(figure -> {
            Double compared = figure.compared();
            NativeTableCell cell = compared == null
                    ? cell("–", "r miss")
                    : cell(
                            figures.isCount()
                                    ? words.numbers().perUnit(compared)
                                    : words.numbers().percentNumber(compared),
                            "r");
            words.words().whyNot(figure).ifPresent(why -> cell.getElement().setAttribute("title", why));
            row.add(cell);
        });
        return row;
    }
}
