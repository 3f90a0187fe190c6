package vn.chitieu.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it stands: one sheet for a table of text, one or more for a workbook, hidden ones too.
 *
 * @param format what the content is, whatever the file's name says
 * @param openEnd what may be cut off although it looks whole, null in all but tables of text
 */
public record Workbook(Format format, List<Sheet> sheets, TextRows.@Nullable OpenEnd openEnd) {

    /** Kinds of file that are read. */
    public enum Format {
        xlsx,
        xls,
        ods,
        csv
    }

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    public Workbook(Format format, List<Sheet> sheets) {
        this(format, sheets, null);
    }
}
