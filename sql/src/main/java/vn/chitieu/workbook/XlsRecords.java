package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/**
 * The records of a .xls one after the other. What one of them holds is looked at by whoever needs it: records that nobody
 * needs may be as broken as they like, and other programs write many that are.
 */
final class XlsRecords {
    static final int CONTINUE = 0x003C;
    private static final int BOUND_SHEET = 0x0085;
    private static final int PASSWORD = 0x002F;

    /** A password is announced right behind the beginning. */
    private static final int RECORDS_BEFORE_PASSWORD = 4;

    private final ByteBuffer stream;
    private final Limits limits;
    private int id;
    private int start;
    private int end;

    private XlsRecords(byte[] stream, Limits limits) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static XlsRecords of(byte[] stream, Limits limits) throws RefusedFileException {
        XlsRecords records = new XlsRecords(stream, limits);
        for (int record = 0; record < RECORDS_BEFORE_PASSWORD && records.next(); record++) {
            if (records.id == PASSWORD) {
                return new XlsRecords(records.decrypted(), limits);
            }
        }
        return new XlsRecords(stream, limits);
    }

    /** Goes on to the next record; false behind the last. */
    boolean next() throws RefusedFileException {
        limits.step();
        if (end + 4 > stream.limit()) {
            return false;
        }
        id = Short.toUnsignedInt(stream.getShort(end));
        start = end + 4;
        end = start + Short.toUnsignedInt(stream.getShort(end + 2));
        if (end > stream.limit()) {
            throw cutOff();
        }
        return true;
    }

    private static RefusedFileException cutOff() {
        return RefusedFileException.broken("một bản ghi bị cắt", "a record is cut off");
    }

    /** Which kind of record it is. */
    int id() {
        return id;
    }

    int length() {
        return end - start;
    }

    /** @throws IndexOutOfBoundsException where the record is shorter */
    int u8(int at) {
        return Byte.toUnsignedInt(stream.get(inside(at, 1)));
    }

    int u16(int at) {
        return Short.toUnsignedInt(stream.getShort(inside(at, 2)));
    }

    int s32(int at) {
        return stream.getInt(inside(at, 4));
    }

    double f64(int at) {
        return stream.getDouble(inside(at, 8));
    }

    private int inside(int at, int bytes) {
        if (at < 0 || start + at + bytes > end) {
            throw new IndexOutOfBoundsException();
        }
        return start + at;
    }

    /** The record from a place on, together with the records that continue it; those are left behind. */
    XlsTexts texts(int at) throws RefusedFileException {
        List<ByteBuffer> pieces = new ArrayList<>();
        pieces.add(piece(inside(at, 0)));
        while (end + 4 <= stream.limit() && Short.toUnsignedInt(stream.getShort(end)) == CONTINUE) {
            next();
            pieces.add(piece(start));
        }
        return new XlsTexts(pieces);
    }

    private ByteBuffer piece(int from) {
        return stream.slice(from, end - from).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The same records in plain, by the password that Excel itself takes where only the structure of a workbook is
     * protected.
     */
    private byte[] decrypted() throws RefusedFileException {
        int header = start - 4;
        byte[] bytes = stream.array();
        try {
            RecordInputStream password = new RecordInputStream(new ByteArrayInputStream(bytes, header, end - header));
            password.nextRecord();
            EncryptionInfo encryption = new FilePassRecord(password).getEncryptionInfo();
            if (!encryption.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw Protected.refusal();
            }
            ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
            plain.write(bytes, 0, header);
            Biff8DecryptingStream in = new Biff8DecryptingStream(
                    new ByteArrayInputStream(bytes, end, bytes.length - end), end, encryption);
            // It does not know itself where it ends.
            for (int at = end; at + 4 <= bytes.length; ) {
                limits.step();
                int kind = in.readRecordSID();
                byte[] record = new byte[in.readDataSize()];
                at += 4 + record.length;
                if (at > bytes.length) {
                    throw cutOff();
                }
                // Where a sheet begins is never encrypted.
                int asItIs = kind == BOUND_SHEET ? Math.min(4, record.length) : 0;
                in.readPlain(record, 0, asItIs);
                in.readFully(record, asItIs, record.length - asItIs);
                plain.write(kind);
                plain.write(kind >> 8);
                plain.write(record.length);
                plain.write(record.length >> 8);
                plain.writeBytes(record);
            }
            return plain.toByteArray();
        } catch (EncryptedDocumentException | GeneralSecurityException protectedFile) {
            throw Protected.refusal();
        }
    }

    /** Texts that may go on from record to record. */
    static final class XlsTexts {
        private static final int WIDE = 1;
        private static final int HAS_READING_AID = 4;
        private static final int HAS_RUNS = 8;

        private final List<ByteBuffer> pieces;
        private int piece;

        private XlsTexts(List<ByteBuffer> pieces) {
            this.pieces = pieces;
        }

        /** @throws BufferUnderflowException where the records are shorter */
        int u16() {
            int low = u8();
            return low | u8() << 8;
        }

        int s32() {
            int low = u16();
            return low | u16() << 16;
        }

        private int u8() {
            return Byte.toUnsignedInt(rest().get());
        }

        private ByteBuffer rest() {
            while (!pieces.get(piece).hasRemaining()) {
                if (piece + 1 == pieces.size()) {
                    throw new BufferUnderflowException();
                }
                piece++;
            }
            return pieces.get(piece);
        }

        /** A text of so many letters, its fonts where it has several; what comes behind it is read next. */
        XlsText text(int letters) {
            int flags = u8();
            int runs = (flags & HAS_RUNS) == 0 ? 0 : u16();
            int aid = (flags & HAS_READING_AID) == 0 ? 0 : s32();
            String text = letters(letters, (flags & WIDE) != 0);
            XlsText read = new XlsText(text, runs(runs));
            for (int skipped = 0; skipped < aid; skipped++) {
                u8();
            }
            return read;
        }

        /** Pairs of where a font begins and which. */
        int[] runs(int count) {
            int[] runs = new int[2 * count];
            for (int part = 0; part < runs.length; part++) {
                runs[part] = u16();
            }
            return runs;
        }

        /** A record that goes on within a text says anew whether its letters have one byte or two. */
        private String letters(int count, boolean isWide) {
            boolean wide = isWide;
            StringBuilder text = new StringBuilder(Math.min(count, 1 << 10));
            while (text.length() < count) {
                if (!pieces.get(piece).hasRemaining()) {
                    wide = (u8() & WIDE) != 0;
                }
                ByteBuffer rest = rest();
                text.append(wide ? rest.getChar() : (char) Byte.toUnsignedInt(rest.get()));
            }
            return text.toString();
        }
    }

    /**
     * A text before the font of its cell is known.
     *
     * @param runs pairs of where a font begins and which
     */
    record XlsText(String text, int[] runs) {}
}
