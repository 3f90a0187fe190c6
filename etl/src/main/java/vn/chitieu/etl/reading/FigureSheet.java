package vn.chitieu.etl.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;

/**
 * Figures as people lay them out: wards down and indicators across, the other way round, a sheet a ward, or lists one
 * under another. Each figure is about a unit and an indicator, which its row, its column, the row that heads its
 * section, or the sheet says; where they do not, it is named and left out.
 */
final class FigureSheet {

    private static final Pattern FIGURE =
            Pattern.compile("[+-]?\\d[\\d.,\u00a0\u202f ]*%?|\\d[\\d.,]*\\s*/\\s*\\d[\\d.,]*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?(?:\\s*=.*)?|\\(?[A-Za-z]\\)?");

    private final Sheet sheet;
    private final boolean isText;
    private final Names names;
    private final FigureReader numbers;
    private final String district;
    private final int year;
    private final Content content;
    private final Limits limits;
    private final Grid grid;
    private final List<Table> tables = new ArrayList<>();
    private final List<SheetRow> titles = new ArrayList<>();
    /** Each row has many figures, and their columns are those of the next row. */
    private final Map<SheetRow, List<String>> notesOfRow = new IdentityHashMap<>();

    private final Map<Map<String, String>, Map<String, String>> samePlaces = new HashMap<>();

    private record Table(Headings headings, List<SheetRow> rows) {}

    /**
     * What a reading is about, and where.
     *
     * @param time from 0: the same said twice is two readings, whether or not they agree
     */
    private record Key(Unit unit, String indicator, String year, int row, int time) {}

    /**
     * A reading whose parts are still being gathered.
     *
     * @param said how often each part was said, be it in readings of a later time
     */
    private record Started(ReadingParts parts, SheetRow row, RowLabels labels, Map<Part, Integer> said) {}

    /** What a row says of its figures. */
    private record RowLabels(
            @Nullable Unit unit,
            @Nullable Integer unitColumn,
            @Nullable String indicator,
            @Nullable Integer indicatorColumn,
            @Nullable Part part,
            boolean isSum,
            String text) {}

    /**
     * @param isText whether the sheet is a table of text, whose columns go by their headings
     */
    FigureSheet(
            Sheet sheet,
            Grid grid,
            boolean isText,
            Names names,
            FigureReader numbers,
            String district,
            int year,
            Content content,
            Limits limits)
            throws RefusedFileException {
        this.sheet = sheet;
        this.grid = grid;
        this.isText = isText;
        this.names = names;
        this.numbers = numbers;
        this.district = district;
        this.year = year;
        this.content = content;
        this.limits = limits;
        findTables();
    }

    /** Whether a table was found. */
    boolean hasTable() {
        return tables.stream()
                .anyMatch(table -> table.headings().columns().values().stream().anyMatch(Headings.Heading::isFigure));
    }

    private void findTables() throws RefusedFileException {
        for (SheetRow row : grid.rows()) {
            limits.steps(row.cells().size());
            Table table = tables.isEmpty() ? null : tables.getLast();
            boolean hasFigures = figures(row).findAny().isPresent();
            if (table != null && table.rows().isEmpty()) {
                if (isColumnNumbers(row)) {
                    continue;
                }
                if (!hasFigures && table.headings().goesOn(row.number())) {
                    table.headings().add(row.number());
                    continue;
                }
            }
            if (!hasFigures && begins(row.number(), table)) {
                Headings headings = new Headings(grid, names, district, year);
                headings.add(row.number());
                tables.add(new Table(headings, new ArrayList<>()));
            } else if (table == null) {
                titles.add(row);
            } else {
                table.rows().add(row);
            }
        }
    }

    private boolean begins(int row, @Nullable Table table) {
        if (table == null) {
            return new Headings(grid, names, district, year).canBegin(row);
        }
        boolean saysMore = grid.labels(row).keySet().stream()
                .anyMatch(column -> table.headings().isFigure(column));
        boolean isRowOfTable = grid.labels(row).entrySet().stream()
                .filter(cell -> !table.headings().isFigure(cell.getKey()))
                .anyMatch(cell -> names.indicator(cell.getValue()) != null
                        || Unit.ofRow(cell.getValue(), names, district, year) != null);
        return saysMore && !isRowOfTable && new Headings(grid, names, district, year).canBegin(row);
    }

