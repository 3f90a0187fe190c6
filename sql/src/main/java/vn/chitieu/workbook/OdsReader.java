package vn.chitieu.workbook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads .ods as a stream. Repeated cells and rows are written out where they hold something, and counted where they don't.
 * What it kept of tables of other files, and what was deleted under change tracking, is no part of it. Formulas count by
 * the value that was saved; one without is an error cell.
 */
final class OdsReader {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private static final int MOST_DEPTH = 20;

    /** No sheet of any program has as many rows. */
    private static final int MOST_REPEATS = 20_000_000;

    private final Zip zip;
    private final OdsStyles styles = new OdsStyles();
    private LocalDate dayZero = Cell.DAY_ZERO;
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsReader(Zip zip) {
        this.zip = zip;
    }

    static Workbook read(Zip zip) throws RefusedFileException {
        return new OdsReader(zip).workbook();
    }

    private Workbook workbook() throws RefusedFileException {
        if (zip.has("META-INF/manifest.xml")) {
            Xml.read(zip, "META-INF/manifest.xml", OdsReader::refuseEncrypted);
        }
        if (zip.has("styles.xml")) {
            Xml.read(zip, "styles.xml", this::readStyles);
        }
        Xml.read(zip, "content.xml", this::readContent);
        return new Workbook(Workbook.Format.ods, sheets);
    }

    private static void refuseEncrypted(Xml root) throws RefusedFileException {
        while (root.child()) {
            boolean isEncrypted = false;
            while (root.child()) {
                isEncrypted |= root.name().equals("encryption-data");
                root.skip();
            }
            if (isEncrypted) {
                throw RefusedFileException.unreadable("tệp có mật khẩu", "it is protected by a password");
            }
        }
    }

    private void readStyles(Xml root) throws RefusedFileException {
        while (root.child()) {
            switch (root.name()) {
                case "font-face-decls", "styles" -> styles.read(root);
                default -> root.skip();
            }
        }
    }

    private void readContent(Xml root) throws RefusedFileException {
        while (root.child()) {
            switch (root.name()) {
                case "font-face-decls", "automatic-styles" -> styles.read(root);
                case "body" -> {
                    while (root.child()) {
                        if (root.name().equals("spreadsheet")) {
                            readSheets(root);
                        } else {
                            root.skip();
                        }
                    }
                }
                default -> root.skip();
            }
        }
    }

    private void readSheets(Xml spreadsheet) throws RefusedFileException {
        while (spreadsheet.child()) {
            if (spreadsheet.name().equals("table")) {
                OneSheet sheet = new OneSheet(spreadsheet);
                sheet.readRows(0);
                if (!sheet.isOfAnotherFile) {
                    sheets.add(sheet.builder.build());
                    Limits.checkSheets(sheets.size());
                }
            } else if (spreadsheet.name().equals("calculation-settings")) {
                readDayZero(spreadsheet);
            } else {
                spreadsheet.skip();
            }
        }
    }

    /** Stands before the sheets. */
    private void readDayZero(Xml settings) throws RefusedFileException {
        while (settings.child()) {
            String day = settings.attribute(TABLE, "date-value");
            if (settings.name().equals("null-date") && day != null) {
                try {
                    dayZero = LocalDate.parse(day);
                } catch (DateTimeParseException noDay) {
                    throw RefusedFileException.broken("ngày gốc " + day, "the first day " + day);
                }
            }
            settings.skip();
        }
    }

    /** Columns that share a style, up to the last of them. */
    private record Columns(int last, @Nullable String style) {}

    /** A cell of the file, which may stand for several. */
    private record Content(Cell cell, @Nullable Written text) {}

    private final class OneSheet {
        private final Xml xml;
        private final SheetBuilder builder;
        private final List<Columns> columns = new ArrayList<>();
        private boolean isOfAnotherFile;
        private int row = 1;

        private OneSheet(Xml xml) {
            this.xml = xml;
            String name = xml.attribute(TABLE, "name");
            this.builder = new SheetBuilder(
                    Written.nfc(name == null ? "" : name),
                    styles.isHiddenSheet(xml.attribute(TABLE, "style-name")),
                    zip.limits());
        }

        /** Rows stand in the sheet itself, in groups, and in the part that repeats on every page. */
        private void readRows(int depth) throws RefusedFileException {
            if (depth > MOST_DEPTH) {
                throw RefusedFileException.broken("nhóm dòng lồng quá sâu", "rows nested too deep");
            }
            while (xml.child()) {
                switch (xml.name()) {
                    case "table-source" -> {
                        isOfAnotherFile = true;
                        xml.skip();
                    }
                    case "table-column" -> {
                        int last = columns.isEmpty() ? -1 : columns.getLast().last();
                        int repeated = repeats("number-columns-repeated");
                        if (last < Limits.MOST_COLUMNS) {
                            columns.add(new Columns(last + repeated, xml.attribute(TABLE, "default-cell-style-name")));
                        }
                        xml.skip();
                    }
                    case "table-columns", "table-header-columns", "table-column-group" -> readRows(depth + 1);
                    case "table-rows", "table-header-rows", "table-row-group" -> readRows(depth + 1);
                    case "table-row" -> readRow();
                    default -> xml.skip();
                }
            }
        }

