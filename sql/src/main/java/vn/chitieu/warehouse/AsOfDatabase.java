package vn.chitieu.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot as it was known on a day: a database in memory beside it, with tables of the same names. Those that have a form as
 * of a day ({@code mart.x_as_of(day)}) hold what had been received by then; the others lead to the snapshot. Whoever uses it as
 * the default database reads by the same SQL as ever.
 */
final class AsOfDatabase {

    /** A table of more rows is computed from the small ones when it is read, in place of being held. */
    private static final long MOST_ROWS = 100_000;

    private static final String TABLES = """
            WITH held AS (
                SELECT database_name, schema_name, table_name, estimated_size FROM duckdb_tables() WHERE NOT internal
                UNION ALL
                SELECT database_name, schema_name, view_name, NULL FROM duckdb_views() WHERE NOT internal
            )
            SELECT
                schema_name, table_name, estimated_size IS NULL OR estimated_size > ?,
                EXISTS (FROM duckdb_functions() AS form
                    WHERE form.database_name = held.database_name AND form.function_name = held.table_name || '_as_of')
            FROM held
            WHERE database_name = current_database()
            """;

    private static final String MACROS = """
            SELECT schema_name, function_name, array_to_string(parameters, ', '),
                CASE function_type WHEN 'table_macro' THEN 'TABLE ' ELSE '' END || macro_definition
            FROM duckdb_functions()
            WHERE database_name = current_database() AND NOT internal AND function_type IN ('macro', 'table_macro')
            """;

    private static final Pattern FORM = Pattern.compile("\\b(\\w+)_as_of\\b");

    private AsOfDatabase() {}

    private record Table(String schema, String name, boolean isLarge, boolean hasForm) {
        String in(String database) {
            return quoted(database) + "." + quoted(schema) + "." + quoted(name);
        }
    }

    /**
     * Makes it, and returns its name.
     *
     * @param connection whose default database is the snapshot
     * @throws NoHistoryException where the snapshot is of an earlier release that kept no history for all of its tables
     */
    static String create(Connection connection, LocalDate day) throws SQLException {
        List<Table> tables = tables(connection);
        if (tables.stream().noneMatch(table -> table.hasForm && table.name.equals("submission"))) {
            throw new NoHistoryException();
        }
        String snapshot = connection.getCatalog();
        String database = "as_of_" + day;
        Map<String, String> macros = macros(connection);
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH ':memory:' AS " + quoted(database) + " (READ_WRITE)");
            for (String schema : tables.stream().map(Table::schema).distinct().toList()) {
                sql.execute("CREATE SCHEMA IF NOT EXISTS " + quoted(database) + "." + quoted(schema));
            }
            for (Table table : tables) {
                if (!table.hasForm) {
                    sql.execute("CREATE VIEW " + table.in(database) + " AS FROM " + table.in(snapshot));
                }
            }
            compute(connection, tables, inOrder(macros), database, snapshot, day);
            for (Map.Entry<String, String> macro : macros.entrySet()) {
                sql.execute("CREATE MACRO " + quoted(database) + "." + macro.getKey() + " AS " + macro.getValue());
            }
            for (Table table : tables) {
                if (table.hasForm && table.isLarge) {
                    sql.execute("CREATE VIEW " + table.in(database) + " AS FROM " + quoted(database) + "."
                            + form(table.name, day));
                }
            }
            return database;
        } catch (SQLException fault) {
            remove(connection, database);
            throw fault;
        }
    }

    /**
     * Makes the small tables, each once: a form that is made of others takes what was computed for them, where all of them
     * together would be planned and run again for each. What stands for the forms meanwhile is in a database of its own, with
     * those that make no table, and holds for this day alone.
     */
    private static void compute(
            Connection connection,
            List<Table> tables,
            Set<String> names,
            String database,
            String snapshot,
            LocalDate day)
            throws SQLException {
        String computed = database + " computed";
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH ':memory:' AS " + quoted(computed) + " (READ_WRITE)");
            sql.execute("CREATE SCHEMA " + quoted(computed) + ".mart");
            String path = Stream.concat(
                            Stream.of(quoted(computed) + ".mart", quoted(snapshot) + ".main"),
                            tables.stream().map(table -> quoted(snapshot) + "." + quoted(table.schema)))
                    .distinct()
                    .collect(Collectors.joining(","));
            sql.execute("SET search_path = '" + path + "'");
            for (String name : names) {
                Optional<Table> table =
                        tables.stream().filter(each -> each.name.equals(name)).findFirst();
                if (table.isEmpty() || !table.get().isLarge) {
                    String made = table.map(each -> each.in(database))
                            .orElseGet(() -> quoted(computed) + ".mart." + quoted(name));
                    sql.execute("CREATE TABLE " + made + " AS FROM " + form(name, day));
                    sql.execute("CREATE MACRO " + quoted(computed) + ".mart." + quoted(name + "_as_of")
                            + "(day) AS TABLE FROM " + made);
                }
            }
        } finally {
            use(connection, snapshot);
            remove(connection, computed);
        }
    }

    /** What has a form, behind all that its form is made of. */
    private static Set<String> inOrder(Map<String, String> macros) {
        Map<String, String> forms = new LinkedHashMap<>();
        macros.forEach((name, definition) -> {
            Matcher form = FORM.matcher(name);
            if (form.find()) {
                forms.put(form.group(1), definition);
            }
        });
        Set<String> names = new LinkedHashSet<>();
        forms.keySet().forEach(name -> add(name, forms, names));
        return names;
    }

    private static String form(String name, LocalDate day) {
        return "mart." + quoted(name + "_as_of") + "(DATE '" + day + "')";
    }

    private static void add(String name, Map<String, String> forms, Set<String> names) {
        String definition = forms.get(name);
        if (definition != null && !names.contains(name)) {
            FORM.matcher(definition).results().forEach(part -> add(part.group(1), forms, names));
            names.add(name);
        }
    }

    /** Has a connection read it by default. */
    static void use(Connection connection, String database) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("USE " + quoted(database));
        }
    }

    static void remove(Connection connection, String database) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("DETACH DATABASE IF EXISTS " + quoted(database));
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(TABLES)) {
            sql.setLong(1, MOST_ROWS);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Table(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
                }
            }
        }
        return tables;
    }

    /** By name with parameters: what each stands for. */
    static Map<String, String> macros(Connection connection) throws SQLException {
        Map<String, String> macros = new LinkedHashMap<>();
        try (PreparedStatement sql = connection.prepareStatement(MACROS);
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                macros.put(
                        "%s.%s(%s)".formatted(quoted(rows.getString(1)), quoted(rows.getString(2)), rows.getString(3)),
                        rows.getString(4));
            }
        }
        return macros;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
