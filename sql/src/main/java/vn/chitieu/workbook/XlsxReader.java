package vn.chitieu.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx (and .xlsm, whose macros are not looked at). Formulas count by the value that the program which saved the
 * file left; links to other files are not followed. A formula without such a value is an error cell, since a blank would
 * pass for missing.
 */
final class XlsxReader {
    private record NamedSheet(String name, boolean isHidden, String relation) {}

    /** What a cell says of itself before its value. */
    private record CellStart(int row, int column, String type, int style) {}

    private final Zip zip;
    private final String part;
    private final XlsxStyles styles = new XlsxStyles();
    private final List<XlsxText> sharedTexts = new ArrayList<>();
    private final List<NamedSheet> named = new ArrayList<>();
    private final Map<String, String> sheetParts = new HashMap<>();
    private final Set<String> otherSheets = new HashSet<>();
    private @Nullable String stylesPart;
    private @Nullable String sharedTextsPart;
    private LocalDate dayZero = Cell.DAY_ZERO;

    private XlsxReader(Zip zip, String part) {
        this.zip = zip;
        this.part = part;
    }

    /** @param part the name of the workbook's own part, as {@link PartName} writes it */
    static Workbook read(Zip zip, String part) throws RefusedFileException {
        return new XlsxReader(zip, part).workbook();
    }

