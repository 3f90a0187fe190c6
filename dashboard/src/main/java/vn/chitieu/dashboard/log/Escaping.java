package vn.chitieu.dashboard.log;

import java.util.regex.Pattern;

/** Makes one line of any text, and leaves nothing in it that a terminal obeys. */
final class Escaping {
    /** Controls, separators of lines, and what turns the direction of writing; a tab may stay. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private Escaping() {}

    static String escape(String text) {
        return UNSAFE.matcher(text).replaceAll(found -> switch (found.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            default -> "\\\\u%04x".formatted(found.group().codePointAt(0));
        });
    }
}