        private void readRow() throws RefusedFileException {
            int repeated = repeats("number-rows-repeated");
            String visibility = xml.attribute(TABLE, "visibility");
            String rowStyle = xml.attribute(TABLE, "default-cell-style-name");
            if (visibility != null && !visibility.equals("visible")) {
                builder.hide(row, row + repeated - 1);
            }
            int column = 0;
            List<Content> contents = new ArrayList<>();
            while (xml.child()) {
                boolean isCell = xml.name().equals("table-cell") || xml.name().equals("covered-table-cell");
                if (!isCell) {
                    xml.skip();
                    continue;
                }
                int count = repeats("number-columns-repeated");
                mergeFrom(column);
                String style = xml.attribute(TABLE, "style-name");
                if (style == null) {
                    style = rowStyle == null ? columnStyle(column) : rowStyle;
                }
                Content content = content(column, style);
                if (content != null) {
                    for (int copy = 0; copy < count; copy++) {
                        contents.add(moved(content, column + copy));
                        if (contents.size() > Limits.MOST_COLUMNS) {
                            break;
                        }
                    }
                }
                column += count;
            }
            if (!isOfAnotherFile) {
                putRepeated(contents, repeated);
            }
            row += repeated;
        }

        private void putRepeated(List<Content> contents, int repeated) throws RefusedFileException {
            if (contents.isEmpty()) {
                return;
            }
            for (int copy = 0; copy < repeated; copy++) {
                for (Content content : contents) {
                    if (content.text() != null) {
                        builder.text(
                                row + copy,
                                content.cell().column(),
                                content.text(),
                                content.cell().isFormula());
                    } else {
                        builder.put(row + copy, content.cell());
                    }
                }
            }
        }

        /** How many a cell, row or column stands for, or how many it covers. */
        private int repeats(String attribute) throws RefusedFileException {
            String count = xml.attribute(TABLE, attribute);
            int repeats = count == null ? 1 : Xml.whole(count, 0);
            if (repeats < 1 || repeats > MOST_REPEATS || row > MOST_REPEATS) {
                throw RefusedFileException.broken("số lần lặp " + count, "a repeat of " + count);
            }
            return repeats;
        }

        private void mergeFrom(int column) throws RefusedFileException {
            int columnsSpanned = repeats("number-columns-spanned");
            int rowsSpanned = repeats("number-rows-spanned");
            if (columnsSpanned > 1 || rowsSpanned > 1) {
                builder.merge(new MergedCells(row, column, row + rowsSpanned - 1, column + columnsSpanned - 1));
            }
        }

        private @Nullable String columnStyle(int column) {
            for (Columns same : columns) {
                if (column <= same.last()) {
                    return same.style();
                }
            }
            return null;
        }

        private static Content moved(Content content, int column) {
            Cell cell = content.cell();
            return new Content(
                    new Cell(column, cell.kind(), cell.text(), cell.number(), cell.isFormula(), cell.dayZero()),
                    content.text());
        }

        /** What a cell holds, read to its end; null where that is nothing. */
        private @Nullable Content content(int column, @Nullable String style) throws RefusedFileException {
            boolean isFormula = xml.attribute(TABLE, "formula") != null;
            boolean isError = "error".equals(xml.attribute(CALC, "value-type"));
            String type = xml.attribute(OFFICE, "value-type");
            String value = xml.attribute(OFFICE, "value");
            String day = xml.attribute(OFFICE, "date-value");
            String time = xml.attribute(OFFICE, "time-value");
            String truth = xml.attribute(OFFICE, "boolean-value");
            String string = xml.attribute(OFFICE, "string-value");
            Written shown = shown(styles.cellFont(style));
            if (isError || (isFormula && isErrorSign(shown.text()))) {
                return new Content(
                        StoredNumbers.error(column, shown.text().isBlank() ? "#N/A" : shown.text(), isFormula), null);
            }
            if (type == null) {
                if (isFormula) {
                    return new Content(StoredNumbers.error(column, Cell.NOT_CALCULATED, true), null);
                }
                return shown.text().isEmpty() ? null : text(column, shown, false);
            }
            return switch (type) {
                case "float", "currency" ->
                    number(
                            column,
                            value,
                            styles.showsPercentSign(style) ? NumberFormat.percent_sign : NumberFormat.plain,
                            isFormula);
                case "percentage" -> number(column, value, NumberFormat.percent, isFormula);
                case "date" ->
                    day == null ? broken(column) : new Content(StoredNumbers.isoDay(column, day, isFormula), null);
                case "time" -> new Content(new Cell(column, Cell.Kind.date, time(column, time), null, isFormula), null);
                case "boolean" -> new Content(StoredNumbers.truth(column, "true".equals(truth), isFormula), null);
                case "string" ->
                    shown.text().isEmpty() && string != null
                            ? text(column, Written.in(styles.cellFont(style), string), isFormula)
                            : text(column, shown, isFormula);
                default -> text(column, shown, isFormula);
            };
        }

