package vn.chitieu.etl.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;

/** A folder that Hadoop reaches. */
final class HadoopFolder implements Folder {

    /** An object store takes some 30 ms for each; a name node of HDFS answers as many without noticing. */
    private static final int READERS = 16;

    private final FileSystem files;
    private final Path root;

    private HadoopFolder(FileSystem files, Path root) {
        this.files = files;
        this.root = files.makeQualified(root);
    }

    static HadoopFolder at(String place) throws IOException {
        try {
            Path root = new Path(place);
            return ask(place, () -> new HadoopFolder(root.getFileSystem(Hadoop.configuration()), root));
        } catch (UnreachableException silent) {
            throw silent;
        } catch (IOException | RuntimeException | LinkageError fault) {
            // What Hadoop throws for a host of no known address is an IllegalArgumentException.
            if (fault.getCause() instanceof UnknownHostException unknown) {
                throw new UnreachableException(place, unknown);
            }
            if (fault.getCause() instanceof ClassNotFoundException || fault instanceof UnsupportedFileSystemException) {
                throw new InputException(new Message(
                        "không mở được %s: chương trình không có sẵn hệ tệp này; ghi jar của nó trong CHITIEU_JARS"
                                .formatted(place),
                        "%s can't be opened: the program lacks this file system; name its jar in CHITIEU_JARS"
                                .formatted(place)));
            }
            String reason =
                    String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
            throw new InputException(new Message(
                    "không mở được %s: %s".formatted(place, reason),
                    "%s can't be opened: %s".formatted(place, reason)));
        }
    }

    @Override
    public List<Entry> walk() throws IOException {
        return ask(toString(), () -> {
            if (!files.getFileStatus(root).isDirectory()) {
                throw new NotDirectoryException(toString());
            }
            List<Entry> entries = new ArrayList<>();
            walk("", entries);
            return entries;
        });
    }

    private void walk(String folder, List<Entry> entries) throws IOException {
        for (FileStatus status : files.listStatus(path(folder))) {
            String name = folder + status.getPath().getName();
            if (status.getPath().getName().startsWith(".")) {
                continue;
            }
            if (!status.isDirectory()) {
                entries.add(entry(name, status));
                continue;
            }
            try {
                walk(name + "/", entries);
            } catch (AccessControlException denied) {
                entries.add(new Entry(name, 0, Entry.problem(new AccessDeniedException(name))));
            }
        }
    }

    @Override
    public @Nullable Entry find(String name) throws IOException {
        try {
            return ask(place(name), () -> entry(name, files.getFileStatus(path(name))));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return ask(place(name), () -> files.open(path(name)));
    }

    @Override
    public int readers() {
        return READERS;
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return Arrays.stream(statuses(folder))
                .map(status -> status.getPath().getName())
                .toList();
    }

    /**
     * By a rename over the old file, which HDFS does in one step. Object stores copy and delete instead; but there what is
     * written is not seen before it is closed.
     */
    @Override
    public void replace(String name, byte[] content) throws IOException {
        ask(place(name), () -> {
            if (files.hasPathCapability(path(name), CommonPathCapabilities.ABORTABLE_STREAM)) {
                write(path(name), content);
            } else {
                Path next = path(name + ".new");
                write(next, content);
                FileContext.getFileContext(root.toUri(), files.getConf())
                        .rename(next, path(name), Options.Rename.OVERWRITE);
            }
            return name;
        });
    }

    private void write(Path file, byte[] content) throws IOException {
        FSDataOutputStream out = files.create(file, true);
        try {
            out.write(content);
            if (out.hasCapability("hsync")) {
                out.hsync();
            }
        } catch (IOException fault) {
            if (out.hasCapability(CommonPathCapabilities.ABORTABLE_STREAM)) {
                out.abort();
            }
            throw fault;
        }
        out.close();
    }

    @Override
    public void deleteRecursively(String folder) throws IOException {
        ask(place(folder), () -> files.delete(path(folder), true));
    }

    @Override
    public java.nio.file.Path fetch(String folder, java.nio.file.Path copy, Map<String, String> sha256)
            throws IOException {
        Set<String> there = new HashSet<>();
        for (FileStatus status : statuses(folder)) {
            String name = status.getPath().getName();
            if (!name.endsWith(".parquet")) {
                continue;
            }
            there.add(name);
            java.nio.file.Path file = Files.createDirectories(copy).resolve(name);
            if (Files.isRegularFile(file)
                    && Files.size(file) == status.getLen()
                    && Hashes.ofFile(file).equals(sha256.get(name))) {
                continue;
            }
            try (InputStream in = open(folder + "/" + name)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        DiskFolder copies = new DiskFolder(copy);
        for (String name : copies.list("")) {
            if (!there.contains(name)) {
                Disk.deleteRecursively(copy.resolve(name));
            }
        }
        return copy;
    }

    @Override
    public String place(String name) {
        return path(name).toString();
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private FileStatus[] statuses(String folder) throws IOException {
        try {
            return ask(place(folder), () -> files.listStatus(path(folder)));
        } catch (NoSuchFileException none) {
            return new FileStatus[0];
        }
    }

    /** Not as a child of the root: Hadoop would take what stands before a colon for a scheme. */
    private Path path(String name) {
        return new Path(root + "/" + name);
    }

    private static Entry entry(String name, FileStatus status) {
        Message problem = status.isSymlink() ? Entry.LINK : status.isFile() ? null : Entry.NO_FILE;
        return new Entry(name, problem == null ? status.getLen() : 0, problem);
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    /** Puts Hadoop's faults as those of a disk are put. */
    private static <T> T ask(String place, Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (FileNotFoundException none) {
            throw new NoSuchFileException(place);
        } catch (AccessControlException denied) {
            throw new AccessDeniedException(place);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException | SocketTimeoutException silent) {
            throw new UnreachableException(place, silent);
        }
    }
}
