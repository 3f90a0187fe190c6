package vn.chitieu.etl.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;

/** A sheet of labels with a value beside each: whose report it is, of which year, under which number. */
final class CoverSheet {

    private static final Set<String> SHEETS = Set.of("bia", "trang bia", "cover", "thong tin", "thong tin chung");
    private static final Set<String> DISTRICT = Set.of(
            "quan huien",
            "quan",
            "huien",
            "don vi",
            "don vi bao cao",
            "quan doan",
            "huien doan",
            "quan hoac huien",
            "quan huien bao cao",
            "ten quan huien",
            "ten don vi",
            "ten don vi bao cao",
            "quan doan huien doan",
            "quan huien doan",
            "district code",
            "ma quan huien");
    private static final Set<String> YEAR = Set.of("nam", "nam bao cao", "ki bao cao", "ki", "year");
    private static final Set<String> NUMBER = Set.of(
            "so van ban", "so", "so cong van", "so ki hieu", "so ki hieu van ban", "so bao cao", "document number");
    private static final Set<String> SIGNED =
            Set.of("ngai ki", "ki ngai", "ngai ban hanh", "ngai van ban", "signed on");
    /** What the form writes beside its answers, for machines. */
    private static final Pattern KEY = Pattern.compile("year|reporter|[a-z]+(?:_[a-z]+)+");

    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{3,})\\b(.*)");

    private CoverSheet() {}

    /** Whether a sheet is a cover by its name. */
    static boolean isNamedSo(Sheet sheet) {
        return sheet.name() != null && SHEETS.contains(Names.fold(sheet.name()));
    }

    /** What the cover says; where it says nothing, nothing is known. */
    static Cover read(Sheet sheet, Grid grid, Names names) {
        List<Cover.Said<String>> districts = new ArrayList<>();
        List<Cover.Said<Integer>> years = new ArrayList<>();
        String number = null;
        LocalDate signedOn = null;
        for (SheetRow row : grid.rows()) {
            NavigableMap<Integer, Cell> cells = grid.cells(row.number());
            for (Cell cell : cells.values()) {
                String label = label(cell.text());
                Cell value = value(cells, cell);
                if (value == null) {
                    continue;
                }
                String text = PlainText.of(value.text()).text();
                String column = Cell.letters(value.column());
                if (DISTRICT.contains(label)) {
                    districts.add(new Cover.Said<>(
                            text,
                            districtCode(text, names),
                            !names.isLaterTown(text),
                            sheet.name(),
                            row.number(),
                            column));
                } else if (YEAR.contains(label)) {
                    years.add(new Cover.Said<>(text, names.yearMeant(text), true, sheet.name(), row.number(), column));
                } else if (NUMBER.contains(label) && number == null) {
                    number = text;
                } else if (SIGNED.contains(label) && signedOn == null) {
                    signedOn = Days.of(value);
                }
            }
        }
        return new Cover(districts, years, number, signedOn);
    }

    private static String label(String text) {
        int colon = text.indexOf(':');
        return Names.fold(colon < 0 ? text : text.substring(0, colon));
    }

    /** What stands behind the colon, else in the next cell that holds something. */
    private static @Nullable Cell value(NavigableMap<Integer, Cell> cells, Cell label) {
        int colon = label.text().indexOf(':');
        String behind = colon < 0 ? "" : FigureReader.trimmed(label.text().substring(colon + 1));
        if (!behind.isEmpty()) {
            return new Cell(label.column(), Cell.Kind.text, behind, null, false);
        }
        Map.Entry<Integer, Cell> next = cells.higherEntry(label.column());
        while (next != null && next.getValue().text().isBlank()) {
            next = cells.higherEntry(next.getKey());
        }
        return next == null || KEY.matcher(next.getValue().text()).matches() ? null : next.getValue();
    }

    /** By a name or a code; a code beside the name of another means neither. */
    private static @Nullable String districtCode(String text, Names names) {
        Matcher first = CODE_FIRST.matcher(text);
        if (!first.matches() || !names.isDistrictCode(first.group(1))) {
            return names.districtMeant(text);
        }
        String named = names.districtMeant(first.group(2));
        return named == null || named.equals(first.group(1)) ? first.group(1) : null;
    }
}
