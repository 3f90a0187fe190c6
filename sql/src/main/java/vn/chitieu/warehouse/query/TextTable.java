package vn.chitieu.warehouse.query;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jline.utils.WCWidth;
import vn.chitieu.warehouse.Message;

/**
 * Results for the eye: every value whole, numbers under each other by their last digit, the count of rows beneath. A value
 * of several lines takes as many, each but the last ending in ↵; other control characters are written out, as {@code \t}.
 */
public final class TextTable implements ResultWriter {

    /** Beyond it the cells wait on the disk until the widest of all is known. */
    private static final int MOST_IN_MEMORY = 1 << 24;

    /** To which a text may be narrowed where there is no room. */
    private static final int NARROWEST_TEXT = 24;

    /** Has lines of its own drawing, which no frame should cut. */
    private static final List<String> PLAN = List.of("explain_key", "explain_value");

    /**
     * How it is laid out.
     *
     * @param isBoxed whether lines join
     * @param isExpanded whether a row is a block with a line a column
     * @param width what fits beside each other, in columns of the terminal: long texts go over several lines, and what does
     *     not fit then is left out and named. 0 for no bound
     */
    public record Layout(boolean isBoxed, boolean isExpanded, int width) {

        /** With nothing left out. */
        public static final Layout WHOLE = new Layout(false, false, 0);

        /** The same in lines that join. */
        public Layout boxed() {
            return new Layout(true, isExpanded, width);
        }
    }

    private final BufferedWriter out;
    private final Layout layout;
    private boolean isFirst = true;

