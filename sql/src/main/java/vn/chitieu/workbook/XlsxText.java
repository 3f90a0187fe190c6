package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a .xlsx before the font of its cell is known.
 *
 * @param runs those without a font of their own have the cell's
 */
record XlsxText(List<Written.Run> runs) {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads a shared or inline string to its end; the reading aid of East Asian texts is no part of it. */
    static XlsxText read(Xml string) throws RefusedFileException {
        List<Written.Run> runs = new ArrayList<>(1);
        while (string.child()) {
            switch (string.name()) {
                case "t" -> runs.add(new Written.Run(unescape(string.text()), null));
                case "r" -> {
                    String text = "";
                    String font = null;
                    while (string.child()) {
                        switch (string.name()) {
                            case "t" -> text = unescape(string.text());
                            case "rPr" -> font = XlsxStyles.fontName(string);
                            default -> string.skip();
                        }
                    }
                    runs.add(new Written.Run(text, font));
                    Limits.checkLength(runs.size(), 0);
                }
                default -> string.skip();
            }
        }
        return new XlsxText(List.copyOf(runs));
    }

    /** What it says in a cell of this font. */
    Written in(@Nullable String cellFont) {
        if (runs.size() == 1) {
            Written.Run run = runs.getFirst();
            return Written.in(run.font() == null ? cellFont : run.font(), run.text());
        }
        return Written.of(runs.stream()
                .map(run -> run.font() == null ? new Written.Run(run.text(), cellFont) : run)
                .toList());
    }

    /** Characters that XML can't hold stand as their number: _x000D_. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
