package vn.chitieu.warehouse.original;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.MergedCells;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;
import vn.chitieu.workbook.Workbook;

/**
 * A part of a sheet: {@value #ROWS} rows and {@value #COLUMNS} columns around some cells, and where they stand outside it the
 * head of the table and the columns that say whom a row is about. All as text, whatever it looks like.
 *
 * @param sheet null for a table of text
 * @param columns letters of those that are shown, in their order
 * @param rows those that are shown, blank ones too, in their order
 * @param isFound whether the sheet has the row and columns that were asked for; the nearest are shown where it has not
 */
public record Window(@Nullable String sheet, List<String> columns, List<Row> rows, boolean isFound) {
    private static final int ROWS = 12;
    private static final int COLUMNS = 12;

    /** Characters of a cell that are shown. */
    static final int MOST_CHARACTERS = 200;

    private static final int MOST_HEAD_ROWS = 3;
    private static final int MOST_NAMING_COLUMNS = 2;

    /**
     * One row of the sheet.
     *
     * @param number from 1
     * @param isApart whether rows before it are left out
     * @param cells one a column that is shown
     */
    public record Row(int number, boolean isApart, List<Shown> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell, be it blank.
     *
     * @param text at most {@link #MOST_CHARACTERS} of it
     * @param length of the whole text, in characters
     * @param isNumber whether it is one to the program that wrote the file
     * @param isFormula whether it is the stored result of one
     * @param isMarked whether it was asked for
     */
    public record Shown(String text, int length, boolean isNumber, boolean isFormula, boolean isMarked) {
        /** Whether there is more of it than is shown. */
        public boolean isCut() {
            return length > text.length();
        }
    }

    public Window {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Around a place; empty where there is no such sheet, or nothing in it. */
    static Optional<Window> of(Workbook workbook, Place place) {
        return workbook.sheets().stream()
                .filter(sheet -> place.sheet() == null || place.sheet().equals(sheet.name()))
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .map(sheet -> new Cut(sheet, place).window());
    }

    /** One sheet while a window is cut out of it. */
    private static final class Cut {
        private final Sheet sheet;
        private final Place place;
        private final TreeMap<Integer, TreeMap<Integer, Cell>> cells = new TreeMap<>();
        private final Set<Integer> marked = new HashSet<>();
        private final int lastRow;
        private final int lastColumn;

        Cut(Sheet sheet, Place place) {
            this.sheet = sheet;
            this.place = place;
            int last = 0;
            for (SheetRow row : sheet.rows()) {
                last = Math.max(last, row.cells().getLast().column());
            }
            lastColumn = last;
            lastRow = sheet.rows().getLast().number();
        }

        Window window() {
            int row = Math.clamp(place.row(), 1, lastRow);
            Optional<SheetRow> header = mark(row);
            int column = marked.stream().mapToInt(Integer::intValue).min().orElse(0);
            int lastMarked = marked.stream().mapToInt(Integer::intValue).max().orElse(0);
            TreeSet<Integer> rows = around(row, row, ROWS, 1, lastRow);
            TreeSet<Integer> columns =
                    around(column, Math.min(lastMarked, column + COLUMNS - 1), COLUMNS, 0, lastColumn);
            columns.addAll(naming(row, columns.first()));
            rows.addAll(head(header, rows.first()));
            sheet.rows().stream().filter(each -> rows.contains(each.number())).forEach(this::keep);
            sheet.merged().forEach(block -> spread(block, rows, columns));
            boolean isFound = row == place.row() && (isWholeRow() || !marked.isEmpty());
            List<Row> shown = new ArrayList<>();
            int before = 0;
            for (int number : rows) {
                boolean isMarked = isFound && number == place.row();
                shown.add(new Row(
                        number,
                        number > before + 1,
                        columns.stream()
                                .map(each -> cell(number, each, isMarked && isMarked(each)))
                                .toList()));
                before = number;
            }
            return new Window(sheet.name(), columns.stream().map(Cell::letters).toList(), shown, isFound);
        }

        private boolean isMarked(int column) {
            return isWholeRow() || marked.contains(column);
        }

        /** A heading of several lines in a table of text names no cell: then the row is all that one can point at. */
        private boolean isWholeRow() {
            return place.columns().isEmpty() || (sheet.name() == null && marked.isEmpty());
        }

        private void keep(SheetRow row) {
            row.cells()
                    .forEach(cell -> cells.computeIfAbsent(row.number(), none -> new TreeMap<>())
                            .put(cell.column(), cell));
        }

        /** What merged cells hold stands where they begin to be seen. */
        private void spread(MergedCells block, TreeSet<Integer> rows, TreeSet<Integer> columns) {
            Integer row = rows.ceiling(block.firstRow());
            Integer column = columns.ceiling(block.firstColumn());
            if (row == null || column == null || row > block.lastRow() || column > block.lastColumn()) {
                return;
            }
            sheet.rows().stream()
                    .filter(each -> each.number() == block.firstRow())
                    .flatMap(each -> each.cells().stream())
                    .filter(each -> each.column() == block.firstColumn())
                    .forEach(each ->
                            cells.computeIfAbsent(row, none -> new TreeMap<>()).putIfAbsent(column, each));
        }

        /** Finds the columns that are asked for: by the header of a table of text, which is returned, else by their letters. */
        private Optional<SheetRow> mark(int row) {
            Set<String> asked = place.columns().stream().map(Cut::name).collect(Collectors.toSet());
            Optional<SheetRow> header = sheet.name() != null || asked.isEmpty()
                    ? Optional.empty()
                    : sheet.rows().stream()
                            .filter(each -> each.number() < row
                                    && each.cells().stream().anyMatch(cell -> asked.contains(name(cell.text()))))
                            .findFirst();
            if (header.isPresent()) {
                header.get().cells().stream()
                        .filter(cell -> asked.contains(name(cell.text())))
                        .forEach(cell -> marked.add(cell.column()));
            } else {
                IntStream.rangeClosed(0, lastColumn)
                        .filter(column -> place.columns().contains(Cell.letters(column)))
                        .forEach(marked::add);
            }
            return header;
        }

        /** A name of a header without what nobody sees. */
        private static String name(String text) {
            return text.replaceAll("\\p{Cf}", "").strip().toLowerCase(Locale.ROOT);
        }

        /** As many as fit, with those from first to last in the middle, within the bounds. */
        private static TreeSet<Integer> around(int first, int last, int size, int least, int most) {
            int start = Math.max(least, Math.min(first - (size - 1 - (last - first)) / 2, most - size + 1));
            return IntStream.rangeClosed(start, Math.min(most, start + size - 1))
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The first texts of the row, where they stand left of the window: of which unit it is. */
        private List<Integer> naming(int row, int firstShown) {
            return sheet.rows().stream()
                    .filter(each -> each.number() == row)
                    .flatMap(each -> each.cells().stream())
                    .map(Cell::column)
                    .filter(column -> column < firstShown)
                    .limit(MOST_NAMING_COLUMNS)
                    .toList();
        }

        /** The head of the table, where it stands above the window: the header, else the texts right above the first numbers. */
        private List<Integer> head(Optional<SheetRow> header, int firstShown) {
            if (header.isPresent()) {
                return List.of(header.get().number());
            }
            List<Integer> head = new ArrayList<>();
            for (SheetRow row : sheet.rows()) {
                if (row.number() >= firstShown) {
                    break;
                }
                if (isOfFigures(row)) {
                    return head.subList(Math.max(0, head.size() - MOST_HEAD_ROWS), head.size());
                }
                if (!head.isEmpty() && row.number() > head.getLast() + 1) {
                    head.clear();
                }
                head.add(row.number());
            }
            return List.of();
        }

        private static boolean isOfFigures(SheetRow row) {
            return row.cells().stream()
                            .filter(cell -> cell.number() != null)
                            .limit(2)
                            .count()
                    == 2;
        }

        private Shown cell(int row, int column, boolean isMarked) {
            Cell cell = Optional.ofNullable(cells.get(row))
                    .map(own -> own.get(column))
                    .orElse(null);
            if (cell == null) {
                return new Shown("", 0, false, false, isMarked);
            }
            String text = cell.text();
            int end = text.length() <= MOST_CHARACTERS
                    ? text.length()
                    : MOST_CHARACTERS - (Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? 1 : 0);
            return new Shown(text.substring(0, end), text.length(), cell.number() != null, cell.isFormula(), isMarked);
        }
    }
}
