package vn.chitieu.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The snapshots of a warehouse folder: {@code snapshots/<id>.duckdb} with its checksum beside it, and the link
 * {@code current.duckdb}, the one truth about which of them is published. A snapshot is never changed once it stands
 * there. The newest is published, unless {@code pinned} names another.
 */
public final class Snapshots {

    private static final String ENDING = ".duckdb";
    private static final DateTimeFormatter BUILT_AT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path warehouse;
    private final Path folder;
    private final Path link;
    private final Path pin;

    /** The snapshots of a warehouse folder, which need not exist yet. */
    public Snapshots(Path warehouse) {
        this.warehouse = warehouse;
        this.folder = warehouse.resolve("snapshots");
        this.link = warehouse.resolve("current" + ENDING);
        this.pin = warehouse.resolve("pinned");
    }

    /** A name for a snapshot: when it was built, and a print of all that it was built from. */
    public static String newId(Instant builtAt, String fingerprint) {
        return BUILT_AT.format(builtAt) + "-" + fingerprint;
    }

    /** The print of what a snapshot was built from. */
    public static String fingerprint(String snapshotId) {
        return snapshotId.substring(snapshotId.indexOf('-') + 1);
    }

    /** When a snapshot was built; empty where its name does not say. */
    public static Optional<Instant> builtAt(String snapshotId) {
        int end = snapshotId.indexOf('-');
        try {
            return end < 0
                    ? Optional.empty()
                    : Optional.of(BUILT_AT.parse(snapshotId.substring(0, end), Instant::from));
        } catch (DateTimeParseException otherName) {
            return Optional.empty();
        }
    }

