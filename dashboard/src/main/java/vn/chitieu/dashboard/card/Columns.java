package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/**
 * The columns of a table, each declared once: the name and value under which it is taken away as CSV, XLSX and SQL, and how
 * it is written on the page. A column may have either alone. They stand in one order everywhere.
 *
 * @param <R> what a row is made from
 */
public final class Columns<R> {
    private final Language language;
    private final Reading<R> marts;
    private final List<Column<R>> all = new ArrayList<>();

    /** What a row has under a head, as the marts do. */
    @FunctionalInterface
    public interface Reading<R> {
        @Nullable
        Object of(R row, Head head);
    }

    /** What a file takes from a row: see {@link Download} for what a cell may be. */
    @FunctionalInterface
    public interface Cell<R> {
        @Nullable
        Object of(R row);
    }

    /**
     * @param head null where the files name the column in words of their own, and SQL does not have it
     * @param title in the files
     * @param value null where it is not taken away
     * @param face null where it is not on the page
     */
    private record Column<R>(
            @Nullable Head head,
            String title,
            @Nullable Cell<R> value,
            @Nullable Face<R> face) {}

    /**
     * How a column looks.
     *
     * @param phone what stands before a cell where there is no room for heads; empty for nothing
     * @param isHead whether its cells head their rows
     * @param isAlways whether it is there, too, in a row that has no figures
     * @param address of what its figures are made of; null where it has none
     */
    private record Face<R>(
            Component title,
            String css,
            Function<R, Component> content,
            String phone,
            boolean isHead,
            boolean isAlways,
            @Nullable Function<R, String> address) {}

    public Columns(Language language) {
        this(language, (row, head) -> {
            throw new IllegalArgumentException("no mart is known to have " + head);
        });
    }

    /** @param marts for {@link #take} */
    public Columns(Language language, Reading<R> marts) {
        this.language = language;
        this.marts = marts;
    }

    /** Begins columns that are taken away as the marts have them. */
    public Columns<R> take(Head... heads) {
        for (Head head : heads) {
            add(head, row -> marts.of(row, head));
        }
        return this;
    }

    /** Begins a column that is taken away. */
    public Columns<R> add(Head head, Cell<R> value) {
        all.add(new Column<>(head, head.in(language), value, null));
        return this;
    }

    /** Begins a column that is taken away under a name of its own. */
    public Columns<R> add(String title, Cell<R> value) {
        all.add(new Column<>(null, title, value, null));
        return this;
    }

    /** A column of whole numbers, the same on the page as where it is taken away. */
    public Columns<R> whole(String title, ToLongFunction<R> number) {
        Numbers numbers = new Numbers(language);
        return add(title, number::applyAsLong).text(title, "r", row -> numbers.whole(number.applyAsLong(row)));
    }

    /** A column of words, the same on the page as where it is taken away. */
    public Columns<R> said(String title, String css, Function<R, String> words) {
        return add(title, words::apply).text(title, css, words);
    }

    /** Adds the columns that several tables have. */
    public Columns<R> with(UnaryOperator<Columns<R>> more) {
        return more.apply(this);
    }

    /** Begins a column that is on the page alone. */
    public Columns<R> onPage() {
        all.add(new Column<>(null, "", null, null));
        return this;
    }

    /** A column of plain text that is on the page alone. */
    public Columns<R> seen(String title, String css, Function<R, String> text) {
        return onPage().text(title, css, text);
    }

    /** Writes the last column on the page as plain text; figures, in the class "r", carry their title on a phone. */
    public Columns<R> text(String title, String css, Function<R, String> text) {
        return html(title, css, row -> new Text(text.apply(row)));
    }

    /** Writes the last column on the page. */
    public Columns<R> html(String title, String css, Function<R, Component> content) {
        return face(new Face<>(new Span(title), css, content, css.matches("r|r .*") ? title : "", false, false, null));
    }

    /** Heads the last column on the page with this in place of its title. */
    public Columns<R> titled(Component head) {
        Face<R> face = lastFace();
        return face(new Face<>(head, face.css, face.content, face.phone, face.isHead, face.isAlways, face.address));
    }

    /** What stands before the cells of the last column on a phone, in place of its title. */
    public Columns<R> phone(String label) {
        Face<R> face = lastFace();
        return face(new Face<>(face.title, face.css, face.content, label, face.isHead, face.isAlways, face.address));
    }

    /** Has the cells of the last column lead on to what their figures are made of. */
    public Columns<R> leads(Function<R, String> address) {
        Face<R> face = lastFace();
        return face(new Face<>(face.title, face.css, face.content, face.phone, face.isHead, face.isAlways, address));
    }

    /** Has the last column stand in each row, also in one without figures. */
    public Columns<R> always() {
        Face<R> face = lastFace();
        return face(new Face<>(face.title, face.css, face.content, face.phone, face.isHead, true, face.address));
    }

