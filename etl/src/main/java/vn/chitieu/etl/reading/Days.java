package vn.chitieu.etl.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;

/** Days as people write them: 14/11/2011, 14-11-2011, ngày 14 tháng 11 năm 2011, 2011-11-14, 2011/11/14, or a serial number. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(?:ngai )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final int MOST_SERIAL = 1_000_000;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;]$");

    /** No document of these submissions is older. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private Days() {}

    /** The day that a cell gives, null where it gives none: not before 2000, not after the end of next year. */
    static @Nullable LocalDate of(Cell cell) {
        LocalDate day = cell.kind() == Cell.Kind.number ? ofNumber(cell) : ofText(cell.text());
        int nextYear = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
        return day == null || day.isBefore(FIRST) || day.getYear() > nextYear ? null : day;
    }

    /** A day without its format counts from the first day of its own workbook. */
    private static @Nullable LocalDate ofNumber(Cell cell) {
        double serial = cell.number() == null ? -1 : cell.number().doubleValue();
        return serial >= 0 && serial < MOST_SERIAL && serial == Math.rint(serial)
                ? cell.dayZero().plusDays((long) serial)
                : null;
    }

    private static @Nullable LocalDate ofText(String written) {
        String text = END_OF_SENTENCE.matcher(FigureReader.trimmed(written)).replaceFirst("");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(3), iso.group(4));
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
