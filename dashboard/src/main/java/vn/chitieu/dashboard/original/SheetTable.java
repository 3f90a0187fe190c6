package vn.chitieu.dashboard.original;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.original.Window;

/** A part of a sheet as a spreadsheet shows it: letters above, numbers of rows beside; all of it text. */
record SheetTable(Window window, Language language) {

    Component scrolling(String label) {
        NativeTable table = new NativeTable();
        table.addClassName("original");
        table.getElement().setAttribute("aria-label", label);
        NativeTableRow letters =
                new NativeTableRow(Cells.columnHead(Cells.spoken(language.say("Dòng", "Row")), "corner"));
        window.columns().forEach(column -> letters.add(Cells.columnHead(column, "")));
        NativeTableBody body = new NativeTableBody();
        window.rows().forEach(row -> body.add(row(row)));
        table.add(new NativeTableHeader(letters), body);
        return Cells.scrolling(table);
    }

    private NativeTableRow row(Window.Row row) {
        NativeTableRow shown = new NativeTableRow(Cells.rowHead(new Text(String.valueOf(row.number())), ""));
        if (row.isApart()) {
            shown.addClassName("apart");
        }
        row.cells().forEach(cell -> shown.add(cell(cell)));
        return shown;
    }

    private NativeTableCell cell(Window.Shown cell) {
        Span text = new Span(cell.text() + (cell.isCut() ? "…" : ""));
        NativeTableCell shown = Cells.cell(text, cell.isNumber() ? "r" : "");
        if (cell.isMarked()) {
            shown.addClassName("asked");
            shown.addComponentAsFirst(Cells.spoken(language.say("Ô đang hỏi: ", "The cell in question: ")));
        }
        if (cell.isFormula()) {
            shown.add(
                    Cells.styled("ƒ", "formula"),
                    Cells.spoken(language.say("kết quả công thức", "result of a formula")));
        }
        if (cell.isCut()) {
            shown.add(Cells.dim(language.say(" %d ký tự", " %d character{s}", cell.length())));
        }
        return shown;
    }

    /** What its signs mean, of those that it has. */
    List<Component> legend() {
        List<Component> keys = new ArrayList<>();
        keys.add(Cells.key("asked", language.say("ô đang hỏi", "the cell in question")));
        if (window.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Window.Shown::isFormula)) {
            keys.add(new Span(language.say(
                    "ƒ kết quả công thức, như tệp đã lưu", "ƒ result of a formula, as the file has it stored")));
        }
        return keys;
    }
}
