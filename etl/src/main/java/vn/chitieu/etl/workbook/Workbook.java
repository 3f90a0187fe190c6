package vn.chitieu.etl.workbook;

import java.util.List;

/**
 * A file as it stands: one sheet for a table of text, one or more for a workbook, hidden ones too.
 *
 * @param format what the content is, whatever the file's name says
 */
public record Workbook(Format format, List<Sheet> sheets) {

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
}
