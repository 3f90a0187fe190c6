package vn.chitieu.warehouse.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/** An object of JSON a line. */
final class JsonLinesWriter implements ResultWriter {
    private final BufferedWriter out;

    JsonLinesWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Written written = objects(rows, out, "", "\n");
        out.append(written.rows() == 0 ? "" : "\n").flush();
        return written;
    }

    /** The rows as objects, one after the other. */
    static Written objects(ResultSet rows, Appendable out, String first, String between)
            throws SQLException, IOException {
        Columns columns = new Columns(rows);
        List<String> keys = columns.names().stream().map(ValueText::quoted).toList();
        long count = 0;
        long without = 0;
        for (; rows.next(); count++) {
            out.append(count == 0 ? first : between);
            List<@Nullable Object> values = columns.values();
            for (int column = 0; column < keys.size(); column++) {
                Object value = values.get(column);
                out.append(column == 0 ? "{" : ",").append(keys.get(column)).append(':');
                out.append(ValueText.json(value));
                without += ValueText.isFinite(value) ? 0 : 1;
            }
            out.append('}');
        }
        return new Written(count, notFinite(without));
    }

    /** What to say of NaN and infinity. */
    static List<Message> notFinite(long values) {
        return values == 0
                ? List.of()
                : List.of(new Message(
                        "%d giá trị NaN hoặc vô cực được ghi là null".formatted(values),
                        "%d values that are NaN or infinite are written as null".formatted(values)));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
