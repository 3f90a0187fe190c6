package vn.chitieu.warehouse.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Those that wait for a statement. One is kept while people ask; of the others none for longer than it is worth. */
final class Workers implements AutoCloseable {

    /** After the last statement: one more that is free, and all. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final Duration LAST = Duration.ofMinutes(10);

    /** Small statements are over in this time: to wait for the process of another one is faster than to start one. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Limits limits;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean isClosed;
    private int taken;

    Workers(Limits limits) {
        this.limits = limits;
    }

    private record Waiting(WorkerProcess worker, Instant since) {}

    /** One over this snapshot, which waits already, is free in a moment, or is started. */
    WorkerProcess take(Path snapshot) throws IOException {
        synchronized (this) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                while (!waiting.isEmpty()) {
                    WorkerProcess worker = waiting.pop().worker;
                    if (worker.snapshot().equals(snapshot) && worker.isAlive()) {
                        taken++;
                        return worker;
                    }
                    worker.close();
                }
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (taken == 0 || left <= 0) {
                    break;
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            taken++;
        }
        try {
            return WorkerProcess.over(snapshot, limits);
        } catch (IOException fault) {
            release();
            throw fault;
        }
    }

    /** One that was taken is not taken any more, whether it was given back or ended. */
    synchronized void release() {
        taken--;
        notifyAll();
    }

    /** Gives back one that has answered, or a new one. */
    synchronized void giveBack(WorkerProcess worker) {
        if (isClosed) {
            worker.close();
        } else {
            waiting.push(new Waiting(worker, Instant.now()));
        }
    }

    /** Has one wait. */
    void warm(Path snapshot) {
        synchronized (this) {
            if (isClosed
                    || waiting.stream().anyMatch(one -> one.worker.snapshot().equals(snapshot))) {
                return;
            }
        }
        try {
            giveBack(WorkerProcess.over(snapshot, limits));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault); // whoever asks next is told
        }
    }

    /** Ends those that nobody has asked for a while. */
    synchronized void thin() {
        Instant now = Instant.now();
        Iterator<Waiting> latestFirst = waiting.iterator();
        for (boolean isLatest = true; latestFirst.hasNext(); isLatest = false) {
            Waiting one = latestFirst.next();
            if (one.since.plus(isLatest ? LAST : SPARE).isBefore(now)) {
                latestFirst.remove();
                one.worker.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        waiting.forEach(one -> one.worker.close());
        waiting.clear();
    }
}
