package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Scanner;
import java.util.function.IntSupplier;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.ResultWriter;
import vn.chitieu.warehouse.query.TextTable;

/**
 * Where a person looks.
 *
 * @param width in columns; 0 for no bound
 * @param height in lines, beyond which a pager shows it; 0 for none
 */
record Screen(OutputStream out, IntSupplier width, IntSupplier height) {

    /** The size of the terminal that standard output is, as the launcher found: lines and columns. */
    private static final @Nullable String SIZE = System.getProperty("chitieu.screen");

    /** Whether what is typed comes from a person, as the launcher found. */
    static boolean isInput() {
        return Boolean.getBoolean("chitieu.interactive");
    }

    /** Whether a person sees what is printed. */
    static boolean isOutput() {
        return SIZE != null;
    }

    /** Standard output. */
    static Screen ofOutput() {
        Scanner size = new Scanner(String.valueOf(SIZE));
        int height = size.hasNextInt() ? size.nextInt() : 0;
        int width = size.hasNextInt() ? size.nextInt() : 0;
        return new Screen(System.out, () -> width, () -> height);
    }

    /** Where results go, to be closed after them. */
    OutputStream paged() {
        return height.getAsInt() > 0 ? new Paged(out, height.getAsInt()) : CloseShieldOutputStream.wrap(out);
    }

    /** Tables are fitted to it, other formats written whole. */
    ResultWriter writer(ResultFormat format, OutputStream to, boolean isExpanded, int statements) throws IOException {
        return switch (format) {
            case table, box ->
                new TextTable(to, new TextTable.Layout(format == ResultFormat.box, isExpanded, width.getAsInt()));
            case csv, tsv, json, jsonl, markdown, xlsx, parquet -> format.to(to, statements);
        };
    }
}
