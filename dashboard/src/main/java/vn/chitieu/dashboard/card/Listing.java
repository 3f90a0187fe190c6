package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.chitieu.dashboard.download.Download;

/**
 * A card's finding with the rows that it rests on, declared once: its table on the page and its file follow from the columns.
 *
 * @param title the finding, as one sentence without a full stop
 * @param subtitle measure, unit, period, and who is in it
 * @param name of its file, in words
 * @param classes of its table, beside those of every listing
 * @param rows in the order in which they are shown
 * @param isChosen whether a row is what the page looks at
 * @param most rows on the page; the file has all
 * @param isGrid whether its cells are links, through which the arrow keys walk
 */
public record Listing<R>(
        String title,
        String subtitle,
        String name,
        String classes,
        Columns<R> columns,
        List<R> rows,
        Predicate<R> isChosen,
        int most,
        boolean isGrid) {

    /** All rows, none of them chosen. */
    public Listing(String title, String subtitle, String name, Columns<R> columns, List<R> rows) {
        this(title, subtitle, name, "", columns, rows, row -> false, Integer.MAX_VALUE, false);
    }

    public Listing<R> styled(String css) {
        return new Listing<>(title, subtitle, name, css, columns, rows, isChosen, most, isGrid);
    }

    public Listing<R> choosing(Predicate<R> chosen) {
        return new Listing<>(title, subtitle, name, classes, columns, rows, chosen, most, isGrid);
    }

    public Listing<R> atMost(int shown) {
        return new Listing<>(title, subtitle, name, classes, columns, rows, isChosen, shown, isGrid);
    }

    public Listing<R> ofLinks() {
        return new Listing<>(title, subtitle, name, classes, columns, rows, isChosen, most, true);
    }

    public NativeTable table() {
        List<R> shown = rows.stream().limit(most).toList();
        Function<R, String> rowClass = row -> isChosen.test(row) ? "sel" : "";
        return isGrid
                ? columns.grid(title, "tbl " + classes, shown, rowClass)
                : columns.table(title, ("tbl listing " + classes).strip(), shown, rowClass);
    }

    public Download download() {
        return columns.of(name, rows);
    }
}
