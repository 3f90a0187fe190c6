package vn.chitieu.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An alphabet from before Unicode: one or two bytes a letter, of which the first is the base letter and the second its
 * mark. The tables beside this class hold the 134 letters beyond ASCII.
 */
enum LegacyAlphabet {
    tcvn3(TextEncoding.tcvn3),
    vni(TextEncoding.vni);

    private static final char NONE = 0;

    /** What Windows shows for the bytes 80 to 9F; the five that it leaves open stay what they are. */
    private static final char[] PUNCTUATION = punctuation();

    private final TextEncoding encoding;

    /** The letter of each single byte. */
    private final char[] letters = new char[256];

    /** The letter of each byte and the one after it. */
    private final char[][] pairs = new char[256][256];

    /** Bytes that are part of a letter. */
    private final boolean[] used = new boolean[256];

    LegacyAlphabet(TextEncoding encoding) {
        this.encoding = encoding;
        for (String line : table(name() + ".csv")) {
            String[] cells = line.split(",", 4);
            char letter = cells[0].charAt(0);
            String[] bytes = cells[2].split(" ", 2);
            int first = Integer.parseInt(bytes[0], 16);
            used[first] = true;
            if (bytes.length == 1) {
                letters[first] = letter;
            } else {
                int second = Integer.parseInt(bytes[1], 16);
                used[second] = true;
                pairs[first][second] = letter;
            }
        }
        if (encoding == TextEncoding.vni) {
            // A mark of the other case sits too high or too low, and is read all the same.
            for (char[] marks : pairs) {
                for (int mark = 0xC0; mark < 0xE0; mark++) {
                    char letter = marks[mark] == NONE ? marks[mark + 0x20] : marks[mark];
                    marks[mark] = letter;
                    marks[mark + 0x20] = letter;
                }
            }
        }
    }

    TextEncoding encoding() {
        return encoding;
    }

    /** Whether a text, its bytes as characters of Latin-1 or windows-1252, holds no letter beyond this alphabet. */
    boolean writes(String raw) {
        for (int index = 0; index < raw.length(); index++) {
            char sign = raw.charAt(index);
            boolean isOfTheAlphabet = sign < 0x80 || (sign < 0x100 && used[sign]);
            if (!isOfTheAlphabet
                    && (Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a text whose bytes stand as characters of Latin-1 or windows-1252. */
    String read(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int index = 0;
        while (index < raw.length()) {
            char sign = raw.charAt(index);
            char next = index + 1 < raw.length() ? raw.charAt(index + 1) : NONE;
            if (sign < 0x100 && next >= 0x80 && next < 0x100 && pairs[sign][next] != NONE) {
                text.append(pairs[sign][next]);
                index += 2;
                continue;
            }
            if (sign < 0x100 && letters[sign] != NONE) {
                text.append(letters[sign]);
            } else {
                text.append(sign >= 0x80 && sign < 0xA0 ? PUNCTUATION[sign - 0x80] : sign);
            }
            index++;
        }
        return text.toString();
    }

    private static List<String> table(String name) {
        try (InputStream in = LegacyAlphabet.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static char[] punctuation() {
        char[] signs = new char[0x20];
        for (int sign = 0; sign < signs.length; sign++) {
            String shown = new String(new byte[] {(byte) (0x80 + sign)}, Charset.forName("windows-1252"));
            signs[sign] = shown.equals("\uFFFD") ? (char) (0x80 + sign) : shown.charAt(0);
        }
        return signs;
    }
}
