package vn.chitieu.warehouse.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SqlFiles;
import vn.chitieu.warehouse.build.TableKey;
import vn.chitieu.warehouse.query.Question;

/** The tables of a snapshot as its own comments describe them, and the questions of this release with their queries. */
public record Dictionary(List<Table> tables, List<Question> questions) {

    private static final Map<String, String> VIETNAMESE = vietnamese();

    private static final String COLUMNS = """
            WITH described AS (
                SELECT database_name, schema_name, table_name, comment FROM duckdb_tables() WHERE NOT internal
                UNION ALL
                SELECT database_name, schema_name, view_name, comment FROM duckdb_views() WHERE NOT internal
            )
            SELECT
                described.schema_name || '.' || described.table_name,
                coalesce(described.comment, ''),
                duckdb_columns.column_name,
                duckdb_columns.data_type,
                coalesce(duckdb_columns.comment, ''),
                EXISTS (FROM duckdb_functions() AS form
                    WHERE form.database_name = described.database_name AND form.function_name = described.table_name || '_as_of')
            FROM described
            JOIN duckdb_columns() USING (database_name, schema_name, table_name)
            WHERE described.database_name = current_database()
            ORDER BY array_position(['main', 'mart', 'audit'], described.schema_name), described.table_name, duckdb_columns.column_index
            """;

    /**
     * @param name with its schema
     * @param grain what one row is
     * @param keys each the columns that tell its rows apart
     * @param hasHistory whether there is {@code mart.x_as_of(day)}
     */
    public record Table(String name, Message grain, List<String> keys, boolean hasHistory, List<Column> columns) {}

    /**
     * @param references the table whose row it names; empty where it names none
     */
    public record Column(String name, String type, Message meaning, String references) {}

    /** Reads the comments of a snapshot. */
    public static Dictionary of(Connection snapshot) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (PreparedStatement sql = snapshot.prepareStatement(COLUMNS);
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                Message grain = said(rows.getString(2));
                boolean hasHistory = rows.getBoolean(6);
                Table table = tables.computeIfAbsent(
                        name, unseen -> new Table(name, grain, keys(name), hasHistory, new ArrayList<>()));
                String column = rows.getString(3);
                table.columns.add(new Column(
                        column,
                        rows.getString(4),
                        said(rows.getString(5)),
                        TableKey.referenced(name, column).orElse("")));
            }
        }
        return new Dictionary(List.copyOf(tables.values()), shipped());
    }

    /** The questions of this release, those of {@code sql/queries}. */
    public static List<Question> shipped() {
        return SqlFiles.of("queries").stream()
                .map(file -> Question.of(file.name(), file.text()))
                .toList();
    }

    private static List<String> keys(String table) {
        return TableKey.all().stream()
                .filter(key -> key.table().equals(table))
                .map(TableKey::listed)
                .toList();
    }

    private static Message said(String english) {
        return new Message(VIETNAMESE.getOrDefault(english, english), english);
    }

    /** What the comments say in Vietnamese, by what they say in English. */
    static Map<String, String> vietnamese() {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(SqlFiles.resource("comments_vi.csv"))) {
            return lines.stream()
                    .collect(Collectors.toUnmodifiableMap(line -> line.getField("en"), line -> line.getField("vi")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As Markdown, Vietnamese before English. */
    public String markdown() {
        return Stream.concat(
                        Stream.of(
                                "# Từ điển dữ liệu · Data dictionary",
                                "Mọi con số công bố đều đọc được bằng SQL; tên bảng và tên cột ở đây là tên dùng trong câu truy vấn. "
                                        + "`mart.x_as_of(DATE '2011-11-14')` cho bảng x như đã biết vào ngày ấy.",
                                "Every published figure can be read by SQL; tables and columns are named here as in queries. "
                                        + "`mart.x_as_of(DATE '2011-11-14')` gives table x as it was known on that day."),
                        Stream.concat(
                                tables.stream().map(Dictionary::markdown),
                                Stream.concat(
                                        Stream.of("## Câu hỏi mẫu · Example questions"),
                                        questions.stream().map(Dictionary::markdown))))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String markdown(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + table.name + "\n");
        lines.add(plain(table.grain.vi()) + "\n");
        lines.add("*" + plain(table.grain.en()) + "*\n");
        if (!table.keys.isEmpty()) {
            lines.add("Khóa · key: "
                    + table.keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining("; ")) + "\n");
        }
        if (table.hasHistory) {
            String name = table.name.substring(table.name.indexOf('.') + 1);
            lines.add("Theo ngày · as of a day: `mart." + name + "_as_of(day)`\n");
        }
        lines.add("| cột · column | kiểu · type | nghĩa | meaning |");
        lines.add("| --- | --- | --- | --- |");
        table.columns.forEach(column -> lines.add("| %s%s | %s | %s | %s |"
                .formatted(
                        column.name,
                        column.references.isEmpty() ? "" : " → " + column.references,
                        column.type,
                        plain(column.meaning.vi()),
                        plain(column.meaning.en()))));
        return String.join("\n", lines);
    }

    private static String markdown(Question question) {
        return "### %s\n\n*%s*\n\n`%s`\n\n```sql\n%s\n```"
                .formatted(question.question().vi(), question.question().en(), question.name(), question.filled());
    }

    /** As it stands, in a cell of a table, too. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1").replace("\n", " ");
    }
}
