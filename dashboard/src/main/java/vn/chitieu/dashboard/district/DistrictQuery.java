package vn.chitieu.dashboard.district;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.main.Tables.INDICATOR;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import vn.chitieu.dashboard.district.DistrictFigures.RefusedFile;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/** Reads what the page of a district shows from one snapshot. */
record DistrictQuery(DSLContext sql, Figures figures, Reports reports) {

    /** What was received from whom, by district code, and what each submission rests on; read once for all of them. */
    private record Reports(
            Map<String, List<Version>> versions,
            Map<String, List<Reporting>> reportings,
            Map<String, List<RefusedFile>> refusedFiles) {

        static Reports read(DSLContext sql) {
            return new Reports(
                    DistrictQuery.versions(sql), DistrictQuery.reportings(sql), DistrictQuery.refusedFiles(sql));
        }
    }

    static DistrictQuery of(Reader reader, Contents contents) {
        return new DistrictQuery(
                reader.sql(), Figures.of(reader, contents.indicators()), reader.once(Reports.class, Reports::read));
    }

    DistrictFigures figures(Contents contents, Place place, int year) {
        List<Version> versions = reports.versions().getOrDefault(place.code(), List.of());
        return new DistrictFigures(
                place,
                year,
                figures.places(),
                contents.indicators(),
                figures.ofYear(year),
                figures.ofPlace(place.code()),
                figures.city(),
                figures.targetsAreIllustrative(year),
                figures.priorities(year),
                wards(place, year),
                versions,
                reports.reportings().getOrDefault(place.code(), List.of()),
                reports.refusedFiles().getOrDefault(place.code(), List.of()));
    }

    private List<WardFigure> wards(Place place, int year) {
        return sql.select(
                        INDICATOR_BY_WARD.WARD_CODE,
                        WARD.POSITION,
                        WARD.NAME_VI,
                        WARD.KIND,
                        INDICATOR_BY_WARD.INDICATOR_CODE,
                        INDICATOR_BY_WARD.STATE.convertFrom(WardFigure.State::valueOf),
                        INDICATOR_BY_WARD.NUMERATOR,
                        INDICATOR_BY_WARD.DENOMINATOR,
                        INDICATOR_BY_WARD.VALUE,
                        INDICATOR_BY_WARD.ROW_NUMBER)
                .from(INDICATOR_BY_WARD)
                .join(WARD)
                .on(WARD.WARD_CODE.eq(INDICATOR_BY_WARD.WARD_CODE))
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_CODE.eq(INDICATOR_BY_WARD.INDICATOR_CODE))
                .where(INDICATOR_BY_WARD.DISTRICT_CODE.eq(place.code()))
                .and(INDICATOR_BY_WARD.YEAR.eq(year))
                .orderBy(WARD.POSITION, INDICATOR.POSITION)
                .fetch(mapping(WardFigure::new));
    }

    private static Map<String, List<Version>> versions(DSLContext sql) {
        return sql.select(
                        SUBMISSION.DISTRICT_CODE,
                        row(
                                        SUBMISSION.SUBMISSION_ID,
                                        SUBMISSION.YEAR,
                                        SUBMISSION.VERSION,
                                        SUBMISSION.FILE,
                                        SUBMISSION.RECEIVED_ON,
                                        SOURCE_FILE.READINGS,
                                        SOURCE_FILE.ACCEPTED,
                                        SOURCE_FILE.REFUSED,
                                        SOURCE_FILE.MISSING)
                                .mapping(Version::new))
                .from(SUBMISSION)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.FILE.eq(SUBMISSION.FILE))
                .orderBy(SUBMISSION.YEAR.desc(), SUBMISSION.VERSION.desc())
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList())));
    }

    private static Map<String, List<Reporting>> reportings(DSLContext sql) {
        return sql.select(
                        REPORTING.DISTRICT_CODE,
                        row(
                                        REPORTING.YEAR,
                                        REPORTING.STATUS,
                                        REPORTING.FIRST_RECEIVED_ON,
                                        REPORTING.DUE_BEFORE,
                                        REPORTING.ON_TIME,
                                        REPORTING.DAYS_LATE.coerce(Integer.class))
                                .mapping(Reporting::new))
                .from(REPORTING)
                .orderBy(REPORTING.YEAR.desc())
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList())));
    }

    private static Map<String, List<RefusedFile>> refusedFiles(DSLContext sql) {
        return sql.select(
                        SOURCE_FILE.DISTRICT_CODE,
                        row(SOURCE_FILE.YEAR, SOURCE_FILE.FILE, SOURCE_FILE.MESSAGE_VI, SOURCE_FILE.MESSAGE_EN)
                                .mapping(RefusedFile::new))
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.DISTRICT_CODE.isNotNull())
                .and(SOURCE_FILE.STATUS.eq("refused"))
                .and(SOURCE_FILE.YEAR.isNotNull())
                .orderBy(SOURCE_FILE.YEAR.desc(), SOURCE_FILE.FILE)
                .collect(groupingBy(Record2::value1, Collectors.mapping(Record2::value2, toUnmodifiableList())));
    }
}
