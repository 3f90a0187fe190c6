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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.SheetRow;
import vn.chitieu.workbook.TextRows;

/**
 * A submission as a plain table: a fixed set of columns in any order, as UTF-8 CSV with comma or semicolon or in a sheet.
 * Texts are handed on as they stand, in NFC. UTF-8 CSV is read here and not as a workbook: a large load is all of it.
 */
final class PlainTable {

    static final List<String> COLUMNS = List.of(
            "district_code", "ward_code", "indicator_code", "year", "numerator", "denominator", "value", "note");

    private static final Set<String> OPTIONAL = Set.of("value", "note");

    /** Marks without width, such as those that copying from a web page leaves. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern EXPLAINED = Pattern.compile("(\\w+)\\s*(?:[\\r\\n(\\[].*)", Pattern.DOTALL);
    private static final Pattern UNNAMED = Pattern.compile("unnamed: \\d+(?:_level_\\d+)?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0*)?");

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
        return isHeader(List.of(header.replace("\"", "").split("[,;]")));
    }

    /**
     * Reads a file whole.
     *
     * @param lines receives each row that holds something
     * @param notices receives what may be cut off although it looks whole
     * @return the header's own names by column
     * @throws RefusedFileException where the file is no text, is cut off, or has other columns; rows handed on before do not count
     */
    static Map<String, String> read(byte[] content, Limits limits, Consumer<Line> lines, Consumer<Notice> notices)
            throws RefusedFileException {
        Limits.checkText(content.length);
        String text = decode(content);
        Map<String, String> header = new HashMap<>();
        List<String> columns = new ArrayList<>();
        Map<Integer, Unnamed> unnamed = new TreeMap<>();
        TextRows.OpenEnd end = TextRows.read(text, separator(text), limits, (row, cells) -> {
            if (columns.isEmpty()) {
                header.putAll(header(cells));
                cells.stream().map(PlainTable::column).forEach(columns::add);
                for (int column = 0; column < columns.size(); column++) {
                    if (columns.get(column).isEmpty()) {
                        unnamed.put(column, new Unnamed(column == 0));
                    }
                }
                return;
            }
            limits.row();
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    limits.cell(cell.length(), row);
                }
            }
            for (Map.Entry<Integer, Unnamed> column : unnamed.entrySet()) {
                String cell = column.getKey() < cells.size() ? cells.get(column.getKey()) : "";
                if (!column.getValue().counts(cell)) {
                    throw dataWithoutName(column.getKey() + 1, row, cell);
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
        names.forEach((column, name) -> letters.put(column(name), Cell.letters(column)));
        Set<Integer> counting = counting(grid, headerRow, names);
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
                if (name != null && !column(name).isEmpty()) {
                    texts.put(column(name), cell.text());
                    byName.put(column(name), cell);
                } else {
                    hasExtra |= !isBlank(cell.text()) && !counting.contains(cell.column());
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
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '\uFEFF') {
            marks++;
        }
        return Normalizer.normalize(text.substring(marks), Normalizer.Form.NFC);
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(sign -> sign == ';').count();
        long commas = header.chars().filter(sign -> sign == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    /**
     * The name of a column without what nobody sees: blanks and marks around it, and an explanation behind it, below it or
     * in brackets. Empty where it has none; programs write one of their own for that.
     */
    static String column(String name) {
        String shown = UNSEEN.matcher(name).replaceAll("");
        String column = FigureReader.trimmed(shown).toLowerCase(Locale.ROOT);
        if (COLUMNS.contains(column)) {
            return column;
        }
        Matcher explained = EXPLAINED.matcher(column);
        if (explained.matches() && COLUMNS.contains(explained.group(1))) {
            return explained.group(1);
        }
        return UNNAMED.matcher(column).matches() ? "" : column;
    }

    private static Map<String, String> header(List<String> names) throws RefusedFileException {
        Map<String, String> header = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (String name : names) {
            String column = column(name);
            if (COLUMNS.contains(column)) {
                if (header.put(column, FigureReader.trimmed(name)) != null) {
                    twice.add(column);
                }
            } else if (!column.isEmpty()) {
                unknown.add(shown(name));
            }
        }
        Set<String> absent = new TreeSet<>(COLUMNS);
        absent.removeAll(header.keySet());
        absent.removeAll(OPTIONAL);
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (!absent.isEmpty()) {
            vi.add("thiếu cột " + list(absent));
            en.add("lacks " + list(absent));
        }
        if (!unknown.isEmpty()) {
            vi.add("có cột lạ " + list(unknown));
            en.add("has the unknown " + list(unknown));
        }
        if (!twice.isEmpty()) {
            vi.add("lặp cột " + list(twice));
            en.add("has twice " + list(twice));
        }
        if (!vi.isEmpty()) {
            throw new RefusedFileException(
                    "not_a_submission", "tiêu đề " + String.join("; ", vi), "the header " + String.join("; it ", en));
        }
        return header;
    }

    /** A name as it stands, and the first letter in it that only looks like one of ours. */
    private static String shown(String name) {
        String text = FigureReader.trimmed(UNSEEN.matcher(name).replaceAll("")).replaceAll("\\s+", " ");
        return text.codePoints()
                .filter(sign ->
                        Character.isLetter(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN)
                .mapToObj(sign -> "%s (U+%04X)".formatted(text, sign))
                .findFirst()
                .orElse(text);
    }

    private static String list(Set<String> names) {
        String joined = names.stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
        return joined.length() > 120 ? joined.substring(0, 120) + "…" : joined;
    }

    private static boolean isBlank(String text) {
        return FigureReader.trimmed(UNSEEN.matcher(text).replaceAll("")).isEmpty();
    }

    /** A column without a name, as it is read: blank, or one that numbers the rows. */
    private static final class Unnamed {
        private final boolean isFirst;
        private int last = -1;

        /**
         * @param isFirst whether it is the table's first column, where programs write an index: of the rows left in, too
         */
        Unnamed(boolean isFirst) {
            this.isFirst = isFirst;
        }

        /** Whether the next cell goes on so. */
        boolean counts(String text) {
            if (isBlank(text)) {
                return true;
            }
            Matcher number = COUNT.matcher(FigureReader.trimmed(text));
            if (!number.matches()) {
                return false;
            }
            int before = last;
            last = Integer.parseInt(number.group(1));
            return isFirst ? last > before : before < 0 ? last <= 1 : last == before + 1;
        }
    }

    /** The columns of a sheet that have no name and number the rows. */
    private static Set<Integer> counting(Grid grid, int headerRow, NavigableMap<Integer, String> names) {
        Map<Integer, Unnamed> unnamed = new HashMap<>();
        Set<Integer> others = new TreeSet<>();
        for (SheetRow row : grid.rows()) {
            for (Cell cell : grid.cells(row.number()).values()) {
                String name = names.get(cell.column());
                if (row.number() > headerRow && (name == null || column(name).isEmpty())) {
                    Unnamed column =
                            unnamed.computeIfAbsent(cell.column(), first -> new Unnamed(first < names.firstKey()));
                    if (!column.counts(cell.text())) {
                        others.add(cell.column());
                    }
                }
            }
        }
        Set<Integer> counting = new TreeSet<>(unnamed.keySet());
        counting.removeAll(others);
        return counting;
    }

    private static RefusedFileException dataWithoutName(int column, int rowNumber, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new RefusedFileException(
                "not_a_submission",
                "cột thứ %d không có tên mà có dữ liệu, lần đầu ở dòng %d: “%s”".formatted(column, rowNumber, shown),
                "column %d has no name but holds data, first in row %d: “%s”".formatted(column, rowNumber, shown));
    }

    private static Line line(int rowNumber, List<String> fields, List<String> columns) {
        Map<String, String> texts = new HashMap<>();
        for (int cell = 0; cell < columns.size(); cell++) {
            if (!columns.get(cell).isEmpty()) {
                texts.put(columns.get(cell), cell < fields.size() ? fields.get(cell) : "");
            }
        }
        boolean hasExtra = fields.size() > columns.size()
                && !fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank);
        return new Line(rowNumber, texts, Map.of(), hasExtra ? String.join(" | ", new ArrayList<>(fields)) : null);
    }
}
