package vn.chitieu.dashboard.assessment;

import java.util.Arrays;
import java.util.List;
import vn.chitieu.dashboard.text.Folding;

/**
 * The words that are looked for, without accents: each must begin a word of the text.
 *
 * @param words may be empty though something was typed, as of signs alone; then nothing is found
 */
record Wanted(String typed, List<String> words) {
    private static final int LONGEST = 200;

    static Wanted of(String typed) {
        String cut = typed.strip();
        String kept = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        return new Wanted(
                kept,
                Arrays.stream(Folding.fold(kept).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether everything is to be shown. */
    boolean isNothing() {
        return typed.isEmpty();
    }
}
