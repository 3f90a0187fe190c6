package vn.chitieu.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.operations.WarehouseFolder;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/** Health over warehouse folders as refreshes leave them. */
class WarehouseHealthTest {
    private static final Instant ENDED = Instant.parse("2011-11-15T00:00:00Z");

    @TempDir
    private Path folder;

    private Health freshness(Duration afterwards) {
        return new WarehouseHealth.FreshnessIndicator(
                        new WarehouseFolder(folder, Duration.ofHours(48)),
                        Clock.fixed(ENDED.plus(afterwards), ZoneOffset.UTC))
                .health();
    }

    private void ended(LastRun.Outcome outcome, int exitCode, Instant at, @Nullable String snapshotId)
            throws IOException {
        LastRun.write(
                folder,
                new LastRun.Run(
                        outcome, exitCode, at, 0, snapshotId, null, null, null, null, null, new Message("", "")));
    }

    @Test
    void a_refresh_that_succeeded_yesterday_is_fresh() throws IOException {
        ended(LastRun.Outcome.unchanged, 0, ENDED, "a");
        assertThat(freshness(Duration.ofHours(24)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_success_longer_ago_than_is_set_is_stale() throws IOException {
        ended(LastRun.Outcome.published, 0, ENDED, "a");
        assertThat(freshness(Duration.ofHours(49)).getStatus()).isEqualTo(WarehouseHealth.STALE);
    }

    @Test
    void a_failure_does_not_count_as_a_success() throws IOException {
        ended(LastRun.Outcome.published, 0, ENDED, "a");
        ended(LastRun.Outcome.failed, 3, ENDED.plus(Duration.ofHours(48)), null);
        assertThat(freshness(Duration.ofHours(49)).getStatus()).isEqualTo(WarehouseHealth.STALE);
    }

    @Test
    void the_exit_code_of_the_last_refresh_is_told() throws IOException {
        ended(LastRun.Outcome.failed, 3, ENDED, null);
        assertThat(freshness(Duration.ZERO).getDetails()).containsEntry("lastRunExitCode", 3);
    }

    @Test
    void where_nothing_was_ever_loaded_it_is_not_known() {
        assertThat(freshness(Duration.ZERO).getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void without_a_snapshot_it_is_out_of_service() {
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            Health health =
                    new WarehouseHealth().snapshotHealthIndicator(warehouse).health();
            assertThat(health == null ? null : health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        }
    }

    @Test
    void a_published_snapshot_that_cannot_be_read_is_a_warning_and_no_damage() throws IOException {
        TestWarehouse test = new TestWarehouse(folder);
        test.publish(1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            warehouse.served();
            Path checksum = Path.of(new Snapshots(folder).file(test.publish(1)) + ".sha256");
            Files.delete(checksum);
            Files.createDirectory(checksum);
            warehouse.served();
            Health health =
                    new WarehouseHealth().damageHealthIndicator(warehouse).health();
            assertThat(health == null ? null : health.getStatus()).isEqualTo(WarehouseHealth.UNOPENED);
        }
    }
}
