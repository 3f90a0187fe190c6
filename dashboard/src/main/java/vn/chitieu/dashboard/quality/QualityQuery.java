package vn.chitieu.dashboard.quality;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static vn.chitieu.warehouse.tables.audit.Tables.LOAD_RUN;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.audit.Tables.WARNING;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.DOUBTFUL_FIGURE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Contents;

/** Reads what was refused or doubted from one snapshot. */
record QualityQuery(DSLContext sql, List<Place> places) {
    private static final int RUNS = 10;

    QualityFigures figures(Contents contents, int year, @Nullable String district, @Nullable String rule) {
        return new QualityFigures(
                year,
                places,
                remarks(year),
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
                        inline(true))
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
                                inline(false))
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
        Map<Integer, Long> warnings = sql.select(SOURCE_FILE.YEAR, count())
                .from(WARNING)
                .join(SOURCE_FILE)
                .on(SOURCE_FILE.FILE.eq(WARNING.FILE))
                .where(SOURCE_FILE.YEAR.isNotNull())
                .groupBy(SOURCE_FILE.YEAR)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
        Map<Integer, List<Loaded>> byYear = sql
                .select(
                        SOURCE_FILE.YEAR,
                        SOURCE_FILE.STATUS,
                        SOURCE_FILE.READINGS,
                        SOURCE_FILE.ACCEPTED,
                        SOURCE_FILE.REFUSED,
                        SOURCE_FILE.MISSING)
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.YEAR.isNotNull())
                .fetch(mapping(Loaded::new))
                .stream()
                .collect(Collectors.groupingBy(Loaded::year));
        Function<Integer, PeriodCount> counted = year -> {
            List<Loaded> files = byYear.getOrDefault(year, List.of());
            return new PeriodCount(
                    year,
                    files.size(),
                    (int) files.stream()
                            .filter(file -> file.status().equals("refused"))
                            .count(),
                    files.stream().mapToLong(Loaded::readings).sum(),
                    files.stream().mapToLong(Loaded::accepted).sum(),
                    files.stream().mapToLong(Loaded::refused).sum(),
                    files.stream().mapToLong(Loaded::missing).sum(),
                    warnings.getOrDefault(year, 0L));
        };
        return contents.years().stream().map(counted).toList();
    }

    private record Loaded(int year, String status, int readings, int accepted, int refused, int missing) {}

    private List<LoadRun> runs() {
        return sql.select(LOAD_RUN.STARTED_AT, LOAD_RUN.FILES, LOAD_RUN.FILES_READ, LOAD_RUN.SNAPSHOT_ID)
                .from(LOAD_RUN)
                .orderBy(LOAD_RUN.STARTED_AT.desc())
                .limit(RUNS)
                .fetch(mapping(LoadRun::new));
    }
}
