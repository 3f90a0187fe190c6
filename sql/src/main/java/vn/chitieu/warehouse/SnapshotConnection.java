package vn.chitieu.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens a snapshot for reading only. */
public final class SnapshotConnection {

    /**
     * What DuckDB may hold for all readers of a process together, instead of four fifths of the machine. Nothing can be put
     * on the disk, so a query that needs more ends in error; those of ours need a few per cent of it.
     */
    private static final String MOST_MEMORY = "1GB";

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private SnapshotConnection() {}

    /**
     * What a connection reaches beside its snapshot. Over that DuckDB lets it write, too, so that whoever opens one must let
     * queries alone through.
     *
     * @param others further snapshots, by the names that they have in SQL
     * @param folder the one whose files can be read
     * @param file the one that can be written
     */
    public record Reach(
            Map<String, Path> others,
            @Nullable Path folder,
            @Nullable Path file) {

        /** The snapshot and nothing else. */
        public static final Reach SNAPSHOT = new Reach(Map.of(), null, null);

        /** Whether it reaches files that are no snapshots. */
        public boolean hasFiles() {
            return folder != null || file != null;
        }
    }

    /** The same with nothing in reach but the snapshot. */
    public static Connection open(Path snapshot) throws SQLException {
        return open(snapshot, Reach.SNAPSHOT);
    }

    /**
     * A connection that can read the snapshot and what it reaches: no other file of the machine, no network, no setting. One
     * that is open in this program already is shared, with the settings that it has had since.
     *
     * @throws HeldSnapshotException where another program has it open for writing
     * @throws SQLException where the file is no warehouse, or can't be opened for another reason
     */
    public static synchronized Connection open(Path snapshot, Reach reach) throws SQLException {
        Connection connection = connect(snapshot);
        try (Statement settings = connection.createStatement()) {
            if (!isLocked(settings)) {
                lock(settings, MOST_MEMORY, reach);
            }
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    /**
     * Leaves an instance of DuckDB, whose snapshot is open, with what it may reach and nothing else, for good.
     *
     * @param memory that it may hold, as DuckDB writes it: {@code 1GB}
     */
    public static void lock(Statement settings, String memory, Reach reach) throws SQLException {
        settings.execute("SET memory_limit = '" + memory + "'");
        settings.execute("SET temp_directory = ''");
        settings.execute("SET secret_directory = ''");
        settings.execute("SET autoinstall_known_extensions = false");
        settings.execute("SET autoload_known_extensions = false");
        settings.execute("SET allow_community_extensions = false");
        for (Map.Entry<String, Path> other : reach.others.entrySet()) {
            settings.execute("ATTACH %s AS \"%s\" (READ_ONLY)"
                    .formatted(text(other.getValue()), other.getKey().replace("\"", "\"\"")));
        }
        if (reach.folder != null) {
            settings.execute("SET allowed_directories = [%s]".formatted(text(reach.folder)));
        }
        if (reach.file != null) {
            settings.execute("SET allowed_paths = [%s]".formatted(text(reach.file)));
        }
        settings.execute("SET enable_external_access = false");
        if (!reach.hasFiles()) {
            settings.execute("SET disabled_filesystems = 'LocalFileSystem'");
        }
        settings.execute("SET lock_configuration = true");
    }

    private static String text(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
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
