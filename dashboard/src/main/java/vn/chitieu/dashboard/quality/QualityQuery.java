package vn.chitieu.dashboard.quality;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.audit.Tables.LOAD_RUN;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.audit.Tables.WARNING;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.DOUBTFUL_FIGURE;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.quality.QualityFigures.Found;
import vn.chitieu.dashboard.snapshot.Contents;

/** Reads what was refused or doubted from one snapshot. */
record QualityQuery(DSLContext sql, List<Place> places) {
    private static final int RUNS = 10;

    QualityFigures figures(Contents contents, int year, @Nullable String district, @Nullable String rule) {
        return new QualityFigures(
                year,
                places,
                remarks(year),
                found(year),
                refusedFiles(year),
                doubts(year),
                periods(contents),
                runs(),
                places.stream()
                        .filter(place -> place.code().equals(district))
                        .findFirst()
                        .orElse(null),
                rule);
    }

    /** A remark belongs to the year of its file: the reading itself may name another one, which is why it was refused. */
    private List<Remark> remarks(int year) {
        Map<String, Integer> order = new HashMap<>();
        places.forEach(place -> order.put(place.code(), place.position()));
        return sql
                .select(
                        REJECTED_VALUE.FILE,
                        REJECTED_VALUE.SHEET,
                        REJECTED_VALUE.ROW_NUMBER,
                        REJECTED_VALUE.COLUMN_NAME,
                        SOURCE_FILE.DISTRICT_CODE,
                        WARD.NAME_VI,
                        REJECTED_VALUE.INDICATOR_CODE,
                        REJECTED_VALUE.RAW,
                        REJECTED_VALUE.RULE,
                        REJECTED_VALUE.MESSAGE_VI,
                        REJECTED_VALUE.MESSAGE_EN,
                        inline(true),
                        REJECTED_VALUE.TIMES)
                .from(REJECTED_VALUE)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.FILE.eq(REJECTED_VALUE.FILE))
                .leftJoin(WARD)
                .on(WARD.WARD_CODE.eq(REJECTED_VALUE.WARD_CODE))
                .where(SOURCE_FILE.YEAR.eq(year))
                .unionAll(sql.select(
                                WARNING.FILE,
                                WARNING.SHEET,
                                WARNING.ROW_NUMBER,
                                WARNING.COLUMN_NAME,
                                SOURCE_FILE.DISTRICT_CODE,
                                WARD.NAME_VI,
                                WARNING.INDICATOR_CODE,
                                WARNING.RAW,
                                WARNING.RULE,
                                WARNING.MESSAGE_VI,
                                WARNING.MESSAGE_EN,
                                inline(false),
                                WARNING.TIMES)
                        .from(WARNING)
                        .join(SOURCE_FILE)
                        .on(SOURCE_FILE.FILE.eq(WARNING.FILE))
                        .leftJoin(WARD)
                        .on(WARD.WARD_CODE.eq(WARNING.WARD_CODE))
                        .where(SOURCE_FILE.YEAR.eq(year)))
                .fetch(mapping(Remark::new))
                .stream()
                .sorted(Comparator.comparing(Remark::isRefusal)
                        .reversed()
                        .thenComparing(
                                remark -> order.getOrDefault(String.valueOf(remark.districtCode()), Integer.MAX_VALUE))
                        .thenComparing(Remark::file)
                        .thenComparing(remark -> remark.sheet() == null ? "" : remark.sheet())
                        .thenComparing(remark -> remark.rowNumber() == null ? (Integer) 0 : remark.rowNumber()))
                .toList();
    }

    private List<RefusedFile> refusedFiles(int year) {
        return sql.select(
                        SOURCE_FILE.FILE,
                        SOURCE_FILE.DISTRICT_CODE,
                        SOURCE_FILE.RULE,
                        SOURCE_FILE.MESSAGE_VI,
                        SOURCE_FILE.MESSAGE_EN)
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.STATUS.eq("refused"))
                .and(SOURCE_FILE.YEAR.eq(year).or(SOURCE_FILE.YEAR.isNull()))
                .orderBy(SOURCE_FILE.FILE)
                .fetch(mapping(RefusedFile::new));
    }

    private List<Doubt> doubts(int year) {
        return sql.select(
                        DOUBTFUL_FIGURE.DISTRICT_CODE,
                        DOUBTFUL_FIGURE.INDICATOR_CODE,
                        DOUBTFUL_FIGURE.DOUBT.convertFrom(Doubt.Kind::valueOf),
                        DOUBTFUL_FIGURE.MEASURED,
                        DOUBTFUL_FIGURE.MEDIAN,
                        DOUBTFUL_FIGURE.FIGURES,
                        DOUBTFUL_FIGURE.SCORE)
                .from(DOUBTFUL_FIGURE)
                .where(DOUBTFUL_FIGURE.YEAR.eq(year))
                .orderBy(DOUBTFUL_FIGURE.INDICATOR_CODE, DOUBTFUL_FIGURE.DISTRICT_CODE)
                .fetch(mapping(Doubt::new));
    }

    private List<PeriodCount> periods(Contents contents) {
        Map<Integer, Integer> refusedFiles = sql.select(SOURCE_FILE.YEAR, count())
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.STATUS.eq("refused"))
                .and(SOURCE_FILE.YEAR.isNotNull())
                .groupBy(SOURCE_FILE.YEAR)
                .fetchMap(SOURCE_FILE.YEAR, count());
        Map<Integer, PeriodCount> byYear = sql.select(
                        READING_BY_DISTRICT.YEAR,
                        total(READING_BY_DISTRICT.FILES),
                        total(READING_BY_DISTRICT.READINGS),
                        total(READING_BY_DISTRICT.ACCEPTED),
                        total(READING_BY_DISTRICT.REFUSED),
                        total(READING_BY_DISTRICT.MISSING),
                        total(READING_BY_DISTRICT.WARNINGS))
                .from(READING_BY_DISTRICT)
                .groupBy(READING_BY_DISTRICT.YEAR)
                .fetchMap(READING_BY_DISTRICT.YEAR, row -> {
                    int refused = refusedFiles.getOrDefault(row.value1(), 0);
                    return new PeriodCount(
                            row.value1(),
                            row.value2() + refused,
                            refused,
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7());
                });
        return contents.years().stream()
                .map(year -> byYear.getOrDefault(year, PeriodCount.empty(year)))
                .toList();
    }

    private static Field<Integer> total(Field<Integer> counts) {
        return sum(counts).coerce(Integer.class);
    }

    /** Of every district of a year, by the file that a reading stands in. */
    private Map<String, Found> found(int year) {
        return sql.select(READING_BY_DISTRICT.DISTRICT_CODE, READING_BY_DISTRICT.REFUSED, READING_BY_DISTRICT.WARNINGS)
                .from(READING_BY_DISTRICT)
                .where(READING_BY_DISTRICT.YEAR.eq(year))
                .fetchMap(READING_BY_DISTRICT.DISTRICT_CODE, row -> new Found(row.value2(), row.value3()));
    }

    private List<LoadRun> runs() {
        return sql.select(LOAD_RUN.STARTED_AT, LOAD_RUN.FILES, LOAD_RUN.FILES_READ, LOAD_RUN.SNAPSHOT_ID)
                .from(LOAD_RUN)
                .orderBy(LOAD_RUN.STARTED_AT.desc())
                .limit(RUNS)
                .fetch(mapping(LoadRun::new));
    }
}
