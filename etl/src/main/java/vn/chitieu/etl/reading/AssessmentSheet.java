package vn.chitieu.etl.reading;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;

/** A sheet of texts, each beside the outline item that it answers. */
final class AssessmentSheet {

    private static final Set<String> SHEETS =
            Set.of("danh gia", "nhan xet", "nhan dinh", "danh gia nhan xet", "nhan xet danh gia", "nhan dinh danh gia");
    private static final Set<String> ITEMS = Set.of("muc", "ma muc", "item code", "so muc", "ma", "muc de cuong");
    private static final Set<String> TEXTS = Set.of(
            "danh gia",
            "noi dung danh gia",
            "nhan xet",
            "tra loi",
            "noi dung tra loi",
            "text",
            "noi dung bao cao",
            "danh gia cua don vi",
            "danh gia nhan xet",
            "nhan xet danh gia",
            "noi dung thuc hien",
            "ket qua thuc hien");

    /** Where the columns are. */
    private record Columns(int headerRow, int item, int text) {}

    private final Sheet sheet;
    private final Grid grid;
    private final Names names;
    private final @Nullable Columns columns;

    AssessmentSheet(Sheet sheet, Grid grid, Names names) {
        this.sheet = sheet;
        this.grid = grid;
        this.names = names;
        this.columns = columns();
    }

    /** Whether the sheet holds texts, by its heading or its name. */
    boolean isOne() {
        return columns != null;
    }

    private @Nullable Columns columns() {
        Columns found = null;
        for (SheetRow row : grid.rows()) {
            Integer item = null;
            Integer text = null;
            for (Map.Entry<Integer, String> cell : grid.labels(row.number()).entrySet()) {
                String label = Names.fold(cell.getValue());
                item = item == null && ITEMS.contains(label) ? cell.getKey() : item;
                text = TEXTS.contains(label) ? cell.getKey() : text;
            }
            // A heading may have a second row, of codes.
            if (item != null && text != null && text > item) {
                found = new Columns(row.number(), item, text);
            } else if (found != null) {
                return found;
            }
        }
        if (found != null) {
            return found;
        }
        if (sheet.name() == null || !SHEETS.contains(Names.fold(sheet.name()))) {
            return null;
        }
        // Without a heading the items stand where the first of them stands, and the texts in the last column.
        int last = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::column)
                .max()
                .orElse(0);
        for (SheetRow row : grid.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.column() < last && names.item(cell.text()) != null) {
                    return new Columns(0, cell.column(), last);
                }
            }
        }
        return null;
    }

    void read(Content content) {
        if (columns == null) {
            return;
        }
        content.hasList = true;
        for (SheetRow row : grid.rows()) {
            NavigableMap<Integer, Cell> cells = grid.cells(row.number());
            Cell text = cells.get(columns.text());
            if (row.number() <= columns.headerRow()
                    || text == null
                    || text.text().isBlank()) {
                continue;
            }
            String item = item(row.number());
            PlainText plain = PlainText.of(text.text());
            String column = Cell.letters(columns.text());
            if (item == null) {
                content.notices.add(
                        new Notice("unknown_item", sheet.name(), row.number(), column, shortened(plain.text()), null));
            } else if (!plain.text().isEmpty()) {
                content.assessments.add(new Assessment(item, plain.text(), sheet.name(), row.number(), column));
            }
            if (plain.isChanged()) {
                content.notices.add(new Notice("control_characters", sheet.name(), row.number(), column, null, null));
            }
        }
    }

    /** By the item's number, else by its label beside it. */
    private @Nullable String item(int row) {
        NavigableMap<Integer, String> labels = grid.labels(row);
        String number = labels.get(columns == null ? -1 : columns.item());
        if (number != null && names.item(number) != null) {
            return names.item(number);
        }
        for (Map.Entry<Integer, String> cell : labels.entrySet()) {
            if (columns != null && cell.getKey() < columns.text() && number == null) {
                String item = names.item(cell.getValue());
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
