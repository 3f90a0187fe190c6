package vn.chitieu.dashboard.district;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.main.Tables.OBSERVATION;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;

import java.util.List;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.district.DistrictFigures.Evidence;
import vn.chitieu.dashboard.district.DistrictFigures.Refusal;
import vn.chitieu.dashboard.district.DistrictFigures.RefusedFile;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Figures;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;

/** Reads what the page of a district shows from one snapshot. */
record DistrictQuery(DSLContext sql, Figures figures) {

    DistrictFigures figures(Contents contents, Place place, int year) {
        List<Version> versions = versions(place);
        List<String> files = versions.stream()
                .filter(version -> version.year() == year)
                .map(Version::file)
                .toList();
        return new DistrictFigures(
                place,
                year,
                figures.places(),
                contents.indicators(),
                figures.ofYear(year),
                figures.ofPlace(place.code()),
                figures.city(),
                figures.targetsAreIllustrative(year),
                contents.comparesWithYearBefore(year),
                wards(place, year),
                versions,
                reportings(place),
                evidence(versions, year),
                refusals(files),
                refusedFiles(place));
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
                .where(INDICATOR_BY_WARD.DISTRICT_CODE.eq(place.code()))
                .and(INDICATOR_BY_WARD.YEAR.eq(year))
                .orderBy(WARD.POSITION)
                .fetch(mapping(WardFigure::new));
    }

    private List<Version> versions(Place place) {
        return sql.select(
                        SUBMISSION.SUBMISSION_ID,
                        SUBMISSION.YEAR,
                        SUBMISSION.VERSION,
                        SUBMISSION.FILE,
                        SUBMISSION.RECEIVED_ON,
                        SOURCE_FILE.READINGS,
                        SOURCE_FILE.ACCEPTED,
                        SOURCE_FILE.REFUSED,
                        SOURCE_FILE.MISSING)
                .from(SUBMISSION)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.FILE.eq(SUBMISSION.FILE))
                .where(SUBMISSION.DISTRICT_CODE.eq(place.code()))
                .orderBy(SUBMISSION.YEAR.desc(), SUBMISSION.VERSION.desc())
                .fetch(mapping(Version::new));
    }

    private List<Reporting> reportings(Place place) {
        return sql.select(
                        REPORTING.YEAR, REPORTING.STATUS, REPORTING.DUE_BEFORE, REPORTING.ON_TIME, REPORTING.DAYS_LATE)
                .from(REPORTING)
                .where(REPORTING.DISTRICT_CODE.eq(place.code()))
                .orderBy(REPORTING.YEAR.desc())
                .fetch(row -> {
                    Number late = row.get(REPORTING.DAYS_LATE);
                    return new Reporting(
                            row.get(REPORTING.YEAR),
                            row.get(REPORTING.STATUS),
                            row.get(REPORTING.DUE_BEFORE),
                            row.get(REPORTING.ON_TIME),
                            late == null ? null : (Integer) late.intValue());
                });
    }

    private List<Evidence> evidence(List<Version> versions, int year) {
        List<Integer> inForce = versions.stream()
                .filter(version -> version.year() == year && version.accepted() > 0)
                .map(Version::submissionId)
                .limit(1)
                .toList();
        return sql.select(
                        OBSERVATION.INDICATOR_CODE,
                        OBSERVATION.LEVEL,
                        OBSERVATION.SHEET,
                        count(),
                        min(OBSERVATION.ROW_NUMBER),
                        max(OBSERVATION.ROW_NUMBER))
                .from(OBSERVATION)
                .where(OBSERVATION.SUBMISSION_ID.in(inForce))
                .groupBy(OBSERVATION.INDICATOR_CODE, OBSERVATION.LEVEL, OBSERVATION.SHEET)
                .orderBy(OBSERVATION.INDICATOR_CODE, OBSERVATION.LEVEL, OBSERVATION.SHEET)
                .fetch(mapping(Evidence::new));
    }

    private List<Refusal> refusals(List<String> files) {
        return sql.select(
                        REJECTED_VALUE.FILE,
                        REJECTED_VALUE.SHEET,
                        REJECTED_VALUE.ROW_NUMBER,
                        REJECTED_VALUE.COLUMN_NAME,
                        REJECTED_VALUE.WARD_CODE,
                        REJECTED_VALUE.INDICATOR_CODE,
                        REJECTED_VALUE.RAW,
                        REJECTED_VALUE.MESSAGE_VI,
                        REJECTED_VALUE.MESSAGE_EN)
                .from(REJECTED_VALUE)
                .where(REJECTED_VALUE.FILE.in(files))
                .and(REJECTED_VALUE.INDICATOR_CODE.isNotNull())
                .orderBy(REJECTED_VALUE.FILE, REJECTED_VALUE.ROW_NUMBER)
                .fetch(mapping(Refusal::new));
    }

    private List<RefusedFile> refusedFiles(Place place) {
        return sql.select(SOURCE_FILE.YEAR, SOURCE_FILE.FILE, SOURCE_FILE.MESSAGE_VI, SOURCE_FILE.MESSAGE_EN)
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.DISTRICT_CODE.eq(place.code()))
                .and(SOURCE_FILE.STATUS.eq("refused"))
                .and(SOURCE_FILE.YEAR.isNotNull())
                .orderBy(SOURCE_FILE.YEAR.desc(), SOURCE_FILE.FILE)
                .fetch(mapping(RefusedFile::new));
    }
}
