package vn.chitieu.etl.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.MergedCells;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;

/** A sheet by row and column; a heading that spans cells stands over each of them. */
final class Grid {

    /** Cells that one sheet's headings may be spread over; more is no table that a person made. */
    private static final int MOST_SPREAD = 200_000;

    private final Sheet sheet;
    private final Map<Integer, NavigableMap<Integer, Cell>> own = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, String>> labels = new HashMap<>();

    Grid(Sheet sheet) {
        this.sheet = sheet;
        for (SheetRow row : sheet.rows()) {
            NavigableMap<Integer, Cell> cells = new TreeMap<>();
            NavigableMap<Integer, String> texts = new TreeMap<>();
            for (Cell cell : row.cells()) {
                cells.put(cell.column(), cell);
                if (!cell.text().isBlank()) {
                    texts.put(cell.column(), FigureReader.trimmed(cell.text()));
                }
            }
            own.put(row.number(), cells);
            labels.put(row.number(), texts);
        }
        spreadMerged();
    }

    private void spreadMerged() {
        int spread = 0;
        for (MergedCells block : sheet.merged()) {
            NavigableMap<Integer, String> first = labels.get(block.firstRow());
            String text = first == null ? null : first.get(block.firstColumn());
            if (text == null) {
                continue;
            }
            for (SheetRow row : rowsBetween(block.firstRow(), block.lastRow())) {
                for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
                    if (spread++ > MOST_SPREAD) {
                        return;
                    }
                    labels.computeIfAbsent(row.number(), none -> new TreeMap<>())
                            .putIfAbsent(column, text);
                }
            }
        }
    }

    private List<SheetRow> rowsBetween(int first, int last) {
        List<SheetRow> rows = new ArrayList<>();
        // Most blocks are a row or two high, so that looking rows up by number is cheap.
        if (last - first < 64) {
            for (int number = first; number <= last; number++) {
                if (own.containsKey(number)) {
                    rows.add(new SheetRow(number, false, List.of()));
                }
            }
            return rows;
        }
        return sheet.rows().stream()
                .filter(row -> row.number() >= first && row.number() <= last)
                .toList();
    }

    List<SheetRow> rows() {
        return sheet.rows();
    }

    /** What a row shows in each column that shows something. */
    NavigableMap<Integer, String> labels(int row) {
        return labels.getOrDefault(row, new TreeMap<>());
    }

    /** The cells that hold something themselves. */
    NavigableMap<Integer, Cell> cells(int row) {
        return own.getOrDefault(row, new TreeMap<>());
    }

    @Nullable
    Cell cell(int row, int column) {
        return cells(row).get(column);
    }
}
