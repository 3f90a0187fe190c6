package vn.chitieu.dashboard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.warehouse.SnapshotConnection;

/** Reads the published file as an analyst's tool does; also as a program of its own, which prints what it read. */
final class DirectReader {
    private static final List<String> FIGURES = List.of(
            "SELECT md5(string_agg(concat_ws(':', district_code, indicator_code, year, numerator, denominator, rank), ';' "
                    + "ORDER BY district_code, indicator_code, year)) FROM mart.indicator_by_district",
            "SELECT md5(string_agg(concat_ws(':', indicator_code, year, numerator, denominator, value), ';' "
                    + "ORDER BY indicator_code, year)) FROM mart.indicator_citywide");

    private DirectReader() {}

    /**
     * What several queries find, each of all figures: the same for the same snapshot. One at a time in one program: there
     * DuckDB shares one opened file among connections to the same name, and its settings are locked by the first.
     */
    static synchronized String read(Path published) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = SnapshotConnection.open(published);
                Statement statement = connection.createStatement()) {
            for (String query : FIGURES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    rows.next();
                    found.add(rows.getString(1));
                }
            }
        }
        return String.join(" ", found);
    }

    public static void main(String[] arguments) throws SQLException {
        System.out.println(read(Path.of(arguments[0])));
    }
}
