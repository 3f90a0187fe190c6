package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something.
 *
 * @param column from 0
 * @param text as a person sees it, in NFC, blanks kept; of a number its plain decimal form with a point, of a percentage
 *     that of the share (0.855 for 85.5 %), of a date ISO, of an error its sign (#DIV/0!), {@link #NOT_CALCULATED} or
 *     {@link #UNREAD}
 * @param number of a number, the share of a percentage, else null
 * @param isFormula whether the value is a formula's, as the program that saved the file left it
 * @param dayZero the day that the number 0 stands for in this workbook, should a number mean a day
 */
public record Cell(
        int column, Kind kind, String text, @Nullable BigDecimal number, boolean isFormula, LocalDate dayZero) {

    /** The text of an error: a formula that the program which saved the file never calculated. */
    public static final String NOT_CALCULATED = "=?";

    /** The text of an error: something stands in the cell, but what the file says of it is broken or not known. */
    public static final String UNREAD = "?";

    /** Day 0 of most workbooks; it is a day off before March 1900. */
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Day 0 where days count from 1904. */
    static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** What a cell holds. */
    public enum Kind {
        text,
        number,
        percent,
        date,
        truth,
        error
    }

    /** A cell of a workbook whose days count as they usually do. */
    public Cell(int column, Kind kind, String text, @Nullable BigDecimal number, boolean isFormula) {
        this(column, kind, text, number, isFormula, DAY_ZERO);
    }

    /** A column as people name it: A for 0, then B, …, AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
