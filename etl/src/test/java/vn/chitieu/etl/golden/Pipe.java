package vn.chitieu.etl.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe with somebody who waits to write into it: whoever opens it to read is found out. */
final class Pipe implements AutoCloseable {
    private final Path file;
    private final Thread writer;
    private volatile boolean opened;

    private Pipe(Path file) {
        this.file = file;
        this.writer = new Thread(this::offer);
    }

    static Pipe at(Path file) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        if (exitCode != 0) {
            throw new IOException("mkfifo ended with " + exitCode);
        }
        Pipe pipe = new Pipe(file);
        pipe.writer.start();
        return pipe;
    }

    private void offer() {
        // Opening waits for a reader.
        try (OutputStream out = Files.newOutputStream(file)) {
            opened = true;
            out.write("x\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException readerLeft) {
            opened = true;
        }
    }

    /** Whether anybody has read it to its end. */
    boolean wasRead() {
        return opened;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!opened) {
            try (InputStream in = Files.newInputStream(file)) {
                in.readAllBytes();
            }
        }
        writer.join();
    }
}
