package vn.chitieu.warehouse.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells the rows of a table apart, as keys.csv says; a table may have several. A check that it does, and no index: declared in
 * DuckDB, keys and references made a million readings take six times as long and five times the room. {@code audit.table_key}
 * has them for whoever asks in SQL.
 *
 * @param table with its schema: {@code mart.pace}
 * @param columns NULL is a value like any other
 */
public record TableKey(String table, List<String> columns) {

    /** The name of the check. */
    static final String CHECK = "keys_are_unique";

    private static final List<TableKey> ALL = read();

    /** The columns of the first key of each table. */
    private static final Map<String, List<String>> FIRST =
            ALL.stream().collect(Collectors.toMap(TableKey::table, TableKey::columns, (first, other) -> first));

    public static List<TableKey> all() {
        return ALL;
    }

    /** Returns the keys that stand in more than one row. */
    static String check() {
        return ALL.stream()
                .map(key ->
                        "SELECT '%s' AS table_name, concat_ws(' ', %s) AS key FROM %s GROUP BY %s HAVING count(*) > 1"
                                .formatted(key.table, key.listed(), key.table, key.listed()))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /**
     * The table whose row a column names: it is called as the one that alone is the first key there, or as what that was before.
     *
     * @param table that has the column, with its schema
     */
    public static Optional<String> referenced(String table, String column) {
        String named = column.replaceFirst("^previous_", "");
        return FIRST.entrySet().stream()
                .filter(first -> first.getValue().equals(List.of(named)))
                .map(Map.Entry::getKey)
                .filter(owner -> !owner.equals(table) && !owner.startsWith("mart."))
                .findFirst();
    }

    /** Its columns, as in SQL. */
    public String listed() {
        return String.join(", ", columns);
    }

    private static List<TableKey> read() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(SqlFiles.resource("keys.csv"))) {
            return lines.stream()
                    .map(line -> new TableKey(
                            line.getField("table_name"),
                            List.of(line.getField("columns").split(", "))))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
