package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.QueryException;

/** What a snapshot holds, in the words of its comments; read when it is first asked for. */
final class Schema {

    /** Of no reserved meaning, but written as if they had one. */
    private static final List<String> ALSO_KEYWORDS = List.of(
            "BY",
            "OVER",
            "PARTITION",
            "FILTER",
            "EXPLAIN",
            "ROWS",
            "RANGE",
            "NULLS",
            "FIRST",
            "LAST",
            "VALUES",
            "EXCLUDE",
            "REPLACE",
            "BETWEEN",
            "EXISTS");

    private final Session session;
    private @Nullable Dictionary dictionary;
    private @Nullable Set<String> keywords;

    Schema(Session session) {
        this.session = session;
    }

    /** A table of texts, to be shown as results are. */
    record Listing(Result<Record> texts) {
        ResultSet rows() {
            return texts.intoResultSet();
        }
    }

    /** The snapshot is another one. */
    void forget() {
        dictionary = null;
    }

    /** Its tables; none where they can't be read, so that nobody's typing is disturbed. */
    List<Dictionary.Table> all() {
        try {
            if (dictionary == null) {
                dictionary = Dictionary.of(session.connection());
            }
            return dictionary.tables();
        } catch (SQLException untold) {
            return List.of();
        }
    }

    /** The names of all snapshots. */
    List<String> snapshots() {
        try {
            return session.snapshots().all();
        } catch (IOException untold) {
            return List.of();
        }
    }

    /** As it is written in SQL: tables of main by their name alone. */
    static String written(Dictionary.Table table) {
        return table.name().startsWith("main.") ? table.name().substring("main.".length()) : table.name();
    }

    /** The tables that go by a name, with their schema or without; in any case of letters. */
    List<Dictionary.Table> named(String name) {
        String wanted = name.replace("\"", "").toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(table -> table.name().equals(wanted) || table.name().endsWith("." + wanted))
                .toList();
    }

    Listing tables() {
        return listing(
                List.of(new Message("bảng", "table"), new Message("nội dung", "what is in it")),
                all().stream()
                        .map(table -> List.of(written(table), table.grain().toString()))
                        .toList());
    }

    /**
     * @throws QueryException where there is no such table
     */
    Listing columns(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (Dictionary.Table table : named(name)) {
            table.columns()
                    .forEach(column -> rows.add(List.of(
                            column.name(), column.type(), column.meaning().toString())));
        }
        if (rows.isEmpty()) {
            throw new QueryException(
                    "không có bảng %s; xem .tables".formatted(name),
                    "there is no table %s; see .tables".formatted(name));
        }
        return listing(
                List.of(new Message("cột", "column"), new Message("kiểu", "type"), new Message("nghĩa", "meaning")),
                rows);
    }

    private static Listing listing(List<Message> head, List<List<String>> rows) {
        DSLContext sql = DSL.using(SQLDialect.DUCKDB);
        List<Field<String>> fields = head.stream()
                .map(name -> DSL.field(DSL.name(name.toString()), SQLDataType.VARCHAR))
                .toList();
        Result<Record> result = sql.newResult(fields.toArray(Field[]::new));
        for (List<String> row : rows) {
            Record record = sql.newRecord(fields.toArray(Field[]::new));
            record.fromArray(row.toArray());
            result.add(record);
        }
        return new Listing(result);
    }

    /** Words in capitals that DuckDB gives a meaning of their own. */
    Set<String> keywords() {
        if (keywords == null) {
            Set<String> read = new TreeSet<>(ALSO_KEYWORDS);
            try (Statement sql = session.connection().createStatement();
                    ResultSet rows = sql.executeQuery(
                            "SELECT upper(keyword_name) FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')")) {
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
            } catch (SQLException untold) {
                return read;
            }
            keywords = read;
        }
        return keywords;
    }
}
