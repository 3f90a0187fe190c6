package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;

/**
 * Stops a statement that takes too long or too much memory. Some functions of DuckDB look neither at its limit of memory nor
 * at what is asked to stop: where stopping does not help within {@link #PATIENCE}, the process ends.
 */
final class Watch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long OFTEN = 50;

    /** What a statement may make the process grow by: a gigabyte for DuckDB, and the results in Java. */
    private static final long MOST_MEMORY = 2L << 30;

    private static final Path STATUS = Path.of("/proc/self/status");

    private volatile @Nullable Statement statement;
    private final Duration longest;
    private final Runnable lastly;
    private final Thread runner = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long begin = System.nanoTime();
    private volatile @Nullable Message why;
    private volatile @Nullable Thread cancelling;

    /**
     * Watches until it is closed, by the thread that runs the statement.
     *
     * @param longest after which it is stopped
     * @param lastly what is to be done before the process ends
     */
    Watch(Duration longest, Runnable lastly) {
        this.longest = longest;
        this.lastly = lastly;
        Thread.ofPlatform().daemon().name("watch").start(this::watch);
    }

    /** Says which statement it is, as soon as there is one; to prepare it can take as long as to run it. */
    void over(Statement prepared) {
        statement = prepared;
    }

    /** Why it was stopped; empty where it was not. */
    Optional<Message> why() {
        return Optional.ofNullable(why);
    }

    /** Stops it: DuckDB where that still works, and whoever reads its rows. */
    void stop(Message reason) {
        if (why == null) {
            why = reason;
            cancel();
            runner.interrupt();
        }
    }

    /** By a thread of its own, since it may wait for the statement. */
    private void cancel() {
        Thread before = cancelling;
        if (before == null || !before.isAlive()) {
            cancelling = Thread.ofPlatform().daemon().name("cancel").start(this::cancelStatement);
        }
    }

    private void cancelStatement() {
        Statement prepared = statement;
        try {
            if (prepared != null && ended.getCount() > 0) { // else it would meet the next one of the connection
                prepared.cancel();
            }
        } catch (SQLException ended) {
            // What has ended needs no stopping.
        }
    }

    private void watch() {
        long atFirst = residentBytes();
        long stoppedAt = 0;
        try {
            while (!ended.await(OFTEN, TimeUnit.MILLISECONDS)) {
                if (why != null) {
                    cancel(); // DuckDB forgets it where the statement was only about to begin
                }
                long now = System.nanoTime();
                if (stoppedAt != 0 && now - stoppedAt > PATIENCE.toNanos()) {
                    halt();
                } else if (stoppedAt == 0) {
                    Message reason = reason(now, residentBytes() - atFirst);
                    if (reason != null) {
                        stoppedAt = now;
                        stop(reason);
                    }
                }
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Message reason(long now, long grownBy) {
        if (now - begin > longest.toNanos()) {
            return new Message(
                    "quá %d giây, đã dừng; --timeout cho phép lâu hơn".formatted(longest.toSeconds()),
                    "stopped after %d seconds; --timeout allows more".formatted(longest.toSeconds()));
        }
        if (grownBy > MOST_MEMORY) {
            return new Message(
                    "câu lệnh cần quá nhiều bộ nhớ, đã dừng", "stopped: the statement takes too much memory");
        }
        return null;
    }

    private void halt() {
        ExitCode.complain(
                ExitCode.USAGE,
                new Message(
                        why().map(Message::vi).orElse("") + "; câu lệnh không chịu dừng nên chương trình kết thúc",
                        why().map(Message::en).orElse("") + "; it could not be stopped, so the program ends"));
        lastly.run();
        Runtime.getRuntime().halt(ExitCode.USAGE);
    }

    /** What of the memory is the process's own now; 0 where the system does not tell. */
    private static long residentBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException untold) {
            return 0;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        Thread.interrupted(); // what was meant for the statement is over with it
    }
}
