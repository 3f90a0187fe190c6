package vn.chitieu.etl.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one unit and one indicator, as it stands there.
 *
 * @param rowNumber from 1, of its numerator where it has one
 * @param districtCode code or, where the catalogue knows none, the text
 * @param wardCode likewise; empty for the district's own total
 * @param indicatorCode likewise
 * @param extraCells the row's cells where there are more of them than the header has, else null
 * @param columns by name of a part, where it stands
 */
record Reading(
        @Nullable String sheet,
        int rowNumber,
        String districtCode,
        String wardCode,
        String indicatorCode,
        String year,
        FigureReader.Figure numerator,
        FigureReader.Figure denominator,
        FigureReader.Figure stated,
        @Nullable String note,
        @Nullable String extraCells,
        Map<String, String> columns) {

    /** The first part that is no number, null where all are. */
    @Nullable
    String faultyPart() {
        return numerator.rule() != null
                ? "numerator"
                : denominator.rule() != null ? "denominator" : stated.rule() != null ? "stated" : null;
    }

    /** Why that part is none. */
    @Nullable
    String numberRule() {
        return numerator.rule() != null
                ? numerator.rule()
                : denominator.rule() != null ? denominator.rule() : stated.rule();
    }

    /** The first part that may be a thousand or one, null where none may. */
    @Nullable
    String ambiguousPart() {
        return numerator.isAmbiguous() ? "numerator" : denominator.isAmbiguous() ? "denominator" : null;
    }
}
