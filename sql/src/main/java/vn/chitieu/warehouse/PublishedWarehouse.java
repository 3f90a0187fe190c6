package vn.chitieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
 * were built is passed over for the one that is open, or for the newest before it that is good. So is one that can't be
 * opened just now, but that is tried again: it may be busy, and is no damage.
 */
public final class PublishedWarehouse implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PublishedWarehouse.class.getName());

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Snapshots snapshots;
    private final ReentrantLock following = new ReentrantLock();
    private @Nullable OpenSnapshot open;
    private volatile @Nullable PassedOver passedOver;
    private @Nullable String intact;

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
        return reader(Scope.ALL);
    }

    /** The same, that sees no reports but those within a scope. */
    public Optional<Reader> reader(Scope scope) {
        catchUp();
        OpenSnapshot held;
        synchronized (this) {
            if (open == null) {
                return Optional.empty();
            }
            held = open;
            held.hold();
        }
        try {
            return Optional.of(held.reader(new Look(null, scope)));
        } finally {
            held.release(null);
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

    /** The snapshot that is published and is passed over since it is damaged; empty where all is well. */
    public Optional<String> damaged() {
        return Optional.ofNullable(passedOver)
                .filter(over -> over.fault() == null)
                .map(PassedOver::snapshotId);
    }

    /** Why the snapshot that is published can't be opened just now; empty where all is well, or it is damaged. */
    public Optional<Exception> unopened() {
        return Optional.ofNullable(passedOver).map(PassedOver::fault);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.release(null);
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

    /** Opens what is published if it is not what is open; holds and gives back the lock of followers. */
    private void follow() {
        try {
            Optional<String> current = snapshots.current();
            if (current.isEmpty()) {
                return;
            }
            String snapshotId = current.get();
            PassedOver over = passedOver;
            if (over != null && !over.snapshotId().equals(snapshotId)) {
                passedOver = null;
                over = null;
            }
            if (isOpen() && (isOpen(snapshotId) || (over != null && !over.isToBeTriedAgain()))) {
                return;
            }
            PassedOver reason = serve(snapshotId);
            passedOver = reason;
            if (reason != null && !isOpen() && !serveEarlier(snapshotId)) {
                throw new DataAccessException(
                        "snapshot " + snapshotId + (reason.fault() == null ? " is damaged" : " can't be opened")
                                + ", and there is none before it that is good",
                        reason.fault());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            following.unlock();
        }
    }

    private synchronized boolean isOpen(String snapshotId) {
        return open != null && open.snapshotId.equals(snapshotId);
    }

    private boolean serveEarlier(String snapshotId) throws IOException {
        for (String id : snapshots.all().reversed()) {
            if (id.compareTo(snapshotId) < 0 && serve(id) == null) {
                return true;
            }
        }
        return false;
    }

    private synchronized void swap(OpenSnapshot next) {
        if (open != null) {
            open.release(null);
        }
        open = next;
    }

    /** Opens a snapshot for all who come from now on; else tells why not. */
    private @Nullable PassedOver serve(String snapshotId) {
        try {
            if (!snapshotId.equals(intact) && !snapshots.isIntact(snapshotId)) {
                LOG.log(System.Logger.Level.ERROR, "snapshot {0} is damaged and not served", snapshotId);
                return new PassedOver(snapshotId, null, 0);
            }
            intact = snapshotId;
            swap(new OpenSnapshot(snapshotId, SnapshotConnection.open(snapshots.file(snapshotId))));
            return null;
        } catch (IOException | SQLException fault) {
            return new PassedOver(snapshotId, fault, System.nanoTime());
        }
    }

    /**
     * A snapshot that is not served.
     *
     * @param fault with which opening it failed; null where it is damaged
     * @param nanos when that was
     */
    private record PassedOver(String snapshotId, @Nullable Exception fault, long nanos) {
        boolean isToBeTriedAgain() {
            return fault != null && System.nanoTime() - nanos >= PAUSE_NANOS;
        }
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

        /**
         * The same for what there are many of, one a year or a choice: those asked for last are held, some dozens of all kinds
         * together. Whoever keeps one keeps the same as everybody else.
         *
         * @param key by which it is known, of a type that is used for nothing else
         */
        <T> T recent(Record key, Function<DSLContext, T> read);

        /**
         * A reader of the same snapshot as it was known at the end of a day: from what had been received by then. To be closed, too.
         *
         * @throws DataAccessException caused by {@link NoHistoryException} where the snapshot is of an earlier release
         */
        Reader asOf(LocalDate day);

        @Override
        void close();
    }

    /** What is read once, or now and then, for all who read the same. */
    private static final class Known {
        private static final int HELD = 48;

        private final Map<Class<?>, Object> once = new ConcurrentHashMap<>();
        private final Map<Record, Object> lately = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Record, Object> eldest) {
                return size() > HELD;
            }
        });
    }

    /** How a snapshot is looked at. */
    private record Look(@Nullable LocalDate day, Scope scope) {
        static final Look PLAIN = new Look(null, Scope.ALL);
    }

    /** A database beside the snapshot through which it is looked at, and how many do. */
    private static final class Side {
        private final String database;
        private final @Nullable Side base;
        private final Known known = new Known();
        private int users;

        Side(String database, @Nullable Side base) {
            this.database = database;
            this.base = base;
        }
    }

    /** Counts its users: the warehouse itself and every reader; closes the file after the last. */
    private static final class OpenSnapshot {
        /** Each holds the marts of a day in memory, about as much as the snapshot has on disk. */
        private static final int DAYS = 6;

        /** Of each, what pages read is held apart. */
        private static final int SCOPES = 8;

        private final String snapshotId;
        private final Connection connection;
        private final Known known = new Known();
        private final ReentrantLock making = new ReentrantLock();
        private final Map<Look, Side> sides = new LinkedHashMap<>(DAYS + SCOPES, 0.75f, true);
        private int users = 1;

        OpenSnapshot(String snapshotId, Connection connection) {
            this.snapshotId = snapshotId;
            this.connection = connection;
        }

        synchronized void hold() {
            users++;
        }

        /** Counted before it connects, so that what it reads does not go meanwhile. */
        Reader reader(Look look) {
            Side side = null;
            try {
                side = look.equals(Look.PLAIN) ? null : side(look);
                if (side == null) {
                    hold();
                }
            } catch (SQLException fault) {
                throw new DataAccessException(snapshotId + " as of " + look, fault);
            }
            try {
                return new OpenReader(this, look, side, connect(side));
            } catch (SQLException fault) {
                release(side);
                throw new DataAccessException("no further connection to " + snapshotId, fault);
            }
        }

        private Connection connect(@Nullable Side side) throws SQLException {
            Connection own = duplicate();
            try {
                if (side != null) {
                    AsOfDatabase.use(own, side.database);
                }
                return own;
            } catch (SQLException fault) {
                closeQuietly(own);
                throw fault;
            }
        }

        private Connection duplicate() throws SQLException {
            return connection.unwrap(DuckDBConnection.class).duplicate();
        }

        /** Whoever comes first for a look makes its tables, on a connection of its own: who looks otherwise does not wait for it. */
        private Side side(Look look) throws SQLException {
            Side side = held(look);
            if (side != null) {
                return side;
            }
            making.lock();
            try {
                side = held(look);
                return side == null ? make(look) : side;
            } finally {
                making.unlock();
            }
        }

        private synchronized @Nullable Side held(Look look) {
            Side side = sides.get(look);
            if (side != null) {
                users++;
                side.users++;
            }
            return side;
        }

        /** It is made with one user, whoever asked for it. */
        private Side make(Look look) throws SQLException {
            Side base = look.scope.isAll() || look.day == null ? null : side(new Look(look.day, Scope.ALL));
            try (Connection own = connect(base)) {
                makeRoom(own, look);
                Side side = new Side(
                        look.scope.isAll() && look.day != null
                                ? AsOfDatabase.create(own, look.day)
                                : ScopedDatabase.create(own, look.scope),
                        base);
                synchronized (this) {
                    sides.put(look, side);
                    return Objects.requireNonNull(held(look));
                }
            } finally {
                if (base != null) {
                    release(base);
                }
            }
        }

        /** Lets go of those like a look that were asked for longest ago and that nobody reads, with what rests on them. */
        private void makeRoom(Connection own, Look wanted) throws SQLException {
            for (Side unread : unread(wanted.scope.isAll())) {
                AsOfDatabase.remove(own, unread.database);
            }
        }

        private synchronized List<Side> unread(boolean isOfAll) {
            List<Side> alike = sides.entrySet().stream()
                    .filter(held -> held.getKey().scope.isAll() == isOfAll)
                    .map(Map.Entry::getValue)
                    .toList();
            int tooMany = alike.size() + 1 - (isOfAll ? DAYS : SCOPES);
            List<Side> unread = new ArrayList<>();
            for (Side side : alike) {
                List<Side> those = sides.values().stream()
                        .filter(other -> other == side || other.base == side)
                        .sorted(Comparator.comparing(other -> other == side)) // what rests on it goes before it
                        .toList();
                if (tooMany > 0 && those.stream().allMatch(each -> each.users == 0)) {
                    sides.values().removeAll(those);
                    unread.addAll(those);
                    tooMany--;
                }
            }
            return unread;
        }

        synchronized int readers() {
            return users - 1;
        }

        synchronized void release(@Nullable Side side) {
            if (side != null) {
                side.users--;
            }
            users--;
            if (users == 0) {
                closeQuietly(connection);
            }
        }
    }

    private static final class OpenReader implements Reader {
        private final OpenSnapshot snapshot;
        private final Look look;
        private final Known known;
        private final @Nullable Side side;
        private final Connection connection;
        private final DSLContext sql;
        private boolean closed;

        OpenReader(OpenSnapshot snapshot, Look look, @Nullable Side side, Connection connection) {
            this.snapshot = snapshot;
            this.look = look;
            this.known = side == null ? snapshot.known : side.known;
            this.side = side;
            this.connection = connection;
            this.sql = DSL.using(connection, SQLDialect.DUCKDB);
        }

        @Override
        public DSLContext sql() {
            return sql;
        }

        @Override
        public <T> T once(Class<T> what, Function<DSLContext, T> read) {
            return what.cast(known.once.computeIfAbsent(what, unread -> read.apply(sql)));
        }

        @Override
        @SuppressWarnings("unchecked") // a key is of a type of its own, so what it leads to is, too
        public <T> T recent(Record key, Function<DSLContext, T> read) {
            Object found = known.lately.get(key);
            if (found == null) {
                T now = read.apply(sql); // twice at worst, where two ask at once
                Object before = known.lately.putIfAbsent(key, now);
                found = before == null ? now : before;
            }
            return (T) found;
        }

        @Override
        public Reader asOf(LocalDate wanted) {
            return snapshot.reader(new Look(wanted, look.scope));
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
                snapshot.release(side);
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
