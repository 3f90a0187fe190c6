package vn.chitieu.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A font from before Unicode: its glyphs make Vietnamese of characters that mean something else.
 *
 * @param isCapitals whether it has capitals only, so that small letters show as capitals too
 */
record LegacyFont(LegacyAlphabet alphabet, boolean isCapitals) {

    /** The legacy font of a name such as .VnTime, .VnTimeH or VNI-Times; null where it is none. */
    static @Nullable LegacyFont named(@Nullable String name) {
        if (name == null || name.length() < 4) {
            return null;
        }
        String start = name.substring(0, 4).toLowerCase(Locale.ROOT);
        if (start.startsWith(".vn")) {
            return new LegacyFont(LegacyAlphabet.tcvn3, name.endsWith("H"));
        }
        return start.equals("vni-") ? new LegacyFont(LegacyAlphabet.vni, false) : null;
    }

    /** What a person sees. A text that this font's alphabet can't have written was typed in Unicode and stays as it is. */
    String read(String raw) {
        if (!alphabet.writes(raw)) {
            return raw;
        }
        String text = alphabet.read(raw);
        return isCapitals ? text.toUpperCase(Locale.ROOT) : text;
    }
}
