package vn.chitieu.etl.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something.
 *
 * @param column from 0
 * @param text as a person sees it, in NFC, blanks kept; of a number its plain decimal form with a point, of a percentage
 *     that of the share (0.855 for 85.5 %), of a date ISO, of an error its sign (#DIV/0!)
 * @param number of a number, the share of a percentage, else null
 * @param isFormula whether the value is a formula's, as the program that saved the file left it
 */
public record Cell(
        int column, Kind kind, String text, @Nullable BigDecimal number, boolean isFormula) {

    /** What a cell holds. */
    public enum Kind {
        text,
        number,
        percent,
        date,
        truth,
        error
    }
}
