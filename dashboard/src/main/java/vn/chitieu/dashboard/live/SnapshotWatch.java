package vn.chitieu.dashboard.live;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chitieu.warehouse.PublishedWarehouse;

/**
 * Looks four times a second which snapshot is served, and tells its followers when it is another one. Looking reads one link
 * of the file system; so a new snapshot is open before anybody asks for it, and no reader waits.
 */
@Component
public final class SnapshotWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWatch.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final PublishedWarehouse warehouse;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("snapshot-watch").factory());
    private volatile Optional<String> served = Optional.empty();
    private @Nullable String complaint;

    SnapshotWatch(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
        clock.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The snapshot that was served when it was last looked; empty while nothing is published. */
    public Optional<String> served() {
        return served;
    }

    /** How many follow: one for each open window. */
    public int followers() {
        return followers.size();
    }

    /** Calls back, on the thread of the watch, whenever another snapshot is served, until the registration is removed. */
    public Registration follow(Runnable moved) {
        Follower follower = new Follower(moved);
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Nothing that goes wrong may end the watch: it is to be there after weeks. One complaint is made once. */
    private void look() {
        try {
            Optional<String> now = warehouse.served();
            complain(warehouse
                    .unopened()
                    .map(fault -> "the published snapshot can't be opened and is tried again: " + fault.getMessage())
                    .orElse(null));
            if (!now.equals(served)) {
                served = now;
                LOG.info("snapshot {} is served", now.orElse("none"));
                followers.forEach(Follower::tell);
            }
        } catch (Throwable fault) {
            if (!fault.toString().equals(complaint)) {
                complaint = fault.toString();
                LOG.error("which snapshot is published can't be told", fault);
            }
        }
    }

    private void complain(@Nullable String now) {
        if (now != null && !now.equals(complaint)) {
            LOG.warn("{}", now);
        }
        complaint = now;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Known by identity: two windows are two, even where both run the same. */
    private static final class Follower {
        private final Runnable moved;

        Follower(Runnable moved) {
            this.moved = moved;
        }

        void tell() {
            try {
                moved.run();
            } catch (RuntimeException gone) {
                LOG.debug("a window has gone meanwhile", gone);
            }
        }
    }
}
