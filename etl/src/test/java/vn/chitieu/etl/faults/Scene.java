package vn.chitieu.etl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.refresh.Refresh;
import vn.chitieu.etl.refresh.Stages;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;

/**
 * A warehouse with one snapshot, and submissions that came since. Each fault gets a copy; what an undisturbed refresh
 * makes of it is known.
 */
final class Scene {
    private final Path data;
    private final Path warehouse;
    private final Before before;

    /** What every copy begins with, and what it is to become. */
    private record Before(Path template, String snapshotId, String sha256, String contentHashAfter) {}

    private Scene(Path data, Path warehouse, Before before) {
        this.data = data;
        this.warehouse = warehouse;
        this.before = before;
    }

    /** Sets the scene, and refreshes it once undisturbed. */
    static Scene set(Path work) throws IOException, SQLException {
        DataFolder folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,10,100,,", "901,,party_admission,2010,2,4,,");
        folder.register("2010/901.csv,901,2010,,,2011-01-10,no");
        Path template = work.resolve("template");
        refresh(folder.path(), template);
        folder.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        folder.submit("2010/901_2.csv", "901,,theory_study,2010,30,100,,", "901,,party_admission,2010,5,4,,");
        folder.register("2010/901.csv,901,2010,,,2011-01-10,no", "2010/901_2.csv,901,2010,,,2011-01-20,no");
        Snapshots snapshots = new Snapshots(template);
        String id = snapshots.current().orElseThrow();
        Path undisturbed = copy(template, work.resolve("undisturbed"));
        refresh(folder.path(), undisturbed);
        return new Scene(
                folder.path(),
                template,
                new Before(template, id, Hashes.ofFile(snapshots.file(id)), contentHash(undisturbed)));
    }

    /** The same with a copy of the warehouse. */
    Scene copy(Path work) throws IOException {
        return new Scene(data, copy(before.template(), work.resolve("warehouse")), before);
    }

    Path data() {
        return data;
    }

    Path warehouse() {
        return warehouse;
    }

    Loader loader() {
        return Loader.refresh(data, warehouse);
    }

    /** Whether the snapshot from before is still published. */
    boolean isOld() throws IOException {
        return new Snapshots(warehouse).current().orElseThrow().equals(before.snapshotId());
    }

    /**
     * After a fault: what is published is the old snapshot, byte for byte, or the new one, whole; a plain refresh then
     * succeeds and says what an undisturbed one says; and nothing half is left.
     */
    void assertSurvived() throws IOException, SQLException {
        assertOldOrNew();
        refresh(data, warehouse);
        assertThat(contentHash(warehouse)).as("after a plain refresh").isEqualTo(before.contentHashAfter());
        assertThat(leftOver()).as("left behind").isEmpty();
    }

    void assertOldOrNew() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse);
        String current = snapshots.current().orElseThrow();
        if (current.equals(before.snapshotId())) {
            assertThat(Hashes.ofFile(snapshots.file(current)))
                    .as("the old snapshot")
                    .isEqualTo(before.sha256());
        } else {
            assertThat(snapshots.isIntact(current))
                    .as("the new snapshot is whole")
                    .isTrue();
            assertThat(contentHash(warehouse)).as("the new snapshot").isEqualTo(before.contentHashAfter());
        }
    }

    /** A refresh in this process, with nobody to disturb it. */
    static Refresh.Outcome refresh(Path data, Path warehouse) throws IOException, SQLException {
        return new Refresh(
                        new Refresh.Request(
                                data.resolve("catalogue"),
                                data.resolve("submissions"),
                                warehouse,
                                "local[2]",
                                false,
                                false,
                                Refresh.Retention.USUAL),
                        Clock.systemUTC(),
                        Stages.Listener.NONE)
                .run();
    }

    /** How a refresh ended is written down by the command, which writes over what a killed one has begun. */
    private List<Path> leftOver() throws IOException {
        try (Stream<Path> found = Files.walk(warehouse)) {
            return found.filter(path -> !Files.isDirectory(path))
                    .map(warehouse::relativize)
                    .filter(path -> !path.toString()
                            .matches(
                                    "current\\.duckdb|refresh\\.lock|last_run\\.properties(\\.new)?|lake/manifest\\.json"
                                            + "|lake/readings/[^/]+/(_SUCCESS|\\.?part-[^/]+|\\._SUCCESS\\.crc)"
                                            + "|snapshots/[^/]+\\.duckdb(\\.sha256)?"))
                    .toList();
        }
    }

    private static String contentHash(Path warehouse) throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse);
        try (Connection connection = SnapshotConnection.open(
                        snapshots.file(snapshots.current().orElseThrow()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT content_hash FROM audit.load_run WHERE snapshot_id IS NOT NULL")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }
}
