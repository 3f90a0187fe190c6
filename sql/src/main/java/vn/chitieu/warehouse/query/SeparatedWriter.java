package vn.chitieu.warehouse.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** CSV and its like: a line of names, then a line a row. */
final class SeparatedWriter implements ResultWriter {
    private final CsvWriter lines;

    SeparatedWriter(OutputStream out, char separator) {
        lines = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Columns columns = new Columns(rows);
        lines.writeRecord(columns.names());
        long count = 0;
        for (; rows.next(); count++) {
            lines.writeRecord(columns.values().stream()
                    .map(value -> value == null ? null : ValueText.of(value))
                    .toList());
        }
        lines.flush();
        return new Written(count, List.of());
    }

    @Override
    public void close() throws IOException {
        lines.flush();
    }
}
