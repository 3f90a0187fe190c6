package vn.chitieu.etl.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.workbook.Cell;

/** Days as people write them: 14/11/2011, 14-11-2011, ngày 14 tháng 11 năm 2011, 2011-11-14, or a serial number. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(?:ngai )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 32_874; // 1990-01-01
    private static final int LAST_SERIAL = 47_482; // 2029-12-30

    private Days() {}

    /** The day that a cell gives, null where it gives none. */
    static @Nullable LocalDate of(Cell cell) {
        if (cell.kind() == Cell.Kind.number && cell.number() != null) {
            double serial = cell.number().doubleValue();
            return serial >= FIRST_SERIAL && serial <= LAST_SERIAL && serial == Math.rint(serial)
                    ? SERIAL_ZERO.plusDays((long) serial)
                    : null;
        }
        String text = Numbers.trimmed(cell.text());
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher inWords = IN_WORDS.matcher(Names.fold(text));
        return inWords.matches() ? day(inWords.group(3), inWords.group(2), inWords.group(1)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
