package vn.chitieu.dashboard.lineage;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.LINEAGE;
import static vn.chitieu.warehouse.tables.mart.Tables.REVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Revision;
import vn.chitieu.dashboard.snapshot.RevisionQuery;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/**
 * What a district's figure is made of.
 *
 * @param version of its report that is in force; empty where nothing was read of the figure
 * @param readings those that are counted first, in the order of the file
 * @param unreported the names of its ward-level units without an accepted reading
 * @param revisions the latest correction first
 */
record Lineage(Optional<Version> version, List<Reading> readings, List<String> unreported, List<Revision> revisions) {

    /**
     * A report as it was received.
     *
     * @param receivedOn null where the register does not know it
     */
    record Version(String file, int number, @Nullable LocalDate receivedOn) {
        String said(Language language) {
            return language.say("Tệp %s, bản %d", "File %s, version %d", file, number)
                    + (receivedOn == null
                            ? ""
                            : language.say(", nhận ngày ", ", received on ") + new Numbers(language).day(receivedOn))
                    + ".";
        }
    }

    /** Of a snapshot that keeps no cells. */
    static final Lineage NONE = new Lineage(Optional.empty(), List.of(), List.of(), List.of());

    /** @param ward code of the one unit that is asked for; null for the whole district */
    static Lineage of(DSLContext sql, Figure figure, @Nullable String ward, Language language) {
        String district = figure.place().code();
        String indicator = figure.indicator().indicatorCode();
        return new Lineage(
                sql.select(LINEAGE.FILE, LINEAGE.VERSION, LINEAGE.RECEIVED_ON)
                        .from(LINEAGE)
                        .where(LINEAGE.DISTRICT_CODE.eq(district))
                        .and(LINEAGE.INDICATOR_CODE.eq(indicator))
                        .and(LINEAGE.YEAR.eq(figure.year()))
                        .limit(1)
                        .fetchOptional(mapping(Version::new)),
                sql.select(LINEAGE.fields())
                        .select(coalesce(WARD.NAME_VI, LINEAGE.WARD_CODE).as(WARD.NAME_VI))
                        .from(LINEAGE)
                        .leftJoin(WARD)
                        .on(WARD.WARD_CODE.eq(LINEAGE.WARD_CODE))
                        .where(LINEAGE.DISTRICT_CODE.eq(district))
                        .and(LINEAGE.INDICATOR_CODE.eq(indicator))
                        .and(LINEAGE.YEAR.eq(figure.year()))
                        .and(ward == null ? noCondition() : LINEAGE.WARD_CODE.eq(ward))
                        .orderBy(LINEAGE.BECAME.ne("counted"), LINEAGE.SHEET, LINEAGE.ROW_NUMBER, LINEAGE.COLUMN_NAME)
                        .fetch(row -> reading(row, language)),
                sql.select(WARD.NAME_VI)
                        .from(INDICATOR_BY_WARD)
                        .join(WARD)
                        .on(WARD.WARD_CODE.eq(INDICATOR_BY_WARD.WARD_CODE))
                        .where(INDICATOR_BY_WARD.DISTRICT_CODE.eq(district))
                        .and(INDICATOR_BY_WARD.INDICATOR_CODE.eq(indicator))
                        .and(INDICATOR_BY_WARD.YEAR.eq(figure.year()))
                        .and(INDICATOR_BY_WARD.STATE.in("missing", "refused"))
                        .and(ward == null ? noCondition() : falseCondition())
                        .orderBy(INDICATOR_BY_WARD.WARD_CODE)
                        .fetch(WARD.NAME_VI),
                RevisionQuery.read(
                        sql,
                        List.of(figure.indicator()),
                        REVISION.DISTRICT_CODE
                                .eq(district)
                                .and(REVISION.INDICATOR_CODE.eq(indicator))
                                .and(REVISION.YEAR.eq(figure.year()))
                                .and(ward == null ? noCondition() : REVISION.WARD_CODE.eq(ward))));
    }

    private static Reading reading(Record row, Language language) {
        Integer number = row.get(LINEAGE.ROW_NUMBER);
        String cells = Stream.of(
                        row.get(LINEAGE.COLUMN_NAME),
                        row.get(LINEAGE.NUMERATOR) == null ? null : row.get(LINEAGE.NUMERATOR_COLUMN),
                        row.get(LINEAGE.DENOMINATOR) == null ? null : row.get(LINEAGE.DENOMINATOR_COLUMN),
                        row.get(LINEAGE.STATED) == null ? null : row.get(LINEAGE.STATED_COLUMN))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Reading(
                row.get(WARD.NAME_VI),
                row.get(LINEAGE.BECAME),
                row.get(LINEAGE.NUMERATOR),
                row.get(LINEAGE.DENOMINATOR),
                row.get(LINEAGE.STATED),
                row.get(LINEAGE.NOTE),
                row.get(LINEAGE.RAW),
                language.pick(row.get(LINEAGE.MESSAGE_VI), row.get(LINEAGE.MESSAGE_EN)),
                row.get(LINEAGE.TIMES),
                row.get(LINEAGE.FILE),
                row.get(LINEAGE.SHEET),
                number,
                cells);
    }
}
