package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.text.Speaker;

/**
 * All that belongs to one finding, declared once: what it says, its rows and their columns, its mark and legend.
 * {@link CardView} draws it; its table, CSV, XLSX and SQL follow from the columns.
 *
 * @param <R> what a row is made from
 */
public interface Card<R> extends Speaker {

    /** The finding, as one sentence without a full stop. */
    String title();

    /** The figures that its title speaks of, in their order. */
    default List<Cited> cited() {
        return List.of();
    }

    /** Measure, unit, period, and who is in it. */
    String subtitle();

    /** The finding and its measure, for those who do not see what is drawn. */
    default String spoken() {
        return title() + ". " + subtitle();
    }

    /** What its colours and shapes mean: see {@link Cells#key}; empty where its words say so. */
    default List<Component> legend() {
        return List.of();
    }

    /** In the order in which they are shown. */
    List<R> rows();

    Columns<R> columns();

    /** The name of its files, in words. */
    String fileName();

    /** Reads its rows from the marts, in their order, with a column a head; see {@link #download} where no single one does. */
    default Query query(List<Head> heads) {
        throw new IllegalStateException("no single query reads the rows of " + fileName());
    }

    /** What is drawn beside the table, row by row; empty where the table says all. */
    default Optional<Mark> mark() {
        return Optional.empty();
    }

    /** Whether the table stands beside what is drawn, row by row; else it takes its place when asked for. */
    default boolean isBeside() {
        return tableClasses().contains("side-table");
    }

    /** Where a click on a part of what is drawn leads: to what its figure is made of, where it is one. */
    default String address(String key) {
        throw new IllegalStateException("nothing of this card leads to " + key);
    }

    /** The same in a mark over years. */
    default String address(String key, int year) {
        return address(key);
    }

    /** What the table is of, for those who hear it, before the title; empty where that says it. */
    default String tableName() {
        return "";
    }

    /** Its table, for those who hear it. */
    default String tableLabel() {
        return tableName().isEmpty() ? title() : tableName() + ": " + title();
    }

    /** Of app.css. */
    default String tableClasses() {
        return "tbl listing";
    }

    /** Why a row has no figures; empty where it has. */
    default Optional<String> whyNot(R row) {
        return Optional.empty();
    }

    /** The class of a row that stands out; empty for the others. */
    default String rowClass(R row) {
        return "";
    }

    default NativeTable table() {
        return columns().table(tableLabel(), tableClasses(), rows(), this::rowClass, this::whyNot);
    }

    /** What stands where nothing is drawn. */
    default Component body() {
        return Cells.scrolling(table());
    }

    default Download download() {
        return columns().of(fileName(), rows(), this::query);
    }
}
