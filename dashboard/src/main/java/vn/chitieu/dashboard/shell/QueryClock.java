package vn.chitieu.dashboard.shell;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/** Tells at debug level how long each query of a page takes, in milliseconds from its start to its last row. */
final class QueryClock implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(QueryClock.class);

    private QueryClock() {}

    /** The same reader, its queries timed where anyone listens. */
    static Reader over(Reader reader) {
        return LOG.isDebugEnabled() ? new TimedReader(reader, timed(reader.sql())) : reader;
    }

    private static DSLContext timed(DSLContext sql) {
        return sql.configuration().deriveAppending(new QueryClock()).dsl();
    }

    private record TimedReader(Reader reader, DSLContext sql) implements Reader {
        @Override
        public String snapshotId() {
            return reader.snapshotId();
        }

        @Override
        public <T> T once(Class<T> what, Function<DSLContext, T> read) {
            return reader.once(what, untimed -> read.apply(timed(untimed)));
        }

        @Override
        public <T> T recent(Record key, Function<DSLContext, T> read) {
            return reader.recent(key, untimed -> read.apply(timed(untimed)));
        }

        @Override
        public Reader asOf(LocalDate day) {
            return over(reader.asOf(day));
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    @Override
    public void start(ExecuteContext query) {
        query.data(QueryClock.class, System.nanoTime());
    }

    @Override
    public void end(ExecuteContext query) {
        long start = (long) Objects.requireNonNull(query.data(QueryClock.class));
        LOG.debug("{} ms: {}", (System.nanoTime() - start) / 1e6, query.sql());
    }
}