    private java.util.stream.Stream<Cell> figures(SheetRow row) {
        return row.cells().stream().filter(this::isFigure);
    }

    /** Whether a cell holds something like a figure; the year of a period is none. */
    private boolean isFigure(Cell cell) {
        return switch (cell.kind()) {
            case number -> !isYear(cell.text());
            case percent, error -> true;
            case text -> FIGURE.matcher(FigureReader.trimmed(cell.text())).matches() && !isYear(cell.text());
            case date, truth -> false;
        };
    }

    private boolean isYear(String text) {
        String year = FigureReader.trimmed(text);
        return year.length() == 4 && YEAR.matcher(year).matches() && names.isYear(Integer.valueOf(year));
    }

    /** A row such as A, B, 1, 2, 3 that numbers the columns. */
    private static boolean isColumnNumbers(SheetRow row) {
        int last = 0;
        int numbers = 0;
        for (Cell cell : row.cells()) {
            Matcher number = COLUMN_NUMBER.matcher(FigureReader.trimmed(cell.text()));
            if (!number.matches()) {
                return false;
            }
            if (number.group(1) != null) {
                int value = Integer.parseInt(number.group(1));
                if (numbers > 0 && value != last + 1) {
                    return false;
                }
                last = value;
                numbers++;
            }
        }
        return row.cells().size() >= 3 && numbers >= 2 && last - numbers <= 1;
    }

    /**
     * Reads all figures.
     *
     * @param isOnly whether no other sheet has a table
     * @throws RefusedFileException where there are too many, or it takes too long
     */
    void read(boolean isOnly) throws RefusedFileException {
        if (!hasTable()) {
            listAll();
            return;
        }
        for (SheetRow title : titles) {
            long count = title.cells().stream()
                    .filter(cell -> cell.kind() != Cell.Kind.text && isFigure(cell))
                    .count();
            if (count > 0) {
                listRow(title, count);
            }
        }
        Unit unit = unitOfSheet(isOnly);
        String indicator = indicatorOfSheet();
        Matcher yearInName = YEAR.matcher(sheet.name() == null ? "" : sheet.name());
        String yearOfSheet = yearInName.find() && names.isYear(Integer.valueOf(yearInName.group(1)))
                ? yearInName.group(1)
                : Integer.toString(year);
        int before = content.readings.size();
        for (Table table : tables) {
            read(table, unit, indicator, yearOfSheet);
        }
        // Parts without any indicator may be of anything.
        content.hasTable |= content.readings.size() > before
                || tables.stream().anyMatch(table -> table.headings().haveIndicators());
        tellHidden(before);
    }

    private void tellHidden(int before) {
        List<Reading> readings = content.readings.subList(before, content.readings.size());
        if (readings.isEmpty()) {
            return;
        }
        if (sheet.isHidden()) {
            String name = Objects.requireNonNullElse(sheet.name(), "");
            content.notices.add(new Notice(
                    "hidden_rows_read",
                    sheet.name(),
                    null,
                    null,
                    null,
                    new vn.chitieu.warehouse.Message("trang “%s”".formatted(name), "sheet “%s”".formatted(name))));
            return;
        }
        Set<Integer> hidden = new HashSet<>();
        grid.rows().stream().filter(SheetRow::isHidden).forEach(row -> hidden.add(row.number()));
        Set<Integer> read = new TreeSet<>();
        readings.forEach(reading -> read.add(reading.rowNumber()));
        read.retainAll(hidden);
        if (!read.isEmpty()) {
            String rows = String.join(", ", read.stream().map(String::valueOf).toList());
            content.notices.add(new Notice(
                    "hidden_rows_read",
                    sheet.name(),
                    read.iterator().next(),
                    null,
                    null,
                    new vn.chitieu.warehouse.Message("hàng " + rows, "rows " + rows)));
        }
    }

