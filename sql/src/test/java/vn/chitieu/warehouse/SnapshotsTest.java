package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    private static final Instant FIRST = Instant.parse("2011-12-01T07:00:00Z");
    private static final Instant LATER = Instant.parse("2012-01-01T00:00:00Z");

    private static Path built;

    @BeforeAll
    static void build(@TempDir Path elsewhere) throws Exception {
        built = new TinyWarehouse(elsewhere).build("20111201T070000000Z-tiny", List.of());
    }

    /** A warehouse whose snapshots are copies of one that was built once. */
    private static final class Published {
        private final Snapshots snapshots;
        private int count;

        Published(Path folder) {
            snapshots = new Snapshots(folder);
        }

        Snapshots snapshots() {
            return snapshots;
        }

        String publish() throws IOException {
            String id = Snapshots.newId(FIRST.plusSeconds(count++), "tiny");
            snapshots.publish(Files.copy(built, snapshots.newFile(id)), id);
            return id;
        }
    }

    @Test
    void a_published_snapshot_is_current(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);

        String id = tiny.publish();

        assertThat(tiny.snapshots().current()).contains(id);
    }

    @Test
    void the_link_is_relative_so_that_the_folder_can_be_moved(@TempDir Path folder) throws Exception {
        String id = new Published(folder).publish();

        assertThat(Files.readSymbolicLink(folder.resolve("current.duckdb")))
                .isEqualTo(Path.of("snapshots", id + ".duckdb"));
    }

    @Test
    void a_published_snapshot_is_read_only(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String id = tiny.publish();

        assertThat(Files.getPosixFilePermissions(tiny.snapshots().file(id)))
                .noneMatch(permission -> permission.name().endsWith("_WRITE"));
    }

    @Test
    void snapshots_are_listed_oldest_first(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        String second = tiny.publish();

        assertThat(tiny.snapshots().all()).containsExactly(first, second);
    }

    @Test
    void an_unfinished_snapshot_is_not_listed(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        Files.copy(built, tiny.snapshots().newFile("20111201T070000000Z-tiny"));

        assertThat(tiny.snapshots().all()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_has_no_snapshot(@TempDir Path folder) throws Exception {
        assertThat(new Snapshots(folder.resolve("nowhere")).all()).isEmpty();
    }

    @Test
    void a_name_tells_what_it_was_built_from() {
        assertThat(Snapshots.fingerprint(Snapshots.newId(Instant.EPOCH, "abc"))).isEqualTo("abc");
    }

    @Test
    void a_snapshot_is_intact_as_long_as_no_byte_changes(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String id = tiny.publish();

        assertThat(tiny.snapshots().isIntact(id)).isTrue();
    }

    @Test
    void one_changed_byte_is_damage(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String id = tiny.publish();
        damage(tiny, id);

        assertThat(tiny.snapshots().isIntact(id)).isFalse();
    }

    @Test
    void the_checksum_is_one_that_sha256sum_can_check(@TempDir Path folder) throws Exception {
        String id = new Published(folder).publish();
        Path snapshots = folder.resolve("snapshots");
        Process check = new ProcessBuilder("sha256sum", "-c", id + ".duckdb.sha256")
                .directory(snapshots.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(check.waitFor()).isZero();
    }

    @Test
    void the_newest_that_is_intact_is_the_latest(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        damage(tiny, tiny.publish());

        assertThat(tiny.snapshots().latest()).contains(first);
    }

    @Test
    void a_pin_publishes_an_earlier_snapshot(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        tiny.publish();
        tiny.snapshots().pin(first);

        assertThat(tiny.snapshots().current()).contains(first);
    }

    @Test
    void what_is_built_while_another_is_pinned_is_not_published(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        tiny.snapshots().pin(first);
        tiny.publish();

        assertThat(tiny.snapshots().current()).contains(first);
    }

    @Test
    void without_the_pin_the_newest_is_published(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        tiny.snapshots().pin(tiny.publish());
        String second = tiny.publish();
        tiny.snapshots().unpin();

        assertThat(tiny.snapshots().current()).contains(second);
    }

    /** Another command died after it had written the pin and before it had led the link there. */
    @Test
    void a_pin_that_was_cut_off_is_settled_by_the_next_command(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        tiny.publish();
        Files.writeString(folder.resolve("pinned"), first);
        tiny.snapshots().settle();

        assertThat(tiny.snapshots().current()).contains(first);
    }

    @Test
    void a_link_left_half_made_is_in_nobodys_way(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        Files.createSymbolicLink(folder.resolve("current.new"), Path.of("nowhere"));
        String id = tiny.publish();

        assertThat(tiny.snapshots().current()).contains(id);
    }

    @Test
    void snapshots_beyond_the_newest_and_too_old_are_removed(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        for (int more = 0; more < 3; more++) {
            tiny.publish();
        }

        assertThat(tiny.snapshots().retire(3, Duration.ZERO, LATER)).containsExactly(first);
    }

    @Test
    void with_a_snapshot_its_checksum_is_removed(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        tiny.publish();
        tiny.publish();
        tiny.snapshots().retire(1, Duration.ZERO, LATER);

        assertThat(folder.resolve("snapshots")).isDirectoryNotContaining("glob:**" + first + "*");
    }

    @Test
    void a_young_snapshot_stays(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        for (int count = 0; count < 4; count++) {
            tiny.publish();
        }

        assertThat(tiny.snapshots().retire(1, Duration.ofDays(10_000), LATER)).isEmpty();
    }

    @Test
    void the_pinned_snapshot_stays(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String first = tiny.publish();
        tiny.snapshots().pin(first);
        String second = tiny.publish();
        tiny.publish();
        tiny.publish();

        assertThat(tiny.snapshots().retire(1, Duration.ZERO, LATER)).containsExactly(second);
    }

    @Test
    void the_last_good_snapshot_stays_behind_damaged_ones(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String good = tiny.publish();
        damage(tiny, tiny.publish());
        damage(tiny, tiny.publish());
        tiny.snapshots().retire(1, Duration.ZERO, LATER);

        assertThat(tiny.snapshots().all()).contains(good);
    }

    @Test
    void a_clock_that_was_set_back_makes_no_earlier_name(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String before = tiny.publish();
        String next = Snapshots.newId(tiny.snapshots().nextBuiltAt(Instant.parse("2001-01-01T00:00:00Z")), "tiny");

        assertThat(next).isGreaterThan(before);
    }

    @Test
    void what_a_died_run_left_is_removed_and_nothing_else(@TempDir Path folder) throws Exception {
        Published tiny = new Published(folder);
        String id = tiny.publish();
        Path snapshots = folder.resolve("snapshots");
        Files.writeString(snapshots.resolve("20111201T070000000Z-died.building"), "half");
        Files.writeString(snapshots.resolve("20111201T070000000Z-died.duckdb.sha256"), "half");
        tiny.snapshots().deleteUnfinished();

        assertThat(snapshots.toFile().list()).containsExactlyInAnyOrder(id + ".duckdb", id + ".duckdb.sha256");
    }

    private static void damage(Published tiny, String id) throws Exception {
        Path file = tiny.snapshots().file(id);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int old = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(old ^ 1);
        }
    }
}
