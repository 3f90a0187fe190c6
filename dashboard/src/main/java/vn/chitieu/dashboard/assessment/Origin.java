package vn.chitieu.dashboard.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.MadeUp;
import vn.chitieu.dashboard.text.Numbers;

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

    /** 2011/760.xlsx · trang Đánh giá · dòng 12 · bản 2, nhận 05/11/2011. */
    String in(Language language) {
        List<String> parts = new ArrayList<>(List.of(file));
        if (sheet != null) {
            parts.add(language.say("trang “%s”", "sheet “%s”", sheet));
        }
        parts.add(language.say("dòng %d", "row %d", row));
        parts.add(language.say("bản %d", "version %d", version)
                + (receivedOn == null
                        ? ""
                        : language.say(", nhận ", ", received ") + new Numbers(language).day(receivedOn)));
        return String.join(" · ", parts);
    }

    /** The columns under which it is taken away. */
    static <R> Columns<R> columns(Columns<R> columns, Function<R, Origin> of) {
        return columns.add(Head.FILE, row -> of.apply(row).file())
                .add(Head.SHEET, row -> of.apply(row).sheet())
                .add(Head.ROW_NUMBER, row -> of.apply(row).row())
                .add(Head.VERSION, row -> of.apply(row).version())
                .add(Head.RECEIVED_ON, row -> of.apply(row).receivedOn())
                .add(Head.IS_SAMPLE, row -> of.apply(row).isSample() ? 1 : 0);
    }
}
