package vn.chitieu.dashboard.card;

import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.text.Language;

/**
 * The columns of a table to be taken away: each is a head and what it takes from a row, so that the two never part.
 *
 * @param <R> what a row is made from
 */
public final class Columns<R> {
    private final Language language;
    private final List<String> header = new ArrayList<>();
    private final List<Cell<R>> cells = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();

    /** What a column takes from a row: see {@link Download} for what a cell may be. */
    @FunctionalInterface
    public interface Cell<R> {
        @Nullable
        Object of(R row);
    }

    public Columns(Language language) {
        this.language = language;
    }

    public Columns<R> add(Head head, Cell<R> cell) {
        heads.add(head);
        return add(head.in(language), cell);
    }

    public Columns<R> add(String head, Cell<R> cell) {
        header.add(head);
        cells.add(cell);
        return this;
    }

    /** @param name of the file, in words */
    public Download of(String name, List<R> rows) {
        return Download.of(name, header, () -> rows.stream().map(this::row).toList());
    }

    /** @param query reads the same rows from the marts, with a column a head and in any order */
    public Download of(String name, List<R> rows, SerializableFunction<List<Head>, Query> query) {
        List<Head> selected = List.copyOf(heads);
        return of(name, rows).behind(() -> query.apply(selected));
    }

    private List<@Nullable Object> row(R row) {
        List<@Nullable Object> all = new ArrayList<>();
        cells.forEach(cell -> all.add(cell.of(row)));
        return all;
    }
}
