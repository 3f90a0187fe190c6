package vn.chitieu.workbook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sheet.
 *
 * @param name null for a table of text, which has no name
 * @param isHidden whether people do not see it
 * @param rows those with a cell that holds something, by number
 * @param merged cells that show as one; the first of them holds the content
 * @param encodings how its texts were written; all texts here are Unicode in NFC
 */
public record Sheet(
        @Nullable String name,
        boolean isHidden,
        List<SheetRow> rows,
        List<MergedCells> merged,
        Set<TextEncoding> encodings) {

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        encodings = Set.copyOf(encodings);
    }
}
