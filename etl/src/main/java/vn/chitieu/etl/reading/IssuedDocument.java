package vn.chitieu.etl.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a report lists as issued.
 *
 * @param column of its title
 */
record IssuedDocument(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String title,
        @Nullable String sheet,
        int rowNumber,
        String column) {}
