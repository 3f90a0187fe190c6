package vn.chitieu.dashboard.assessment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.warehouse.LookAlikes;

/** Where words that are looked for stand in a text as it was written, with its accents. */
record Hits(List<Piece> pieces) {

    /** A part of the text. */
    record Piece(String text, boolean isHit) {}

    /** The whole text in pieces; "tap huan" is found in "Tập huấn", however its accents are stored. */
    static Hits of(String text, List<String> words) {
        BitSet hit = new BitSet(text.length());
        if (!words.isEmpty()) {
            mark(text, words, hit);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean isHit = hit.get(at);
            int end = isHit ? hit.nextClearBit(at) : hit.nextSetBit(at);
            int stop = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(text.substring(at, stop), isHit));
            at = stop;
        }
        return new Hits(List.copyOf(pieces));
    }

    /** Where the first hit begins; −1 where there is none. */
    int first() {
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.isHit()) {
                return at;
            }
            at += piece.text().length();
        }
        return -1;
    }

    /** Folds letter by letter and keeps where each came from, as folding changes how many there are. */
    private static void mark(String text, List<String> words, BitSet hit) {
        StringBuilder folded = new StringBuilder(text.length());
        List<Integer> origins = new ArrayList<>(text.length() + 1);
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            String plain = Normalizer.normalize(LookAlikes.read(Character.toString(letter)), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replace('đ', 'd');
            for (int unit = 0; unit < plain.length(); unit++) {
                folded.append(plain.charAt(unit));
                origins.add(at);
            }
            at += Character.charCount(letter);
        }
        origins.add(text.length());
        for (String word : words) {
            Matcher found =
                    Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word)).matcher(folded);
            while (found.find()) {
                hit.set(origins.get(found.start()), origins.get(found.end()));
            }
        }
    }
}
