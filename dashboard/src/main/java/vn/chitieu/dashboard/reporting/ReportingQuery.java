package vn.chitieu.dashboard.reporting;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.mart.Tables.OUTLINE_ANSWER;
import static vn.chitieu.warehouse.tables.mart.Tables.READING_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING;
import static vn.chitieu.warehouse.tables.mart.Tables.REPORTING_RATE;
import static vn.chitieu.warehouse.tables.mart.Tables.WORDS_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.WORDS_RATE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.reporting.ReportingFigures.Wordless;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Period;

/** Reads who reported on what, and when, from the marts of one snapshot. */
record ReportingQuery(DSLContext sql, Figures figures) {

    private record FiguresOf(int year) {}

    static ReportingFigures figures(Reader reader, Contents contents, int year) {
        Figures figures = Figures.of(reader, contents.indicators());
        return reader.recent(new FiguresOf(year), sql -> new ReportingQuery(sql, figures).figures(contents, year));
    }

    private ReportingFigures figures(Contents contents, int year) {
        List<Place> places = figures.places();
        LocalDate dueBefore = contents.periods().stream()
                .filter(period -> period.year() == year)
                .map(Period::dueBefore)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ReportingFigures(
                year,
                places,
                figures.outline(),
                answers(year),
                arrivals(places, year),
                rates(),
                dueBefore,
                refusedValues(year),
                wordless(places, year),
                words(year));
    }

    private Map<String, Map<String, Answer>> answers(int year) {
        return sql
                .select(
                        OUTLINE_ANSWER.DISTRICT_CODE,
                        OUTLINE_ANSWER.ITEM_CODE,
                        OUTLINE_ANSWER.STATUS.convertFrom(Answer.Status::valueOf),
                        OUTLINE_ANSWER.BASIS,
                        OUTLINE_ANSWER.UNITS_REPORTING,
                        OUTLINE_ANSWER.UNITS_EXPECTED)
                .from(OUTLINE_ANSWER)
                .where(OUTLINE_ANSWER.YEAR.eq(year))
                .fetch(mapping(Answer::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Answer::districtCode, Collectors.toMap(Answer::itemCode, Function.identity())));
    }

    private List<Arrival> arrivals(List<Place> places, int year) {
        Map<String, Place> byCode = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        return sql.select(
                        REPORTING.DISTRICT_CODE,
                        REPORTING.STATUS,
                        REPORTING.FIRST_RECEIVED_ON,
                        REPORTING.LATEST_RECEIVED_ON,
                        REPORTING.DUE_BEFORE,
                        REPORTING.ON_TIME,
                        REPORTING.VERSIONS)
                .from(REPORTING)
                .where(REPORTING.YEAR.eq(year))
                .fetch(row -> new Arrival(
                        Objects.requireNonNull(byCode.get(row.value1())),
                        row.value2().equals("reported"),
                        row.value3(),
                        row.value4(),
                        daysFromDue(row.value3(), row.value5()),
                        row.value6(),
                        row.get(REPORTING.VERSIONS).intValue()));
    }

    private static @Nullable Integer daysFromDue(@Nullable LocalDate received, @Nullable LocalDate dueBefore) {
        return received == null || dueBefore == null
                ? null
                : (Integer) Math.toIntExact(ChronoUnit.DAYS.between(dueBefore.minusDays(1), received));
    }

    private List<PeriodRate> rates() {
        return sql.select(
                        REPORTING_RATE.YEAR,
                        REPORTING_RATE.EXPECTED,
                        REPORTING_RATE.ACTUAL,
                        REPORTING_RATE.ACTUAL_ON_TIME,
                        REPORTING_RATE.RATE,
                        REPORTING_RATE.RATE_ON_TIME)
                .from(REPORTING_RATE)
                .orderBy(REPORTING_RATE.YEAR)
                .fetch(mapping(PeriodRate::new));
    }

    private int refusedValues(int year) {
        return sql.select(coalesce(sum(READING_BY_DISTRICT.REFUSED).coerce(Integer.class), 0))
                .from(READING_BY_DISTRICT)
                .where(READING_BY_DISTRICT.YEAR.eq(year))
                .fetchSingle()
                .value1();
    }

    private List<Place> wordless(List<Place> places, int year) {
        Set<String> codes = sql.select(WORDS_BY_DISTRICT.DISTRICT_CODE)
                .from(WORDS_BY_DISTRICT)
                .where(WORDS_BY_DISTRICT.YEAR.eq(year))
                .and(WORDS_BY_DISTRICT.IS_WORDLESS)
                .fetchSet(WORDS_BY_DISTRICT.DISTRICT_CODE);
        return places.stream().filter(place -> codes.contains(place.code())).toList();
    }

    private List<Wordless> words(int year) {
        return sql.select(WORDS_RATE.KIND, WORDS_RATE.REPORTED, WORDS_RATE.WORDLESS)
                .from(WORDS_RATE)
                .where(WORDS_RATE.YEAR.eq(year))
                .orderBy(WORDS_RATE.KIND)
                .fetch(row -> new Wordless(
                        row.value1() == null ? null : Kind.valueOf(row.value1()), row.value2(), row.value3()));
    }
}
