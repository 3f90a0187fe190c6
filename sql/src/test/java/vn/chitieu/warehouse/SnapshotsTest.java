package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    @Test
    void a_published_snapshot_is_current(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);

        String id = tiny.publish(List.of());

        assertThat(tiny.snapshots().current()).contains(id);
    }

    @Test
    void the_link_is_relative_so_that_the_folder_can_be_moved(@TempDir Path folder) throws Exception {
        String id = new TinyWarehouse(folder).publish(List.of());

        assertThat(Files.readSymbolicLink(folder.resolve("current.duckdb")))
                .isEqualTo(Path.of("snapshots", id + ".duckdb"));
    }

    @Test
    void a_published_snapshot_is_read_only(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String id = tiny.publish(List.of());

        assertThat(Files.getPosixFilePermissions(tiny.snapshots().file(id)))
                .noneMatch(permission -> permission.name().endsWith("_WRITE"));
    }

    @Test
    void snapshots_are_listed_oldest_first(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = tiny.publish(List.of());
        String second = tiny.publish(List.of());

        assertThat(tiny.snapshots().all()).containsExactly(first, second);
    }

    @Test
    void an_unfinished_snapshot_is_not_listed(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        tiny.build("20111201T070000000Z-tiny", List.of());

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
}