    /** A sheet of which nothing is known, but that it holds figures. */
    private void listAll() {
        long count = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> (cell.kind() == Cell.Kind.number || cell.kind() == Cell.Kind.percent || isText)
                        && isFigure(cell))
                .count();
        if (count > 0) {
            String name = Objects.requireNonNullElse(sheet.name(), "–");
            content.notRecognised(
                    sheet.name(),
                    null,
                    null,
                    null,
                    "trang “%s”, %d ô có số".formatted(name, count),
                    "sheet “%s”, %d cells with figures".formatted(name, count));
        }
    }

    private @Nullable Unit unitOfSheet(boolean isOnly) {
        String name = Objects.requireNonNullElse(sheet.name(), "");
        Unit named = Unit.ofRow(name, names, district, year);
        if (named != null && named.kind() == Unit.Kind.subtotal) {
            named = null;
        }
        if (named == null && Set.of("tong hop", "quan", "huien", "toan thanh").contains(Names.fold(name))) {
            named = Unit.TOTAL;
        }
        Set<String> wards = new TreeSet<>();
        boolean namesDistrict = false;
        for (SheetRow title : titles) {
            for (Cell cell : title.cells()) {
                Unit unit = Unit.of(cell.text(), names, district, year);
                if (unit != null && unit.kind() == Unit.Kind.ward) {
                    wards.add(unit.text());
                } else {
                    wards.addAll(names.wardsWithin(district, cell.text()));
                }
                namesDistrict |= names.isDistrictWithin(district, cell.text());
            }
        }
        if (wards.size() > 1) {
            return named;
        }
        Unit titled = wards.isEmpty()
                ? null
                : new Unit(Unit.Kind.ward, wards.iterator().next());
        if (named != null && titled != null && !named.equals(titled)) {
            return new Unit(Unit.Kind.unknown_ward, name + " ≠ " + titled.text());
        }
        if (named != null || titled != null) {
            return named != null ? named : titled;
        }
        return namesDistrict || isOnly ? Unit.TOTAL : null;
    }

    private @Nullable String indicatorOfSheet() {
        Set<String> found = new TreeSet<>();
        Names.IndicatorName named = sheet.name() == null ? null : names.indicator(sheet.name());
        if (named != null) {
            found.add(named.code());
        }
        for (SheetRow title : titles) {
            for (Cell cell : title.cells()) {
                Names.IndicatorName indicator =
                        names.indicator(cell.text().replaceFirst("(?i)^\\s*chỉ tiêu\\s*(?::|số)?\\s*", ""));
                if (indicator != null) {
                    found.add(indicator.code());
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private void read(Table table, @Nullable Unit sheetUnit, @Nullable String sheetIndicator, String sheetYear)
            throws RefusedFileException {
        Headings headings = table.headings();
        Map<Integer, Column> columns = columns(table);
        List<RowLabels> labels = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            limits.steps(row.cells().size());
            labels.add(labels(row, headings));
        }
        boolean unitsDown = false;
        for (int at = 0; at < labels.size(); at++) {
            unitsDown |=
                    labels.get(at).unit() != null && hasFigures(table.rows().get(at), headings);
        }
        Map<Key, Started> started = new LinkedHashMap<>();
        int counted = 0;
        Unit sectionUnit = sheetUnit;
        String sectionIndicator = sheetIndicator;
        String lastIndicator = null;
        int lastIndicatorRow = 0;
        Set<Integer> subtotals = subtotals(table, labels);
        for (int at = 0; at < labels.size(); at++) {
            SheetRow row = table.rows().get(at);
            RowLabels label = labels.get(at);
            limits.steps(headings.columns().size());
            boolean hasFigures = hasFigures(row, headings);
            if (subtotals.contains(row.number())) {
                if (hasFigures) {
                    content.notices.add(
                            new Notice("subtotal_left_out", sheet.name(), row.number(), null, label.text(), null));
                }
                continue;
            }
            if (!hasFigures
                    && label.unit() != null
                    && label.indicator() == null
                    && !headings.haveIndicators()
                    && !(unitsDown && sectionIndicator != null)) {
                sectionUnit = label.unit();
                continue;
            }
            if (!hasFigures
                    && label.indicator() != null
                    && label.unit() == null
                    && !headings.haveUnits()
                    && unitsDown
                    && !headings.haveIndicators()) {
                sectionIndicator = label.indicator();
                continue;
            }
            if (label.indicator() != null) {
                if (!label.indicator().equals(lastIndicator) || label.part() == null) {
                    lastIndicatorRow = row.number();
                }
                lastIndicator = label.indicator();
            }
            String rowIndicator =
                    label.indicator() != null ? label.indicator() : label.part() != null ? lastIndicator : null;
            boolean isNamed =
                    label.unit() != null || rowIndicator != null || label.text().isEmpty();
            boolean isLost = false;
            for (Map.Entry<Integer, Headings.Heading> column :
                    headings.columns().entrySet()) {
                Headings.Heading heading = column.getValue();
                if (!heading.isFigure()) {
                    continue;
                }
                Unit unit = label.unit() != null ? label.unit() : heading.unit() != null ? heading.unit() : sectionUnit;
                String indicator = heading.indicator() != null
                        ? heading.indicator()
                        : rowIndicator != null ? rowIndicator : sectionIndicator;
                boolean isContradiction = label.unit() != null && heading.unit() != null
                        || heading.indicator() != null
                                && rowIndicator != null
                                && !heading.indicator().equals(rowIndicator);
                Cell cell = grid.cell(row.number(), column.getKey());
                boolean blank = cell == null || cell.text().isBlank();
                boolean needsRow = headings.haveIndicators()
                        ? label.unit() == null && heading.unit() == null
                        : rowIndicator == null && label.unit() == null;
                if (unit == null
                        || indicator == null
                        || isContradiction
                        || unit.kind() == Unit.Kind.subtotal
                        || (needsRow && (!isNamed || label.text().isEmpty()))) {
                    isLost |= !blank && isFigure(Objects.requireNonNull(cell));
                    continue;
                }
                Part part = label.part() != null && heading.part() == null ? label.part() : heading.part();
                int group = label.part() != null ? -lastIndicatorRow : row.number();
                String ofYear = heading.year() != null ? heading.year() : sheetYear;
                Part taken = part == null ? Part.any : part;
                Function<Key, Started> begin =
                        none -> new Started(new ReadingParts(), row, label, new EnumMap<>(Part.class));
                Started reading = started.computeIfAbsent(new Key(unit, indicator, ofYear, group, 0), begin);
                int time = reading.said().merge(taken, 1, Integer::sum) - 1;
                if (time > 0) {
                    reading = started.computeIfAbsent(new Key(unit, indicator, ofYear, group, time), begin);
                }
                if (started.size() > counted) {
                    counted = started.size();
                    limits.reading();
                }
                reading.parts()
                        .take(
                                taken,
                                cell,
                                place(column.getKey(), heading),
                                columns.getOrDefault(column.getKey(), Column.UNKNOWN));
                if (taken == Part.any && (heading.saysPercentage() || saysPercentage(label.text()))) {
                    reading.parts().anyIsStated();
                }
            }
            if (isLost) {
                listRow(
                        row,
                        row.cells().stream()
                                .filter(cell -> headings.isFigure(cell.column()) && isFigure(cell))
                                .count());
            }
        }
        for (Map.Entry<Key, Started> each : started.entrySet()) {
            limits.steps(1);
            content.readings.add(reading(each.getKey(), each.getValue(), headings));
        }
        listColumns(table);
    }

    private static boolean saysPercentage(String label) {
        String folded = Names.fold(label);
        return folded.contains("ti le ") || folded.endsWith("%");
    }

    private Map<Integer, Column> columns(Table table) {
        Map<Integer, Column> columns = new HashMap<>();
        for (SheetRow row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.kind() == Cell.Kind.text && table.headings().isFigure(cell.column())) {
                    columns.computeIfAbsent(cell.column(), none -> new Column()).add(cell.text());
                }
            }
        }
        table.headings().columns().keySet().forEach(column -> columns.putIfAbsent(column, Column.UNKNOWN));
        return columns;
    }

    private RowLabels labels(SheetRow row, Headings headings) {
        Map<String, Integer> wards = new TreeMap<>();
        Unit unit = null;
        Integer unitColumn = null;
        Map<String, Integer> indicators = new TreeMap<>();
        Part part = null;
        boolean isSum = false;
        boolean isUnknownCode = false;
        String codedWard = null;
        String text = "";
        for (Map.Entry<Integer, String> cell : grid.labels(row.number()).entrySet()) {
            if (headings.isFigure(cell.getKey()) || headings.isNote(cell.getKey())) {
                continue;
            }
            String label = cell.getValue();
            Names.IndicatorName indicator = names.indicator(label);
            Unit found = indicator == null ? unit(label, headings, cell.getKey()) : null;
            // The code of another district's Phường 5 beside its name: the name is not that of our Phường 5.
            if (codedWard != null && names.isNameOf(codedWard, label)) {
                continue;
            }
            codedWard = found != null
                            && found.kind() == Unit.Kind.ward
                            && found.text().equals(label)
                    ? label
                    : codedWard;
            if (indicator != null) {
                indicators.put(indicator.code(), cell.getKey());
                part = indicator.part() == Part.numerator ? Part.numerator : part;
            } else if (found != null) {
                if (found.kind() == Unit.Kind.ward) {
                    wards.put(found.text(), cell.getKey());
                }
                if (unit == null || unit.kind() == Unit.Kind.unknown_ward) {
                    unit = found;
                    unitColumn = cell.getKey();
                }
                isSum |= Unit.isSum(Names.fold(label));
                if (found.kind() == Unit.Kind.unknown_ward && headings.isCode(cell.getKey())) {
                    isUnknownCode = true;
                    wards.put(found.text(), cell.getKey());
                }
            } else if (Part.ofHeading(label) != null) {
                part = Part.ofHeading(label);
            }
            boolean isNumber = label.length() < 3 || FIGURE.matcher(label).matches();
            text = text.isEmpty() && !isNumber ? label : text;
        }
        if (wards.size() > 1 || isUnknownCode) {
            unit = new Unit(Unit.Kind.unknown_ward, String.join(" ≠ ", wards.keySet()));
        }
        String indicator =
                indicators.size() == 1 ? indicators.keySet().iterator().next() : null;
        return new RowLabels(
                unit,
                unitColumn,
                indicator,
                indicator == null ? null : indicators.get(indicator),
                part == Part.note ? null : part,
                isSum,
                text);
    }

    private @Nullable Unit unit(String label, Headings headings, int column) {
        if (FIGURE.matcher(label).matches() && !headings.isCode(column) && !Names.isWardLike(label)) {
            return null;
        }
        Unit unit = Unit.ofRow(label, names, district, year);
        return unit == null && headings.isCode(column) ? new Unit(Unit.Kind.unknown_ward, label) : unit;
    }

    /** Rows that add up a group: those that say so, and those that say only “Cộng” where there is more than one such. */
    private Set<Integer> subtotals(Table table, List<RowLabels> labels) {
        Set<Integer> sums = new TreeSet<>();
        Set<Integer> subtotals = new TreeSet<>();
        boolean hasTotal = false;
        String section = "";
        Map<String, Integer> sumsBySection = new HashMap<>();
        Map<Integer, String> sectionOf = new HashMap<>();
        for (int at = 0; at < labels.size(); at++) {
            RowLabels label = labels.get(at);
            SheetRow row = table.rows().get(at);
            if (label.indicator() != null) {
                section = label.indicator();
            }
            if (label.unit() == null) {
                continue;
            }
            if (label.unit().kind() == Unit.Kind.subtotal) {
                subtotals.add(row.number());
            } else if (label.isSum()) {
                sums.add(row.number());
                sectionOf.put(row.number(), section);
                sumsBySection.merge(section, 1, Integer::sum);
            } else if (label.unit().kind() == Unit.Kind.total) {
                hasTotal = true;
            }
        }
        for (int row : sums) {
            if (hasTotal || sumsBySection.getOrDefault(sectionOf.get(row), 0) > 1) {
                subtotals.add(row);
            }
        }
        return subtotals;
    }

    private static boolean hasFigures(SheetRow row, Headings headings) {
        return row.cells().stream()
                .anyMatch(
                        cell -> headings.isFigure(cell.column()) && !cell.text().isBlank());
    }

    private String place(int column, Headings.Heading heading) {
        return isText && !heading.label().isEmpty() ? heading.label() : Cell.letters(column);
    }

    private String place(@Nullable Integer column, Headings headings, String otherwise) {
        if (column == null) {
            return otherwise;
        }
        Headings.Heading heading = headings.columns().get(column);
        return heading == null ? Cell.letters(column) : place(column, heading);
    }

    private Reading reading(Key key, Started started, Headings headings) {
        SheetRow row = started.row();
        RowLabels label = started.labels();
        ReadingParts.Parts parts = started.parts().read(numbers, names.kind(key.indicator()));
        parts = parts.isStatedAsShare() ? parts.withStatedAsPercentage() : parts.withoutDoubtfulShare();
        Map<String, String> places = new HashMap<>(parts.columns());
        String figurePlace = places.getOrDefault("numerator", "");
        places.put("ward_code", place(label.unitColumn(), headings, figurePlace));
        places.put("indicator_code", place(label.indicatorColumn(), headings, figurePlace));
        places.put("district_code", places.getOrDefault("ward_code", ""));
        places.put("year", figurePlace);
        Unit unit = key.unit();
        return new Reading(
                sheet.name(),
                row.number(),
                unit.kind() == Unit.Kind.other_district ? unit.text() : district,
                unit.kind() == Unit.Kind.ward || unit.kind() == Unit.Kind.unknown_ward ? unit.text() : "",
                key.indicator(),
                key.year(),
                parts.numerator(),
                parts.denominator(),
                parts.stated(),
                note(row, headings, parts),
                null,
                samePlaces.computeIfAbsent(places, Function.identity()));
    }

    private @Nullable String note(SheetRow row, Headings headings, ReadingParts.Parts parts) {
        List<String> notes = new ArrayList<>(notesOfRow.computeIfAbsent(row, any -> notes(any, headings)));
        for (FigureReader.Figure figure : List.of(parts.numerator(), parts.denominator(), parts.stated())) {
            if (figure.remark() != null) {
                notes.add(figure.remark());
            }
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    private static List<String> notes(SheetRow row, Headings headings) {
        return row.cells().stream()
                .filter(cell -> headings.isNote(cell.column()) && !cell.text().isBlank())
                .map(cell -> FigureReader.trimmed(cell.text()))
                .toList();
    }

    private void listRow(SheetRow row, long count) {
        NavigableMap<Integer, String> labels = grid.labels(row.number());
        String text = labels.values().stream()
                .filter(label -> !FIGURE.matcher(label).matches())
                .findFirst()
                .orElse("");
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        content.notRecognised(
                sheet.name(),
                row.number(),
                null,
                shown,
                "hàng %d “%s”, %d ô có số".formatted(row.number(), shown, count),
                "row %d “%s”, %d cells with figures".formatted(row.number(), shown, count));
    }

    /** Columns with figures that no heading makes clear; numbers of rows and codes are no figures. */
    private void listColumns(Table table) {
        Headings headings = table.headings();
        Map<Integer, List<Cell>> others = new TreeMap<>();
        for (SheetRow row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (!headings.isFigure(cell.column())
                        && !headings.isNote(cell.column())
                        && !headings.isWithoutFigures(cell.column())
                        && isFigure(cell)
                        && names.ward(district, year, cell.text()) == null) {
                    others.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        others.forEach((column, cells) -> {
            Headings.Heading heading = headings.columns().get(column);
            String label = heading == null ? "" : heading.label();
            if (label.isEmpty() && isCounting(cells)) {
                return;
            }
            content.notRecognised(
                    sheet.name(),
                    headings.lastRow(),
                    heading == null ? Cell.letters(column) : place(column, heading),
                    label,
                    "cột %s “%s”, %d ô có số".formatted(Cell.letters(column), label, cells.size()),
                    "column %s “%s”, %d cells with figures".formatted(Cell.letters(column), label, cells.size()));
        });
    }

    private static boolean isCounting(List<Cell> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (!FigureReader.trimmed(cells.get(at).text())
                    .replaceFirst("\\.$", "")
                    .equals(String.valueOf(at + 1))) {
                return false;
            }
        }
        return true;
    }
}
