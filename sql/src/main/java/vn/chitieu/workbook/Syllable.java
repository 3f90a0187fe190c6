package vn.chitieu.workbook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tells whether a word could be a Vietnamese syllable, whatever it means. */
final class Syllable {
    private static final String ONSET = "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|q|r|s|th|tr|t|v|x)?";
    private static final String OPEN =
            "(?:a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi"
                    + "|ua|uai|uao|uay|uây|ue|ueo|uê|ui|uôi|uơ|uy|uya|uyu|ưa|ưi|ươi|ươu|ưu|iêu|yêu)";
    private static final String CLOSED = "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|ua|uă|uâ|ue|uê|ui|uô|uy|uyê|ươ)";
    private static final Pattern LONG = Pattern.compile(ONSET + "(?:" + OPEN + "|" + CLOSED + "(?:m|ng|nh|n))");
    private static final Pattern STOPPED = Pattern.compile(ONSET + CLOSED + "(?:ch|c|p|t)");
    private static final int LONGEST = 7;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_OF_A_STOP = "\u0301\u0323";

    private Syllable() {}

    /**
     * Says so by the rules of spelling: beginning, vowels and end fit each other, there is one tone at most, and before a
     * stop it is sharp or heavy.
     *
     * @param word small letters in NFC
     */
    static boolean isPlausible(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int index = 0; index < parts.length(); index++) {
            char part = parts.charAt(index);
            if (TONES.indexOf(part) < 0) {
                letters.append(part);
            } else if (tone == 0) {
                tone = part;
            } else {
                return false;
            }
        }
        String bare = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return LONG.matcher(bare).matches()
                || (STOPPED.matcher(bare).matches() && tone != 0 && TONES_OF_A_STOP.indexOf(tone) >= 0);
    }
}
