package vn.chitieu.dashboard.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import vn.chitieu.warehouse.command.ExitCode;

/**
 * Runs the refresh as a process of its own at the set times, one at a time: a time that comes while one runs is left
 * out. What it says goes to the log of the server. A server that stops asks it to stop and gives it half a minute.
 */
@Component
@EnableConfigurationProperties(RefreshSettings.class)
final class RefreshTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTimer.class);
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** The clock of the machine may be set, or stand still in sleep: it is looked at this often. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Optional<CronExpression> schedule;
    private final List<String> command;
    private @Nullable Thread timer;
    private @Nullable Process refresh;

    RefreshTimer(RefreshSettings settings) {
        schedule = settings.schedule();
        command = settings.words();
    }

    @Override
    public boolean isAutoStartup() {
        return schedule.isPresent();
    }

    @Override
    public synchronized void start() {
        schedule.ifPresent(times ->
                timer = Thread.ofPlatform().daemon().name("refresh-timer").start(() -> run(times)));
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Returns when the refresh has ended, by itself or not. */
    @Override
    public void stop() {
        Process running;
        synchronized (this) {
            if (timer != null) {
                timer.interrupt();
            }
            timer = null;
            running = refresh;
        }
        if (running == null || !running.isAlive()) {
            return;
        }
        LOG.info("the refresh that runs is asked to stop");
        running.destroy();
        try {
            if (!running.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the refresh did not stop within {} s and is killed", GRACE.toSeconds());
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void run(CronExpression times) {
        LOG.info("refreshes at {}: {}", times, String.join(" ", command));
        try {
            for (ZonedDateTime next = times.next(ZonedDateTime.now());
                    next != null && isRunning();
                    next = times.next(ZonedDateTime.now())) {
                waitUntil(next);
                refresh();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntil(ZonedDateTime time) throws InterruptedException {
        for (Duration left = Duration.between(ZonedDateTime.now(), time);
                left.isPositive();
                left = Duration.between(ZonedDateTime.now(), time)) {
            Thread.sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }

    /** A fault is written down and ends this refresh, never the timer. */
    private void refresh() throws InterruptedException {
        try {
            Process process;
            synchronized (this) {
                if (timer == null) {
                    return;
                }
                process = new ProcessBuilder(command).redirectErrorStream(true).start();
                refresh = process;
            }
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    LOG.info("refresh: {}", line);
                }
            }
            int code = process.waitFor();
            switch (code) {
                case ExitCode.DONE -> LOG.info("the refresh is done");
                case ExitCode.REFUSED_SOME ->
                    LOG.warn("the refresh is done, and refused some values or files (exit 1)");
                case ExitCode.LOCKED -> LOG.info("another refresh is at work (exit 4); this one left it alone");
                default -> LOG.error("the refresh failed (exit {})", code);
            }
        } catch (IOException fault) {
            LOG.error("the refresh did not run: {}", fault.getMessage());
        }
    }
}
