package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook as a stream: UTF-8 or UTF-16, no DTD, nothing fetched. Whoever handles an element reads to its end: by
 * {@link #child} until there is none, by {@link #skip} or by {@link #text}. Names are without their prefix: the two
 * generations of each format differ in their namespaces alone.
 */
final class Xml {

    /** What is made of a part. */
    interface Reading {
        /** Reads the outermost element to its end. */
        void read(Xml root) throws RefusedFileException;
    }

    private static final XMLInputFactory FACTORY = factory();
    private static final int MARK = 0xFEFF;

    private final String part;
    private final XMLStreamReader reader;
    private final Limits limits;

    private Xml(String part, XMLStreamReader reader, Limits limits) {
        this.part = part;
        this.reader = reader;
        this.limits = limits;
    }

    /** Reads a part from its outermost element. */
    static void read(Zip zip, String part, Reading reading) throws RefusedFileException {
        try (InputStream stream = new MarkupGuard(utf8(zip.open(part)))) {
            Xml xml = new Xml(part, FACTORY.createXMLStreamReader(letters(stream)), zip.limits());
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            reading.read(xml);
            // What is left, so that the checksum over the whole part is compared.
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (XMLStreamException | IOException broken) {
            throw refusal(part, broken);
        }
    }

    /** Whether it is XML at all; a parser of others that finds out prints it. */
    static boolean isWellFormed(byte[] content) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(letters(new ByteArrayInputStream(content)));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException | IOException broken) {
            return false;
        }
    }

    /** Decoded here and without its mark: the parser prints what it can't decode. */
    private static Reader letters(InputStream utf8) throws IOException {
        PushbackReader letters = new PushbackReader(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()));
        int first = letters.read();
        if (first >= 0 && first != MARK) {
            letters.unread(first);
        }
        return letters;
    }

    /** The other encoding that a part may have, as its first signs show, in place of which UTF-8 is read. */
    private static InputStream utf8(InputStream part) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(part, 2);
        byte[] start = stream.readNBytes(2);
        stream.unread(start);
        int first = start.length < 2 ? 0 : Byte.toUnsignedInt(start[0]) << 8 | Byte.toUnsignedInt(start[1]);
        Charset wide = switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
        if (wide == null) {
            return stream;
        }
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(stream, wide.newDecoder()))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static XMLInputFactory factory() {
        // The JDK's own, not another that happens to be on Spark's class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event within the element that is being read, or its end: of {@link XMLStreamConstants}. */
    int next() throws RefusedFileException {
        limits.step();
        try {
            return reader.next();
        } catch (XMLStreamException broken) {
            throw refusal(part, broken);
        } catch (java.util.NoSuchElementException end) {
            throw RefusedFileException.broken("phần " + part, "part " + part);
        }
    }

    /** Goes on to the next element within the one being read; false at its end. */
    boolean child() throws RefusedFileException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT ->
                    throw RefusedFileException.broken("phần " + part, "part " + part);
                default -> {}
            }
        }
    }

    /** Reads to the end of this element. */
    void skip() throws RefusedFileException {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** The text of this element to its end, without that of elements within. */
    String text() throws RefusedFileException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> append(text);
                default -> {}
            }
        }
    }

    /** Appends the characters of the event that was read last. */
    void append(StringBuilder text) throws RefusedFileException {
        Limits.checkLength(text.length() + reader.getTextLength(), 0);
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    @Nullable
    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    /** A count; where there is none, or it is no number, the other. */
    int count(String name, int otherwise) {
        return whole(attribute(name), otherwise);
    }

    static int whole(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9 || !text.chars().allMatch(Xml::isDigit)) {
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    private static RefusedFileException refusal(String part, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkupGuard.ForbiddenException forbidden) {
                return forbidden.refusal();
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() instanceof MarkupGuard.ForbiddenException forbidden) {
                return forbidden.refusal();
            }
        }
        return RefusedFileException.broken("phần " + part, "part " + part);
    }
}