        private static boolean isErrorSign(String text) {
            return text.matches("#[A-Z/0]+[!?]|#N/A|Err:[0-9]+");
        }

        private static Content text(int column, Written written, boolean isFormula) {
            return new Content(new Cell(column, Cell.Kind.text, written.text(), null, isFormula), written);
        }

        private Content number(int column, @Nullable String value, NumberFormat format, boolean isFormula)
                throws RefusedFileException {
            try {
                return value == null
                        ? broken(column)
                        : new Content(
                                StoredNumbers.cell(column, Double.parseDouble(value), format, isFormula, dayZero),
                                null);
            } catch (NumberFormatException noNumber) {
                return broken(column);
            }
        }

        /** From PT08H30M00S. */
        private String time(int column, @Nullable String text) throws RefusedFileException {
            try {
                if (text != null) {
                    Duration duration = Duration.parse(text);
                    if (!duration.isNegative() && duration.compareTo(Duration.ofDays(1)) < 0) {
                        return StoredNumbers.clock(LocalTime.ofSecondOfDay(duration.toSeconds()));
                    }
                    return text;
                }
            } catch (DateTimeParseException noTime) {
                throw brokenCell(column);
            }
            throw brokenCell(column);
        }

        private Content broken(int column) throws RefusedFileException {
            throw brokenCell(column);
        }

        private RefusedFileException brokenCell(int column) {
            String place = Cell.letters(column) + row;
            return RefusedFileException.broken("ô " + place, "cell " + place);
        }

        /** The paragraphs of a cell, parted by line breaks; notes and drawings are no part of it. */
        private Written shown(@Nullable String cellFont) throws RefusedFileException {
            List<Written.Run> runs = new ArrayList<>();
            while (xml.child()) {
                if (xml.name().equals("p") || xml.name().equals("h")) {
                    if (!runs.isEmpty()) {
                        runs.add(new Written.Run("\n", runs.getLast().font()));
                    }
                    paragraph(runs, cellFont, 0);
                } else {
                    xml.skip();
                }
            }
            return runs.size() == 1
                    ? Written.in(runs.getFirst().font(), runs.getFirst().text())
                    : Written.of(runs);
        }

        private void paragraph(List<Written.Run> runs, @Nullable String font, int depth) throws RefusedFileException {
            if (depth > MOST_DEPTH) {
                throw RefusedFileException.broken("đoạn văn bản lồng quá sâu", "text nested too deep");
            }
            StringBuilder text = new StringBuilder();
            while (true) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                        xml.append(text);
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.name()) {
                            case "s" -> {
                                int blanks = Math.max(1, Xml.whole(xml.attribute(TEXT, "c"), 1));
                                Limits.checkLength(text.length() + blanks, row);
                                text.repeat(' ', blanks);
                                xml.skip();
                            }
                            case "tab" -> {
                                text.append('\t');
                                xml.skip();
                            }
                            case "line-break" -> {
                                text.append('\n');
                                xml.skip();
                            }
                            case "span" -> {
                                flush(text, runs, font);
                                String own = styles.textFont(xml.attribute(TEXT, "style-name"));
                                paragraph(runs, own == null ? font : own, depth + 1);
                            }
                            case "a" -> {
                                flush(text, runs, font);
                                paragraph(runs, font, depth + 1);
                            }
                            // Fields, such as the day or the sheet's name: their text as it was saved.
                            case "annotation", "note" -> xml.skip();
                            default -> {
                                flush(text, runs, font);
                                paragraph(runs, font, depth + 1);
                            }
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        flush(text, runs, font);
                        return;
                    }
                    default -> {}
                }
            }
        }

        private void flush(StringBuilder text, List<Written.Run> runs, @Nullable String font)
                throws RefusedFileException {
            if (!text.isEmpty()) {
                Limits.checkLength(runs.size(), row);
                runs.add(new Written.Run(text.toString(), font));
                text.setLength(0);
            }
        }
    }
}
