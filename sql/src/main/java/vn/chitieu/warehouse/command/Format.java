package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.chitieu.warehouse.query.ResultFormat;

/** How a command prints what it has found: the formats of results that several tables fit into, one after the other. */
enum Format {
    table(ResultFormat.table),
    csv(ResultFormat.csv),
    json(ResultFormat.json);

    private final ResultFormat format;

    Format(ResultFormat format) {
        this.format = format;
    }

    /** Prints all rows as they come. */
    void print(ResultSet rows, OutputStream out) throws IOException, SQLException {
        format.write(rows, out);
    }
}
