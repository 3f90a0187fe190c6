package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import org.jooq.CSVFormat;
import org.jooq.Cursor;
import org.jooq.Formattable;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.TXTFormat;
import org.jooq.impl.DSL;

/** How a result is printed. */
enum Format {
    table,
    csv,
    json;

    private static final CSVFormat CSV = new CSVFormat().nullString("").emptyString("\"\"");
    private static final JSONFormat JSON = new JSONFormat()
            .header(false)
            .recordFormat(JSONFormat.RecordFormat.OBJECT)
            .format(true);
    private static final TXTFormat TABLE =
            new TXTFormat().maxRows(10_000).maxColWidth(80).minColWidth(1);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Prints all rows as they come; a table stops at 10,000. */
    void print(ResultSet rows, Writer out) throws IOException {
        try (Cursor<Record> cursor = DSL.using(SQLDialect.DUCKDB).fetchLazy(rows)) {
            print((Formattable) cursor, out);
        }
    }

    /** The same of what has been read. */
    void print(Formattable rows, Writer out) throws IOException {
        switch (this) {
            case csv -> rows.formatCSV(out, CSV);
            case json -> rows.formatJSON(out, JSON);
            case table -> rows.format(out, TABLE);
        }
        if (this != csv) {
            out.write("\n");
        }
    }
}
