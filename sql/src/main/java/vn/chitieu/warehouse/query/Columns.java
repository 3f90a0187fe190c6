package vn.chitieu.warehouse.query;

import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;

/** The columns of a result, and its values in the few types of Java that the formats tell apart. */
public final class Columns {

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.FLOAT,
            Types.REAL,
            Types.DOUBLE,
            Types.DECIMAL,
            Types.NUMERIC);

    /** For which JDBC has no type. */
    private static final Set<String> LARGE_NUMBERS = Set.of("UBIGINT", "HUGEINT", "UHUGEINT", "BIGNUM");

    /** A value that is JSON already. */
    record Json(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final ResultSet rows;
    private final List<String> names;
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    Columns(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            labels.add(columns.getColumnLabel(at));
            String type = String.valueOf(columns.getColumnTypeName(at)).toUpperCase(Locale.ROOT);
            types.add(type);
            numeric.add(NUMBERS.contains(columns.getColumnType(at)) || LARGE_NUMBERS.contains(type));
        }
        names = unique(labels);
    }

    /** Names of which the later ones of the same, whatever their case, are told apart: {@code a}, {@code a_2}. */
    public static List<String> unique(List<String> names) {
        Set<String> wanted = names.stream().map(Columns::small).collect(Collectors.toSet());
        Set<String> given = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String different = name;
            for (int again = 2; !given.add(small(different)); again++) {
                String next = name + "_" + again;
                different = wanted.contains(small(next)) ? name : next;
            }
            unique.add(different);
        }
        return unique;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The names, each once. */
    List<String> names() {
        return names;
    }

    /** Whether it is numbers, so that their digits should stand under each other. */
    boolean isNumeric(int column) {
        return numeric.get(column);
    }

    /** As DuckDB names it, without what stands in brackets: {@code DECIMAL}. */
    String type(int column) {
        return types.get(column);
    }

    /**
     * The values of the row that the result stands at: numbers, Boolean, days and times of java.time, text, byte[], List,
     * Map (of structs and maps), {@link Json}, or null.
     *
     * @throws SQLException where the thread was interrupted, too: rows that are there DuckDB hands out whatever happens
     */
    List<@Nullable Object> values() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("interrupted");
        }
        List<@Nullable Object> values = new ArrayList<>(names.size());
        for (int column = 0; column < names.size(); column++) {
            values.add(value(column));
        }
        return values;
    }

    private @Nullable Object value(int column) throws SQLException {
        Object value = rows.getObject(column + 1);
        return switch (types.get(column)) {
            // Through java.sql.Timestamp an hour that summer time leaves out would become another.
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                value == null ? null : plain(rows.getObject(column + 1, LocalDateTime.class));
            case "BIGNUM" -> value == null ? null : new BigInteger(value.toString());
            default -> plain(value);
        };
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Timestamp at -> plain(at.toLocalDateTime());
            // DuckDB's infinity is the first or last day that it can count to.
            case LocalDate day
            when Math.abs(day.toEpochDay()) == Integer.MAX_VALUE -> day.getYear() > 0 ? "infinity" : "-infinity";
            case LocalDateTime at when at.getYear() == 294_247 -> "infinity";
            case LocalDateTime at when at.getYear() == -290_308 -> "-infinity";
            case Blob bytes -> bytes.getBytes(1, Math.toIntExact(bytes.length()));
            case JsonNode json -> new Json(json.toString());
            case Array list -> plain(Arrays.asList((Object[]) list.getArray()));
            case DuckDBStruct struct -> plain(struct.getMap());
            case Struct struct -> plain(Arrays.asList(struct.getAttributes()));
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>(list.size());
                for (Object one : list) {
                    plain.add(plain(one));
                }
                yield plain;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    plain.put(ValueText.of(plain(entry.getKey())), plain(entry.getValue()));
                }
                yield plain;
            }
            case null, default -> value;
        };
    }
}
