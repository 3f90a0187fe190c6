package vn.chitieu.etl.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;

/**
 * Puts a backup in the place of what is there. First it is unpacked beside it and checked; from the moment that
 * {@code .restore} is there the restore is as good as done: whatever crashes, {@link #finish} does the rest.
 */
public final class Restore {

    private static final String UNPACKED = ".restore";

    private final Path data;
    private final Path warehouse;
    private final Path unpacked;

    /** A restore into a data folder and the warehouse that is made of it. */
    public Restore(Path data, Path warehouse) {
        this.data = data;
        this.warehouse = warehouse;
        this.unpacked = data.resolve(UNPACKED);
    }

    /**
     * Restores a backup.
     *
     * @return where what was there before is kept; null where nothing was
     * @throws InputException where the file is no whole backup, or a folder can't be replaced; nothing has changed then
     */
    @Nullable
    Path from(Path file, Instant now) throws IOException {
        for (String folder : Backup.FOLDERS) {
            requireReplaceable(data.resolve(folder));
        }
        Path unfinished = data.resolve(UNPACKED + ".new");
        Disk.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        try {
            unpack(file, unfinished);
        } catch (ZipException | IllegalArgumentException damage) {
            throw damaged(file, String.valueOf(damage.getMessage()));
        } catch (NoSuchFileException none) {
            throw new InputException(new Message("không có tệp " + file, "there is no file " + file));
        } finally {
            if (!Files.exists(unfinished.resolve(Backup.SUMS))) {
                Disk.deleteRecursively(unfinished);
            }
        }
        Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(data);
        return finish(now);
    }

    /**
     * Does what is left of a restore that was cut off, if anything is.
     *
     * @return where what was there before is kept; null where nothing was
     */
    public @Nullable Path finish(Instant now) throws IOException {
        if (!Files.isDirectory(unpacked)) {
            return null;
        }
        Path before = data.resolve("replaced-" + Snapshots.newId(now, "").replace("-", ""));
        boolean isReplaced = false;
        for (String folder : Backup.FOLDERS) {
            Path restored = unpacked.resolve(folder);
            if (Files.isDirectory(restored)) {
                if (Files.isDirectory(data.resolve(folder))) {
                    Files.createDirectories(before);
                    Files.move(data.resolve(folder), before.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
                    isReplaced = true;
                }
                Files.move(restored, data.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
                Disk.sync(data);
            }
        }
        Path manifest = unpacked.resolve(Backup.MANIFEST);
        if (Files.isRegularFile(manifest)) {
            Path place = warehouse.resolve(Backup.MANIFEST);
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Disk.replace(place, Files.readAllBytes(manifest));
        }
        Disk.deleteRecursively(unpacked);
        return isReplaced ? before : null;
    }

    private void requireReplaceable(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)
                || (Files.isDirectory(folder) && !Files.getFileStore(folder).equals(Files.getFileStore(data)))) {
            throw new InputException(new Message(
                    "%s nằm ở nơi khác (liên kết hoặc ổ đĩa riêng), không thay được; hãy --data một thư mục khác rồi tự chép"
                            .formatted(folder),
                    "%s stands elsewhere (a link, or a disk of its own) and can't be replaced; restore into another --data and copy"
                            .formatted(folder)));
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = sums(file, zip);
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().equals(Backup.SUMS)) {
                    continue;
                }
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                if (!Hashes.ofBytes(bytes).equals(sums.remove(entry.getName()))) {
                    throw damaged(file, entry.getName());
                }
                write(file, folder, entry, bytes);
            }
            if (!sums.isEmpty()) {
                throw damaged(file, sums.keySet().iterator().next());
            }
        }
        for (String name : Backup.FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                Disk.sync(each);
            }
        }
        // The last of all: without it what is unpacked is not whole.
        Files.createFile(folder.resolve(Backup.SUMS));
    }

    private static Map<String, String> sums(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.SUMS);
        if (entry == null) {
            throw damaged(file, Backup.SUMS);
        }
        Map<String, String> sums = new HashMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                String[] parts = line.split("  ", 2);
                if (parts.length != 2) {
                    throw damaged(file, Backup.SUMS);
                }
                sums.put(parts[1], parts[0]);
            }
        }
        return sums;
    }

    private static void write(Path file, Path folder, ZipEntry entry, byte[] bytes) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        boolean isKnown = entry.getName().equals(Backup.MANIFEST)
                || Backup.FOLDERS.stream().anyMatch(name -> path.startsWith(folder.resolve(name)));
        if (!isKnown) {
            throw damaged(file, entry.getName());
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, entry.getLastModifiedTime());
        Disk.sync(path);
    }

    private static InputException damaged(Path file, String what) {
        return new InputException(new Message(
                "%s không phải bản sao lưu nguyên vẹn (%s); không thay đổi gì".formatted(file, what),
                "%s is no whole backup (%s); nothing was changed".formatted(file, what)));
    }
}
