package vn.chitieu.warehouse.shell;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.chitieu.warehouse.query.QueryException;

/** A file that is there whole or not at all: written beside its place and renamed, so that an error leaves the old one. */
final class OutFile implements Closeable {
    private final Path target;
    private final Path unfinished;

    /**
     * @throws QueryException where there is no folder to write it into
     */
    OutFile(Path file) throws IOException {
        target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new QueryException("không có thư mục " + folder, "there is no folder " + folder);
        }
        if (Files.isDirectory(target)) {
            throw new QueryException(file + " là một thư mục", file + " is a folder");
        }
        // A device or a pipe is written to as it is.
        boolean isFile = !Files.exists(target) || Files.isRegularFile(target);
        unfinished = isFile
                ? folder.resolve("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".tmp")
                : target;
    }

    /** Where to write before it is kept. */
    Path unfinished() {
        return unfinished;
    }

    OutputStream stream() throws IOException {
        if (!unfinished.equals(target)) {
            unfinished.toFile().deleteOnExit();
        }
        return new BufferedOutputStream(Files.newOutputStream(unfinished));
    }

    /** Puts it into its place. */
    void keep() throws IOException {
        if (!unfinished.equals(target)) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Leaves nothing of what was not kept. */
    @Override
    public void close() throws IOException {
        if (!unfinished.equals(target)) {
            Files.deleteIfExists(unfinished);
        }
    }
}