    /**
     * When a snapshot that is built now is to say that it was: names sort by time, so it is never before one that is
     * there, whatever the clock says.
     */
    public Instant nextBuiltAt(Instant now) throws IOException {
        return all().stream()
                .flatMap(id -> builtAt(id).stream())
                .map(last -> last.plusMillis(1))
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** The published snapshot; empty where none is, or where the link leads nowhere. */
    public Optional<String> current() throws IOException {
        try {
            Path target = Files.readSymbolicLink(link);
            return Files.isRegularFile(warehouse.resolve(target)) ? Optional.of(id(target)) : Optional.empty();
        } catch (NoSuchFileException | NotLinkException none) {
            return Optional.empty();
        }
    }

    /** The snapshot that stays published whatever is built; empty where the newest is to be. */
    public Optional<String> pinned() throws IOException {
        try {
            String id = Files.readString(pin, StandardCharsets.UTF_8).strip();
            return Files.isRegularFile(file(id)) ? Optional.of(id) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** The newest snapshot that is as it was built. */
    public Optional<String> latest() throws IOException {
        return latest("");
    }

    private Optional<String> latest(String good) throws IOException {
        for (String id : all().reversed()) {
            if (id.equals(good) || isIntact(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
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

    /** Whether the bytes of a snapshot are those that were built; one without a checksum only has to open. */
    public boolean isIntact(String snapshotId) throws IOException {
        Path file = file(snapshotId);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            return Files.readString(checksum(file), StandardCharsets.UTF_8).equals(checksumLine(file, file));
        } catch (NoSuchFileException none) {
            return SnapshotConnection.canOpen(file);
        }
    }

    /** Where a snapshot is built before it is finished. */
    public Path newFile(String snapshotId) throws IOException {
        Files.createDirectories(folder);
        deleteUnfinished();
        return folder.resolve(snapshotId + ".building");
    }

    /** Makes room where a run failed or died before its snapshot was finished, or while it removed one. */
    public void deleteUnfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<Path> finished = all().stream()
                .flatMap(id -> Stream.of(file(id), checksum(file(id))))
                .collect(Collectors.toSet());
        List<Path> unfinished;
        try (Stream<Path> files = Files.list(folder)) {
            unfinished = files.filter(file -> !finished.contains(file)).toList();
        }
        for (Path file : unfinished) {
            Disk.deleteRecursively(file);
        }
    }

    /**
     * Makes a built file the newest snapshot and, unless another is pinned, the published one, in one step for whoever
     * reads: the old one or the new one. File and checksum are on disk and read-only before the link is renamed.
     */
    public void publish(Path built, String snapshotId) throws IOException {
        Path file = file(snapshotId);
        Disk.sync(built);
        Path checksum = checksum(file);
        Files.writeString(checksum, checksumLine(built, file), StandardCharsets.UTF_8);
        Disk.sync(checksum);
        for (Path finished : List.of(built, checksum)) {
            Files.setPosixFilePermissions(finished, PosixFilePermissions.fromString("r--r--r--"));
        }
        Files.move(built, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(folder);
        settle(snapshotId);
    }

    /** What came of the wish to pin a snapshot. */
    public enum Pinning {
        done,
        /** There is none of this name, or a refresh removed it meanwhile; nothing has changed. */
        gone,
        /** Its bytes are not those that were built; nothing has changed. */
        damaged
    }

    /** Publishes a snapshot that is as it was built, and keeps it published while refreshes go on building. */
    public Pinning pin(String snapshotId) throws IOException {
        if (!all().contains(snapshotId)) {
            return Pinning.gone;
        }
        if (!isIntact(snapshotId)) {
            return Pinning.damaged;
        }
        Disk.replace(pin, (snapshotId + "\n").getBytes(StandardCharsets.UTF_8));
        settle();
        if (!Files.isRegularFile(file(snapshotId))) {
            unpin();
            return Pinning.gone;
        }
        return Pinning.done;
    }

    /** Publishes the newest snapshot, now and whenever one is built. */
    public void unpin() throws IOException {
        Files.deleteIfExists(pin);
        settle();
    }

    /**
     * Leads the link to where it should lead, if it does not: to what is pinned, else to the newest. Looks again
     * afterwards, since another process may pin or publish in between; so neither needs to wait for the other, and
     * whatever a crash left undone is done by the next of them.
     */
    public void settle() throws IOException {
        settle("");
    }

    /** @param good a snapshot that has just been read to its end: a large one is not read again for each look */
    private void settle(String good) throws IOException {
        Optional<String> due = due(good);
        while (due.isPresent() && !due.equals(current())) {
            try {
                Path newLink = warehouse.resolve("current.new");
                Files.deleteIfExists(newLink);
                Files.createSymbolicLink(newLink, warehouse.relativize(file(due.get())));
                Files.move(newLink, link, StandardCopyOption.ATOMIC_MOVE);
                Disk.sync(warehouse);
            } catch (FileAlreadyExistsException | NoSuchFileException otherProcess) {
                // It settles the same at this moment; what came of it is looked at next.
            }
            due = due(due.get());
        }
    }

    /**
     * Removes snapshots that are neither among the newest nor young enough, but never the published one, the pinned one,
     * or the newest two that are as they were built: one to serve, and one to go back to.
     *
     * @return what was removed, oldest first
     */
    public List<String> retire(int newest, Duration age, Instant now) throws IOException {
        List<String> all = all();
        List<String> candidates = new ArrayList<>(all.subList(0, Math.max(0, all.size() - newest)));
        candidates.removeIf(
                id -> builtAt(id).map(at -> at.plus(age).isAfter(now)).orElse(true));
        if (candidates.isEmpty()) {
            return List.of();
        }
        current().ifPresent(candidates::remove);
        pinned().ifPresent(candidates::remove);
        int good = 0;
        for (String id : all.reversed()) {
            if (good < 2 && isIntact(id)) {
                candidates.remove(id);
                good++;
            }
        }
        for (String id : candidates) {
            Files.delete(file(id));
            Files.deleteIfExists(checksum(file(id)));
        }
        return candidates;
    }

    private Optional<String> due(String good) throws IOException {
        Optional<String> pinned = pinned();
        return pinned.isPresent() ? pinned : latest(good);
    }

    private static Path checksum(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    /** As {@code sha256sum} writes and checks it. */
    private static String checksumLine(Path content, Path name) throws IOException {
        return Hashes.ofFile(content) + "  " + name.getFileName() + "\n";
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
