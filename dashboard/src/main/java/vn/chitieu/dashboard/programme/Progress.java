package vn.chitieu.dashboard.programme;

import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.mart.Tables.PROGRAMME_PROGRESS;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart.programme_progress}: one point of a programme in one year.
 *
 * @param indicatorCode null for a point answered in words
 * @param isWithin whether the programme ran in that year
 * @param value of the city, 0–1, or the numerator of a count
 * @param changePoints on the first year of the programme; null for a count
 * @param changeCount on the first year of the programme; null for a rate
 */
record Progress(
        String programmeCode,
        String itemCode,
        @Nullable String indicatorCode,
        int year,
        boolean isWithin,
        int asked,
        int answered,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Double changePoints,
        @Nullable Long changeCount) {

    /** All of them, programmes in the order of the letter, a programme in that of years. */
    static List<Progress> of(DSLContext sql) {
        return sql.select(
                        PROGRAMME_PROGRESS.PROGRAMME_CODE,
                        PROGRAMME_PROGRESS.ITEM_CODE,
                        PROGRAMME_PROGRESS.INDICATOR_CODE,
                        PROGRAMME_PROGRESS.YEAR,
                        PROGRAMME_PROGRESS.IS_WITHIN,
                        PROGRAMME_PROGRESS.DISTRICTS_ASKED,
                        PROGRAMME_PROGRESS.DISTRICTS_ANSWERED,
                        PROGRAMME_PROGRESS.NUMERATOR,
                        PROGRAMME_PROGRESS.DENOMINATOR,
                        PROGRAMME_PROGRESS.VALUE,
                        PROGRAMME_PROGRESS.TARGET,
                        PROGRAMME_PROGRESS.GAP_POINTS,
                        PROGRAMME_PROGRESS.GAP_UNITS,
                        PROGRAMME_PROGRESS.CHANGE_POINTS,
                        PROGRAMME_PROGRESS.CHANGE_COUNT)
                .from(PROGRAMME_PROGRESS)
                .orderBy(PROGRAMME_PROGRESS.POSITION, PROGRAMME_PROGRESS.YEAR)
                .fetch(mapping(Progress::new));
    }
}
