package vn.chitieu.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Names of the parts of a package as ECMA-376 part 2 compares them: without regard to the case of ASCII letters, with
 * slashes between their segments, each sign written out. Backslashes, which some programs write, are taken for slashes.
 */
final class PartName {
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private PartName() {}

    /** A name in the form that all ways of writing it have in common: no slash in front, no dots, small letters. */
    static String of(String name) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : unescaped(name).replace('\\', '/').split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return lower(String.join("/", segments));
    }

    /** The part that a relation of another part leads to. */
    static String resolved(String from, String target) {
        String name = target.replace('\\', '/');
        return of(name.startsWith("/") ? name : folder(from) + name);
    }

    /** Where the relations of a part stand. */
    static String relations(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String unescaped(String name) {
        return name.indexOf('%') < 0
                ? name
                : ESCAPED.matcher(name)
                        .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(String.valueOf(
                                (char) Integer.parseInt(escape.group().substring(1), 16))));
    }

    private static String lower(String name) {
        byte[] signs = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < signs.length; at++) {
            signs[at] += (byte) (signs[at] >= 'A' && signs[at] <= 'Z' ? 'a' - 'A' : 0);
        }
        return new String(signs, StandardCharsets.UTF_8);
    }
}
