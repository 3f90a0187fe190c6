package vn.chitieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever snapshot is published, following the link when it changes. A reader sees one snapshot from beginning to
 * end; the file of an earlier one is closed when its last reader has left. A snapshot whose bytes are not those that
 * were built is passed over for the one that is open, or for the newest before it that is good.
 */
public final class PublishedWarehouse implements AutoCloseable {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final System.Logger LOG = System.getLogger(PublishedWarehouse.class.getName());

    private final Snapshots snapshots;
    private final ReentrantLock following = new ReentrantLock();
    private @Nullable OpenSnapshot open;
    private volatile @Nullable String followed;
    private volatile @Nullable String damaged;

    /** Follows {@code current.duckdb} in a warehouse folder, which need not exist yet. */
    public PublishedWarehouse(Path warehouse) {
        this.snapshots = new Snapshots(warehouse);
    }

    /**
     * A reader of the published snapshot; empty while nothing is published. While another thread opens a new snapshot
     * the one before is read.
     *
     * @throws UncheckedIOException where the warehouse folder can't be read
     * @throws DataAccessException where a snapshot is published, and neither it nor an earlier one can be opened
     */
    public Optional<Reader> reader() {
        catchUp();
        synchronized (this) {
            return open == null ? Optional.empty() : Optional.of(open.reader());
        }
    }

    /**
     * The snapshot that a reader would see now, without opening one: cheap enough to ask all the time.
     *
     * @throws UncheckedIOException where the warehouse folder can't be read
     * @throws DataAccessException where a snapshot is published, and neither it nor an earlier one can be opened
     */
    public Optional<String> served() {
        catchUp();
        synchronized (this) {
            return open == null ? Optional.empty() : Optional.of(open.snapshotId);
        }
    }

    /** How many readers hold the snapshot that is served; those of an earlier one are not counted. */
    public synchronized int readers() {
        return open == null ? 0 : open.readers();
    }

    /** The snapshot that is published and was passed over since it is damaged; empty where all is well. */
    public Optional<String> damaged() {
        return Optional.ofNullable(damaged);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.release();
            open = null;
        }
    }

    private void catchUp() {
        if (isOpen()) {
            if (following.tryLock()) {
                follow();
            }
        } else {
            following.lock();
            follow();
        }
    }

    private synchronized boolean isOpen() {
        return open != null;
    }

    /** Opens what is published if it is not what was looked at last; holds and gives back the lock of followers. */
    private void follow() {
        try {
            Optional<String> current = snapshots.current();
            if (current.isEmpty() || (isOpen() && current.get().equals(followed))) {
                return;
            }
            String snapshotId = current.get();
            Optional<OpenSnapshot> next = open(snapshotId);
            damaged = next.isPresent() ? null : snapshotId;
            if (next.isEmpty() && !isOpen()) {
                next = earlier(snapshotId);
                if (next.isEmpty()) {
                    throw new DataAccessException("snapshot " + snapshotId + " is damaged, and none before it is good");
                }
            }
            next.ifPresent(this::swap);
            followed = snapshotId;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            following.unlock();
        }
    }

    private Optional<OpenSnapshot> earlier(String snapshotId) throws IOException {
        for (String id : snapshots.all().reversed()) {
            Optional<OpenSnapshot> good = id.compareTo(snapshotId) < 0 ? open(id) : Optional.empty();
            if (good.isPresent()) {
                return good;
            }
        }
        return Optional.empty();
    }

    private synchronized void swap(OpenSnapshot next) {
        if (open != null) {
            open.release();
        }
        open = next;
    }

    /** Empty where its bytes or its tables are not what was built. */
    private Optional<OpenSnapshot> open(String snapshotId) throws IOException {
        String reason = "its checksum is another";
        if (snapshots.isIntact(snapshotId)) {
            try {
                return Optional.of(new OpenSnapshot(snapshotId, SnapshotConnection.open(snapshots.file(snapshotId))));
            } catch (SQLException fault) {
                reason = String.valueOf(fault.getMessage());
            }
        }
        LOG.log(System.Logger.Level.ERROR, "snapshot {0} is damaged and not served: {1}", snapshotId, reason);
        return Optional.empty();
    }

    /** One snapshot, for as long as it is held; to be closed. */
    public interface Reader extends AutoCloseable {

        /** Runs queries on the snapshot. */
        DSLContext sql();

        /** Which snapshot it is. */
        String snapshotId();

        /**
         * What is read once for all readers of the snapshot, for as long as it is served: a snapshot never changes.
         *
         * @param what by which it is known
         * @param read reads it, where nobody has yet
         */
        <T> T once(Class<T> what, Function<DSLContext, T> read);

        @Override
        void close();
    }

    /** Counts its users: the warehouse itself and every reader; closes the file after the last. */
    private static final class OpenSnapshot {
        private final String snapshotId;
        private final Connection connection;
        private final Map<Class<?>, Object> readOnce = new ConcurrentHashMap<>();
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

        synchronized int readers() {
            return users - 1;
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
        public <T> T once(Class<T> what, Function<DSLContext, T> read) {
            return what.cast(snapshot.readOnce.computeIfAbsent(what, unread -> read.apply(sql)));
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
