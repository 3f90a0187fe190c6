package vn.chitieu.warehouse.difference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SqlFiles;

/**
 * What differs between two snapshots, as two tables of a database in memory: {@code changed_figure} and {@code changed_reading} (see
 * the files of those names in {@code sql/difference/}). To be closed.
 */
public final class Difference implements AutoCloseable {
    private static final String MOST_MEMORY = "1GB";

    private final Connection connection;

    private Difference(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws SQLException where one of them can't be read, or is of a release whose tables were others
     */
    public static Difference between(Path before, Path after) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET memory_limit = '" + MOST_MEMORY + "'");
            sql.execute("ATTACH " + SqlFiles.literal(before) + " AS before (READ_ONLY)");
            sql.execute("ATTACH " + SqlFiles.literal(after) + " AS after (READ_ONLY)");
            sql.execute("SET enable_external_access = false");
            for (String table : List.of("changed_reading", "changed_figure")) {
                sql.execute(SqlFiles.resource("difference/" + table + ".sql"));
            }
            return new Difference(connection);
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    /** Where its tables are read. */
    public Connection connection() {
        return connection;
    }

    /**
     * A figure that differs.
     *
     * @param districtCode null for the city
     * @param isCount whether its value is a number, else it is a share
     * @param before its value, 0–1 for a rate; null where there was none
     * @param after the same now
     * @param cause file, rule, catalogue or program
     * @param detail the file, the rule or the table of the catalogue; null for the program
     */
    public record Figure(
            @Nullable String districtCode,
            String indicatorCode,
            int year,
            boolean isCount,
            @Nullable Double before,
            @Nullable Double after,
            String cause,
            @Nullable String detail) {

        /** Why it differs: tệp 2011/760_2.csv. */
        public Message because() {
            return Difference.because(cause, detail);
        }
    }

    /**
     * A reading in force that differs.
     *
     * @param wardCode null for the district's own total
     * @param ward its name; its code where the catalogue does not know it any more
     * @param cells the columns that differ, with the row: C, D
     */
    public record Reading(
            String districtCode,
            String indicatorCode,
            int year,
            @Nullable String wardCode,
            @Nullable String ward,
            @Nullable Long numeratorBefore,
            @Nullable Long denominatorBefore,
            @Nullable BigDecimal statedBefore,
            @Nullable Long numeratorAfter,
            @Nullable Long denominatorAfter,
            @Nullable BigDecimal statedAfter,
            String file,
            @Nullable String sheet,
            @Nullable Integer row,
            String cells,
            String cause,
            @Nullable String detail) {

        /** Why it differs. */
        public Message because() {
            return Difference.because(cause, detail);
        }
    }

    private static Message because(String cause, @Nullable String detail) {
        return switch (cause) {
            case "file" -> new Message("tệp " + detail, "file " + detail);
            case "rule" -> new Message("quy tắc " + detail, "rule " + detail);
            case "catalogue" -> new Message("danh mục " + detail, "catalogue " + detail);
            default -> new Message("bản phần mềm khác", "another program");
        };
    }

    /** How many published figures differ. */
    public long figures() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT count(*) FROM changed_figure")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first of them, the city's before those of districts. */
    public List<Figure> first(int most) throws SQLException {
        List<Figure> first = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("""
                        SELECT
                            district_code, indicator_code, year, coalesce(indicator.kind = 'count', false), before_value, after_value, cause,
                            detail
                        FROM changed_figure
                        LEFT JOIN after.main.indicator USING (indicator_code)
                        ORDER BY level, year DESC, indicator_code, district_code
                        LIMIT %d
                        """.formatted(most))) {
            while (rows.next()) {
                first.add(new Figure(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getBoolean(4),
                        rows.getObject(5, Double.class),
                        rows.getObject(6, Double.class),
                        rows.getString(7),
                        rows.getString(8)));
            }
        }
        return first;
    }

    /** The first readings that differ, by district, year and indicator. */
    public List<Reading> readings(int most) throws SQLException {
        List<Reading> first = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("""
                        SELECT
                            district_code, indicator_code, year, ward_code, coalesce(ward.name_vi, ward_code), before_numerator,
                            before_denominator, before_stated, after_numerator, after_denominator, after_stated, file, sheet, row_number,
                            cells, cause, detail
                        FROM changed_reading
                        LEFT JOIN (SELECT ward_code, name_vi FROM after.main.ward) AS ward USING (ward_code)
                        ORDER BY district_code, year, indicator_code, ward_code NULLS FIRST
                        LIMIT %d
                        """.formatted(most))) {
            while (rows.next()) {
                first.add(new Reading(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getObject(6, Long.class),
                        rows.getObject(7, Long.class),
                        rows.getBigDecimal(8),
                        rows.getObject(9, Long.class),
                        rows.getObject(10, Long.class),
                        rows.getBigDecimal(11),
                        rows.getString(12),
                        rows.getString(13),
                        rows.getObject(14, Integer.class),
                        rows.getString(15),
                        rows.getString(16),
                        rows.getString(17)));
            }
        }
        return first;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
