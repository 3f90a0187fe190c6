package vn.chitieu.warehouse.build;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A file in which two snapshots differ. */
public record ChangedFile(Change change, String file) {

    /** From the earlier one to the later. */
    public enum Change {
        added,
        changed,
        gone
    }

    /**
     * What a snapshot was made of and another is not; by kind of change, then by name.
     *
     * @throws SQLException where one of the two can't be read
     */
    public static List<ChangedFile> between(Path published, Path next) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + SqlFiles.literal(published) + " AS published (READ_ONLY)");
            sql.execute("ATTACH " + SqlFiles.literal(next) + " AS next (READ_ONLY)");
            List<ChangedFile> files = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(SqlFiles.resource("refresh/changed_files.sql"))) {
                while (rows.next()) {
                    files.add(new ChangedFile(Change.valueOf(rows.getString("change")), rows.getString("file")));
                }
            }
            return files;
        }
    }
}
