package vn.chitieu.dashboard.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.MadeUp;

/**
 * Where something in words was read.
 *
 * @param file relative to the submissions folder
 * @param sheet of a workbook; null in a plain table
 * @param row from 1 with the header
 * @param version of the district's report that holds it
 * @param receivedOn null where the register does not know the file
 */
record Origin(
        String file,
        @Nullable String sheet,
        int row,
        int version,
        @Nullable LocalDate receivedOn,
        boolean isSample) {

    /** A text read there as a page shows it, which says once that all of it is made up. */
    String said(String text) {
        return isSample ? MadeUp.unmarked(text) : text;
    }
}
