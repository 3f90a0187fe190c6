package vn.chitieu.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens a snapshot for reading only. */
public final class SnapshotConnection {

    private SnapshotConnection() {}

    /**
     * A connection that can read the snapshot and nothing else: no file of the machine, no network, no setting.
     *
     * @throws SQLException where the file is no warehouse or is damaged
     */
    public static Connection open(Path snapshot) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + snapshot.toAbsolutePath(), properties);
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET enable_external_access = false");
            settings.execute("SET disabled_filesystems = 'LocalFileSystem'");
            settings.execute("SET lock_configuration = true");
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    static boolean canOpen(Path snapshot) {
        try (Connection connection = open(snapshot)) {
            return connection.isValid(1);
        } catch (SQLException damaged) {
            return false;
        }
    }
}
