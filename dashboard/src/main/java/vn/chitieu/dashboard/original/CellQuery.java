package vn.chitieu.dashboard.original;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.audit.Tables.WARNING;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.OBSERVATION;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.original.Kept.Outcome;
import vn.chitieu.warehouse.original.Place;

/** What a snapshot knows of a file and of its cells. */
record CellQuery(DSLContext sql, String file) {

    /** A report, and which of its versions. */
    record Version(
            String districtVi,
            String districtEn,
            int year,
            int version,
            @Nullable LocalDate receivedOn) {}

    /** The report that the file is; empty where it is none. */
    Optional<Version> version() {
        return sql.select(
                        DISTRICT.NAME_VI, DISTRICT.NAME_EN, SUBMISSION.YEAR, SUBMISSION.VERSION, SUBMISSION.RECEIVED_ON)
                .from(SUBMISSION)
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(SUBMISSION.DISTRICT_CODE))
                .where(SUBMISSION.FILE.eq(file))
                .limit(1)
                .fetchOptional(
                        row -> new Version(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** What was made of the cells of a place: readings, then what was refused, then what was doubted. */
    List<Kept> kept(Place place) {
        return Stream.of(
                        readings(place).stream(),
                        remarks(REJECTED_VALUE, Outcome.refused, place).stream(),
                        remarks(WARNING, Outcome.doubted, place).stream())
                .flatMap(each -> each)
                .toList();
    }

    private List<Kept> readings(Place place) {
        return sql.select(OBSERVATION.fields())
                .select(coalesce(WARD.NAME_VI, OBSERVATION.WARD_CODE).as(WARD.NAME_VI))
                .from(OBSERVATION)
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(OBSERVATION.SUBMISSION_ID))
                .leftJoin(WARD)
                .on(WARD.WARD_CODE.eq(OBSERVATION.WARD_CODE))
                .where(SUBMISSION.FILE.eq(file))
                .and(OBSERVATION.SHEET.isNotDistinctFrom(place.sheet()))
                .and(OBSERVATION.ROW_NUMBER.eq(place.row()))
                .and(
                        place.columns().isEmpty()
                                ? noCondition()
                                : OBSERVATION
                                        .NUMERATOR_COLUMN
                                        .in(place.columns())
                                        .or(OBSERVATION.DENOMINATOR_COLUMN.in(place.columns()))
                                        .or(OBSERVATION.STATED_COLUMN.in(place.columns())))
                .orderBy(OBSERVATION.NUMERATOR_COLUMN)
                .fetch(CellQuery::reading);
    }

    private static Kept reading(Record row) {
        String columns = Stream.of(
                        row.get(OBSERVATION.NUMERATOR) == null ? null : row.get(OBSERVATION.NUMERATOR_COLUMN),
                        row.get(OBSERVATION.DENOMINATOR) == null ? null : row.get(OBSERVATION.DENOMINATOR_COLUMN),
                        row.get(OBSERVATION.STATED) == null ? null : row.get(OBSERVATION.STATED_COLUMN))
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(", "));
        return new Kept(
                Outcome.accepted,
                row.get(WARD.NAME_VI),
                row.get(OBSERVATION.INDICATOR_CODE),
                row.get(OBSERVATION.NUMERATOR),
                row.get(OBSERVATION.DENOMINATOR),
                row.get(OBSERVATION.STATED),
                columns,
                null,
                null,
                null);
    }

    /** Both lists of remarks have the same columns. */
    private List<Kept> remarks(Table<?> remark, Outcome outcome, Place place) {
        Field<String> wardCode = remark.field(REJECTED_VALUE.WARD_CODE);
        Field<String> column = remark.field(REJECTED_VALUE.COLUMN_NAME);
        Condition isThere =
                place.columns().isEmpty() ? noCondition() : column.isNull().or(column.in(place.columns()));
        return sql.select(remark.fields())
                .select(coalesce(WARD.NAME_VI, wardCode).as(WARD.NAME_VI))
                .from(remark)
                .leftJoin(WARD)
                .on(WARD.WARD_CODE.eq(wardCode))
                .where(remark.field(REJECTED_VALUE.FILE).eq(file))
                .and(remark.field(REJECTED_VALUE.SHEET).isNotDistinctFrom(place.sheet()))
                .and(remark.field(REJECTED_VALUE.ROW_NUMBER).eq(place.row()))
                .and(isThere)
                .fetch(row -> new Kept(
                        outcome,
                        row.get(WARD.NAME_VI),
                        row.get(REJECTED_VALUE.INDICATOR_CODE.getName(), String.class),
                        null,
                        null,
                        null,
                        Objects.requireNonNullElse(row.get(column), ""),
                        row.get(REJECTED_VALUE.RAW.getName(), String.class),
                        row.get(REJECTED_VALUE.MESSAGE_VI.getName(), String.class),
                        row.get(REJECTED_VALUE.MESSAGE_EN.getName(), String.class)));
    }
}
