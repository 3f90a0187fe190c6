package vn.chitieu.dashboard.download;

import java.util.regex.Pattern;

/** Text from the data on its way into a spreadsheet, where some beginnings would be taken for a formula. */
final class SafeText {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*%?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\t\r\n]]|[\\uD800-\\uDFFF]");

    private SafeText() {}

    /** The same text, with an apostrophe before what a spreadsheet would run. */
    static String formulaSafe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Without the characters that XML cannot hold. */
    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
