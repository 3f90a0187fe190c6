package vn.chitieu.workbook;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of a workbook in Unicode and how it was written.
 *
 * @param text in NFC
 * @param encodings empty where the text is plain ASCII and says nothing
 */
record Written(String text, Set<TextEncoding> encodings) {

    private static final Set<TextEncoding> UNICODE = Set.of(TextEncoding.unicode);

    /**
     * A piece of a text in one font.
     *
     * @param font its name, null where the file names none
     */
    record Run(String text, @Nullable String font) {}

    /** A text in one font. */
    static Written in(@Nullable String font, String text) {
        return LegacyFont.named(font) == null ? unicode(text) : of(List.of(new Run(text, font)));
    }

    /** A text in Unicode, whatever the font. */
    static Written unicode(String text) {
        String normalized = nfc(text);
        return new Written(normalized, isAscii(normalized) ? Set.of() : UNICODE);
    }

    /** A text of several fonts. Neighbours in the same alphabet are read as one: a letter of VNI may be two characters. */
    static Written of(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        EnumSet<TextEncoding> encodings = EnumSet.noneOf(TextEncoding.class);
        int index = 0;
        while (index < runs.size()) {
            LegacyFont font = LegacyFont.named(runs.get(index).font());
            StringBuilder piece = new StringBuilder();
            while (index < runs.size()
                    && Objects.equals(font, LegacyFont.named(runs.get(index).font()))) {
                piece.append(runs.get(index).text());
                index++;
            }
            String raw = piece.toString();
            String read = font == null ? raw : font.read(raw);
            text.append(read);
            if (!isAscii(read)) {
                encodings.add(
                        font != null && font.alphabet().writes(raw)
                                ? font.alphabet().encoding()
                                : TextEncoding.unicode);
            }
        }
        return new Written(nfc(text.toString()), encodings);
    }

    static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
