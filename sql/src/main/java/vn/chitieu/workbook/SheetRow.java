package vn.chitieu.workbook;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number from 1
 * @param isHidden whether people do not see it
 * @param cells those that hold something, by column
 */
public record SheetRow(int number, boolean isHidden, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
