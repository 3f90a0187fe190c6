package vn.chitieu.etl.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder that is gone when its user is done, and when the process is ended from outside. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread atExit;

    TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("chitieu-check-");
        atExit = new Thread(() -> {
            try {
                delete();
            } catch (IOException leftToTheSystem) {
                // Temporary folders are swept anyway.
            }
        });
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path path() {
        return path;
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exitBegan) {
            // The hook finds nothing left to do.
        }
    }
}