    /** Has the cells of the last column head their rows. */
    public Columns<R> heads() {
        Face<R> face = lastFace();
        return face(new Face<>(face.title, face.css, face.content, face.phone, true, true, face.address));
    }

    /** Leaves the last column out where there is nothing to stand in it. */
    public Columns<R> only(boolean isThere) {
        if (!isThere) {
            all.removeLast();
        }
        return this;
    }

    private Face<R> lastFace() {
        return Objects.requireNonNull(all.getLast().face, "html() or text() comes first");
    }

    private Columns<R> face(Face<R> face) {
        Column<R> last = all.removeLast();
        all.add(new Column<>(last.head, last.title, last.value, face));
        return this;
    }

    /** A row on the page; why it has no figures stands once across the columns that would have them. */
    private NativeTableRow pageRow(R of, Optional<String> whyNot, String rowClass) {
        NativeTableRow row = new NativeTableRow();
        if (!rowClass.isEmpty()) {
            row.addClassName(rowClass);
        }
        for (Column<R> column : all) {
            Face<R> face = column.face;
            if (face != null && (whyNot.isEmpty() || face.isAlways)) {
                row.add(cell(face, of, column.value));
            }
        }
        whyNot.ifPresent(reason -> {
            NativeTableCell across = Cells.cell(reason, "why");
            long empty = faces().stream().filter(face -> !face.isAlways).count();
            across.getElement().setAttribute("colspan", String.valueOf(empty));
            row.add(across);
        });
        return row;
    }

    /** Rows that all have figures. */
    public NativeTable table(String label, String classes, List<R> rows) {
        return table(label, classes, rows, row -> "");
    }

    /**
     * The same, where some stand out.
     *
     * @param rowClass empty for those that do not
     */
    public NativeTable table(String label, String classes, List<R> rows, Function<R, String> rowClass) {
        return table(label, classes, rows, rowClass, row -> Optional.empty());
    }

    /** @param whyNot why a row has no figures; empty where it has */
    NativeTable table(
            String label,
            String classes,
            List<R> rows,
            Function<R, String> rowClass,
            Function<R, Optional<String>> whyNot) {
        List<NativeTableRow> body = pageRows(rows, rowClass, whyNot);
        return faces().stream().anyMatch(face -> face.address != null)
                ? new LinkGrid(label, classes, pageHead(), body)
                : Cells.table(label, classes, pageHead(), body);
    }

    /** Rows full of links, through which the arrow keys walk. */
    public LinkGrid grid(String label, String classes, List<R> rows) {
        return grid(label, classes, rows, row -> "");
    }

    /**
     * The same, where some stand out.
     *
     * @param rowClass empty for those that do not
     */
    public LinkGrid grid(String label, String classes, List<R> rows, Function<R, String> rowClass) {
        return new LinkGrid(label, classes, pageHead(), pageRows(rows, rowClass, row -> Optional.empty()));
    }

    private NativeTableRow pageHead() {
        NativeTableRow heads = new NativeTableRow();
        faces().forEach(face -> heads.add(Cells.columnHead(face.title, face.css)));
        return heads;
    }

    private List<NativeTableRow> pageRows(
            List<R> rows, Function<R, String> rowClass, Function<R, Optional<String>> whyNot) {
        return rows.stream()
                .map(row -> pageRow(row, whyNot.apply(row), rowClass.apply(row)))
                .toList();
    }

    private static <R> Component cell(Face<R> face, R of, @Nullable Cell<R> value) {
        Component content = face.address == null
                ? face.content.apply(of)
                : Cells.figure(face.address.apply(of), face.content.apply(of));
        if (face.isHead) {
            return Cells.rowHead(content, face.css);
        }
        NativeTableCell cell =
                face.phone.isEmpty() ? Cells.cell(content, face.css) : Cells.labelled(face.phone, content, face.css);
        if (value != null) {
            Object taken = value.of(of);
            Cells.sortedBy(cell, taken instanceof Share share ? share.value() : taken);
        }
        return cell;
    }

    private List<Face<R>> faces() {
        return all.stream()
                .flatMap(column -> Optional.ofNullable(column.face).stream())
                .toList();
    }

    /** @param name of the file, in words */
    public Download of(String name, List<R> rows) {
        return Download.of(
                name,
                taken().stream().map(Column::title).toList(),
                () -> rows.stream().map(this::takenRow).toList());
    }

    /** @param query reads the same rows from the marts, with a column a head and in any order */
    public Download of(String name, List<R> rows, SerializableFunction<List<Head>, Query> query) {
        List<Head> heads = taken().stream()
                .flatMap(column -> Optional.ofNullable(column.head).stream())
                .toList();
        return of(name, rows).behind(() -> query.apply(heads));
    }

    private List<Column<R>> taken() {
        return all.stream().filter(column -> column.value != null).toList();
    }

    private List<@Nullable Object> takenRow(R row) {
        List<@Nullable Object> cells = new ArrayList<>();
        taken().forEach(column -> cells.add(Objects.requireNonNull(column.value).of(row)));
        return cells;
    }
}