    public TextTable(OutputStream out, Layout layout) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.layout = layout;
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Columns columns = new Columns(rows);
        out.append(isFirst ? "" : "\n");
        isFirst = false;
        long count = 0;
        if (columns.names().equals(PLAN)) {
            for (; rows.next(); count++) {
                out.append(rows.getString(2).stripTrailing()).append("\n");
            }
        } else {
            count = layout.isExpanded ? blocks(columns, rows) : grid(columns, rows);
            out.append(new Message(number(Locale.of("vi", "VN"), count) + " hàng", rows(count)).toString())
                    .append('\n');
        }
        out.flush();
        return new Written(count, List.of());
    }

    private static String rows(long count) {
        return number(Locale.ENGLISH, count) + (count == 1 ? " row" : " rows");
    }

    private static String number(Locale locale, long number) {
        return String.format(locale, "%,d", number);
    }

    private long blocks(Columns columns, ResultSet rows) throws SQLException, IOException {
        List<String> names = columns.names().stream().map(TextTable::onOneLine).toList();
        int widest = names.stream().mapToInt(TextTable::width).max().orElse(0);
        String bar = layout.isBoxed ? " │ " : " | ";
        long count = 0;
        while (rows.next()) {
            count++;
            out.append((layout.isBoxed ? "─[ %d ]─" : "-[ %d ]-").formatted(count))
                    .append((layout.isBoxed ? "─" : "-").repeat(widest))
                    .append('\n');
            List<Object> values = columns.values();
            for (int column = 0; column < names.size(); column++) {
                String name = names.get(column);
                for (String line : lines(ValueText.of(values.get(column)))) {
                    out.append(padded(name, widest, false))
                            .append(bar)
                            .append(line)
                            .append('\n');
                    name = "";
                }
            }
        }
        return count;
    }

    private long grid(Columns columns, ResultSet rows) throws SQLException, IOException {
        List<String> names = columns.names().stream().map(TextTable::onOneLine).toList();
        int[] widths = names.stream().mapToInt(TextTable::width).toArray();
        try (Cells cells = new Cells()) {
            long count = 0;
            for (; rows.next(); count++) {
                int column = 0;
                for (Object value : columns.values()) {
                    String text = ValueText.of(value);
                    for (String line : lines(text)) {
                        widths[column] = Math.max(widths[column], width(line));
                    }
                    cells.add(text);
                    column++;
                }
            }
            List<Integer> shown = fit(columns, widths);
            rule(widths, shown, "┌─", "─┬─", "─┐");
            line(names, columns, widths, shown);
            rule(widths, shown, "├─", "─┼─", "─┤");
            cells.rewind();
            for (long row = 0; row < count; row++) {
                List<String[]> ofRow = new ArrayList<>(widths.length);
                int height = 1;
                for (int column = 0; column < widths.length; column++) {
                    ofRow.add(wrapped(lines(cells.next()), widths[column]));
                    height = Math.max(height, ofRow.get(column).length);
                }
                for (int at = 0; at < height; at++) {
                    int line = at;
                    line(
                            ofRow.stream()
                                    .map(lines -> line < lines.length ? lines[line] : "")
                                    .toList(),
                            columns,
                            widths,
                            shown);
                }
            }
            rule(widths, shown, "└─", "─┴─", "─┘");
            sayLeftOut(names, shown);
            return count;
        }
    }

    /** Narrows texts and returns what fits then, in its order; the first always, so that there is something. */
    private List<Integer> fit(Columns columns, int[] widths) {
        int[] wanted = widths.clone();
        int free = layout.width == 0 ? Integer.MAX_VALUE : layout.width - (layout.isBoxed ? 1 : -1);
        List<Integer> shown = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            int least = columns.isNumeric(column) || layout.width == 0
                    ? wanted[column]
                    : Math.min(wanted[column], NARROWEST_TEXT);
            if (shown.isEmpty() || least + 3 <= free) {
                shown.add(column);
                widths[column] = least;
                free -= least + 3;
            }
        }
        for (int column : shown) {
            int more = Math.clamp(free, 0, wanted[column] - widths[column]);
            widths[column] += more;
            free -= more;
        }
        return shown;
    }

    /** Broken at spaces, or where there are none. */
    private static String[] wrapped(String[] lines, int width) {
        if (Arrays.stream(lines).allMatch(line -> width(line) <= width)) {
            return lines;
        }
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (width(rest) > width) {
                int end = rest.length();
                while (end > 1 && width(rest.substring(0, end)) > width) {
                    end = rest.offsetByCodePoints(end, -1);
                }
                int space = rest.lastIndexOf(' ', end);
                wrapped.add(rest.substring(0, space > 0 ? space : end));
                rest = rest.substring(space > 0 ? space + 1 : end);
            }
            wrapped.add(rest);
        }
        return wrapped.toArray(String[]::new);
    }

    private void sayLeftOut(List<String> names, List<Integer> shown) throws IOException {
        List<String> leftOut = new ArrayList<>(names);
        shown.reversed().forEach(column -> leftOut.remove(column.intValue()));
        if (!leftOut.isEmpty()) {
            String list = String.join(", ", leftOut);
            out.append(new Message(
                                    "không đủ chỗ cho %d cột: %s; \\x: mỗi cột một dòng"
                                            .formatted(leftOut.size(), list),
                                    "no room for %d columns: %s; \\x: a line a column".formatted(leftOut.size(), list))
                            .toString())
                    .append('\n');
        }
    }

    /** A rule across; without a box there is but the one under the head. */
    private void rule(int[] widths, List<Integer> shown, String left, String between, String right) throws IOException {
        if (layout.isBoxed) {
            out.append(shown.stream()
                    .map(column -> "─".repeat(widths[column]))
                    .collect(Collectors.joining(between, left, right + "\n")));
        } else if (left.equals("├─")) {
            out.append(shown.stream()
                    .map(column -> "-".repeat(widths[column]))
                    .collect(Collectors.joining("-+-", "-", "-\n")));
        }
    }

    private void line(List<String> texts, Columns columns, int[] widths, List<Integer> shown) throws IOException {
        String line = shown.stream()
                .map(column -> padded(texts.get(column), widths[column], columns.isNumeric(column)))
                .collect(Collectors.joining(layout.isBoxed ? " │ " : " | ", layout.isBoxed ? "│ " : " ", ""));
        out.append(layout.isBoxed ? line + " │" : line.stripTrailing()).append('\n');
    }

    private static String padded(String text, int width, boolean isRight) {
        String free = " ".repeat(Math.max(0, width - width(text)));
        return isRight ? free + text : text + free;
    }

    /** How many columns of a terminal a text takes: marks of Vietnamese that stand apart take none, Chinese takes two. */
    static int width(String text) {
        return text.codePoints().map(sign -> Math.max(0, WCWidth.wcwidth(sign))).sum();
    }

    private static String[] lines(String text) {
        String[] lines = text.split("\r?\n", -1);
        Arrays.setAll(lines, at -> onOneLine(lines[at]) + (at < lines.length - 1 ? "↵" : ""));
        return lines;
    }

    /** Control characters would move the cursor, or do worse to a terminal. */
    private static String onOneLine(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '\t' -> "\\t";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default -> Character.isISOControl(sign) ? "\\x%02X".formatted(sign) : Character.toString(sign);
                })
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** The texts of all cells, row by row: first all are added, then all are taken. */
    private static final class Cells implements AutoCloseable {
        private final DeferredFileOutputStream store = DeferredFileOutputStream.builder()
                .setThreshold(MOST_IN_MEMORY)
                .setPrefix("chitieu")
                .get();
        private final DataOutputStream in = new DataOutputStream(store);
        private DataInputStream back = new DataInputStream(java.io.InputStream.nullInputStream());

        void add(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            in.writeInt(bytes.length);
            in.write(bytes);
        }

        void rewind() throws IOException {
            in.close();
            back = new DataInputStream(new BufferedInputStream(store.toInputStream()));
        }

        String next() throws IOException {
            return new String(back.readNBytes(back.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
            back.close();
            if (!store.isInMemory()) {
                java.nio.file.Files.deleteIfExists(store.getPath());
            }
        }
    }
}
