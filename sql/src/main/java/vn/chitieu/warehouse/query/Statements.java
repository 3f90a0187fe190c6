package vn.chitieu.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a script at its semicolons: not at those in strings, quoted names, comments or dollar quotes. */
public final class Statements {

    /** Opens a dollar quote, which the same tag closes. */
    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$[A-Za-z_]*\\$");

    /** A string in which a backslash takes the meaning from what follows; it runs to the end where nothing closes it. */
    private static final Pattern ESCAPED = Pattern.compile("[eE]'(?:[^'\\\\]|\\\\.|'')*+(?:'|\\z)", Pattern.DOTALL);

    private Statements() {}

    /**
     * A script in pieces.
     *
     * @param complete statements that a semicolon ended, without it
     * @param rest what follows the last semicolon
     */
    public record Split(List<String> complete, String rest) {

        /** Every statement that is not blank, whether or not a semicolon ends it. */
        public List<String> all() {
            List<String> statements = new ArrayList<>(complete);
            statements.add(rest);
            return statements.stream().filter(Statements::saysSomething).toList();
        }
    }

    /** Splits a script; of what an unclosed string, name or comment holds nothing is split. */
    public static Split split(String script) {
        List<String> complete = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < script.length()) {
            int end = endOfQuoted(script, at);
            if (end > at) {
                at = end;
            } else {
                if (script.charAt(at) == ';') {
                    complete.add(script.substring(start, at));
                    start = at + 1;
                }
                at++;
            }
        }
        return new Split(complete, script.substring(start));
    }

    private static boolean saysSomething(String statement) {
        int at = 0;
        while (at < statement.length()) {
            boolean isComment = statement.startsWith("--", at) || statement.startsWith("/*", at);
            if (!isComment && !Character.isWhitespace(statement.charAt(at))) {
                return true;
            }
            at = isComment ? endOfQuoted(statement, at) : at + 1;
        }
        return false;
    }

    /** Where the string, name or comment that begins here ends; {@code at} itself where none begins. */
    private static int endOfQuoted(String script, int at) {
        if (script.startsWith("--", at)) {
            return after(script, "\n", at);
        }
        if (script.startsWith("/*", at)) {
            return after(script, "*/", at + 2);
        }
        Matcher tag = DOLLAR_TAG.matcher(script).region(at, script.length());
        if (tag.lookingAt()) {
            return after(script, tag.group(), tag.end());
        }
        Matcher escaped = ESCAPED.matcher(script).region(at, script.length());
        if (escaped.lookingAt()) {
            return escaped.end();
        }
        char sign = script.charAt(at);
        return sign == '\'' || sign == '"' ? after(script, String.valueOf(sign), at + 1) : at;
    }

    private static int after(String script, String closing, int from) {
        int found = script.indexOf(closing, from);
        return found < 0 ? script.length() : found + closing.length();
    }
}
