package vn.chitieu.dashboard.search;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.warehouse.LookAlikes;

/** Where words that are looked for stand in a text as it was written, with its accents. */
public record Hits(List<Piece> pieces) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** A part of the text. */
    public record Piece(String text, boolean isHit) {}

    /** The whole text in pieces; "tap huan" is found in "Tập huấn", however its accents are stored. */
    public static Hits of(String text, List<String> words) {
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

    /** The pieces as they are shown, hits in {@code mark}. */
    public List<Component> marked() {
        return marked(pieces);
    }

    static List<Component> marked(List<Piece> pieces) {
        return pieces.stream()
                .<Component>map(piece ->
                        piece.isHit() ? Cells.element("mark", "", new Text(piece.text())) : new Span(piece.text()))
                .toList();
    }

    /** The first hit with so much around it, cut between words; the beginning where there is no hit. */
    List<Piece> around(int length) {
        String text = pieces.stream().map(Piece::text).collect(joining());
        int from = first() > length / 2 ? text.indexOf(' ', first() - length / 3) + 1 : 0;
        int end = from + length >= text.length()
                ? text.length()
                : Math.max(text.lastIndexOf(' ', from + length), from + 1);
        List<Piece> around = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int start = Math.max(from, at);
            int stop = Math.min(end, at + piece.text().length());
            if (start < stop) {
                around.add(new Piece(piece.text().substring(start - at, stop - at), piece.isHit()));
            }
            at += piece.text().length();
        }
        if (from > 0) {
            around.addFirst(new Piece("…", false));
        }
        if (end < text.length()) {
            around.add(new Piece("…", false));
        }
        return List.copyOf(around);
    }

    /** Where the first hit begins; −1 where there is none. */
    public int first() {
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
            String plain = letter < 128
                    ? Character.toString(Character.toLowerCase(letter))
                    : ACCENTS.matcher(Normalizer.normalize(
                                    LookAlikes.read(Character.toString(letter)), Normalizer.Form.NFD))
                            .replaceAll("")
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
