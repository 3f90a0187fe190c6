package vn.chitieu.dashboard.workbench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.query.CellsWriter;
import vn.chitieu.warehouse.sandbox.Receiver;

/**
 * The rows of a result, kept in a file and read where they are looked at. First it receives them, as {@link CellsWriter} writes
 * them; after {@link #end} they can be read. To be closed.
 */
final class Result implements Receiver, AutoCloseable {

    /** Of every so many rows it is known where they stand. */
    private static final int STRIDE = 64;

    private final Path file;
    private final OutputStream received;
    private final List<Field> columns = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();
    private int rows;

    /** @param isNumeric whether it is numbers */
    record Field(String name, boolean isNumeric) {}

    Result() throws IOException {
        file = Files.createTempFile("result-", ".cells");
        received = new BufferedOutputStream(Files.newOutputStream(file));
    }

    @Override
    public synchronized void take(byte[] part) throws IOException {
        received.write(part);
    }

    /**
     * Makes the rows ready to be read; nothing where it was closed before.
     *
     * @param count of the rows that came
     */
    synchronized void end(long count) {
        try {
            received.close();
            if (Files.exists(file) && Files.size(file) > 0) {
                find(Math.toIntExact(count));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void find(int count) throws IOException {
        try (Counted counted = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            DataInputStream in = new DataInputStream(counted);
            int width = in.readInt();
            for (int at = 0; at < width; at++) {
                String name = cell(in);
                columns.add(new Field(name == null ? "" : name, in.readBoolean()));
            }
            for (; rows < count; rows++) {
                if (rows % STRIDE == 0) {
                    places.add(counted.count);
                }
                for (int at = 0; at < width; at++) {
                    in.skipNBytes(Math.max(0, in.readInt()));
                }
            }
        }
    }

    List<Field> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Rows of it, each a text a column, null for NULL; those that there are of the wanted ones. */
    synchronized List<List<@Nullable String>> rows(int from, int count) {
        List<List<@Nullable String>> found = new ArrayList<>();
        if (from >= rows) {
            return found;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(places.get(from / STRIDE));
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
            for (int row = from / STRIDE * STRIDE; row < Math.min(rows, from + count); row++) {
                List<@Nullable String> cells = new ArrayList<>(columns.size());
                for (int at = 0; at < columns.size(); at++) {
                    cells.add(cell(in));
                }
                if (row >= from) {
                    found.add(cells);
                }
            }
            return found;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static @Nullable String cell(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        try {
            received.close();
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Knows how much was read of it. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = in.skip(length);
            count += skipped;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
