package vn.chitieu.etl.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

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

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Entry(int method, boolean isEncrypted, int checksum, long packed, long unpacked, int offset) {}

    private final ByteBuffer content;
    private final Map<String, Entry> entries = new HashMap<>();
    private long unpacked;

    Zip(byte[] bytes) throws RefusedFileException {
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
            Entry read = new Entry(
                    content.getShort(at + 10),
                    (content.getShort(at + 8) & 1) != 0,
                    content.getInt(at + 16),
                    Integer.toUnsignedLong(content.getInt(at + 20)),
                    Integer.toUnsignedLong(content.getInt(at + 24)),
                    content.getInt(at + 42));
            if (entries.put(new String(name, StandardCharsets.UTF_8), read) != null) {
                throw broken();
            }
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(content.getShort(at + 30))
                    + Short.toUnsignedInt(content.getShort(at + 32));
        }
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

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Whether a name of a part begins so. */
    boolean hasUnder(String start) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /**
     * Unpacks a part. The stream ends in an exception where the part is longer or other than the directory says.
     *
     * @throws RefusedFileException where there is none of this name, or one that can't be unpacked
     */
    InputStream open(String name) throws RefusedFileException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw RefusedFileException.broken("thiếu phần " + name, "part " + name + " is absent");
        }
        if (entry.isEncrypted()) {
            throw RefusedFileException.unreadable("tệp có mật khẩu", "it is protected by a password");
        }
        unpacked += entry.unpacked();
        if (unpacked > Limits.MOST_BYTES_UNPACKED) {
            long megabytes = Limits.MOST_BYTES_UNPACKED >> 20;
            throw RefusedFileException.beyond(
                    "giải nén ra hơn %d MB".formatted(megabytes), "more than %d MB once unpacked".formatted(megabytes));
        }
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
