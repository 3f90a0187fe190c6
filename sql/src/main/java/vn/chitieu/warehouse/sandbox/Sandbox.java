package vn.chitieu.warehouse.sandbox;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.chitieu.warehouse.sandbox.Outcome.Cancelled;

/**
 * Where statements run that anybody may have typed: each over one snapshot, in a process that can read its tables and nothing
 * else, and that is killed where it takes more than the {@link Limits}. Who comes first is served first.
 */
public final class Sandbox implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sandbox.class.getName());

    private final Limits limits;
    private final Workers workers;
    private final ThreadPoolExecutor runners;
    private final ScheduledExecutorService clock;

    /** Starts no process yet. */
    public Sandbox(Limits limits) {
        this.limits = limits;
        workers = new Workers(limits);
        runners = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().daemon().name("sql-", 1).factory());
        runners.allowCoreThreadTimeOut(true);
        clock = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name("sql-clock").factory());
        clock.scheduleWithFixedDelay(workers::thin, 10, 10, TimeUnit.SECONDS);
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Has a statement run as soon as it is its turn.
     *
     * @param receiver of the bytes of the result, in the form that is asked for; where the outcome is not
     *     {@link Outcome.Done} they are not whole
     */
    public Run submit(Path snapshot, Ask ask, Receiver receiver) {
        Run run = new Run(snapshot, ask, receiver, this);
        Fault.before(ask).ifPresentOrElse(run.outcome()::complete, () -> {
            try {
                runners.execute(run);
            } catch (RejectedExecutionException full) {
                run.outcome().complete(Fault.busy());
            }
        });
        return run;
    }

    /** Has a process wait over a snapshot, so that the first statement need not. */
    public void warm(Path snapshot) {
        clock.execute(() -> {
            try {
                workers.warm(snapshot);
            } catch (UncheckedIOException fault) {
                LOG.log(System.Logger.Level.ERROR, "what runs SQL can't be started", fault);
            }
        });
    }

    /** Where a run stands in the queue, from 1; 0 where it does not. */
    int place(Run run) {
        return List.of(runners.getQueue().toArray()).indexOf(run) + 1;
    }

    /** Takes a run out of the queue; says whether it was there. */
    boolean forget(Run run) {
        return runners.remove(run);
    }

    Workers workers() {
        return workers;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    /** Ends whatever runs and whoever waits. */
    @Override
    public void close() {
        for (Runnable waiting : runners.shutdownNow()) {
            ((Run) waiting).outcome().complete(new Cancelled());
        }
        clock.shutdownNow();
        workers.close();
    }
}
