package vn.chitieu.etl.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of text: CSV with comma or semicolon, or TSV. Quotes must be closed. A record over several lines is one row;
 * blank rows count. All cells are text.
 */
final class TextTable {
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    /** Enough to tell the separator, of which there are more than of anything else. */
    private static final int LOOKED_AT = 1 << 16;

    /** A first line for Excel alone, followed by the separator. */
    private static final String NAMED_SEPARATOR = "sep=";

    private TextTable() {}

    static Workbook read(byte[] content, Set<String> vocabulary) throws RefusedFileException {
        if (content.length > Limits.MOST_BYTES_OF_TEXT) {
            long megabytes = Limits.MOST_BYTES_OF_TEXT >> 20;
            throw RefusedFileException.beyond(
                    "tệp văn bản lớn hơn %d MB".formatted(megabytes), "a text of more than %d MB".formatted(megabytes));
        }
        DecodedText decoded = DecodedText.of(content, vocabulary);
        SheetBuilder sheet = new SheetBuilder(null, false, new SheetBuilder.Totals());
        sheet.writtenIn(decoded.encoding());
        try {
            readRows(decoded.text(), sheet);
        } catch (CsvParseException broken) {
            throw RefusedFileException.unreadable(
                    "CSV hỏng hoặc bị cắt cụt (%s)".formatted(broken.getMessage()),
                    "the CSV is broken or cut off (%s)".formatted(broken.getMessage()));
        }
        return new Workbook(Workbook.Format.csv, List.of(sheet.build()));
    }

    private static void readRows(String text, SheetBuilder sheet) throws RefusedFileException {
        Map<Integer, Integer> widths = new HashMap<>();
        int row = 0;
        int lastWidth = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                row++;
                List<String> fields = record.getFields();
                boolean namesSeparator = row == 1 && text.startsWith(NAMED_SEPARATOR) && fields.size() <= 2;
                if (namesSeparator || fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (lastWidth > 0) {
                    widths.merge(lastWidth, 1, Integer::sum);
                }
                lastWidth = fields.size();
                for (int column = 0; column < fields.size(); column++) {
                    sheet.text(row, column, new Written(Written.nfc(fields.get(column)), Set.of()), false);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (row == 0) {
            throw RefusedFileException.noSubmission("tệp trống", "the file is empty");
        }
        if (lastWidth < usual(widths) && !text.endsWith("\n") && !text.endsWith("\r")) {
            throw RefusedFileException.unreadable(
                    "bị cắt cụt giữa dòng %d".formatted(row), "it is cut off in the middle of row %d".formatted(row));
        }
    }

    /** How many cells most rows have; where that is open, the larger number. */
    private static int usual(Map<Integer, Integer> widths) {
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The one that parts the most rows into equally many cells, weighed by how many: a decimal comma parts few. */
    private static char separator(String text) {
        if (text.startsWith(NAMED_SEPARATOR)
                && text.length() > NAMED_SEPARATOR.length()
                && SEPARATORS.contains(text.charAt(NAMED_SEPARATOR.length()))) {
            return text.charAt(NAMED_SEPARATOR.length());
        }
        char found = ',';
        long best = 0;
        for (char separator : SEPARATORS) {
            long weight = weight(text, separator);
            if (weight > best) {
                best = weight;
                found = separator;
            }
        }
        return found;
    }

    private static long weight(String text, char separator) {
        Map<Integer, Integer> rows = new HashMap<>();
        boolean isQuoted = false;
        int separators = 0;
        int end = Math.min(text.length(), LOOKED_AT);
        for (int index = 0; index < end; index++) {
            char sign = text.charAt(index);
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && sign == separator) {
                separators++;
            } else if (!isQuoted && (sign == '\n' || sign == '\r')) {
                rows.merge(separators, 1, Integer::sum);
                separators = 0;
            }
        }
        rows.merge(separators, 1, Integer::sum);
        return rows.entrySet().stream()
                .mapToLong(row -> (long) row.getKey() * row.getValue())
                .max()
                .orElse(0);
    }
}
