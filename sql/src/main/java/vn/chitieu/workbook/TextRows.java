package vn.chitieu.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text, one after the other: quotes must be closed, a record over several lines is one row, the last line is
 * whole. What DOS puts at the end of a file is no part of it.
 */
public final class TextRows {

    /** Above that, rows are counted before anything is made of them. */
    private static final int SMALL = 1 << 20;

    /** Of a cell while it is read: enough for the longest that is allowed. */
    private static final int MOST_BUFFERED = 1 << 17;

    private static final Pattern DOS_END = Pattern.compile("\u001A[\u001A\\s]*+$");
    private static final Pattern ENDS_IN_FIGURE = Pattern.compile(".*\\d\\s*", Pattern.DOTALL);

    /** What is made of a row that holds something. */
    public interface Reading {
        /** @param number from 1, blank rows counted */
        void row(int number, List<String> cells) throws RefusedFileException;
    }

    /**
     * What may be cut off although it looks whole: the last cell of a file whose other lines alone have an end.
     *
     * @param row from 1
     * @param column from 0
     */
    public record OpenEnd(int row, int column, String text) {}

    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> filledToTheEnd = new HashMap<>();
    private int rows;
    private int lastRow;
    private @Nullable List<String> last;

    private TextRows() {}

    /**
     * Reads a text whole.
     *
     * @param reading counts rows and cells in the limits itself
     * @return what is doubtful at its end, null where nothing is
     * @throws RefusedFileException where it is cut off, has a quote that is not closed, or has too many rows
     */
    public static @Nullable OpenEnd read(String text, char separator, Limits limits, Reading reading)
            throws RefusedFileException {
        String content = withoutDosEnd(text);
        if (content.length() > SMALL) {
            AtomicInteger held = new AtomicInteger();
            new TextRows()
                    .each(content, separator, limits, (number, cells) -> limits.checkRows(held.incrementAndGet()));
        }
        TextRows rows = new TextRows();
        rows.each(content, separator, limits, reading);
        return rows.end(content);
    }

    private static String withoutDosEnd(String text) {
        int end = text.indexOf('\u001A', Math.max(0, text.length() - SMALL));
        return end < 0 ? text : DOS_END.matcher(text).replaceFirst("");
    }

    private void each(String text, char separator, Limits limits, Reading reading) throws RefusedFileException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_BUFFERED)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                rows++;
                limits.step();
                List<String> cells = record.getFields();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                seen(cells);
                reading.row(rows, cells);
            }
        } catch (CsvParseException broken) {
            throw refusal(broken, rows + 1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (rows == 0) {
            throw RefusedFileException.noSubmission("tệp trống", "the file is empty");
        }
    }

    private static RefusedFileException refusal(CsvParseException broken, int row) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("buffer size")) {
                return tooLong(row);
            }
        }
        return RefusedFileException.unreadable(
                "CSV hỏng hoặc bị cắt cụt (ở dòng %d có dấu ngoặc kép mở mà không đóng, hoặc đóng mà còn chữ phía sau)"
                        .formatted(row),
                "the CSV is broken or cut off (in row %d a quote opens and does not close, or closes with text behind it)"
                        .formatted(row));
    }

    private static RefusedFileException tooLong(int row) {
        try {
            Limits.checkLength(Integer.MAX_VALUE, row);
        } catch (RefusedFileException refusal) {
            return refusal;
        }
        throw new AssertionError("no cell is as long");
    }

    private void seen(List<String> cells) {
        widths.merge(cells.size(), 1, Integer::sum);
        if (!cells.getLast().isBlank()) {
            filledToTheEnd.merge(cells.size(), 1, Integer::sum);
        }
        last = cells;
        lastRow = rows;
    }

    /** A last line without its end must have all that the other lines have: nobody knows what may have followed. */
    private @Nullable OpenEnd end(String text) throws RefusedFileException {
        List<String> cells = last;
        boolean hasEnd = text.endsWith("\n") || text.endsWith("\r");
        if (hasEnd || cells == null || rows == 1 || lastRow < rows) {
            return null;
        }
        int due = due();
        int width = cells.size();
        boolean lacksItsLast = width == due
                && cells.getLast().isBlank()
                && widths.getOrDefault(width, 0) > 2
                && filledToTheEnd.getOrDefault(width, 0) == widths.getOrDefault(width, 0) - 1;
        if (width < due || lacksItsLast) {
            throw RefusedFileException.unreadable(
                    "bị cắt cụt giữa dòng %d: dòng cuối không có dấu xuống dòng và chỉ có %d trong %d ô"
                            .formatted(lastRow, lacksItsLast ? width - 1 : width, due),
                    "it is cut off in the middle of row %d: the last line has no end and only %d of %d cells"
                            .formatted(lastRow, lacksItsLast ? width - 1 : width, due));
        }
        String cell = cells.getLast();
        return ENDS_IN_FIGURE.matcher(cell).matches() ? new OpenEnd(lastRow, width - 1, cell) : null;
    }

    /** How many cells rows have: the most that two of them have, since a header alone may have more. */
    private int due() {
        return widths.entrySet().stream()
                .filter(width -> width.getValue() > 1)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseGet(() -> widths.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }
}
