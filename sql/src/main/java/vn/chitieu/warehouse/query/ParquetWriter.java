package vn.chitieu.warehouse.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A result as Parquet, where whoever runs the statement may not write a file: the rows go to a DuckDB of their own, which has
 * nothing but them. Numbers, days and times keep their types; the rest is text, lists and structs as JSON.
 */
public final class ParquetWriter implements ResultWriter {

    private static final Set<String> KEPT = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "HUGEINT",
            "FLOAT",
            "DOUBLE",
            "DATE",
            "TIME",
            "TIMESTAMP");

    private final OutputStream out;
    private final Path folder;

    /** @param folder for the file while it is written */
    public ParquetWriter(OutputStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Path file = folder.resolve("result.parquet");
        long count = 0;
        try (DuckDBConnection copy = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = copy.createStatement()) {
            statement.execute("SET memory_limit = '200MB'");
            statement.execute("SET temp_directory = '" + folder.toString().replace("'", "''") + "'");
            Columns columns = new Columns(rows);
            int width = columns.names().size();
            statement.execute("CREATE TABLE result (" + each(width, "c%1$d VARCHAR") + ")");
            try (DuckDBAppender appender = copy.createAppender("main", "result")) {
                while (rows.next()) {
                    appender.beginRow();
                    for (Object value : columns.values()) {
                        appender.append(value == null ? null : ValueText.of(value));
                    }
                    appender.endRow();
                    count++;
                }
            }
            String selected = IntStream.range(0, width)
                    .mapToObj(column -> "CAST(c%d AS %s) AS \"%s\""
                            .formatted(
                                    column,
                                    type(rows, columns, column),
                                    columns.names().get(column).replace("\"", "\"\"")))
                    .collect(Collectors.joining(", "));
            statement.execute("COPY (SELECT %s FROM result) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                    .formatted(selected, file.toString().replace("'", "''")));
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
        return new Written(count, java.util.List.of());
    }

    private static String type(ResultSet rows, Columns columns, int column) {
        String type = columns.type(column);
        try {
            if (type.startsWith("DECIMAL")) {
                return "DECIMAL(%d, %d)"
                        .formatted(
                                rows.getMetaData().getPrecision(column + 1),
                                rows.getMetaData().getScale(column + 1));
            }
        } catch (SQLException unknown) {
            return "VARCHAR";
        }
        return KEPT.contains(type) ? type : "VARCHAR";
    }

    private static String each(int width, String form) {
        return IntStream.range(0, width).mapToObj(form::formatted).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        // Each result is a document of its own.
    }
}
