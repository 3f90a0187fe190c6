package vn.chitieu.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/** The watch over what is published. */
class SnapshotWatchTest {
    @TempDir
    private static Path folder;

    private static String first = "";
    private static String second = "";

    private final Snapshots snapshots = new Snapshots(folder);
    private final PublishedWarehouse warehouse = new PublishedWarehouse(folder);
    private final SnapshotWatch watch = new SnapshotWatch(warehouse);
    private final BlockingQueue<Optional<String>> told = new LinkedBlockingQueue<>();

    @BeforeAll
    static void publish() {
        TestWarehouse test = new TestWarehouse(folder);
        first = test.publish(1);
        second = test.publish(1);
    }

    @BeforeEach
    void waitForTheSecond() throws InterruptedException, IOException {
        snapshots.unpin();
        watch.follow(() -> told.add(watch.served()));
        while (!watch.served().equals(Optional.of(second))) {
            Thread.sleep(10);
        }
        while (told.poll(400, TimeUnit.MILLISECONDS) != null) { // it is served a moment before it is told
            continue;
        }
    }

    @AfterEach
    void close() {
        watch.close();
        warehouse.close();
    }

    private void assertTold(String snapshotId) throws InterruptedException {
        Optional<String> next;
        do {
            next = told.poll(1, TimeUnit.MINUTES);
        } while (Optional.of(second).equals(next) && !snapshotId.equals(second)); // of before, told late
        assertThat(next).isEqualTo(Optional.of(snapshotId));
    }

    @Test
    void followers_are_told_of_a_rollback() throws IOException, InterruptedException {
        snapshots.pin(first);
        assertTold(first);
    }

    @Test
    void followers_are_not_told_where_nothing_changes() throws IOException, InterruptedException {
        snapshots.settle();
        assertThat(told.poll(700, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_follower_that_fails_does_not_keep_the_others_from_being_told() throws IOException, InterruptedException {
        for (int count = 0; count < 8; count++) {
            watch.follow(() -> {
                throw new IllegalStateException("gone");
            });
        }
        snapshots.pin(first);
        assertTold(first);
        snapshots.unpin();
        assertTold(second);
    }

    @Test
    void a_snapshot_that_is_damaged_is_not_told_and_does_not_end_the_watch() throws IOException, InterruptedException {
        Path broken = snapshots.file("20111130T000009000Z-broken");
        Files.writeString(broken, "no database");
        Path link = folder.resolve("current.duckdb");
        Files.delete(link);
        Files.createSymbolicLink(link, folder.relativize(broken));
        assertThat(told.poll(700, TimeUnit.MILLISECONDS)).isNull();
        Files.delete(broken);
        snapshots.pin(first);
        assertTold(first);
    }

    @Test
    void a_follower_that_left_is_forgotten() {
        Registration registration = watch.follow(() -> {});
        registration.remove();
        assertThat(watch.followers()).isEqualTo(1);
    }
}
