package vn.chitieu.warehouse.original;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one row, named as the warehouse names them.
 *
 * @param sheet null for a table of text
 * @param row from 1 with the header
 * @param columns letters in a sheet, names of the header in a table of text; none for the whole row
 */
public record Place(@Nullable String sheet, int row, List<String> columns) {
    public Place {
        columns = List.copyOf(columns);
    }
}
