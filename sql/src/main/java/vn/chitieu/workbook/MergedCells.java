package vn.chitieu.workbook;

/**
 * A block of cells that shows as one.
 *
 * @param firstRow from 1, as in {@link SheetRow#number}
 * @param firstColumn from 0, as in {@link Cell#column}
 */
public record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
