package vn.chitieu.warehouse.difference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.build.SqlFiles;

/**
 * What differs between two snapshots, as two tables of a database in memory: {@code changed_figure} and {@code changed_reading} (see
 * the files of those names in {@code queries/}). To be closed.
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
                sql.execute(SqlFiles.resource("queries/" + table + ".sql"));
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
            @Nullable String detail) {}

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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
