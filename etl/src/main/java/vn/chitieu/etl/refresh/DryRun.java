package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.etl.lake.LakeFolder;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.build.ChangedFile;

/**
 * A load into a warehouse that is gone afterwards: what it would come to.
 *
 * @param changes the files in which what it built differs from the newest snapshot; empty where there is none yet
 */
record DryRun(Refresh.Outcome outcome, List<ChangedFile> changes) {

    /**
     * Runs the load beside the warehouse, of which nothing is touched, its lock neither.
     *
     * @throws IOException and the others as {@link Refresh#run}
     */
    static DryRun of(Refresh.Request request, Clock clock, Stages.Listener listener) throws IOException, SQLException {
        Path beside = Files.createTempDirectory("chitieu-dry-run");
        try {
            Path real = request.warehouse().toAbsolutePath();
            Optional<String> latest = new Snapshots(real).latest();
            linkAll(real.resolve("lake"), beside.resolve("lake"));
            if (latest.isPresent()) {
                Path snapshot = new Snapshots(real).file(latest.get());
                Path linked = new Snapshots(beside).file(latest.get());
                Files.createDirectories(linked.resolveSibling("."));
                Files.createSymbolicLink(linked, snapshot);
                String checksum = snapshot.getFileName() + ".sha256";
                Files.createSymbolicLink(linked.resolveSibling(checksum), snapshot.resolveSibling(checksum));
                Files.createSymbolicLink(beside.resolve("current.duckdb"), beside.relativize(linked));
            }
            Refresh.Outcome outcome = new Refresh(
                            new Refresh.Request(
                                    request.catalogue(),
                                    request.submissions(),
                                    beside,
                                    LakeFolder.of(beside),
                                    request.master(),
                                    request.allowEmpty(),
                                    request.allowLoss(),
                                    request.retention(),
                                    null),
                            clock,
                            listener)
                    .run();
            List<ChangedFile> changes = latest.isPresent() && outcome instanceof Refresh.Outcome.Published published
                    ? ChangedFile.between(
                            new Snapshots(real).file(latest.get()), new Snapshots(beside).file(published.snapshotId()))
                    : List.of();
            return new DryRun(outcome, changes);
        } finally {
            Disk.deleteRecursively(beside);
        }
    }

    /** The same folders, and in them links to the files: a load writes new ones and takes old ones away, but changes none. */
    private static void linkAll(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path place = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.createSymbolicLink(place, path);
                }
            }
        }
    }
}
