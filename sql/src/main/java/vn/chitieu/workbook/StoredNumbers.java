package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Cells of numbers as spreadsheet programs keep them. */
final class StoredNumbers {

    /** Spreadsheet programs calculate in binary and show 15 digits: what lies beyond was never typed. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    /** 10000-01-01, the first day that spreadsheet programs can't show. */
    private static final double LAST_DAY = 2_958_466;

    private static final int SECONDS_OF_A_DAY = 86_400;

    private StoredNumbers() {}

    /**
     * A number as its format shows it.
     *
     * @param dayZero of the workbook, as in {@link Cell#dayZero}
     */
    static Cell cell(int column, double value, NumberFormat format, boolean isFormula, LocalDate dayZero) {
        if (!Double.isFinite(value)) {
            return error(column, "#NUM!", isFormula);
        }
        return switch (format) {
            case plain -> number(column, Cell.Kind.number, decimal(value), isFormula, dayZero);
            case percent -> number(column, Cell.Kind.percent, decimal(value), isFormula, dayZero);
            case percent_sign ->
                number(column, Cell.Kind.percent, decimal(value).movePointLeft(2), isFormula, dayZero);
            case date -> {
                String day = day(value, dayZero);
                yield day == null
                        ? number(column, Cell.Kind.number, decimal(value), isFormula, dayZero)
                        : new Cell(column, Cell.Kind.date, day, null, isFormula);
            }
        };
    }

    static Cell error(int column, String sign, boolean isFormula) {
        return new Cell(column, Cell.Kind.error, sign, null, isFormula);
    }

    static Cell truth(int column, boolean value, boolean isFormula) {
        return new Cell(column, Cell.Kind.truth, value ? "TRUE" : "FALSE", null, isFormula);
    }

    /** A day or time as ISO writes it, without the time where it is midnight. */
    static Cell isoDay(int column, String text, boolean isFormula) {
        String day = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        String whole = day.replaceFirst("\\.[0-9]*$", "").replaceFirst("T00:00:00$", "");
        return new Cell(column, Cell.Kind.date, whole, null, isFormula);
    }

    private static Cell number(int column, Cell.Kind kind, BigDecimal value, boolean isFormula, LocalDate dayZero) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return new Cell(column, kind, plain.toPlainString(), plain, isFormula, dayZero);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).round(SHOWN);
    }

    /** ISO: a day, a day and a time, or a time alone; null where no calendar has it. */
    private static @Nullable String day(double value, LocalDate dayZero) {
        if (value < 0 || value >= LAST_DAY) {
            return null;
        }
        long seconds = Math.round(value * SECONDS_OF_A_DAY);
        long days = seconds / SECONDS_OF_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        boolean isUsual = dayZero.equals(Cell.DAY_ZERO);
        if (days == 0 && isUsual) {
            return clock(time);
        }
        // Day 60 is 29 February 1900, which never was, and which the days after count along with.
        LocalDate day = dayZero.plusDays(isUsual && days < 60 ? days + 1 : days);
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + "T" + clock(time);
    }

    /** With seconds, also where they are zero. */
    static String clock(LocalTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }
}
