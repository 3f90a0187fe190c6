package vn.chitieu.warehouse.query;

/**
 * A piece of SQL, told apart as far as one must to know where a statement ends: as DuckDB does.
 *
 * @param end the place after its last sign
 * @param isClosed false where a text, quoted name or comment runs to the end because nothing closes it
 */
public record Token(Kind kind, int start, int end, boolean isClosed) {

    /** What a piece is. */
    public enum Kind {
        space,
        comment,
        /** A string in any of its forms. */
        text,
        /** A name in double quotes. */
        name,
        /** A keyword or a name. */
        word,
        number,
        /** As {@code $year}. */
        parameter,
        semicolon,
        sign
    }

    /** The piece that begins at a place of the script. */
    public static Token at(String script, int start) {
        char sign = script.charAt(start);
        char next = start + 1 < script.length() ? script.charAt(start + 1) : ' ';
        if (Character.isWhitespace(sign)) {
            return new Token(Kind.space, start, endOfSpace(script, start), true);
        }
        if (sign == '-' && next == '-') {
            int end = script.indexOf('\n', start);
            return new Token(Kind.comment, start, end < 0 ? script.length() : end, true);
        }
        if (sign == '/' && next == '*') {
            return comment(script, start);
        }
        if (sign == '\'' || sign == '"') {
            return quoted(sign == '"' ? Kind.name : Kind.text, script, start, start + 1, false);
        }
        if ((sign == 'e' || sign == 'E') && next == '\'') {
            return quoted(Kind.text, script, start, start + 2, true);
        }
        if (sign == '$') {
            return dollar(script, start);
        }
        if (sign == ';') {
            return new Token(Kind.semicolon, start, start + 1, true);
        }
        if (isOfWord(sign)) {
            int end = start + 1;
            while (end < script.length() && (isOfWord(script.charAt(end)) || script.charAt(end) == '$')) {
                end++;
            }
            return new Token(Character.isDigit(sign) ? Kind.number : Kind.word, start, end, true);
        }
        return new Token(Kind.sign, start, start + 1, true);
    }

    /** Its text in the script that it is of. */
    public String in(String script) {
        return script.substring(start, end);
    }

    /** Whether it says something to DuckDB. */
    public boolean saysSomething() {
        return kind != Kind.space && kind != Kind.comment;
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || Character.isSurrogate(sign);
    }

    private static int endOfSpace(String script, int start) {
        int end = start;
        while (end < script.length() && Character.isWhitespace(script.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Comments may hold comments. */
    private static Token comment(String script, int start) {
        int depth = 1;
        int at = start + 2;
        while (at < script.length()) {
            boolean opens = script.startsWith("/*", at);
            boolean closes = script.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
            if (depth == 0) {
                return new Token(Kind.comment, start, at, true);
            }
        }
        return new Token(Kind.comment, start, script.length(), false);
    }

    /** The sign that closes stands for itself where it stands twice, or after a backslash where that has a meaning. */
    private static Token quoted(Kind kind, String script, int start, int inside, boolean hasBackslash) {
        char closing = script.charAt(inside - 1);
        int at = inside;
        while (at < script.length()) {
            char sign = script.charAt(at);
            if (sign == closing && !script.startsWith(String.valueOf(closing), at + 1)) {
                return new Token(kind, start, at + 1, true);
            }
            at += sign == closing || (hasBackslash && sign == '\\') ? 2 : 1;
        }
        return new Token(kind, start, script.length(), false);
    }

    /** Either {@code $tag$ … $tag$}, or a parameter. */
    private static Token dollar(String script, int start) {
        int end = start + 1;
        while (end < script.length() && isOfWord(script.charAt(end))) {
            end++;
        }
        if (end < script.length() && script.charAt(end) == '$') {
            String tag = script.substring(start, end + 1);
            int closing = script.indexOf(tag, end + 1);
            return closing < 0
                    ? new Token(Kind.text, start, script.length(), false)
                    : new Token(Kind.text, start, closing + tag.length(), true);
        }
        return new Token(end == start + 1 ? Kind.sign : Kind.parameter, start, end, true);
    }
}
