package vn.chitieu.etl.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.workbook.Cell;
import vn.chitieu.etl.workbook.Sheet;
import vn.chitieu.etl.workbook.SheetRow;

/** A sheet that lists the documents issued: number, day, title. */
final class DocumentSheet {

    private static final Set<String> SHEETS =
            Set.of("van ban", "danh muc van ban", "danh sach van ban", "cac van ban", "van ban ban hanh", "documents");
    private static final Set<String> NUMBERS = Set.of(
            "so van ban", "so ki hieu", "so", "so hieu", "so ki hieu van ban", "document number", "so va ki hieu");
    private static final Set<String> DAYS =
            Set.of("ngai", "ngai ban hanh", "ngai ki", "ngai van ban", "ngai thang", "issued on", "ngai thang nam");
    private static final Set<String> TITLES = Set.of(
            "trich ieu",
            "ten van ban",
            "noi dung",
            "tieu de",
            "title",
            "trich ieu noi dung",
            "ten loai va trich ieu",
            "noi dung trich ieu",
            "ten van ban trich ieu",
            "ten loai va trich ieu noi dung");

    private final Sheet sheet;
    private final Grid grid;
    private final Map<String, Integer> columns = new HashMap<>();
    private int headerRow;

    DocumentSheet(Sheet sheet, Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
        boolean isNamedSo = sheet.name() != null && SHEETS.contains(Names.fold(sheet.name()));
        for (SheetRow row : grid.rows()) {
            Map<String, Integer> found = new HashMap<>();
            grid.labels(row.number()).forEach((column, text) -> {
                String label = Names.fold(text);
                if (NUMBERS.contains(label)) {
                    found.putIfAbsent("number", column);
                } else if (DAYS.contains(label)) {
                    found.putIfAbsent("day", column);
                } else if (TITLES.contains(label)) {
                    found.putIfAbsent("title", column);
                }
            });
            if (found.containsKey("title") && found.size() >= (isNamedSo ? 2 : 3)) {
                columns.putAll(found);
                headerRow = row.number();
            } else if (headerRow > 0) {
                return;
            }
        }
    }

    /** Whether the sheet lists documents, by its heading. */
    boolean isOne() {
        return !columns.isEmpty();
    }

    void read(Content content) {
        content.isRecognised = true;
        int titleColumn = columns.getOrDefault("title", 0);
        for (SheetRow row : grid.rows()) {
            NavigableMap<Integer, Cell> cells = grid.cells(row.number());
            Cell title = cells.get(titleColumn);
            Cell number = cells.get(columns.getOrDefault("number", -1));
            Cell day = cells.get(columns.getOrDefault("day", -1));
            if (row.number() <= headerRow || (isBlank(title) && isBlank(number))) {
                continue;
            }
            String column = Grid.letters(titleColumn);
            PlainText shown = PlainText.of(title == null ? "" : title.text());
            LocalDate issuedOn = isBlank(day) || day == null ? null : Days.of(day);
            if (!isBlank(day) && day != null && issuedOn == null) {
                content.notices.add(new Notice(
                        "not_a_day", sheet.name(), row.number(), Grid.letters(day.column()), day.text(), null));
            }
            if (shown.isChanged()) {
                content.notices.add(new Notice("control_characters", sheet.name(), row.number(), column, null, null));
            }
            String numbered = isBlank(number) || number == null
                    ? null
                    : PlainText.of(number.text()).text();
            content.documents.add(new IssuedDocument(
                    numbered,
                    issuedOn,
                    shown.text().isEmpty() ? String.valueOf(numbered) : shown.text(),
                    sheet.name(),
                    row.number(),
                    column));
        }
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.text().isBlank();
    }
}
