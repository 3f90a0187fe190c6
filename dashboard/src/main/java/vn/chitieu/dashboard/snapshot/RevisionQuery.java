package vn.chitieu.dashboard.snapshot;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.REVISION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import vn.chitieu.dashboard.figure.Revision;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Reads what corrections changed. */
public final class RevisionQuery {
    private RevisionQuery() {}

    /**
     * The latest correction first.
     *
     * @param which of {@code mart.revision}
     */
    public static List<Revision> read(DSLContext sql, List<Indicator> indicators, Condition which) {
        Map<String, Indicator> byCode = indicators.stream().collect(toMap(Indicator::indicatorCode, identity()));
        return sql.select(REVISION.fields())
                .select(WARD.NAME_VI)
                .from(REVISION)
                .leftJoin(WARD)
                .on(WARD.WARD_CODE.eq(REVISION.WARD_CODE))
                .where(which)
                .orderBy(REVISION.VERSION.desc(), REVISION.INDICATOR_CODE, REVISION.ROW_NUMBER)
                .fetch(row -> revision(row, Objects.requireNonNull(byCode.get(row.get(REVISION.INDICATOR_CODE)))));
    }

    private static Revision revision(Record row, Indicator indicator) {
        return new Revision(
                row.get(REVISION.DISTRICT_CODE),
                indicator,
                row.get(REVISION.YEAR),
                row.get(REVISION.VERSION),
                row.get(REVISION.RECEIVED_ON),
                row.get(WARD.NAME_VI),
                row.get(REVISION.CHANGE),
                row.get(REVISION.PREVIOUS_NUMERATOR),
                row.get(REVISION.PREVIOUS_DENOMINATOR),
                row.get(REVISION.PREVIOUS_RULE),
                row.get(REVISION.NUMERATOR),
                row.get(REVISION.DENOMINATOR),
                row.get(REVISION.PREVIOUS_VALUE),
                row.get(REVISION.VALUE),
                row.get(REVISION.PREVIOUS_CITY_VALUE),
                row.get(REVISION.CITY_VALUE),
                row.get(REVISION.FILE),
                row.get(REVISION.ROW_NUMBER));
    }
}
