package vn.chitieu.etl.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.golden.DataFolder;

class RefreshLockTest {

    @Test
    void who_holds_the_lock_is_named(@TempDir Path work) throws Exception {
        DataFolder folder = waiting(work);
        try (LockHolder other = LockHolder.of(folder.warehouse())) {
            LockedException held = catchThrowableOfType(LockedException.class, folder::refresh);

            assertThat(held.message().en()).contains("pid " + other.pid());
        }
    }

    @Test
    void while_the_lock_is_held_nothing_is_written(@TempDir Path work) throws Exception {
        DataFolder folder = waiting(work);
        try (LockHolder other = LockHolder.of(folder.warehouse())) {
            String before = folder.listing();
            assertThatThrownBy(folder::refresh).isInstanceOf(LockedException.class);

            assertThat(folder.listing()).isEqualTo(before);
        }
    }

    @Test
    void a_lock_is_not_put_down_to_the_run_before(@TempDir Path work) throws Exception {
        DataFolder folder = waiting(work);
        Files.writeString(folder.warehouse().resolve("refresh.lock"), "pid 4711, 2011-11-30T07:00:00Z");
        try (LockHolder other = LockHolder.unnamed(folder.warehouse())) {
            LockedException held = catchThrowableOfType(LockedException.class, folder::refresh);

            assertThat(held.message().en()).doesNotContain("4711");
        }
    }

    @Test
    void the_lock_goes_with_its_process(@TempDir Path work) throws Exception {
        DataFolder folder = waiting(work);
        LockHolder.of(folder.warehouse()).close();
        folder.refresh();

        assertThat(folder.figure("901", "theory_study", 2010, "numerator")).isEqualTo("10");
    }

    private static DataFolder waiting(Path work) throws Exception {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        Files.createDirectories(folder.warehouse());
        return folder;
    }
}
