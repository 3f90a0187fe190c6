package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.warehouse.tables.audit.Tables.LOAD_RUN;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.build.LakeFile;

class PublishedWarehouseTest {
    private static final int READERS = 4;
    private static final int SWAPS = 20;

    @Test
    void nothing_published_has_no_reader(@TempDir Path folder) {
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder.resolve("nowhere"))) {
            assertThat(warehouse.reader()).isEmpty();
        }
    }

    @Test
    void a_reader_sees_what_is_published(@TempDir Path folder) throws Exception {
        String id = publish(new TinyWarehouse(folder), 3);

        assertThat(served(folder)).isEqualTo(id + " with 3 files");
    }

    @Test
    void what_is_read_once_is_read_anew_from_the_next_snapshot(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        List<Integer> read = new ArrayList<>();
        Function<DSLContext, Integer> files = sql -> {
            read.add(sql.fetchCount(SOURCE_FILE));
            return read.getLast();
        };
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            for (int visit = 0; visit < 2; visit++) {
                try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
                    reader.once(Integer.class, files);
                }
            }
            publish(tiny, 2);
            try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
                reader.once(Integer.class, files);
            }
        }

        assertThat(read).containsExactly(1, 2);
    }

    @Test
    void the_next_reader_follows_the_link(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            warehouse.reader().orElseThrow().close();
            String second = publish(tiny, 2);

            assertThat(served(warehouse)).isEqualTo(second + " with 2 files");
        }
    }

    @Test
    void a_reader_stays_with_its_snapshot(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder);
                PublishedWarehouse.Reader early = warehouse.reader().orElseThrow()) {
            publish(tiny, 2);
            served(warehouse);

            assertThat(seen(early)).isEqualTo(first + " with 1 files");
        }
    }

    @Test
    void a_link_that_leads_nowhere_leaves_the_open_snapshot_served(@TempDir Path folder) throws Exception {
        String id = publish(new TinyWarehouse(folder), 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            link(folder, "snapshots/nothing.duckdb");

            assertThat(served(warehouse)).isEqualTo(id + " with 1 files");
        }
    }

    @Test
    void a_file_that_is_no_snapshot_leaves_the_old_one_served(@TempDir Path folder) throws Exception {
        String id = publish(new TinyWarehouse(folder), 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            Files.writeString(folder.resolve("snapshots/20991231T000000000Z-bad.duckdb"), "not a database");
            link(folder, "snapshots/20991231T000000000Z-bad.duckdb");

            assertThat(served(warehouse)).isEqualTo(id + " with 1 files");
        }
    }

    @Test
    void a_snapshot_that_was_cut_off_leaves_the_old_one_served(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String id = publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            byte[] whole = Files.readAllBytes(tiny.snapshots().file(id));
            Files.write(
                    folder.resolve("snapshots/20991231T000000000Z-cut.duckdb"),
                    java.util.Arrays.copyOf(whole, whole.length / 2));
            link(folder, "snapshots/20991231T000000000Z-cut.duckdb");

            assertThat(served(warehouse)).isEqualTo(id + " with 1 files");
        }
    }

    @Test
    void after_a_damaged_snapshot_the_next_good_one_is_followed(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            Files.writeString(folder.resolve("snapshots/20991231T000000000Z-bad.duckdb"), "not a database");
            link(folder, "snapshots/20991231T000000000Z-bad.duckdb");
            served(warehouse);
            String good = publish(tiny, 2);

            assertThat(served(warehouse)).isEqualTo(good + " with 2 files");
        }
    }

    @Test
    void where_the_published_snapshot_is_damaged_from_the_start_the_one_before_is_served(@TempDir Path folder)
            throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String good = publish(tiny, 1);
        damage(tiny.snapshots().file(publish(tiny, 2)));

        assertThat(served(folder)).isEqualTo(good + " with 1 files");
    }

    @Test
    void a_rollback_to_the_snapshot_that_is_served_instead_of_a_damaged_one_ends_the_damage(@TempDir Path folder)
            throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String good = publish(tiny, 1);
        damage(tiny.snapshots().file(publish(tiny, 2)));
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            tiny.snapshots().pin(good);
            served(warehouse);

            assertThat(warehouse.damaged()).isEmpty();
        }
    }

    @Test
    void a_way_back_to_a_snapshot_that_somebody_still_reads_is_open(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder);
                PublishedWarehouse.Reader early = warehouse.reader().orElseThrow()) {
            publish(tiny, 2);
            served(warehouse);
            tiny.snapshots().pin(first);

            assertThat(served(warehouse)).isEqualTo(seen(early));
        }
    }

    @Test
    void a_snapshot_that_another_program_holds_is_not_damaged(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            try (OtherWriter writer = OtherWriter.of(tiny.snapshots().file(publish(tiny, 2)))) {
                served(warehouse);

                assertThat(warehouse.damaged()).isEmpty();
                assertThat(warehouse.unopened())
                        .containsInstanceOf(HeldSnapshotException.class)
                        .hasValueSatisfying(held -> assertThat(held).hasMessageContaining("PID " + writer.pid()));
            }
        }
    }

    @Test
    void while_another_program_holds_the_published_snapshot_the_old_one_is_served(@TempDir Path folder)
            throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            try (OtherWriter writer = OtherWriter.of(tiny.snapshots().file(publish(tiny, 2)))) {
                assertThat(served(warehouse)).as("beside %d", writer.pid()).isEqualTo(first + " with 1 files");
            }
        }
    }

    @Test
    void a_snapshot_is_followed_as_soon_as_the_other_program_lets_go(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            String second = publish(tiny, 2);
            try (OtherWriter writer = OtherWriter.of(tiny.snapshots().file(second))) {
                assertThat(warehouse.served()).as("beside %d", writer.pid()).isNotEqualTo(Optional.of(second));
            }

            assertThat(servedWithinSeconds(warehouse, second)).isTrue();
        }
    }

    @Test
    void where_another_program_holds_the_only_snapshot_it_says_so(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        try (OtherWriter writer = OtherWriter.of(tiny.snapshots().file(publish(tiny, 1)))) {
            assertThatThrownBy(() -> served(folder))
                    .as("beside %d", writer.pid())
                    .hasCauseInstanceOf(HeldSnapshotException.class);
        }
    }

    @Test
    void a_snapshot_whose_checksum_cannot_be_read_is_tried_again(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        publish(tiny, 1);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            served(warehouse);
            String second = publish(tiny, 2);
            Path checksum = Path.of(tiny.snapshots().file(second) + ".sha256");
            Path aside = Files.move(checksum, folder.resolve("aside"));
            Files.createDirectory(checksum);
            served(warehouse);
            assertThat(warehouse.damaged()).isEmpty();

            Files.delete(checksum);
            Files.move(aside, checksum);
            assertThat(servedWithinSeconds(warehouse, second)).isTrue();
        }
    }

    @Test
    void where_the_only_snapshot_is_damaged_it_says_so(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("snapshots"));
        Files.writeString(folder.resolve("snapshots/20991231T000000000Z-bad.duckdb"), "not a database");
        link(folder, "snapshots/20991231T000000000Z-bad.duckdb");

        assertThatThrownBy(() -> served(folder)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void reading_needs_no_permission_to_write(@TempDir Path folder) throws Exception {
        String id = publish(new TinyWarehouse(folder), 1);
        Path snapshots = folder.resolve("snapshots");
        Files.setPosixFilePermissions(snapshots, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(served(folder)).isEqualTo(id + " with 1 files");
        } finally {
            Files.setPosixFilePermissions(snapshots, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void reading_leaves_no_file_behind(@TempDir Path folder) throws Exception {
        publish(new TinyWarehouse(folder), 1);
        List<Path> before = paths(folder);
        served(folder);

        assertThat(paths(folder)).isEqualTo(before);
    }

    /** Four threads read while 20 snapshots are published, each thread every one of them. */
    @Test
    void no_read_fails_or_mixes_snapshots_while_others_are_published(@TempDir Path folder, @TempDir Path elsewhere)
            throws Exception {
        Map<String, Path> built = new LinkedHashMap<>();
        Map<String, Integer> filesOf = new HashMap<>();
        Path first = new TinyWarehouse(elsewhere.resolve("first")).build("first", files(SWAPS));
        for (int number = 0; number <= SWAPS; number++) {
            String id = Snapshots.newId(Instant.EPOCH.plusSeconds(number), "tiny");
            built.put(id, withFiles(number, id, Files.copy(first, elsewhere.resolve(id))));
            filesOf.put(id, number);
        }
        Snapshots snapshots = new Snapshots(folder);
        Files.createDirectories(folder.resolve("snapshots"));
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean isOver = new AtomicBoolean();
        // A reader arrives when it has seen the newest snapshot; only then is the next one published.
        Phaser seenByAll = new Phaser(READERS + 1);
        List<Thread> readers = new ArrayList<>();
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            for (Map.Entry<String, Path> next : built.entrySet()) {
                snapshots.publish(next.getValue(), next.getKey());
                while (readers.size() < READERS) {
                    Thread reader = new Thread(() -> {
                        Set<String> known = new HashSet<>();
                        while (!isOver.get()) {
                            try (PublishedWarehouse.Reader own =
                                    warehouse.reader().orElseThrow()) {
                                String right = own.snapshotId() + " with " + filesOf.get(own.snapshotId()) + " files";
                                Stream.of(seen(own), seen(own))
                                        .filter(seen -> !seen.equals(right))
                                        .forEach(wrong::add);
                                if (known.add(own.snapshotId())) {
                                    seenByAll.arrive();
                                }
                            } catch (RuntimeException failed) {
                                wrong.add(failed.toString());
                            }
                        }
                    });
                    readers.add(reader);
                    reader.start();
                }
                if (!wrong.isEmpty()) {
                    break;
                }
                seenByAll.arriveAndAwaitAdvance();
            }
            isOver.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** A snapshot made another one, with so many of its files. */
    private static Path withFiles(int count, String id, Path snapshot) throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + snapshot);
                Statement sql = duckdb.createStatement()) {
            sql.execute("UPDATE audit.load_run SET snapshot_id = '" + id + "'");
            sql.execute(
                    "DELETE FROM audit.source_file WHERE file NOT IN (SELECT '2010/' || n || '.csv' FROM range(%d) t(n))"
                            .formatted(count));
        }
        return snapshot;
    }

    private static void damage(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** Whether a snapshot is served within ten seconds. */
    private static boolean servedWithinSeconds(PublishedWarehouse warehouse, String snapshotId) throws Exception {
        for (int look = 0; look < 100; look++) {
            if (warehouse.served().equals(Optional.of(snapshotId))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static String publish(TinyWarehouse tiny, int files) throws Exception {
        return tiny.publish(files(files));
    }

    /** So many files that a snapshot can be told by them. */
    private static List<LakeFile> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TinyWarehouse.refused("2010/%d.csv".formatted(number), "unreadable"))
                .toList();
    }

    private static String served(Path folder) {
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            return served(warehouse);
        }
    }

    private static String served(PublishedWarehouse warehouse) {
        try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            return seen(reader);
        }
    }

    private static String seen(PublishedWarehouse.Reader reader) {
        Optional<String> id =
                reader.sql().select(LOAD_RUN.SNAPSHOT_ID).from(LOAD_RUN).fetchOptional(LOAD_RUN.SNAPSHOT_ID);
        return id.orElseThrow() + " with " + reader.sql().fetchCount(SOURCE_FILE) + " files";
    }

    private static void link(Path folder, String target) throws Exception {
        Path next = folder.resolve("current.next");
        Files.createSymbolicLink(next, Path.of(target));
        Files.move(next, folder.resolve("current.duckdb"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> paths(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
