package vn.chitieu.warehouse.query;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How results are written. Text is UTF-8, days and times are ISO 8601, DECIMAL and HUGEINT exact, DOUBLE the shortest text
 * that reads back; lists, structs and maps are JSON everywhere; of columns of one name the later are called {@code a_2},
 * {@code a_3}.
 */
public enum ResultFormat {
    /** For the eye, in ASCII lines. */
    table,
    /** The same in lines that join. */
    box,
    /** RFC 4180 with LF; NULL is nothing, an empty text {@code ""}. */
    csv,
    /** The same with tabs. */
    tsv,
    /** An array of objects. NaN and infinity are null, which a note tells. */
    json,
    /** An object a line. */
    jsonl,
    /** A table of GitHub's Markdown. */
    markdown,
    /** Written by DuckDB itself, and not from a result: {@link #write} refuses it. */
    parquet,
    /** A sheet of Excel: numbers are numbers, text is whole and never a formula. */
    xlsx;

    /** Writes one result as a whole document. */
    public Written write(ResultSet rows, OutputStream out) throws SQLException, IOException {
        try (ResultWriter writer = to(out, 1)) {
            return writer.write(rows);
        }
    }

    /**
     * A document for several results: a JSON of more than one is an array of arrays, a workbook has a sheet for each, the
     * others follow each other.
     *
     * @param statements how many there are to come, at most
     */
    public ResultWriter to(OutputStream out, int statements) throws IOException {
        return switch (this) {
            case table -> new TextTable(out, TextTable.Layout.WHOLE);
            case box -> new TextTable(out, TextTable.Layout.WHOLE.boxed());
            case csv -> new SeparatedWriter(out, ',');
            case tsv -> new SeparatedWriter(out, '\t');
            case json -> new JsonWriter(out, statements > 1);
            case jsonl -> new JsonLinesWriter(out);
            case markdown -> new MarkdownWriter(out);
            case xlsx -> new XlsxWriter(out);
            case parquet ->
                throw new QueryException("parquet không ghi được từ đây", "parquet can't be written from here");
        };
    }

    /** Whether it is bytes that a terminal can't show. */
    public boolean isBinary() {
        return this == parquet || this == xlsx;
    }
}
