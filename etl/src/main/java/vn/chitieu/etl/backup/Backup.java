package vn.chitieu.etl.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chitieu.etl.lake.LakeFolder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;

/**
 * A zip of {@code catalogue/}, {@code submissions/} and {@code lake/manifest.json}, the record of load times, closed by
 * {@code SHA256SUMS} over all of them. The rest of a warehouse is made anew from these.
 */
final class Backup {

    static final String SUMS = "SHA256SUMS";
    static final String MANIFEST = "lake/" + LakeFolder.MANIFEST;
    static final List<String> FOLDERS = List.of("catalogue", "submissions");

    private Backup() {}

    /**
     * Writes the file in one step: it is there whole, or as it was before.
     *
     * @return how many files it holds
     * @throws InputException where there is nothing to back up, or the file would back up itself
     */
    static int write(Path file, Path data, Path warehouse) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        for (String folder : FOLDERS) {
            Path source = data.resolve(folder).toAbsolutePath().normalize();
            if (!Files.isDirectory(source)) {
                throw new InputException(new Message("không có thư mục " + source, "there is no folder " + source));
            }
            if (target.startsWith(source)) {
                throw new InputException(new Message(
                        "tệp sao lưu không được nằm trong " + source, "the backup must not stand in " + source));
            }
        }
        if (Files.isDirectory(target)) {
            throw new InputException(new Message(target + " là một thư mục", target + " is a folder"));
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".new");
        try {
            int files;
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                files = write(zip, data, warehouse);
            }
            Disk.sync(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(target.resolveSibling("."));
            return files;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static int write(ZipOutputStream zip, Path data, Path warehouse) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> found = Files.walk(data.resolve(folder))) {
                found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .forEach(path -> files.put(data.relativize(path).toString(), path));
            }
        }
        Path manifest = warehouse.resolve(MANIFEST);
        if (Files.isRegularFile(manifest)) {
            files.put(MANIFEST, manifest);
        }
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setLastModifiedTime(Files.getLastModifiedTime(file.getValue()));
            put(zip, entry, bytes);
            sums.append(Hashes.ofBytes(bytes))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        put(zip, new ZipEntry(SUMS), sums.toString().getBytes(StandardCharsets.UTF_8));
        return files.size();
    }

    private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
