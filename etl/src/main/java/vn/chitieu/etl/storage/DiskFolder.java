package vn.chitieu.etl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Message;

/** A folder of this machine. Nothing outside it is read: links are named, not followed. */
public record DiskFolder(Path root) implements Folder {

    private static final String FILE = "file:";

    /** Whether a place is one of this machine. A scheme has two letters or more, and a slash after it. */
    public static boolean isHere(String place) {
        return place.startsWith(FILE) || !place.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    }

    static DiskFolder at(String place) {
        return new DiskFolder(
                Path.of(place.startsWith(FILE) ? place.substring(FILE.length()).replaceFirst("^//+", "/") : place));
    }

    @Override
    public List<Entry> walk() throws IOException {
        Path real = root.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(root.toString());
        }
        Walk walk = new Walk(real);
        try {
            Files.walkFileTree(real, walk);
        } catch (NotDirectoryException changed) {
            throw new IOException("the folder changed while it was read", changed);
        }
        return walk.entries;
    }

    @Override
    public @Nullable Entry find(String name) throws IOException {
        try {
            return entry(
                    name,
                    Files.readAttributes(root.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public int readers() {
        return 1;
    }

    @Override
    public List<String> list(String folder) throws IOException {
        try (Stream<Path> found = Files.list(root.resolve(folder))) {
            return found.map(path -> path.getFileName().toString()).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
        Files.createDirectories(root);
        Disk.replace(root.resolve(name), content);
    }

    @Override
    public void deleteRecursively(String folder) throws IOException {
        Disk.deleteRecursively(root.resolve(folder));
    }

    @Override
    public Path fetch(String folder, Path copy, Map<String, String> sha256) throws IOException {
        Path here = root.resolve(folder);
        if (sha256.isEmpty() && Files.isDirectory(here)) {
            for (String name : list(folder)) {
                Disk.sync(here.resolve(name));
            }
            Disk.sync(here);
        }
        return here;
    }

    @Override
    public String place(String name) {
        return root.resolve(name).toAbsolutePath().toString();
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static Entry entry(String name, BasicFileAttributes attributes) {
        Message problem = attributes.isSymbolicLink() ? Entry.LINK : attributes.isRegularFile() ? null : Entry.NO_FILE;
        return new Entry(name, problem == null ? attributes.size() : 0, problem);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Entry> entries = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!isHidden(path)) {
                entries.add(entry(name(path), attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
            if (path.equals(root)) {
                throw fault;
            }
            entries.add(new Entry(name(path), 0, Entry.problem(fault)));
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