    private Workbook workbook() throws RefusedFileException {
        Xml.read(zip, part, this::readSheetNames);
        Xml.read(zip, PartName.relations(part), this::readRelations);
        if (stylesPart != null && zip.has(stylesPart)) {
            Xml.read(zip, stylesPart, styles::read);
        }
        if (sharedTextsPart != null && zip.has(sharedTextsPart)) {
            Xml.read(zip, sharedTextsPart, this::readSharedTexts);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (NamedSheet sheet : named) {
            String sheetPart = sheetParts.get(sheet.relation());
            if (sheetPart == null && !otherSheets.contains(sheet.relation())) {
                throw RefusedFileException.broken(
                        "thiếu trang “%s”".formatted(sheet.name()), "sheet “%s” is absent".formatted(sheet.name()));
            }
            if (sheetPart != null) {
                SheetBuilder builder = new SheetBuilder(Written.nfc(sheet.name()), sheet.isHidden(), zip.limits());
                Xml.read(zip, sheetPart, root -> readSheet(root, builder));
                sheets.add(builder.build());
            }
        }
        return new Workbook(Workbook.Format.xlsx, sheets);
    }

    private void readSheetNames(Xml root) throws RefusedFileException {
        while (root.child()) {
            switch (root.name()) {
                case "workbookPr" -> {
                    dayZero = root.isTrue("date1904") ? Cell.DAY_ZERO_1904 : Cell.DAY_ZERO;
                    root.skip();
                }
                case "sheets" -> {
                    while (root.child()) {
                        String name = root.attribute("name");
                        String relation = root.attribute("id");
                        String state = root.attribute("state");
                        named.add(new NamedSheet(
                                name == null ? "" : name,
                                state != null && state.toLowerCase(Locale.ROOT).endsWith("hidden"),
                                relation == null ? "" : relation));
                        root.skip();
                        Limits.checkSheets(named.size());
                    }
                }
                default -> root.skip();
            }
        }
    }

    /** Which part is what; charts and the like are no sheets of cells. */
    private void readRelations(Xml root) throws RefusedFileException {
        while (root.child()) {
            String id = root.attribute("Id");
            String type = root.attribute("Type");
            String target = root.attribute("Target");
            if (id != null && type != null && target != null && !"External".equals(root.attribute("TargetMode"))) {
                String other = PartName.resolved(part, target);
                switch (type.substring(type.lastIndexOf('/') + 1)) {
                    case "worksheet" -> sheetParts.put(id, other);
                    case "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet" -> otherSheets.add(id);
                    case "styles" -> stylesPart = other;
                    case "sharedStrings" -> sharedTextsPart = other;
                    default -> {}
                }
            }
            root.skip();
        }
    }

    private void readSharedTexts(Xml root) throws RefusedFileException {
        long runs = 0;
        long characters = 0;
        while (root.child()) {
            XlsxText text = XlsxText.read(root);
            sharedTexts.add(text);
            runs += text.runs().size();
            characters +=
                    text.runs().stream().mapToLong(run -> run.text().length()).sum();
            if (sharedTexts.size() > Limits.MOST_CELLS
                    || runs > Limits.MOST_CELLS
                    || characters > Limits.MOST_CHARACTERS) {
                throw RefusedFileException.beyond(
                        "hơn %d đoạn văn bản hoặc %d ký tự".formatted(Limits.MOST_CELLS, Limits.MOST_CHARACTERS),
                        "more than %d texts or %d characters".formatted(Limits.MOST_CELLS, Limits.MOST_CHARACTERS));
            }
        }
    }

    private void readSheet(Xml root, SheetBuilder sheet) throws RefusedFileException {
        while (root.child()) {
            switch (root.name()) {
                case "sheetData" -> readRows(root, sheet);
                case "mergeCells" -> {
                    while (root.child()) {
                        MergedCells cells = merged(root.attribute("ref"));
                        if (cells != null) {
                            sheet.merge(cells);
                        }
                        root.skip();
                    }
                }
                default -> root.skip();
            }
        }
    }

    private void readRows(Xml root, SheetBuilder sheet) throws RefusedFileException {
        int row = 0;
        while (root.child()) {
            String number = root.attribute("r");
            row = number == null ? row + 1 : Xml.whole(number, 0);
            if (row < 1) {
                throw RefusedFileException.broken("số dòng " + number, "row number " + number);
            }
            if (root.isTrue("hidden")) {
                sheet.hide(row, row);
            }
            int column = -1;
            while (root.child()) {
                String reference = root.attribute("r");
                column = reference == null ? column + 1 : column(reference, column + 1);
                String type = root.attribute("t");
                readCell(root, new CellStart(row, column, type == null ? "n" : type, root.count("s", 0)), sheet);
            }
        }
    }

    private void readCell(Xml cell, CellStart start, SheetBuilder sheet) throws RefusedFileException {
        boolean isFormula = false;
        String value = null;
        XlsxText inline = null;
        while (cell.child()) {
            switch (cell.name()) {
                case "f" -> {
                    isFormula = true;
                    cell.skip();
                }
                case "v" -> value = cell.text();
                case "is" -> inline = XlsxText.read(cell);
                default -> cell.skip();
            }
        }
        if (inline != null) {
            sheet.text(start.row(), start.column(), inline.in(styles.font(start.style())), isFormula);
        } else if (value == null || (value.isEmpty() && !start.type().equals("str"))) {
            if (isFormula) {
                sheet.put(start.row(), StoredNumbers.error(start.column(), Cell.NOT_CALCULATED, true));
            }
        } else {
            readValue(start, value, isFormula, sheet);
        }
    }

    private void readValue(CellStart start, String value, boolean isFormula, SheetBuilder sheet)
            throws RefusedFileException {
        int row = start.row();
        int column = start.column();
        switch (start.type()) {
            case "s" -> {
                int index = Xml.whole(value.strip(), -1);
                if (index < 0 || index >= sharedTexts.size()) {
                    throw brokenCell(start);
                }
                sheet.text(row, column, sharedTexts.get(index).in(styles.font(start.style())), isFormula);
            }
            case "str", "inlineStr" ->
                sheet.text(row, column, Written.in(styles.font(start.style()), XlsxText.unescape(value)), isFormula);
            case "b" -> sheet.put(row, StoredNumbers.truth(column, value.strip().equals("1"), isFormula));
            case "e" -> sheet.put(row, StoredNumbers.error(column, value.strip(), isFormula));
            case "d" -> sheet.put(row, StoredNumbers.isoDay(column, value.strip(), isFormula));
            case "n" -> {
                double number;
                try {
                    number = Double.parseDouble(value.strip());
                } catch (NumberFormatException noNumber) {
                    throw brokenCell(start);
                }
                sheet.put(
                        row,
                        StoredNumbers.cell(column, number, styles.numberFormat(start.style()), isFormula, dayZero));
            }
            default -> throw brokenCell(start);
        }
    }

    private static RefusedFileException brokenCell(CellStart start) {
        String place = Cell.letters(start.column()) + start.row();
        return RefusedFileException.broken("ô " + place, "cell " + place);
    }

    private static @Nullable MergedCells merged(@Nullable String range) {
        if (range == null) {
            return null;
        }
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = range.substring(colon + 1);
        MergedCells cells = new MergedCells(row(first), column(first, -1), row(last), column(last, -1));
        boolean isBlock = cells.firstRow() > 0
                && cells.firstColumn() >= 0
                && cells.lastRow() >= cells.firstRow()
                && cells.lastColumn() >= cells.firstColumn();
        return isBlock ? cells : null;
    }

    private static int row(String reference) {
        int digits = 0;
        while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
            digits++;
        }
        return Xml.whole(reference.substring(digits), 0);
    }

    /** The column of a reference such as AB12, from 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int index = 0; index < reference.length() && index < 4; index++) {
            char letter = reference.charAt(index);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }
}
