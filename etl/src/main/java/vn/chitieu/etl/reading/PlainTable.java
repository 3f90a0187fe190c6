package vn.chitieu.etl.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * A submission as a plain table: UTF-8 CSV with comma or semicolon and a fixed set of columns in any order. Texts are
 * handed on as they stand, in NFC; what they mean is decided by the stages.
 */
final class PlainTable {

    static final List<String> COLUMNS = List.of(
            "district_code", "ward_code", "indicator_code", "year", "numerator", "denominator", "value", "note");

    private static final Set<String> OPTIONAL = Set.of("value", "note");

    private PlainTable() {}

    /**
     * One row that holds something.
     *
     * @param rowNumber from 1 with the header, blank rows counted
     * @param texts one a column of {@link #COLUMNS}, empty where the file has none
     * @param extraCells the row's cells where there are more of them than the header has, else null
     */
    record Line(
            int rowNumber,
            Map<String, String> texts,
            @Nullable String extraCells) {}

    /** Why a file is no plain table, by the rule that says so. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Message detail;

        RefusedException(String rule, String vi, String en) {
            super(en);
            this.rule = rule;
            this.detail = new Message(vi, en);
        }

        String rule() {
            return rule;
        }

        Message detail() {
            return detail;
        }
    }

    /**
     * Reads a file whole.
     *
     * @param lines receives each row that holds something
     * @return the header's own names by column
     * @throws RefusedException where the file is no text, is cut off, or has other columns; rows handed on before do not count
     */
    static Map<String, String> read(byte[] content, Consumer<Line> lines) throws RefusedException {
        String text = decode(content);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            Map<String, String> header = null;
            List<String> columns = List.of();
            int rowNumber = 0;
            int lastCells = 0;
            for (CsvRecord record : records) {
                rowNumber++;
                if (header == null) {
                    header = header(record);
                    columns =
                            record.getFields().stream().map(PlainTable::column).toList();
                    continue;
                }
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                lastCells = record.getFieldCount();
                lines.accept(line(rowNumber, record, columns));
            }
            if (header == null) {
                throw new RefusedException("not_a_submission", "tệp trống", "the file is empty");
            }
            if (lastCells > 0 && lastCells < columns.size() && !text.endsWith("\n") && !text.endsWith("\r")) {
                throw cutOff(rowNumber);
            }
            return header;
        } catch (CsvParseException broken) {
            throw new RefusedException(
                    "unreadable",
                    "CSV hỏng hoặc bị cắt cụt (%s)".formatted(broken.getMessage()),
                    "the CSV is broken or cut off (%s)".formatted(broken.getMessage()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String decode(byte[] content) throws RefusedException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new RefusedException("unreadable", "không phải văn bản UTF-8", "it is no UTF-8 text");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException(
                    "unreadable", "có byte NUL, không phải văn bản", "it holds NUL bytes and is no text");
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(withoutMark, Normalizer.Form.NFC);
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(sign -> sign == ';').count();
        long commas = header.chars().filter(sign -> sign == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static String column(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> header(CsvRecord record) throws RefusedException {
        Map<String, String> header = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : record.getFields()) {
            String column = column(name);
            if (!COLUMNS.contains(column) || header.put(column, name.strip()) != null) {
                unknown.add(name.strip());
            }
        }
        Set<String> absent = new TreeSet<>(COLUMNS);
        absent.removeAll(header.keySet());
        absent.removeAll(OPTIONAL);
        if (!absent.isEmpty() || !unknown.isEmpty()) {
            throw new RefusedException(
                    "not_a_submission",
                    "tiêu đề thiếu cột %s, thừa hoặc lặp cột %s".formatted(list(absent), list(unknown)),
                    "the header lacks %s and has besides or twice %s".formatted(list(absent), list(unknown)));
        }
        return header;
    }

    private static String list(Set<String> names) {
        if (names.isEmpty()) {
            return "–";
        }
        String joined = String.join(", ", names);
        return joined.length() > 120 ? joined.substring(0, 120) + "…" : joined;
    }

    private static Line line(int rowNumber, CsvRecord record, List<String> columns) {
        List<String> fields = record.getFields();
        Map<String, String> texts = new HashMap<>();
        for (int cell = 0; cell < columns.size(); cell++) {
            texts.put(columns.get(cell), cell < fields.size() ? fields.get(cell) : "");
        }
        boolean hasExtra = fields.size() > columns.size()
                && !fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank);
        return new Line(rowNumber, texts, hasExtra ? String.join(" | ", new ArrayList<>(fields)) : null);
    }

    private static RefusedException cutOff(int rowNumber) {
        return new RefusedException(
                "unreadable",
                "bị cắt cụt giữa dòng %d".formatted(rowNumber),
                "it is cut off in the middle of row %d".formatted(rowNumber));
    }
}
