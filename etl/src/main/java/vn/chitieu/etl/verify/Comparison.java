package vn.chitieu.etl.verify;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.warehouse.build.TableKey;

/**
 * Two tables of a database that should be the same.
 *
 * @param name of both together, for people
 * @param stored the one that stands somewhere; its columns are compared
 * @param again the one that was worked out
 * @param key columns that tell rows apart
 * @param hasTwins whether rows of one key may be several: these are told apart by their place among each other
 */
record Comparison(String name, String stored, String again, List<String> key, boolean hasTwins) {

    /** One division of two whole numbers has one result. All other doubles may differ where a sum's order does. */
    private static final Set<String> ONE_DIVISION =
            Set.of("value", "previous_value", "city_value", "first_value", "per_unit", "rate", "rate_on_time");

    private static final String ALONE = "(stored.is_here IS NULL OR again.is_here IS NULL)";

    private static final String QUERY = """
            WITH stored AS (SELECT *, true AS is_here, %1$s AS nth FROM %2$s),
            again AS (SELECT *, true AS is_here, %1$s AS nth FROM %3$s),
            differing AS (
                SELECT concat_ws(' ', %4$s) AS key, unnest([%5$s]) AS cell
                FROM stored FULL JOIN again ON %6$s
                WHERE %7$s
            )
            SELECT key, cell.name, cell.stored, cell.again, count(*) OVER () AS differences
            FROM differing WHERE cell.differs ORDER BY ALL LIMIT %8$d
            """;

    /** A pair of cells as it stands in the query. */
    private record Cell(String name, String differs, String stored, String again) {
        String sql() {
            return "{'name': '%s', 'differs': %s, 'stored': %s, 'again': %s}".formatted(name, differs, stored, again);
        }
    }

    /** Of a table of a snapshot, whose key stands in keys.csv. */
    static Comparison of(String table, String stored, String again) {
        List<String> key = TableKey.all().stream()
                .filter(one -> one.table().equals(table))
                .map(TableKey::columns)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key of " + table));
        return new Comparison(table, stored, again, key, false);
    }

    /** Compares them. */
    Compared run(Statement sql) throws SQLException {
        Map<String, String> columns = columns(sql, stored);
        Set<String> known = columns(sql, again).keySet();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Mismatch.ROW, ALONE, "if(stored.is_here, 'x', NULL)", "if(again.is_here, 'x', NULL)"));
        columns.forEach((column, type) -> {
            if (!key.contains(column)) {
                String differs = known.contains(column) ? differs(column, type) : "true";
                String comes = known.contains(column) ? "again.\"%s\"::VARCHAR".formatted(column) : "'?'";
                cells.add(new Cell(
                        column,
                        "NOT %s AND %s".formatted(ALONE, differs),
                        "stored.\"%s\"::VARCHAR".formatted(column),
                        comes));
            }
        });
        String query = QUERY.formatted(
                hasTwins
                        ? "row_number() OVER (PARTITION BY %s ORDER BY %s)"
                                .formatted(
                                        listed(key),
                                        listed(columns.keySet().stream()
                                                .filter(known::contains)
                                                .toList()))
                        : "1",
                stored,
                again,
                key.stream()
                        .map("coalesce(stored.\"%1$s\", again.\"%1$s\")::VARCHAR"::formatted)
                        .collect(joining(", ")),
                cells.stream().map(Cell::sql).collect(joining(", ")),
                key.stream()
                        .map("stored.\"%1$s\" IS NOT DISTINCT FROM again.\"%1$s\" AND "::formatted)
                        .collect(joining("", "", "stored.nth = again.nth")),
                cells.stream().map(cell -> "(" + cell.differs() + ")").collect(joining(" OR ")),
                Compared.NAMED);
        List<Mismatch> first = new ArrayList<>();
        long differences = 0;
        try (ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                first.add(new Mismatch(
                        name, found.getString(1), found.getString(2), found.getString(3), found.getString(4)));
                differences = found.getLong(5);
            }
        } catch (SQLException fault) {
            throw new SQLException(name + ": " + fault.getMessage(), fault);
        }
        try (ResultSet count = sql.executeQuery("SELECT count(*) FROM " + stored)) {
            count.next();
            return new Compared(name, count.getLong(1), differences, first);
        }
    }

    private static String differs(String column, String type) {
        String unlike = "stored.\"%1$s\" IS DISTINCT FROM again.\"%1$s\"".formatted(column);
        return type.equals("DOUBLE") && !ONE_DIVISION.contains(column)
                ? "(%2$s AND NOT coalesce(abs(stored.\"%1$s\" - again.\"%1$s\") <= 1e-12 * greatest(1, abs(stored.\"%1$s\")), false))"
                        .formatted(column, unlike)
                : unlike;
    }

    private static String listed(List<String> columns) {
        return columns.stream().map("\"%s\""::formatted).collect(joining(", "));
    }

    /** The types of the columns, by name and in their order. */
    private static Map<String, String> columns(Statement sql, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = sql.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (rows.next()) {
                columns.put(rows.getString("column_name"), rows.getString("column_type"));
            }
        }
        return columns;
    }
}
