package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet while it is read: keeps the limits, drops what is blank, puts rows and cells in order. */
final class SheetBuilder {

    private final @Nullable String name;
    private final boolean isHidden;
    private final Limits limits;
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final List<MergedCells> merged = new ArrayList<>();
    private final EnumSet<TextEncoding> encodings = EnumSet.noneOf(TextEncoding.class);

    SheetBuilder(@Nullable String name, boolean isHidden, Limits limits) {
        this.name = name;
        this.isHidden = isHidden;
        this.limits = limits;
    }

    /**
     * Puts a text where it holds anything but blanks.
     *
     * @param row from 1
     * @param column from 0
     */
    void text(int row, int column, Written written, boolean isFormula) throws RefusedFileException {
        if (!isBlank(written.text())) {
            put(row, new Cell(column, Cell.Kind.text, written.text(), null, isFormula));
            encodings.addAll(written.encodings());
        }
    }

    /** Puts a cell; one that holds nothing is not put. */
    void put(int row, Cell cell) throws RefusedFileException {
        if (row > Limits.MOST_ROWS || cell.column() >= Limits.MOST_COLUMNS) {
            String place = Cell.letters(cell.column()) + row;
            throw RefusedFileException.beyond(
                    "ô %s nằm ngoài %d dòng và %d cột đầu".formatted(place, Limits.MOST_ROWS, Limits.MOST_COLUMNS),
                    "cell %s is outside the first %d rows and %d columns"
                            .formatted(place, Limits.MOST_ROWS, Limits.MOST_COLUMNS));
        }
        limits.cell(cell.text().length(), row);
        List<Cell> cells = rows.get(row);
        if (cells == null) {
            limits.row();
            cells = new ArrayList<>();
            rows.put(row, cells);
        }
        cells.add(cell);
    }

    /** Marks rows as hidden; whether they hold anything does not matter. */
    void hide(int firstRow, int lastRow) {
        if (firstRow <= Limits.MOST_ROWS) {
            hiddenRows.set(firstRow, Math.min(lastRow, Limits.MOST_ROWS) + 1);
        }
    }

    void merge(MergedCells cells) throws RefusedFileException {
        if (merged.size() == Limits.MOST_DECLARATIONS) {
            throw RefusedFileException.beyond(
                    "hơn %d vùng ô gộp".formatted(Limits.MOST_DECLARATIONS),
                    "more than %d blocks of merged cells".formatted(Limits.MOST_DECLARATIONS));
        }
        merged.add(cells);
    }

    void writtenIn(TextEncoding encoding) {
        encodings.add(encoding);
    }

    Sheet build() throws RefusedFileException {
        List<SheetRow> built = new ArrayList<>(rows.size());
        for (Map.Entry<Integer, List<Cell>> row : rows.entrySet()) {
            List<Cell> cells = row.getValue();
            cells.sort(Comparator.comparingInt(Cell::column));
            for (int cell = 1; cell < cells.size(); cell++) {
                if (cells.get(cell).column() == cells.get(cell - 1).column()) {
                    String place = Cell.letters(cells.get(cell).column()) + row.getKey();
                    throw RefusedFileException.broken(
                            "ô %s có hai nội dung".formatted(place), "cell %s is there twice".formatted(place));
                }
            }
            built.add(new SheetRow(row.getKey(), hiddenRows.get(row.getKey()), cells));
        }
        return new Sheet(name, isHidden, built, merged, encodings.isEmpty() ? Set.of(TextEncoding.unicode) : encodings);
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }
}
