package vn.chitieu.warehouse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chitieu.warehouse.build.SqlFiles;

/**
 * A snapshot as somebody sees it who may see the reports of one district, or of none: a database in memory beside it, with views
 * of the same names. What {@code scope.csv} names holds that district's rows alone, or says of others no more than what is
 * published; the rest leads to the snapshot. Whoever uses it as the default database reads by the same SQL as ever.
 */
final class ScopedDatabase {
    private static final String TABLES = """
            SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal AND database_name = '%1$s'
            UNION ALL
            SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND database_name = '%1$s'
            """;

    private ScopedDatabase() {}

    /**
     * What is left out of a table.
     *
     * @param district expression that gives the district of a row
     * @param blanked by column: what stands in it for other districts, whose rows are seen; empty where they are not
     */
    private record Rule(String district, Map<String, String> blanked) {}

    /**
     * Makes it, and returns its name.
     *
     * @param connection whose default database is the one to look at
     * @param scope not {@link Scope#ALL}
     */
    static String create(Connection connection, Scope scope) throws SQLException {
        String base = connection.getCatalog();
        String district = scope.district();
        String database = base + " of " + (district == null ? "nobody" : district);
        Map<String, Rule> rules = rules(quoted(base));
        String own = district == null ? "FALSE" : "coalesce((%s) = '" + district.replace("'", "''") + "', FALSE)";
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH ':memory:' AS " + quoted(database) + " (READ_WRITE)");
            for (List<String> table : tables(sql, base)) {
                sql.execute("CREATE SCHEMA IF NOT EXISTS " + quoted(database) + "." + quoted(table.getFirst()));
                String name = "." + quoted(table.getFirst()) + "." + quoted(table.getLast());
                Rule rule = rules.get(String.join(".", table));
                sql.execute("CREATE VIEW " + quoted(database) + name + " AS "
                        + (rule == null
                                ? "FROM " + quoted(base) + name
                                : select(rule, own.formatted(rule.district)) + " FROM " + quoted(base) + name
                                        + " AS rows" + where(rule, own.formatted(rule.district))));
            }
            // Those that work out tables would do so from what is left of the others; they stay where all is.
            for (Map.Entry<String, String> macro :
                    AsOfDatabase.macros(connection).entrySet()) {
                if (!macro.getValue().startsWith("TABLE ")) {
                    sql.execute("CREATE MACRO " + quoted(database) + "." + macro.getKey() + " AS " + macro.getValue());
                }
            }
            return database;
        } catch (SQLException fault) {
            AsOfDatabase.remove(connection, database);
            throw fault;
        }
    }

    private static String select(Rule rule, String isOwn) {
        List<String> columns = new ArrayList<>();
        rule.blanked.forEach((column, other) ->
                columns.add("CASE WHEN " + isOwn + " THEN " + column + " ELSE " + other + " END AS " + column));
        return "SELECT *" + (columns.isEmpty() ? "" : " REPLACE (" + String.join(", ", columns) + ")");
    }

    private static String where(Rule rule, String isOwn) {
        return rule.blanked.isEmpty() ? " WHERE " + isOwn : "";
    }

    private static List<List<String>> tables(Statement sql, String base) throws SQLException {
        List<List<String>> tables = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(TABLES.formatted(base.replace("'", "''")))) {
            while (rows.next()) {
                tables.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    private static Map<String, Rule> rules(String base) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        try (Stream<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(SqlFiles.resource("scope.csv")).stream()) {
            lines.forEach(line -> {
                Map<String, String> blanked = new LinkedHashMap<>();
                Stream.of(line.getField("blanked").split("\\|"))
                        .filter(column -> !column.isBlank())
                        .map(column -> column.strip().split(" = ", 2))
                        .forEach(column -> blanked.put(column[0], column[1]));
                rules.put(
                        line.getField("table_name"),
                        new Rule(line.getField("district").replace("{base}", base), blanked));
            });
        }
        return rules;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
