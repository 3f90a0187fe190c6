package vn.chitieu.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of text in Unicode. What says itself how it is written (a byte order mark, valid UTF-8, zeros in every other byte)
 * is believed. Else each encoding that Vietnam used is tried over the whole file, and the words that come out decide: they
 * must be ours or at least spelt like Vietnamese, and clearly more so than with any other encoding.
 *
 * @param text without byte order mark; not yet in NFC, which is done cell by cell
 */
record DecodedText(String text, TextEncoding encoding) {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /** How much of the words must be known or well spelt, a known word counting whole. */
    private static final double LEAST_SHARE = 0.5;

    /** How far the second best must stay behind. */
    private static final double LEAST_LEAD = 0.3;

    private static final double SHARE_OF_A_SPELT_WORD = 0.6;

    /** So many different words that are spelt well make up for none that is known. */
    private static final int ENOUGH_SPELT_WORDS = 4;

    /** Letters, and every sign beyond ASCII that is no usual punctuation: in a wrong encoding letters turn into those. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}[^\\x00-\\x9F\\p{Z}\u2000-\u206F€™°±²³]]+");

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** What speaks for one encoding. */
    private record Evidence(int words, int known, int spelt) {
        double share() {
            return words == 0 ? 0 : (known + SHARE_OF_A_SPELT_WORD * spelt) / words;
        }

        boolean isEnough() {
            return known > 0 || spelt >= ENOUGH_SPELT_WORDS;
        }
    }

    static DecodedText of(byte[] content, Set<String> vocabulary) throws RefusedFileException {
        DecodedText decoded = decode(content, vocabulary);
        if (decoded.text().indexOf('\0') >= 0) {
            throw RefusedFileException.unreadable(
                    "có byte NUL, không phải văn bản", "it holds NUL bytes and is no text");
        }
        return decoded;
    }

    private static DecodedText decode(byte[] content, Set<String> vocabulary) throws RefusedFileException {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8, TextEncoding.utf_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE, TextEncoding.utf_16);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE, TextEncoding.utf_16);
        }
        Charset wide = wide(content);
        if (wide != null) {
            return strict(content, 0, wide, TextEncoding.utf_16);
        }
        String utf8 = text(content, 0, StandardCharsets.UTF_8);
        return utf8 == null ? guess(content, vocabulary) : new DecodedText(utf8, TextEncoding.utf_8);
    }

    private static DecodedText strict(byte[] content, int from, Charset charset, TextEncoding encoding)
            throws RefusedFileException {
        String text = text(content, from, charset);
        if (text == null) {
            throw RefusedFileException.unreadable(
                    "văn bản %s bị hỏng hoặc bị cắt cụt".formatted(charset.name()),
                    "its %s text is broken or cut off".formatted(charset.name()));
        }
        return new DecodedText(text, encoding);
    }

    private static @Nullable String text(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** UTF-16 without a mark: every other byte of ASCII is zero, and none of the others. */
    private static @Nullable Charset wide(byte[] content) {
        int pairs = Math.min(content.length, 1 << 12) / 2;
        int firstZeros = 0;
        int secondZeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            firstZeros += content[2 * pair] == 0 ? 1 : 0;
            secondZeros += content[2 * pair + 1] == 0 ? 1 : 0;
        }
        if (pairs == 0 || (firstZeros > 0) == (secondZeros > 0) || Math.max(firstZeros, secondZeros) * 2 < pairs) {
            return null;
        }
        return firstZeros == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static DecodedText guess(byte[] content, Set<String> vocabulary) throws RefusedFileException {
        refuseControls(content);
        Set<String> known = known(vocabulary);
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        DecodedText best = null;
        Evidence evidence = new Evidence(0, 0, 0);
        double second = 0;
        boolean hasWords = false;
        for (TextEncoding encoding :
                new TextEncoding[] {TextEncoding.windows_1258, TextEncoding.tcvn3, TextEncoding.vni, TextEncoding.utf_8
                }) {
            String text = as(encoding, content, bytes);
            Evidence found = evidence(text, known);
            hasWords |= found.words() > 0;
            if (best == null || found.share() > evidence.share()) {
                second = evidence.share();
                best = new DecodedText(text, encoding);
                evidence = found;
            } else {
                second = Math.max(second, found.share());
            }
        }
        if (best == null || best.encoding() == TextEncoding.utf_8) {
            throw RefusedFileException.unreadable(
                    "văn bản UTF-8 bị hỏng hoặc bị cắt cụt", "its UTF-8 text is broken or cut off");
        }
        boolean isClear =
                evidence.isEnough() && evidence.share() >= LEAST_SHARE && evidence.share() - second >= LEAST_LEAD;
        if (hasWords && !isClear) {
            throw undecided(evidence.share() == 0 ? null : best.encoding());
        }
        return best;
    }

    private static void refuseControls(byte[] content) throws RefusedFileException {
        for (byte sign : content) {
            if (sign == 0) {
                throw RefusedFileException.unreadable(
                        "có byte NUL, không phải văn bản", "it holds NUL bytes and is no text");
            }
            boolean isOfText = sign < 0 || sign >= ' ' || (sign >= '\t' && sign <= '\r') || sign == 0x1A;
            if (!isOfText) {
                throw RefusedFileException.unreadable("không phải văn bản", "it is no text");
            }
        }
    }

    private static RefusedFileException undecided(@Nullable TextEncoding guess) {
        String name = guess == null
                ? null
                : switch (guess) {
                    case windows_1258 -> "Windows-1258";
                    case tcvn3 -> "TCVN3 (ABC)";
                    case vni -> "VNI-Windows";
                    case utf_8, utf_16, unicode -> "Unicode";
                };
        return RefusedFileException.unreadable(
                "không rõ bảng mã tiếng Việt (%s); hãy lưu lại dạng UTF-8"
                        .formatted(name == null ? "không giống bảng mã nào đã biết" : "có lẽ là " + name),
                "how its Vietnamese is encoded can't be told for sure (%s); save it as UTF-8"
                        .formatted(name == null ? "it is like none that is known" : "perhaps " + name));
    }

    private static String as(TextEncoding encoding, byte[] content, String bytes) {
        return switch (encoding) {
            case tcvn3 -> LegacyAlphabet.tcvn3.read(bytes);
            case vni -> LegacyAlphabet.vni.read(bytes);
            case windows_1258 -> new String(content, WINDOWS_1258);
            case utf_8, utf_16, unicode -> new String(content, StandardCharsets.UTF_8);
        };
    }

    private static Set<String> known(Set<String> vocabulary) {
        Set<String> words = new HashSet<>();
        for (String name : vocabulary) {
            for (String word : SPLIT.split(name)) {
                words.add(small(word));
            }
        }
        return words;
    }

    private static Evidence evidence(String text, Set<String> known) {
        Set<String> met = new HashSet<>();
        Set<String> words = new HashSet<>();
        int knownWords = 0;
        int speltWords = 0;
        Matcher word = WORD.matcher(text);
        while (word.find() && words.size() < Limits.MOST_CELLS) {
            String found = word.group();
            if (found.chars().allMatch(sign -> sign < 0x80) || !met.add(found)) {
                continue;
            }
            String small = small(found);
            if (words.add(small)) {
                if (known.contains(small)) {
                    knownWords++;
                } else if (Syllable.isPlausible(small)) {
                    speltWords++;
                }
            }
        }
        return new Evidence(words.size(), knownWords, speltWords);
    }

    private static String small(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int index = 0; index < bytes.length; index++) {
            if (Byte.toUnsignedInt(content[index]) != bytes[index]) {
                return false;
            }
        }
        return true;
    }
}
