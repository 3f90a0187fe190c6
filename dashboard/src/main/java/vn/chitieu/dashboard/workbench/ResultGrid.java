package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.workbench.Result.Field;

/** The rows of a result, fetched as they come into sight. */
final class ResultGrid extends Grid<ResultGrid.Row> {
    private static final long serialVersionUID = 1L;

    /** More would take a browser too long; files have them all. */
    static final int MOST_COLUMNS = 200;

    /** More of a cell is not shown; files have it whole. */
    private static final int LONGEST = 500;

    /** @param number from 1 */
    record Row(int number, List<@Nullable String> cells) {}

    ResultGrid(Result result) {
        setColumnRendering(ColumnRendering.LAZY);
        setPageSize(100);
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(row -> Cells.dim(Integer.toString(row.number))))
                .setHeader("#")
                .setWidth("4.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setFrozen(true);
        List<Field> columns = result.columns();
        List<List<@Nullable String>> first = result.rows(0, 50);
        for (int at = 0; at < Math.min(columns.size(), MOST_COLUMNS); at++) {
            int column = at;
            Field shown = columns.get(at);
            addColumn(new ComponentRenderer<>(row -> cell(row.cells.get(column))))
                    .setHeader(shown.name())
                    .setWidth(width(shown, first, column))
                    .setFlexGrow(columns.size() == 1 ? 1 : 0)
                    .setResizable(true)
                    .setTextAlign(shown.isNumeric() ? ColumnTextAlign.END : ColumnTextAlign.START);
        }
        setDataProvider(DataProvider.fromCallbacks(
                query -> {
                    int from = query.getOffset();
                    List<List<@Nullable String>> rows = result.rows(from, query.getLimit());
                    return java.util.stream.IntStream.range(0, rows.size())
                            .mapToObj(index -> new Row(from + index + 1, rows.get(index)));
                },
                query -> result.rows()));
        setHeight(Math.min(560, 62 + 34 * Math.max(1, result.rows())) + "px");
        addClassName("result-grid");
    }

    private static Span cell(@Nullable String text) {
        if (text == null) {
            return Cells.styled("NULL", "null");
        }
        boolean isLong = text.length() > LONGEST;
        Span cell = new Span(isLong ? text.substring(0, LONGEST) + "…" : text);
        cell.getElement().setAttribute("title", isLong ? text.substring(0, LONGEST) + "…" : text);
        return cell;
    }

    /** As wide as its name and first values, within reason. */
    private static String width(Field column, List<List<@Nullable String>> rows, int at) {
        int longest = rows.stream()
                .map(row -> row.get(at))
                .mapToInt(text -> text == null ? 4 : text.length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, column.name().length()) + 3L, 7, 42) * 0.52 + 1 + "rem";
    }
}
