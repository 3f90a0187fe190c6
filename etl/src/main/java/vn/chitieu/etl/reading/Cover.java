package vn.chitieu.etl.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says it is.
 *
 * @param district as written
 * @param districtCode null where the catalogue does not know it
 * @param year as written
 * @param parsedYear null where it is no year
 */
record Cover(
        @Nullable String district,
        @Nullable String districtCode,
        @Nullable String year,
        @Nullable Integer parsedYear,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn) {

    static final Cover NONE = new Cover(null, null, null, null, null, null);
}
