package vn.chitieu.etl.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Hashes;

/** What was backed up on one machine, restored on another. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2011-12-05T07:00:00Z");
    private static final String HASH = "SELECT content_hash FROM audit.load_run WHERE snapshot_id IS NOT NULL";

    private static DataFolder original;
    private static Path file;

    @BeforeAll
    static void backUp(@TempDir Path work) throws Exception {
        original = DataFolder.empty(work);
        original.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        original.register("2010/901.csv,901,2010,,,2011-01-10,no");
        original.refresh();
        original.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        original.refresh();
        file = work.resolve("kept.zip");
        Backup.write(file, original.path(), original.warehouse());
    }

    @Test
    void a_warehouse_rebuilt_from_a_backup_says_the_same(@TempDir Path elsewhere) throws Exception {
        assertThat(restored(elsewhere).row(HASH)).isEqualTo(original.row(HASH));
    }

    @Test
    void a_warehouse_rebuilt_from_the_submissions_alone_says_the_same(@TempDir Path elsewhere) throws Exception {
        DataFolder rebuilt = original.withWarehouse(elsewhere);
        rebuilt.refresh();

        assertThat(rebuilt.row(HASH)).isEqualTo(original.row(HASH));
    }

    @Test
    void a_backup_keeps_when_each_file_was_first_loaded(@TempDir Path elsewhere) throws Exception {
        String loadedAt = "SELECT first_loaded_at FROM audit.source_file WHERE file = '2010/901.csv'";

        assertThat(restored(elsewhere).row(loadedAt)).isEqualTo(original.row(loadedAt));
    }

    @Test
    void what_was_there_before_is_kept(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        other.submit("2010/903.csv", "903,,theory_study,2010,30,100,,");
        Path before = Objects.requireNonNull(restore(other).from(file, NOW));

        assertThat(before.resolve("submissions/2010/903.csv")).exists();
    }

    @Test
    void what_was_there_before_is_in_the_place_of_the_backup_no_more(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        other.submit("2010/903.csv", "903,,theory_study,2010,30,100,,");
        restore(other).from(file, NOW);

        assertThat(other.submissions().resolve("2010/903.csv")).doesNotExist();
    }

    @Test
    void a_backup_with_a_changed_byte_changes_nothing(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        Path damaged = Files.copy(file, elsewhere.resolve("damaged.zip"));
        try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            bytes.seek(bytes.length() / 3);
            bytes.write(0);
            bytes.write(255);
        }
        String before = names(other.path());

        assertThatThrownBy(() -> restore(other).from(damaged, NOW)).isInstanceOf(InputException.class);
        assertThat(names(other.path())).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_backup_is_refused(@TempDir Path elsewhere) throws Exception {
        Path other = Files.writeString(elsewhere.resolve("other.zip"), "no zip");

        assertThatThrownBy(() -> restore(DataFolder.empty(elsewhere)).from(other, NOW))
                .isInstanceOf(InputException.class);
    }

    @Test
    void a_zip_that_would_write_elsewhere_is_refused(@TempDir Path elsewhere) throws Exception {
        Path evil = elsewhere.resolve("evil.zip");
        byte[] text = {1};
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(evil))) {
            zip.putNextEntry(new ZipEntry("catalogue/../../evil.txt"));
            zip.write(text);
            zip.putNextEntry(new ZipEntry(Backup.SUMS));
            zip.write((Hashes.ofBytes(text) + "  catalogue/../../evil.txt\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() ->
                        restore(DataFolder.empty(elsewhere.resolve("into"))).from(evil, NOW))
                .isInstanceOf(InputException.class);
    }

    /** The machine stopped after the old submissions were put aside, and before the new ones were in their place. */
    @Test
    void a_restore_that_was_cut_off_is_finished_by_the_next_refresh(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        restore(other).from(file, NOW);
        Path unpacked = Files.createDirectories(other.path().resolve(".restore"));
        Files.move(other.submissions(), unpacked.resolve("submissions"));
        other.refresh();

        assertThat(other.row(HASH)).isEqualTo(original.row(HASH));
    }

    @Test
    void a_backup_replaces_an_earlier_one_in_one_step(@TempDir Path elsewhere) throws Exception {
        Path twice = Files.writeString(elsewhere.resolve("twice.zip"), "earlier");
        Backup.write(twice, original.path(), original.warehouse());

        assertThat(elsewhere.toFile().list()).containsExactly("twice.zip");
    }

    @Test
    void a_backup_does_not_stand_among_the_submissions() {
        assertThatThrownBy(() ->
                        Backup.write(original.submissions().resolve("kept.zip"), original.path(), original.warehouse()))
                .isInstanceOf(InputException.class);
    }

    private static DataFolder restored(Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        Disk.deleteRecursively(other.catalogue());
        restore(other).from(file, NOW);
        other.refresh();
        return other;
    }

    private static Restore restore(DataFolder folder) throws IOException {
        Files.createDirectories(folder.warehouse());
        return new Restore(folder.path(), folder.warehouse());
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted().toList().toString();
        }
    }
}
