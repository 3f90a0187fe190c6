package vn.chitieu.dashboard.snapshot;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.INDICATOR;
import static vn.chitieu.warehouse.tables.main.Tables.PERIOD;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Fields;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Period;

/**
 * What a snapshot holds, for menus and for the frame of every page.
 *
 * @param indicators in the order of the letter
 * @param periods by year
 * @param latestYear the last year of which anything was received, else the last period
 * @param asOf the last day on which a report was received; null where the register knows none
 * @param isSample whether the figures are made up
 * @param districts in natural order
 * @param received the days on which a report was received, with how many; from all that is known, whatever the day
 * @param day the day that is looked back from; null for what is known now
 */
public record Contents(
        List<Indicator> indicators,
        List<Period> periods,
        int latestYear,
        @Nullable LocalDate asOf,
        boolean isSample,
        List<DistrictName> districts,
        NavigableMap<LocalDate, Integer> received,
        @Nullable LocalDate day) {

    private static final Fields<Indicator> INDICATORS = Fields.of(Indicator.class);
    private static final Fields<Period> PERIODS = Fields.of(Period.class);

    /** A district as menus name it. */
    public record DistrictName(String code, String shortNameVi, String shortNameEn) {}

    /** What the snapshot that is read holds. */
    public static Contents of(Reader reader) {
        return reader.once(Contents.class, Contents::read);
    }

    private static Contents read(DSLContext sql) {
        List<Indicator> indicators = sql.selectFrom(INDICATOR)
                .orderBy(INDICATOR.POSITION)
                .fetch(row -> INDICATORS.make(field -> row.get(field.name(), field.type())));
        List<Period> periods = sql.selectFrom(PERIOD)
                .orderBy(PERIOD.YEAR)
                .fetch(row -> PERIODS.make(field -> row.get(field.name(), field.type())));
        Integer latestReceived =
                sql.select(max(SUBMISSION.YEAR)).from(SUBMISSION).fetchOne(max(SUBMISSION.YEAR));
        NavigableMap<LocalDate, Integer> received = new TreeMap<>(sql.select(SUBMISSION.RECEIVED_ON, count())
                .from(SUBMISSION)
                .where(SUBMISSION.RECEIVED_ON.isNotNull())
                .groupBy(SUBMISSION.RECEIVED_ON)
                .fetchMap(SUBMISSION.RECEIVED_ON, count()));
        boolean isSample = sql.fetchExists(SUBMISSION, SUBMISSION.IS_SAMPLE.isTrue());
        int lastPeriod = periods.isEmpty() ? 0 : periods.getLast().year();
        List<DistrictName> districts = sql.select(
                        DISTRICT.DISTRICT_CODE, DISTRICT.SHORT_NAME_VI, DISTRICT.SHORT_NAME_EN)
                .from(DISTRICT)
                .orderBy(DISTRICT.POSITION)
                .fetch(mapping(DistrictName::new));
        return new Contents(
                indicators,
                periods,
                latestReceived == null ? lastPeriod : latestReceived,
                received.isEmpty() ? null : received.lastKey(),
                isSample,
                districts,
                Collections.unmodifiableNavigableMap(received),
                null);
    }

    /** The same, said to be what was known on a day; with the days on which anything was received since. */
    Contents lookedBackFrom(LocalDate from, NavigableMap<LocalDate, Integer> all) {
        return new Contents(indicators, periods, latestYear, asOf, isSample, districts, all, from);
    }

    public List<Integer> years() {
        return periods.stream().map(Period::year).toList();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.indicatorCode().equals(code))
                .findFirst();
    }

    /** The year that a link asks for, else the nearest one that there is; the latest where it does not say. */
    public int yearNearest(@Nullable String asked) {
        if (asked == null || !asked.matches("-?\\d{1,9}")) {
            return latestYear;
        }
        int wanted = Integer.parseInt(asked);
        return years().stream()
                .min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(latestYear);
    }
}
