package vn.chitieu.dashboard.shell;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells at debug level how long each query of a page takes, in milliseconds from its start to its last row. */
final class QueryClock implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(QueryClock.class);

    private QueryClock() {}

    /** The same context, timed where anyone listens. */
    static DSLContext over(DSLContext sql) {
        return LOG.isDebugEnabled()
                ? sql.configuration().deriveAppending(new QueryClock()).dsl()
                : sql;
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
