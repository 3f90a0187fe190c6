package vn.chitieu.etl.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.MergedCells;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;
import vn.chitieu.workbook.TextEncoding;
import vn.chitieu.workbook.Workbook;

/**
 * Sheets as a test writes them: a line a row, cells parted by |, digits a number, %0.855 a percent cell, @2011-02-01 a
 * date, !#DIV/0! an error, 'x a text whatever it looks like, and a row that begins with ~ hidden.
 */
final class Tables {

    static final Catalogue SHIPPED = Catalogue.read(Path.of(System.getProperty("basedir", "."))
            .resolve("../data/catalogue")
            .normalize());

    private Tables() {}

    static Sheet sheet(@Nullable String name, String rows, MergedCells... merged) {
        List<SheetRow> read = new ArrayList<>();
        int number = 0;
        for (String line : rows.split("\n", -1)) {
            number++;
            boolean isHidden = line.startsWith("~");
            List<Cell> cells = new ArrayList<>();
            String[] texts = (isHidden ? line.substring(1) : line).split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isBlank()) {
                    cells.add(cell(column, texts[column].strip()));
                }
            }
            if (!cells.isEmpty()) {
                read.add(new SheetRow(number, isHidden, cells));
            }
        }
        return new Sheet(name, false, read, List.of(merged), Set.of(TextEncoding.unicode));
    }

    static Sheet hidden(Sheet sheet) {
        return new Sheet(sheet.name(), true, sheet.rows(), sheet.merged(), sheet.encodings());
    }

    private static Cell cell(int column, String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '%' ->
                text.length() == 1
                        ? new Cell(column, Cell.Kind.text, text, null, false)
                        : new Cell(column, Cell.Kind.percent, rest, new BigDecimal(rest), false);
            case '@' -> new Cell(column, Cell.Kind.date, rest, null, false);
            case '!' -> new Cell(column, Cell.Kind.error, rest, null, true);
            case '\'' -> new Cell(column, Cell.Kind.text, rest, null, false);
            default ->
                text.matches("-?\\d+(\\.\\d+)?")
                        ? new Cell(column, Cell.Kind.number, text, new BigDecimal(text), false)
                        : new Cell(column, Cell.Kind.text, text, null, false);
        };
    }

    /** What the report of Quận 5 of 2010 makes of some sheets. */
    static SubmissionReader.Read read(Sheet... sheets) throws RefusedFileException {
        return read(new ToRead("key", "path", "hash", "774", 2010, true), sheets);
    }

    static SubmissionReader.Read read(ToRead file, Sheet... sheets) throws RefusedFileException {
        return new SubmissionReader(new Names(SHIPPED), new FigureReader(SHIPPED.words()))
                .read(new Workbook(Workbook.Format.xlsx, List.of(sheets)), file);
    }

    /** Readings as “unit indicator numerator/denominator stated @row columns”. */
    static List<String> readings(Sheet... sheets) throws RefusedFileException {
        return read(sheets).content().readings.stream().map(Tables::shown).toList();
    }

    static String shown(Reading reading) {
        return "%s %s %s/%s %s @%d %s,%s,%s"
                .formatted(
                        reading.wardCode().isEmpty() ? "district" : reading.wardCode(),
                        reading.indicatorCode(),
                        shown(reading.numerator()),
                        shown(reading.denominator()),
                        shown(reading.stated()),
                        reading.rowNumber(),
                        reading.columns().get("numerator"),
                        reading.columns().get("denominator"),
                        reading.columns().get("stated"));
    }

    private static String shown(FigureReader.Figure figure) {
        return figure.isMissing() ? "-" : figure.plain() == null ? String.valueOf(figure.rule()) : figure.plain();
    }

    /** Notices as “rule @row raw”. */
    static List<String> notices(Sheet... sheets) throws RefusedFileException {
        return read(sheets).content().notices.stream()
                .map(notice -> "%s @%s %s".formatted(notice.rule(), notice.rowNumber(), notice.raw()))
                .toList();
    }
}
