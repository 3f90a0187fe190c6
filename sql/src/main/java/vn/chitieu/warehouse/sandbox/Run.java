package vn.chitieu.warehouse.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.sandbox.Outcome.Cancelled;
import vn.chitieu.warehouse.sandbox.Outcome.Done;
import vn.chitieu.warehouse.sandbox.Outcome.Failed;

/** One statement on its way: it waits, runs, and has ended. */
public final class Run implements Runnable {
    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private final Path snapshot;
    private final Ask ask;
    private final Receiver receiver;
    private final Sandbox sandbox;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    private volatile long bytes;
    private @Nullable WorkerProcess worker;
    private @Nullable Outcome ended;

    Run(Path snapshot, Ask ask, Receiver receiver, Sandbox sandbox) {
        this.snapshot = snapshot;
        this.ask = ask;
        this.receiver = receiver;
        this.sandbox = sandbox;
    }

    /** How it ends; never exceptionally. */
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** How many wait, this one the last of them; 0 once it runs. */
    public int place() {
        return sandbox.place(this);
    }

    /** The bytes of its result so far. */
    public long bytes() {
        return bytes;
    }

    /** Ends it where it has not ended by itself. */
    public void cancel() {
        end(new Cancelled());
        if (sandbox.forget(this)) {
            outcome.complete(new Cancelled());
        }
    }

    /** Ends it for this reason, which is its outcome; whoever is first has the say. */
    void end(Outcome reason) {
        WorkerProcess running;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = reason;
            running = worker;
        }
        if (running != null) {
            running.close();
        }
    }

    /** Runs it, on the thread of whoever calls. */
    @Override
    public void run() {
        Outcome result = Fault.unable();
        try {
            result = runWith(sandbox.workers().take(snapshot));
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.ERROR, "what runs SQL can't be started", fault);
        } finally {
            outcome.complete(result);
        }
    }

    private Outcome runWith(WorkerProcess taken) {
        boolean isWell = false;
        ScheduledFuture<?> alarm = null;
        try {
            synchronized (this) {
                if (ended != null) {
                    isWell = true;
                    return ended;
                }
                worker = taken;
            }
            taken.awaitReady();
            long start = System.nanoTime();
            Limits limits = sandbox.limits();
            Duration most = limits.time(ask.form());
            alarm = sandbox.clock().schedule(() -> end(Fault.late(most)), most.toMillis(), TimeUnit.MILLISECONDS);
            taken.ask(ask);
            while (true) {
                Part part = taken.next();
                switch (part.kind()) {
                    case READY -> throw new IOException("a worker speaks out of turn");
                    case BYTES -> {
                        bytes += part.bytes().length;
                        if (bytes > limits.answer(ask.form())) {
                            end(Fault.large(limits.answer(ask.form())));
                        }
                        take(part.bytes());
                    }
                    case DONE -> {
                        isWell = true;
                        return new Done(Long.parseLong(part.text()), Duration.ofNanos(System.nanoTime() - start));
                    }
                    case FAULT -> {
                        Failed fault = Fault.said(part.text(), snapshot);
                        isWell = !Fault.isMemory(fault);
                        return fault;
                    }
                    case REFUSED -> {
                        isWell = true;
                        String[] said = part.text().split("\0", 2);
                        return new Failed(new Message(said[0], said[1]));
                    }
                }
            }
        } catch (IOException ended) {
            return reason(Fault.died());
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
            release(taken, isWell);
        }
    }

    private void take(byte[] part) throws IOException {
        try {
            receiver.take(part);
        } catch (IOException gone) {
            end(new Cancelled());
            throw gone;
        }
    }

    private void release(WorkerProcess taken, boolean isWell) {
        boolean isKilled;
        synchronized (this) {
            isKilled = worker != null && ended != null;
            worker = null;
        }
        if (isWell && !isKilled) {
            sandbox.workers().giveBack(taken);
        } else {
            taken.close();
            sandbox.warm(snapshot);
        }
        sandbox.workers().release();
    }

    private synchronized Outcome reason(Outcome otherwise) {
        return ended == null ? otherwise : ended;
    }
}
