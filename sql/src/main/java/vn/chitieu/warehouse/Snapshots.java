package vn.chitieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The snapshots of a warehouse folder: {@code snapshots/<id>.duckdb}, and the link {@code current.duckdb}, the one truth
 * about which of them is published. A snapshot is never changed once it stands there.
 */
public final class Snapshots {

    private static final String ENDING = ".duckdb";
    private static final DateTimeFormatter BUILT_AT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path warehouse;
    private final Path folder;
    private final Path link;

    /** The snapshots of a warehouse folder, which need not exist yet. */
    public Snapshots(Path warehouse) {
        this.warehouse = warehouse;
        this.folder = warehouse.resolve("snapshots");
        this.link = warehouse.resolve("current" + ENDING);
    }

    /** A name for a snapshot: when it was built, and a print of all that it was built from. */
    public static String newId(Instant builtAt, String fingerprint) {
        return BUILT_AT.format(builtAt) + "-" + fingerprint;
    }

    /** The print of what a snapshot was built from. */
    public static String fingerprint(String snapshotId) {
        return snapshotId.substring(snapshotId.indexOf('-') + 1);
    }

    /** The published snapshot; empty where none is, or where the link leads nowhere. */
    public Optional<String> current() throws IOException {
        try {
            Path target = Files.readSymbolicLink(link);
            return Files.isRegularFile(warehouse.resolve(target)) ? Optional.of(id(target)) : Optional.empty();
        } catch (java.nio.file.NoSuchFileException | NotLinkException none) {
            return Optional.empty();
        }
    }

    /** Every finished snapshot, oldest first. */
    public List<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(Snapshots::id)
                    .sorted()
                    .toList();
        }
    }

    /** Where a snapshot stands. */
    public Path file(String snapshotId) {
        return folder.resolve(snapshotId + ENDING);
    }

    /** Where a snapshot is built before it is finished. */
    public Path newFile(String snapshotId) throws IOException {
        Files.createDirectories(folder);
        deleteUnfinished();
        return folder.resolve(snapshotId + ".building");
    }

    /** Makes room where a run failed or died before its snapshot was finished. */
    public void deleteUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> files = Files.list(folder)) {
            unfinished = files.filter(file -> !file.toString().endsWith(ENDING)).toList();
        }
        for (Path file : unfinished) {
            Files.delete(file);
        }
    }

    /**
     * Makes a built file the published snapshot, in one step for whoever reads: the old one or the new one. The file is
     * on disk and read-only before the link is renamed.
     */
    public void publish(Path built, String snapshotId) throws IOException {
        Disk.sync(built);
        Files.setPosixFilePermissions(built, PosixFilePermissions.fromString("r--r--r--"));
        Files.move(built, file(snapshotId), StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(folder);
        Path newLink = warehouse.resolve("current.new");
        Files.deleteIfExists(newLink);
        Files.createSymbolicLink(newLink, warehouse.relativize(file(snapshotId)));
        Files.move(newLink, link, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(warehouse);
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
