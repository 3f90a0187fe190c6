package vn.chitieu.warehouse.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A part of what a worker answers.
 *
 * @param kind what its bytes are
 */
record Part(Kind kind, byte[] bytes) {

    /** The parts of an answer in their order: any bytes, then one of the last three. */
    enum Kind {
        /** The worker waits for a statement. */
        READY,
        /** Of the result, in the form that was asked for. */
        BYTES,
        /** Rows in all, in decimal digits. */
        DONE,
        /** What DuckDB says. */
        FAULT,
        /** What we say instead: in Vietnamese, a NUL, in English. */
        REFUSED
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Its bytes as text. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @throws java.io.EOFException where the other side has ended */
    static Part read(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readUnsignedByte()];
        return new Part(kind, in.readNBytes(in.readInt()));
    }
}
