package vn.chitieu.warehouse.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of GitHub's Markdown, a free line between them; numbers are right-aligned, NULL is {@code NULL}. */
final class MarkdownWriter implements ResultWriter {
    private final BufferedWriter out;
    private boolean isFirst = true;

    MarkdownWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Columns columns = new Columns(rows);
        out.append(isFirst ? "" : "\n");
        isFirst = false;
        line(columns.names().stream().map(MarkdownWriter::cell).toList());
        line(IntStream.range(0, columns.names().size())
                .mapToObj(column -> columns.isNumeric(column) ? "---:" : "---")
                .toList());
        long count = 0;
        for (; rows.next(); count++) {
            line(columns.values().stream()
                    .map(ValueText::of)
                    .map(MarkdownWriter::cell)
                    .toList());
        }
        out.flush();
        return new Written(count, List.of());
    }

    private void line(List<String> cells) throws IOException {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\\\`*|<>\\[\\]]", "\\\\$0").replaceAll("\\R", "<br>");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
