package vn.chitieu.dashboard.text;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A text that is held for every open page and hardly ever read again, such as the HTML of a table: compressed, it takes a
 * tenth of its room (a Vietnamese text takes two bytes a letter). In JSON it is the text itself.
 */
public final class Packed implements JacksonSerializable, Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final int length;

    private Packed(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Packs a text. */
    public static Packed of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8 + 64);
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return new Packed(packed.toByteArray(), plain.length);
        } finally {
            deflater.end();
        }
    }

    /** The text as it was. */
    public String text() {
        Inflater inflater = new Inflater(true);
        try {
            byte[] plain = new byte[length];
            inflater.setInput(bytes);
            for (int at = 0; at < length; ) {
                at += inflater.inflate(plain, at, length - at);
            }
            return new String(plain, StandardCharsets.UTF_8);
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeString(text());
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
        serialize(json, context);
    }

    /** The same text is packed the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
