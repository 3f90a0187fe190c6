package vn.chitieu.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles of a .ods as far as they tell what its cells mean: fonts, hidden sheets, percent signs typed into formats. */
final class OdsStyles {
    private static final String TABLE_CELL = "table-cell";
    private static final int MOST_PARENTS = 20;

    private record Style(
            @Nullable String parent,
            @Nullable String font,
            @Nullable String format,
            boolean isHidden) {}

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> percentSigns = new HashSet<>();
    private @Nullable String defaultFont;

    /** Reads the font declarations, or the named or automatic styles, to their end. */
    void read(Xml declarations) throws RefusedFileException {
        while (declarations.child()) {
            String name = declarations.attribute(OdsReader.STYLE, "name");
            String family = declarations.attribute(OdsReader.STYLE, "family");
            switch (declarations.name()) {
                case "font-face" -> {
                    String font = declarations.attribute(OdsReader.SVG, "font-family");
                    if (name != null && font != null) {
                        families.put(name, unquote(font));
                    }
                    declarations.skip();
                }
                case "style" -> {
                    Style style = style(declarations);
                    if (name != null && family != null) {
                        styles.put(key(family, name), style);
                    }
                }
                case "default-style" -> {
                    Style style = style(declarations);
                    if (TABLE_CELL.equals(family)) {
                        defaultFont = style.font();
                    }
                }
                case "number-style" -> {
                    if (hasPercentSign(declarations) && name != null) {
                        percentSigns.add(name);
                    }
                }
                default -> declarations.skip();
            }
            if (styles.size() + families.size() + percentSigns.size() > Limits.MOST_DECLARATIONS) {
                throw RefusedFileException.beyond(
                        "hơn %d kiểu định dạng".formatted(Limits.MOST_DECLARATIONS),
                        "more than %d styles".formatted(Limits.MOST_DECLARATIONS));
            }
        }
    }

    private Style style(Xml style) throws RefusedFileException {
        String parent = style.attribute(OdsReader.STYLE, "parent-style-name");
        String format = style.attribute(OdsReader.STYLE, "data-style-name");
        String font = null;
        boolean isHidden = false;
        while (style.child()) {
            switch (style.name()) {
                case "text-properties" -> {
                    String declared = style.attribute(OdsReader.STYLE, "font-name");
                    String family = style.attribute(OdsReader.FO, "font-family");
                    if (declared != null) {
                        font = families.getOrDefault(declared, declared);
                    } else if (family != null) {
                        font = unquote(family);
                    }
                }
                case "table-properties" -> isHidden = "false".equals(style.attribute(OdsReader.TABLE, "display"));
                default -> {}
            }
            style.skip();
        }
        return new Style(parent, font, format, isHidden);
    }

    private static boolean hasPercentSign(Xml format) throws RefusedFileException {
        boolean found = false;
        while (format.child()) {
            found |= format.name().equals("text") ? format.text().contains("%") : skipped(format);
        }
        return found;
    }

    private static boolean skipped(Xml element) throws RefusedFileException {
        element.skip();
        return false;
    }

    /** The font of cells of a style. */
    @Nullable
    String cellFont(@Nullable String style) {
        String font = font(TABLE_CELL, style);
        if (font == null) {
            font = font(TABLE_CELL, "Default");
        }
        return font == null ? defaultFont : font;
    }

    /** The font of a piece of text, null where its style names none. */
    @Nullable
    String textFont(@Nullable String style) {
        return font("text", style);
    }

    private @Nullable String font(String family, @Nullable String name) {
        Style style = name == null ? null : styles.get(key(family, name));
        for (int parents = 0; style != null && parents < MOST_PARENTS; parents++) {
            if (style.font() != null) {
                return style.font();
            }
            style = style.parent() == null ? null : styles.get(key(family, style.parent()));
        }
        return null;
    }

    /** Whether numbers of a style show a percent sign although they are none. */
    boolean showsPercentSign(@Nullable String cellStyle) {
        Style style = cellStyle == null ? null : styles.get(key(TABLE_CELL, cellStyle));
        for (int parents = 0; style != null && parents < MOST_PARENTS; parents++) {
            if (style.format() != null) {
                return percentSigns.contains(style.format());
            }
            style = style.parent() == null ? null : styles.get(key(TABLE_CELL, style.parent()));
        }
        return false;
    }

    boolean isHiddenSheet(@Nullable String style) {
        Style known = style == null ? null : styles.get(key("table", style));
        return known != null && known.isHidden();
    }

    private static String key(String family, String name) {
        return family + ' ' + name;
    }

    private static String unquote(String font) {
        String first = font.split(",", 2)[0].strip();
        boolean isQuoted = first.length() >= 2 && (first.startsWith("'") || first.startsWith("\""));
        return isQuoted ? first.substring(1, first.length() - 1) : first;
    }
}
