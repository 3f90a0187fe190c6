package vn.chitieu.etl.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a report lists.
 *
 * @param kind issued by the district, or a joint programme with a partner
 * @param partner with whom a joint programme was agreed
 * @param programmeYear of a joint programme, as written
 * @param outcome what came of a joint programme
 * @param column of its title, or of the partner where it has none
 */
record Document(
        Kind kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String title,
        @Nullable String partner,
        @Nullable String programmeYear,
        @Nullable String outcome,
        @Nullable String sheet,
        int rowNumber,
        String column) {

    /** As the warehouse names it. */
    enum Kind {
        issued,
        joint_programme
    }
}
