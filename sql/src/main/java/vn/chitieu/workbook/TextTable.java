package vn.chitieu.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of text: CSV with comma or semicolon, TSV, or with pipes. All cells are text.
 */
final class TextTable {
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    /** Enough to tell the separator, of which there are more than of anything else. */
    private static final int LOOKED_AT = 1 << 16;

    /** A first line for Excel alone, followed by the separator. */
    private static final String NAMED_SEPARATOR = "sep=";

    private TextTable() {}

    static Workbook read(byte[] content, Set<String> vocabulary, Limits limits) throws RefusedFileException {
        Limits.checkText(content.length);
        DecodedText decoded = DecodedText.of(content, vocabulary);
        String text = decoded.text();
        SheetBuilder sheet = new SheetBuilder(null, false, limits);
        sheet.writtenIn(decoded.encoding());
        TextRows.OpenEnd openEnd = TextRows.read(text, separator(text), limits, (row, cells) -> {
            if (row == 1 && text.startsWith(NAMED_SEPARATOR) && cells.size() <= 2) {
                return;
            }
            for (int column = 0; column < cells.size(); column++) {
                sheet.text(row, column, new Written(Written.nfc(cells.get(column)), Set.of()), false);
            }
        });
        return new Workbook(Workbook.Format.csv, List.of(sheet.build()), openEnd);
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
