package vn.chitieu.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens a snapshot for reading only. */
public final class SnapshotConnection {

    /**
     * What DuckDB may hold for all readers of a process together, instead of four fifths of the machine. Nothing can be put
     * on the disk, so a query that needs more ends in error; those of ours need a few per cent of it.
     */
    private static final String MOST_MEMORY = "1GB";

    private SnapshotConnection() {}

    /**
     * A connection that can read the snapshot and nothing else: no file of the machine, no network, no setting. One that
     * is open in this program already is shared, with the settings that it has had since.
     *
     * @throws HeldSnapshotException where another program has it open for writing
     * @throws SQLException where the file is no warehouse, or can't be opened for another reason
     */
    public static synchronized Connection open(Path snapshot) throws SQLException {
        Connection connection = connect(snapshot);
        try (Statement settings = connection.createStatement()) {
            if (!isLocked(settings)) {
                settings.execute("SET memory_limit = '" + MOST_MEMORY + "'");
                settings.execute("SET enable_external_access = false");
                settings.execute("SET disabled_filesystems = 'LocalFileSystem'");
                settings.execute("SET lock_configuration = true");
            }
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    private static Connection connect(Path snapshot) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + snapshot.toAbsolutePath(), properties);
        } catch (SQLException fault) {
            throw HeldSnapshotException.of(fault, snapshot);
        }
    }

    private static boolean isLocked(Statement settings) throws SQLException {
        try (ResultSet locked = settings.executeQuery("SELECT current_setting('lock_configuration')")) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    /** Whether it is a warehouse; what another program has open is one, as far as can be told. */
    static boolean canOpen(Path snapshot) {
        try (Connection connection = open(snapshot)) {
            return connection.isValid(1);
        } catch (HeldSnapshotException held) {
            return true;
        } catch (SQLException damaged) {
            return false;
        }
    }
}
