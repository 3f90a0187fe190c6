package vn.chitieu.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What has to be on the disk before something else may say that it is there. */
public final class Disk {

    private Disk() {}

    /** Waits until a file or the names in a folder are on the disk. */
    public static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Replaces a file's content in one step: readers and a crash see the old content or the new. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, content);
        sync(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder"));
    }

    /** Deletes a folder and all in it, without following links; does nothing where there is none. */
    public static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
