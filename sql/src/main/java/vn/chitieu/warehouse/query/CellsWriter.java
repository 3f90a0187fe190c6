package vn.chitieu.warehouse.query;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result for programs that show it piece by piece: the number of columns; the name of each and whether it is numbers;
 * then the cells, row by row, each the number of its bytes (-1 for NULL) and its text in UTF-8.
 */
public final class CellsWriter implements ResultWriter {

    private final DataOutputStream out;
    private final long mostRows;

    /** @param mostRows after which it stops */
    public CellsWriter(OutputStream out, long mostRows) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 15));
        this.mostRows = mostRows;
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Columns columns = new Columns(rows);
        out.writeInt(columns.names().size());
        for (int column = 0; column < columns.names().size(); column++) {
            cell(columns.names().get(column));
            out.writeBoolean(columns.isNumeric(column));
        }
        long count = 0;
        while (rows.next() && count < mostRows) {
            for (Object value : columns.values()) {
                cell(value == null ? null : ValueText.of(value));
            }
            count++;
        }
        return new Written(count, List.of());
    }

    private void cell(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
