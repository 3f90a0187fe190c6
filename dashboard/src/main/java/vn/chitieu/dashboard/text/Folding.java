package vn.chitieu.dashboard.text;

import java.text.Normalizer;
import java.util.Locale;
import vn.chitieu.warehouse.LookAlikes;

/** Text without what Vietnamese keyboards, search fields and file names may lack: accents, đ, capitals. */
public final class Folding {

    private Folding() {}

    /** "Củ Chi" and "cu chi" are the same: lower case, no accents, đ and its look-alikes as d, one space between words. */
    public static String fold(String text) {
        return Normalizer.normalize(LookAlikes.read(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A part of a file name: letters and digits with single hyphens, at most {@code most} characters; never empty. */
    public static String fileName(String text, int most) {
        String name = fold(text).replaceAll("[^a-z0-9]+", "-");
        String cut = name.length() > most ? name.substring(0, most) : name;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "chi-tieu" : trimmed;
    }
}
