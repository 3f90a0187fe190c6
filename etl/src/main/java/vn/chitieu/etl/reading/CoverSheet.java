package vn.chitieu.etl.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.workbook.Cell;
import vn.chitieu.etl.workbook.Sheet;
import vn.chitieu.etl.workbook.SheetRow;

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
            "district code",
            "ma quan huien");
    private static final Set<String> YEAR = Set.of("nam", "nam bao cao", "ki bao cao", "ki", "year");
    private static final Set<String> NUMBER = Set.of(
            "so van ban", "so", "so cong van", "so ki hieu", "so ki hieu van ban", "so bao cao", "document number");
    private static final Set<String> SIGNED =
            Set.of("ngai ki", "ki ngai", "ngai ban hanh", "ngai van ban", "signed on");
    /** What the form writes beside its answers, for machines. */
    private static final Pattern KEY = Pattern.compile("year|reporter|[a-z]+(?:_[a-z]+)+");

    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{3,})\\b.*");
    private static final Pattern YEAR_WITHIN =
            Pattern.compile("(?:năm\\s*)?((?:19|20)\\d\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CoverSheet() {}

    /** Whether a sheet is a cover by its name. */
    static boolean isNamedSo(Sheet sheet) {
        return sheet.name() != null && SHEETS.contains(Names.fold(sheet.name()));
    }

    /** What the cover says; where it says nothing, nothing is known. */
    static Cover read(Grid grid, Names names) {
        String district = null;
        String districtCode = null;
        boolean isContradiction = false;
        String year = null;
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
                if (DISTRICT.contains(label)) {
                    String code = districtCode(text, names);
                    isContradiction |= district != null && !Objects.equals(code, districtCode);
                    district = district == null ? text : district;
                    districtCode = code == null ? districtCode : code;
                } else if (YEAR.contains(label) && year == null) {
                    year = text;
                } else if (NUMBER.contains(label) && number == null) {
                    number = text;
                } else if (SIGNED.contains(label) && signedOn == null) {
                    signedOn = Days.of(value);
                }
            }
        }
        return new Cover(
                district,
                isContradiction ? null : districtCode,
                year,
                year == null ? null : parsedYear(year, names),
                number,
                signedOn);
    }

    private static String label(String text) {
        int colon = text.indexOf(':');
        return Names.fold(colon < 0 ? text : text.substring(0, colon));
    }

    /** What stands behind the colon, else in the next cell that holds something. */
    private static @Nullable Cell value(NavigableMap<Integer, Cell> cells, Cell label) {
        int colon = label.text().indexOf(':');
        String behind = colon < 0 ? "" : Numbers.trimmed(label.text().substring(colon + 1));
        if (!behind.isEmpty()) {
            return new Cell(label.column(), Cell.Kind.text, behind, null, false);
        }
        Map.Entry<Integer, Cell> next = cells.higherEntry(label.column());
        while (next != null && next.getValue().text().isBlank()) {
            next = cells.higherEntry(next.getKey());
        }
        return next == null || KEY.matcher(next.getValue().text()).matches() ? null : next.getValue();
    }

    private static @Nullable String districtCode(String text, Names names) {
        String code = names.district(text);
        Matcher first = CODE_FIRST.matcher(text);
        return code != null ? code : first.matches() ? names.district(first.group(1)) : null;
    }

    private static @Nullable Integer parsedYear(String text, Names names) {
        Matcher found = YEAR_WITHIN.matcher(text);
        Integer year = found.matches() ? Integer.valueOf(found.group(1)) : null;
        return names.isYear(year) ? year : null;
    }
}
