package vn.chitieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever snapshot is published, following the link when it changes. A reader sees one snapshot from beginning to
 * end; the file of an earlier one is closed when its last reader has left.
 */
public final class PublishedWarehouse implements AutoCloseable {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final System.Logger LOG = System.getLogger(PublishedWarehouse.class.getName());

    private final Snapshots snapshots;
    private @Nullable OpenSnapshot open;
    private @Nullable String damaged;

    /** Follows {@code current.duckdb} in a warehouse folder, which need not exist yet. */
    public PublishedWarehouse(Path warehouse) {
        this.snapshots = new Snapshots(warehouse);
    }

    /**
     * A reader of the published snapshot; empty while nothing is published. A snapshot that can't be opened is passed
     * over for the one before, as long as that is open.
     *
     * @throws UncheckedIOException where the warehouse folder can't be read
     * @throws DataAccessException where the first snapshot can't be opened
     */
    public synchronized Optional<Reader> reader() {
        follow();
        return open == null ? Optional.empty() : Optional.of(open.reader());
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.release();
            open = null;
        }
    }

    private void follow() {
        Optional<String> current;
        try {
            current = snapshots.current();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (current.isEmpty() || (open != null && open.snapshotId.equals(current.get()))) {
            return;
        }
        String snapshotId = current.get();
        if (open != null && snapshotId.equals(damaged)) {
            return;
        }
        try {
            OpenSnapshot next = new OpenSnapshot(snapshotId, SnapshotConnection.open(snapshots.file(snapshotId)));
            if (open != null) {
                open.release();
            }
            open = next;
            damaged = null;
        } catch (SQLException fault) {
            if (open == null) {
                throw new DataAccessException("snapshot " + snapshotId + " can't be opened", fault);
            }
            damaged = snapshotId;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "snapshot " + snapshotId + " can't be opened, going on with " + open.snapshotId,
                    fault);
        }
    }

    /** One snapshot, for as long as it is held; to be closed. */
    public interface Reader extends AutoCloseable {

        /** Runs queries on the snapshot. */
        DSLContext sql();

        /** Which snapshot it is. */
        String snapshotId();

        @Override
        void close();
    }

    /** Counts its users: the warehouse itself and every reader; closes the file after the last. */
    private static final class OpenSnapshot {
        private final String snapshotId;
        private final Connection connection;
        private int users = 1;

        OpenSnapshot(String snapshotId, Connection connection) {
            this.snapshotId = snapshotId;
            this.connection = connection;
        }

        synchronized Reader reader() {
            try {
                Connection own = connection.unwrap(DuckDBConnection.class).duplicate();
                users++;
                return new OpenReader(this, own, DSL.using(own, SQLDialect.DUCKDB));
            } catch (SQLException fault) {
                throw new DataAccessException("no further connection to " + snapshotId, fault);
            }
        }

        synchronized void release() {
            users--;
            if (users == 0) {
                closeQuietly(connection);
            }
        }
    }

    private static final class OpenReader implements Reader {
        private final OpenSnapshot snapshot;
        private final Connection connection;
        private final DSLContext sql;
        private boolean closed;

        OpenReader(OpenSnapshot snapshot, Connection connection, DSLContext sql) {
            this.snapshot = snapshot;
            this.connection = connection;
            this.sql = sql;
        }

        @Override
        public DSLContext sql() {
            return sql;
        }

        @Override
        public String snapshotId() {
            return snapshot.snapshotId;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                closeQuietly(connection);
                snapshot.release();
            }
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException fault) {
            LOG.log(System.Logger.Level.WARNING, "a connection did not close", fault);
        }
    }
}
