package vn.chitieu.dashboard.workbench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
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
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int width = in.readInt();
            long place = Integer.BYTES;
            for (int at = 0; at < width; at++) {
                byte[] name = in.readNBytes(in.readInt());
                columns.add(new Field(new String(name, StandardCharsets.UTF_8), in.readBoolean()));
                place += Integer.BYTES + name.length + 1L;
            }
            for (; rows < count; rows++) {
                if (rows % STRIDE == 0) {
                    places.add(place);
                }
                for (int at = 0; at < width; at++) {
                    int length = Math.max(0, in.readInt());
                    in.skipNBytes(length);
                    place += Integer.BYTES + length;
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
}
