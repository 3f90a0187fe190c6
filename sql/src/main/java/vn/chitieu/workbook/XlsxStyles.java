package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a .xlsx as far as they tell what its cells mean: font and number format. */
final class XlsxStyles {

    private record CellFormat(int font, int numberFormat) {}

    private final List<@Nullable String> fonts = new ArrayList<>();
    private final Map<Integer, NumberFormat> numberFormats = new HashMap<>();
    private final List<CellFormat> cellFormats = new ArrayList<>();

    /** Reads the part styles.xml. */
    void read(Xml root) throws RefusedFileException {
        while (root.child()) {
            switch (root.name()) {
                case "numFmts" -> {
                    while (root.child()) {
                        String code = root.attribute("formatCode");
                        numberFormats.put(root.count("numFmtId", -1), NumberFormat.of(code == null ? "" : code));
                        checkCount(numberFormats.size());
                        root.skip();
                    }
                }
                case "fonts" -> {
                    while (root.child()) {
                        fonts.add(fontName(root));
                        checkCount(fonts.size());
                    }
                }
                case "cellXfs" -> {
                    while (root.child()) {
                        cellFormats.add(new CellFormat(root.count("fontId", 0), root.count("numFmtId", 0)));
                        checkCount(cellFormats.size());
                        root.skip();
                    }
                }
                default -> root.skip();
            }
        }
    }

    /** The name within a font of styles.xml or of a run, read to its end. */
    static @Nullable String fontName(Xml font) throws RefusedFileException {
        String name = null;
        while (font.child()) {
            if (font.name().equals("name") || font.name().equals("rFont")) {
                name = font.attribute("val");
            }
            font.skip();
        }
        return name;
    }

    /** The font of cells of a style. */
    @Nullable
    String font(int style) {
        int font = style < cellFormats.size() ? cellFormats.get(style).font() : 0;
        return font < fonts.size() ? fonts.get(font) : null;
    }

    NumberFormat numberFormat(int style) {
        int id = style < cellFormats.size() ? cellFormats.get(style).numberFormat() : 0;
        NumberFormat named = numberFormats.get(id);
        return named == null ? NumberFormat.ofBuiltIn(id) : named;
    }

    private static void checkCount(int count) throws RefusedFileException {
        if (count > Limits.MOST_DECLARATIONS) {
            throw RefusedFileException.beyond(
                    "hơn %d kiểu định dạng".formatted(Limits.MOST_DECLARATIONS),
                    "more than %d styles".formatted(Limits.MOST_DECLARATIONS));
        }
    }
}
