package vn.chitieu.etl.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.workbook.Cell;
import vn.chitieu.etl.workbook.Limits;
import vn.chitieu.etl.workbook.RefusedFileException;
import vn.chitieu.etl.workbook.SheetRow;
import vn.chitieu.etl.workbook.TextRows;

/**
 * A submission as a plain table: a fixed set of columns in any order, as UTF-8 CSV with comma or semicolon or in a sheet.
 * Texts are handed on as they stand, in NFC. UTF-8 CSV is read here and not as a workbook: a large load is all of it.
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
     * @param cells the same in a workbook, empty for a table of text
     * @param extraCells the row's cells where there are more of them than the header has, else null
     */
    record Line(
            int rowNumber,
            Map<String, String> texts,
            Map<String, Cell> cells,
            @Nullable String extraCells) {

        /** The text of a column, empty where the table has no such column. */
        String text(String column) {
            return texts.getOrDefault(column, "");
        }

        /** The cell of a column; one of a table of text is a text. */
        @Nullable
        Cell cell(String column) {
            String text = text(column);
            return cells.isEmpty() && !text.isBlank()
                    ? new Cell(0, Cell.Kind.text, text, null, false)
                    : cells.get(column);
        }
    }

    /** Whether a row is the header of a plain table, be it a faulty one. */
    static boolean isHeader(Collection<String> cells) {
        return cells.stream()
                        .map(PlainTable::column)
                        .filter(COLUMNS::contains)
                        .distinct()
                        .count()
                >= 3;
    }

    /** Whether a text begins as a plain table does. */
    static boolean isPlain(String text) {
        String header = text.lines().findFirst().orElse("");
        return isHeader(
                List.of(header.replaceFirst("^\uFEFF", "").replace("\"", "").split("[,;]")));
    }

    /**
     * Reads a file whole.
     *
     * @param lines receives each row that holds something
     * @param notices receives what may be cut off although it looks whole
     * @return the header's own names by column
     * @throws RefusedFileException where the file is no text, is cut off, or has other columns; rows handed on before do not count
     */
    static Map<String, String> read(byte[] content, Consumer<Line> lines, Consumer<Notice> notices)
            throws RefusedFileException {
        Limits.checkText(content.length);
        String text = decode(content);
        Limits limits = new Limits();
        Map<String, String> header = new HashMap<>();
        List<String> columns = new ArrayList<>();
        TextRows.OpenEnd end = TextRows.read(text, separator(text), (row, cells) -> {
            if (columns.isEmpty()) {
                header.putAll(header(cells));
                cells.stream().map(PlainTable::column).forEach(columns::add);
                return;
            }
            limits.row();
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    limits.cell(cell.length(), row);
                }
            }
            lines.accept(line(row, cells, columns));
        });
        if (columns.isEmpty()) {
            throw new RefusedFileException("not_a_submission", "tệp trống", "the file is empty");
        }
        if (end != null) {
            String column = end.column() < columns.size() ? columns.get(end.column()) : "";
            notices.accept(
                    new Notice("open_end", null, end.row(), header.getOrDefault(column, column), end.text(), null));
        }
        return header;
    }

    /**
     * Reads the rows of a sheet, from its header on.
     *
     * @param lines receives each row that holds something
     * @return the letter of each column
     * @throws RefusedFileException where the table has other columns
     */
    static Map<String, String> read(Grid grid, int headerRow, Consumer<Line> lines) throws RefusedFileException {
        NavigableMap<Integer, String> names = grid.labels(headerRow);
        header(List.copyOf(names.values()));
        Map<String, String> letters = new HashMap<>();
        names.forEach((column, name) -> letters.put(column(name), Grid.letters(column)));
        for (SheetRow row : grid.rows()) {
            NavigableMap<Integer, Cell> cells = grid.cells(row.number());
            if (row.number() <= headerRow
                    || cells.values().stream().allMatch(cell -> cell.text().isBlank())) {
                continue;
            }
            Map<String, String> texts = new HashMap<>();
            Map<String, Cell> byName = new HashMap<>();
            boolean hasExtra = false;
            for (Cell cell : cells.values()) {
                String name = names.get(cell.column());
                if (name != null) {
                    texts.put(column(name), cell.text());
                    byName.put(column(name), cell);
                } else {
                    hasExtra |= !cell.text().isBlank();
                }
            }
            String extra = cells.values().stream().map(Cell::text).collect(Collectors.joining(" | "));
            lines.accept(new Line(row.number(), texts, byName, hasExtra ? extra : null));
        }
        return letters;
    }

    private static String decode(byte[] content) throws RefusedFileException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new RefusedFileException("unreadable", "không phải văn bản UTF-8", "it is no UTF-8 text");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedFileException(
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

    static String column(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> header(List<String> names) throws RefusedFileException {
        Map<String, String> header = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : names) {
            String column = column(name);
            if (!COLUMNS.contains(column) || header.put(column, name.strip()) != null) {
                unknown.add(name.strip());
            }
        }
        Set<String> absent = new TreeSet<>(COLUMNS);
        absent.removeAll(header.keySet());
        absent.removeAll(OPTIONAL);
        if (!absent.isEmpty() || !unknown.isEmpty()) {
            throw new RefusedFileException(
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

    private static Line line(int rowNumber, List<String> fields, List<String> columns) {
        Map<String, String> texts = new HashMap<>();
        for (int cell = 0; cell < columns.size(); cell++) {
            texts.put(columns.get(cell), cell < fields.size() ? fields.get(cell) : "");
        }
        boolean hasExtra = fields.size() > columns.size()
                && !fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank);
        return new Line(rowNumber, texts, Map.of(), hasExtra ? String.join(" | ", new ArrayList<>(fields)) : null);
    }
}
