package vn.chitieu.warehouse.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.warehouse.Hashes;

/**
 * One hash over all that a snapshot says, whatever the order of its rows: two snapshots made of the same submissions and
 * catalogue by the same program have the same one. Load times do not count, which are timestamps and what stands in
 * {@code audit.load_run}, nor who did what, in {@code audit.access}.
 */
final class ContentHash {

    /** A view says nothing that its tables do not. */
    private static final String COLUMNS = """
            SELECT table_schema || '.' || table_name, string_agg('"' || column_name || '"', ', ' ORDER BY ordinal_position)
            FROM information_schema.columns
            JOIN information_schema.tables USING (table_catalog, table_schema, table_name)
            WHERE table_catalog = 'warehouse' AND table_schema IN ('main', 'audit', 'mart') AND table_type = 'BASE TABLE'
                AND (table_schema, table_name) NOT IN (('audit', 'load_run'), ('audit', 'access')) AND data_type <> 'TIMESTAMP'
            GROUP BY ALL ORDER BY ALL
            """;

    /** Sums of hashes: they do not depend on the order of rows, and two equal rows do not cancel out. */
    private static final String ROWS = """
            SELECT count(*), sum(hash(%1$s)), sum(hash(1, %1$s)) FROM warehouse.%2$s
            """;

    private ContentHash() {}

    /** SHA-256 in hexadecimal, of the attached database {@code warehouse}. */
    static String of(Statement sql) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet tables = sql.executeQuery(COLUMNS)) {
            while (tables.next()) {
                columns.put(tables.getString(1), tables.getString(2));
            }
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            try (ResultSet sums = sql.executeQuery(ROWS.formatted(table.getValue(), table.getKey()))) {
                sums.next();
                parts.addAll(List.of(table.getKey(), table.getValue(), sums.getString(1)));
                parts.add(String.valueOf(sums.getString(2)));
                parts.add(String.valueOf(sums.getString(3)));
            }
        }
        return Hashes.ofTexts(parts);
    }
}
