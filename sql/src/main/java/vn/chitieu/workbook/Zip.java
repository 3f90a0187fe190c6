package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file in memory, read by its directory at the end, so that a file cut off is known for one. Each part is unpacked as
 * a stream, within the limits, and compared with its checksum.
 */
final class Zip {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int PART = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_COMMENT = 0xFFFF;

    private static final short LONG_LENGTHS = 1;
    private static final long IN_LONG = 0xFFFFFFFFL;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Entry(int method, boolean isEncrypted, int checksum, long packed, long unpacked, int offset) {}

    private final ByteBuffer content;
    private final Map<String, Entry> entries = new HashMap<>();

    /** By the name that all ways of writing one have in common; empty where two parts share it. */
    private final Map<String, Optional<Entry>> byPartName = new HashMap<>();

    private final Limits limits;

    Zip(byte[] bytes, Limits limits) throws RefusedFileException {
        this.limits = limits;
        content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException beyondTheEnd) {
            throw broken();
        }
    }

    private void readDirectory() throws RefusedFileException {
        int end = end();
        int count = Short.toUnsignedInt(content.getShort(end + 10));
        if (count > Limits.MOST_PARTS) {
            throw RefusedFileException.beyond(
                    "hơn %d phần trong tệp nén".formatted(Limits.MOST_PARTS),
                    "more than %d parts in the archive".formatted(Limits.MOST_PARTS));
        }
        int at = content.getInt(end + 16);
        for (int entry = 0; entry < count; entry++) {
            if (content.getInt(at) != ENTRY) {
                throw broken();
            }
            int nameLength = Short.toUnsignedInt(content.getShort(at + 28));
            byte[] name = new byte[nameLength];
            content.get(at + 46, name);
            int extraLength = Short.toUnsignedInt(content.getShort(at + 30));
            Entry read = entry(at, at + 46 + nameLength, extraLength);
            String written = new String(name, StandardCharsets.UTF_8);
            if (entries.put(written, read) != null) {
                throw broken();
            }
            byPartName.merge(PartName.of(written), Optional.of(read), (one, other) -> Optional.empty());
            at += 46 + nameLength + extraLength + Short.toUnsignedInt(content.getShort(at + 32));
        }
    }

    /** Programs that write without knowing the lengths beforehand put them into 64 bits, in a field of their own. */
    private Entry entry(int at, int extra, int extraLength) {
        long packed = Integer.toUnsignedLong(content.getInt(at + 20));
        long unpackedLength = Integer.toUnsignedLong(content.getInt(at + 24));
        long offset = Integer.toUnsignedLong(content.getInt(at + 42));
        int field = extra;
        while (field + 4 <= extra + extraLength) {
            int length = Short.toUnsignedInt(content.getShort(field + 2));
            if (content.getShort(field) == LONG_LENGTHS) {
                int value = field + 4;
                if (unpackedLength == IN_LONG) {
                    unpackedLength = content.getLong(value);
                    value += 8;
                }
                if (packed == IN_LONG) {
                    packed = content.getLong(value);
                    value += 8;
                }
                if (offset == IN_LONG) {
                    offset = content.getLong(value);
                }
            }
            field += 4 + length;
        }
        return new Entry(
                content.getShort(at + 10),
                (content.getShort(at + 8) & 1) != 0,
                content.getInt(at + 16),
                packed,
                unpackedLength,
                inFile(offset));
    }

    private int inFile(long offset) {
        if (offset < 0 || offset >= content.limit()) {
            throw new IndexOutOfBoundsException();
        }
        return (int) offset;
    }

    private int end() throws RefusedFileException {
        int last = content.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
            if (content.getInt(at) == END) {
                return at;
            }
        }
        throw broken();
    }

    /** Whether there is a part of this name, however it is written. */
    boolean has(String name) {
        return entries.containsKey(name) || byPartName.containsKey(PartName.of(name));
    }

    /** Whether a name of a part begins so. */
    boolean hasUnder(String start) {
        return byPartName.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /** The names of all parts, as {@link PartName} writes them. */
    Set<String> partNames() {
        return byPartName.keySet();
    }

    /** What counts the file that this is. */
    Limits limits() {
        return limits;
    }

    private @Nullable Entry entry(String name) {
        Entry exact = entries.get(name);
        return exact != null
                ? exact
                : byPartName.getOrDefault(PartName.of(name), Optional.empty()).orElse(null);
    }

    /**
     * Unpacks a part. The stream ends in an exception where the part is longer or other than the directory says.
     *
     * @throws RefusedFileException where there is none of this name, or one that can't be unpacked
     */
    InputStream open(String name) throws RefusedFileException {
        Entry entry = entry(name);
        if (entry == null) {
            throw RefusedFileException.broken("thiếu phần " + name, "part " + name + " is absent");
        }
        if (entry.isEncrypted()) {
            throw RefusedFileException.unreadable("tệp có mật khẩu", "it is protected by a password");
        }
        if (entry.unpacked() < 0 || entry.packed() < 0 || entry.packed() > content.limit()) {
            throw broken();
        }
        limits.unpacked(entry.unpacked());
        try {
            if (content.getInt(entry.offset()) != PART) {
                throw broken();
            }
            int start = entry.offset()
                    + 30
                    + Short.toUnsignedInt(content.getShort(entry.offset() + 26))
                    + Short.toUnsignedInt(content.getShort(entry.offset() + 28));
            if (start + entry.packed() > content.limit()) {
                throw broken();
            }
            InputStream packed = new ByteArrayInputStream(content.array(), start, (int) entry.packed());
            return switch (entry.method()) {
                case STORED -> new Checked(packed, entry);
                case DEFLATED -> new Checked(new Inflating(packed), entry);
                default ->
                    throw RefusedFileException.unreadable(
                            "nén theo cách không đọc được", "it is packed in a way that can't be read");
            };
        } catch (IndexOutOfBoundsException beyondTheEnd) {
            throw broken();
        }
    }

    /** A short part whole, of which only the first kilobyte counts. */
    String text(String name) throws RefusedFileException {
        try (InputStream part = open(name)) {
            return new String(part.readNBytes(1 << 10), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw RefusedFileException.broken("phần " + name, "part " + name);
        }
    }

    private static RefusedFileException broken() {
        return RefusedFileException.broken("tệp nén ZIP", "the ZIP archive");
    }

    /** Lets go of the memory outside the heap when closed. */
    private static final class Inflating extends InflaterInputStream {
        private Inflating(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Ends in an exception unless length and checksum are those of the directory. */
    private static final class Checked extends FilterInputStream {
        private final Entry entry;
        private final CRC32 checksum = new CRC32();
        private long length;

        private Checked(InputStream unpacked, Entry entry) {
            super(unpacked);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int read = super.read(bytes, offset, count);
            if (read > 0) {
                length += read;
                checksum.update(bytes, offset, read);
            }
            boolean isOther = read < 0
                    ? length != entry.unpacked() || (int) checksum.getValue() != entry.checksum()
                    : length > entry.unpacked();
            if (isOther) {
                throw new IOException("other than the directory says");
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
