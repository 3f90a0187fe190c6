package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jline.terminal.Terminal;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.ResultWriter;
import vn.chitieu.warehouse.query.TextTable;

/**
 * The terminal that a person sits at.
 *
 * @param hasPager whether what is longer than it is shown page by page
 */
record Screen(Terminal terminal, boolean hasPager) {

    /** Whether what is typed comes from a person, as the launcher found. */
    static boolean isInput() {
        return Boolean.getBoolean("chitieu.interactive");
    }

    /** Whether a person sees what is printed, as the launcher found. */
    static boolean isOutput() {
        return Boolean.getBoolean("chitieu.screen");
    }

    /** Where results go, to be closed after them. */
    OutputStream paged() {
        return hasPager && terminal.getHeight() > 0
                ? new Paged(terminal.output(), terminal.getHeight())
                : CloseShieldOutputStream.wrap(terminal.output());
    }

    /** Tables are fitted to it, other formats written whole. */
    ResultWriter writer(ResultFormat format, OutputStream out, boolean isExpanded, int statements) throws IOException {
        return switch (format) {
            case table, box ->
                new TextTable(out, new TextTable.Layout(format == ResultFormat.box, isExpanded, terminal.getWidth()));
            case csv, tsv, json, jsonl, markdown, xlsx, parquet -> format.to(out, statements);
        };
    }
}
