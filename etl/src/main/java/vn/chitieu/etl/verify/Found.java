package vn.chitieu.etl.verify;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of an original.
 *
 * @param text as a person reads it; empty in a blank cell
 * @param number where the cell holds a number and not a text
 * @param isPercent whether the number is shown as a percentage
 */
record Found(String text, @Nullable BigDecimal number, boolean isPercent) {

    static final Found BLANK = new Found("", null, false);

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u2007\u202f\u200b\u2060\ufeff]+");
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(?:([., \u00a0\u202f])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern REMARK = Pattern.compile("(?<=[\\d%])\\s*\\([^()\\d]+\\)$");

    static Found ofText(@Nullable String text) {
        return text == null ? BLANK : new Found(trimmed(text), null, false);
    }

    boolean isBlank() {
        return text.isEmpty() && number == null;
    }

    /** People or units; null where it is no number. A point or comma before three digits parts thousands here: none are split. */
    @Nullable
    BigDecimal amount() {
        return number != null ? number : amount(REMARK.matcher(text).replaceFirst(""), true);
    }

    /** A percentage; null where it is none. */
    @Nullable
    BigDecimal percentage() {
        if (number != null) {
            return isPercent ? number.movePointRight(2) : number;
        }
        return amount(trimmed(REMARK.matcher(text).replaceFirst("").replaceFirst("%$", "")), false);
    }

    /** The part before or behind the stroke of 120/150. */
    Found part(boolean isFirst) {
        int stroke = text.indexOf('/');
        return stroke < 0 ? this : ofText(isFirst ? text.substring(0, stroke) : text.substring(stroke + 1));
    }

    private static @Nullable BigDecimal amount(String text, boolean isWhole) {
        Matcher groups = GROUPS.matcher(text);
        if (groups.matches()) {
            char sign = groups.group(1).charAt(0);
            boolean isOnce = text.indexOf(sign) == text.lastIndexOf(sign);
            if (isWhole || sign != '.' && sign != ',' || !isOnce) {
                return new BigDecimal(text.replace(String.valueOf(sign), "").replace(',', '.'));
            }
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }

    /** Without the blanks around it. */
    static String trimmed(String text) {
        String behind = BLANKS.matcher(text).lookingAt() ? BLANKS.matcher(text).replaceFirst("") : text;
        int end = behind.length();
        while (end > 0 && BLANKS.matcher(behind.substring(end - 1, end)).matches()) {
            end--;
        }
        return behind.substring(0, end);
    }
}
