package vn.chitieu.warehouse.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Fields;

/** Fills a table with what Java knows, by the names of its columns: DuckDB's appender goes by their order alone. */
final class Rows {
    private static final String COLUMNS = """
            SELECT column_name, numeric_scale FROM duckdb_columns()
            WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY column_index
            """;

    /** A column of this name holds the place in the list, from 1, where the records do not say their own. */
    private static final String POSITION = "position";

    private final DuckDBConnection duckdb;
    private final String database;
    private final String schema;
    private final String table;

    /** Digits after the point, by name; of use for decimals alone. */
    private final Map<String, Integer> scales = new LinkedHashMap<>();

    private Rows(DuckDBConnection duckdb, String database, String schema, String table) throws SQLException {
        this.duckdb = duckdb;
        this.database = database;
        this.schema = schema;
        this.table = table;
        try (PreparedStatement ask = duckdb.prepareStatement(COLUMNS)) {
            ask.setString(1, database);
            ask.setString(2, schema);
            ask.setString(3, table);
            try (ResultSet columns = ask.executeQuery()) {
                while (columns.next()) {
                    scales.put(columns.getString(1), columns.getInt(2));
                }
            }
        }
    }

    /** Of a table that is there. */
    static Rows into(DuckDBConnection duckdb, String database, String schema, String table) throws SQLException {
        return new Rows(duckdb, database, schema, table);
    }

    /** Its columns, in the order of the table. */
    Set<String> columns() {
        return scales.keySet();
    }

    /** Appends records of one type, whose fields are the table's columns. */
    void appendAll(List<? extends Record> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        Fields<?> fields = Fields.of(records.getFirst().getClass());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Record each : records) {
            Map<String, @Nullable Object> row = fields.values(each);
            if (columns().contains(POSITION)) {
                row.putIfAbsent(POSITION, rows.size() + 1);
            }
            rows.add(row);
        }
        append(rows);
    }

    /**
     * Appends rows.
     *
     * @param rows each with a value, or null, for every column and nothing else
     * @throws IllegalArgumentException where names differ from the columns
     */
    void append(List<Map<String, @Nullable Object>> rows) throws SQLException {
        try (DuckDBAppender appender = duckdb.createAppender(database, schema, table)) {
            for (Map<String, @Nullable Object> row : rows) {
                if (!row.keySet().equals(columns())) {
                    Set<String> odd = new HashSet<>(row.keySet());
                    odd.addAll(columns());
                    odd.removeIf(name -> row.containsKey(name) && columns().contains(name));
                    throw new IllegalArgumentException("%s: only here or there: %s".formatted(table, odd));
                }
                appender.beginRow();
                for (Map.Entry<String, Integer> column : scales.entrySet()) {
                    append(appender, row.get(column.getKey()), column.getValue());
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender row, @Nullable Object value, int scale) throws SQLException {
        switch (value) {
            case null -> row.appendNull();
            case Boolean yes -> row.append(yes.booleanValue());
            case Integer number -> row.append(number.intValue());
            case Long number -> row.append(number.longValue());
            case BigDecimal number -> row.append(number.setScale(scale, RoundingMode.HALF_UP));
            case LocalDate day -> row.append(day);
            case Instant at -> row.append(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            default -> row.append(value.toString());
        }
    }
}
