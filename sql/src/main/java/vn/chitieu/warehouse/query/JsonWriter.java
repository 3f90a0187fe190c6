package vn.chitieu.warehouse.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One document: an array of objects, or an array of such arrays. */
final class JsonWriter implements ResultWriter {
    private final BufferedWriter out;
    private final boolean isOfSeveral;
    private int results;

    JsonWriter(OutputStream out, boolean isOfSeveral) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.isOfSeveral = isOfSeveral;
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        out.append(results > 0 ? ",\n" : isOfSeveral ? "[" : "").append('[');
        results++;
        Written written = JsonLinesWriter.objects(rows, out, "\n", ",\n");
        out.append(written.rows() == 0 ? "]" : "\n]");
        return written;
    }

    /** Where no statement had a result the array is empty. */
    @Override
    public void close() throws IOException {
        out.append(isOfSeveral && results > 0 ? "]\n" : results > 0 ? "\n" : "[]\n")
                .flush();
    }
}
