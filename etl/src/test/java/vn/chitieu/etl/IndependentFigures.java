package vn.chitieu.etl;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.IndependentReports.Indicator;
import vn.chitieu.etl.IndependentReports.Period;
import vn.chitieu.etl.IndependentReports.Reading;
import vn.chitieu.etl.IndependentReports.Version;

/**
 * What the contract makes of the reports received up to a day, worked out in plain Java straight from the CSV files: no
 * SQL, nothing of the loader or of the warehouse, so that the two can be held against each other. Fractions are exact.
 */
final class IndependentFigures {
    private static final int FIRST_YEAR = 2006;
    private static final int TARGET_YEAR = 2012;

    /** A numerator over a denominator; of a count the denominator says nothing. */
    record Parts(long numerator, long denominator) {
        static final Parts NONE = new Parts(0, 0);

        Parts plus(Parts other) {
            return new Parts(numerator + other.numerator, denominator + other.denominator);
        }

        @Nullable
        Fraction value(Indicator indicator) {
            if (indicator.isCount()) {
                return Fraction.of(numerator, 1);
            }
            return denominator == 0 ? null : Fraction.of(numerator, denominator);
        }
    }

    /** A district's figure. */
    record Figure(
            String state,
            @Nullable String basis,
            @Nullable Parts parts,
            @Nullable Fraction value,
            Map<String, Parts> wards,
            int unitsExpected,
            @Nullable LocalDate receivedOn) {
        boolean isOf(String... bases) {
            return basis != null && List.of(bases).contains(basis);
        }

        boolean isReported() {
            return state.equals("reported");
        }
    }

    /** The whole city's figure. */
    record CityFigure(
            @Nullable Parts parts,
            @Nullable Fraction value,
            @Nullable Parts held,
            @Nullable Fraction target,
            @Nullable Fraction target2012,
            int districtsReporting,
            int unitsReporting,
            int unitsExpected,
            @Nullable Integer unitsUnreported,
            boolean isSufficient) {}

    /** What a change compares: after and before, each over the same units; a percentage alone has no parts. */
    record Change(
            @Nullable Parts after,
            @Nullable Parts before,
            @Nullable Fraction share,
            @Nullable Integer units) {
        @Nullable
        Long count() {
            return after == null || before == null ? null : (Long) (after.numerator() - before.numerator());
        }

        @Nullable
        Fraction points() {
            return share == null ? null : share.times(100);
        }
    }

    record FigureKey(String district, String indicator, int year) {
        FigureKey in(int otherYear) {
            return new FigureKey(district, indicator, otherYear);
        }
    }

    /** How fast a figure has come and must go on; points, or a number for a count. */
    record Pace(
            @Nullable String district,
            String indicator,
            int year,
            Fraction value,
            @Nullable Fraction target2012,
            int firstYear,
            Fraction firstValue,
            @Nullable Fraction achieved,
            @Nullable Fraction achievedLast,
            @Nullable Fraction required,
            String verdict) {}

    /** What makes a district one to help first. */
    record Priority(
            String district,
            int year,
            String state,
            int judged,
            int met,
            int onTrack,
            int better,
            int same,
            int worse,
            Fraction distance,
            List<String> reasons) {}

    final IndependentReports reports;
    private final List<Version> known;
    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();
    private final Map<String, CityFigure> cities = new HashMap<>();

    IndependentFigures(IndependentReports reports, LocalDate day) {
        this.reports = reports;
        this.known = reports.versions.stream()
                .filter(version ->
                        version.receivedOn() == null || !version.receivedOn().isAfter(day))
                .toList();
        for (String district : reports.districts) {
            for (Indicator indicator : reports.indicators.values()) {
                for (int year : reports.periods.keySet()) {
                    figures.put(new FigureKey(district, indicator.code(), year), figure(district, indicator, year));
                }
            }
        }
        for (Indicator indicator : reports.indicators.values()) {
            for (int year : reports.periods.keySet()) {
                cities.put(indicator.code() + " " + year, cityFigure(indicator, year));
            }
        }
    }

    Set<FigureKey> keys() {
        return figures.keySet();
    }

    Figure figure(FigureKey key) {
        return requireNonNull(figures.get(key));
    }

    /** The figure of a year that may lie before the first. */
    @Nullable
    Figure figureOrNull(FigureKey key) {
        return figures.get(key);
    }

    CityFigure city(String indicator, int year) {
        return requireNonNull(cities.get(indicator + " " + year));
    }

    @Nullable
    CityFigure cityOrNull(String indicator, int year) {
        return cities.get(indicator + " " + year);
    }

    Indicator indicator(String code) {
        return requireNonNull(reports.indicators.get(code));
    }

    /** The versions of a district's report of a year that were known. */
    List<Version> versions(String district, int year) {
        return known.stream()
                .filter(version -> version.district().equals(district) && version.year() == year)
                .toList();
    }

    // Rules 2, 3 and 5: state, basis, parts.

    private Figure figure(String district, Indicator indicator, int year) {
        int expected = reports.expectedWards(district, year).size();
        List<Version> own = versions(district, year);
        if (own.isEmpty()) {
            return new Figure("missing", null, null, null, Map.of(), expected, null);
        }
        Version inForce = own.stream()
                .filter(version -> version.accepted() > 0)
                .reduce((earlier, later) -> later)
                .orElse(own.getLast());
        List<Reading> all = inForce.readings().stream()
                .filter(reading -> reading.indicator().equals(indicator.code()))
                .toList();
        List<Reading> accepted = all.stream()
                .filter(reading -> reading.accepted() && !reading.repeat())
                .toList();
        if (accepted.isEmpty()) {
            // A row of another report is none of this figure.
            boolean isRefused = all.stream()
                    .anyMatch(
                            reading -> reading.rule() != null && !reading.rule().equals("other_submission"));
            return new Figure(isRefused ? "refused" : "missing", null, null, null, Map.of(), expected, null);
        }
        Map<String, Parts> wards = new LinkedHashMap<>();
        Reading total = null;
        for (Reading reading : accepted) {
            if (reading.ward().isEmpty()) {
                total = reading;
            } else if (reading.numerator() != null) {
                wards.put(reading.ward(), parts(reading));
            }
        }
        boolean isNotApplicable = accepted.stream().allMatch(reading -> isNotApplicable(reading, indicator));
        Parts summed = wards.values().stream().reduce(Parts.NONE, Parts::plus);
        String basis = null;
        Parts parts = null;
        Fraction value = null;
        if (!wards.isEmpty() && wards.size() == expected) {
            basis = "wards";
            parts = summed;
        } else if (total != null && total.numerator() != null) {
            basis = "total";
            parts = parts(total);
        } else if (!wards.isEmpty()) {
            basis = "partial";
            parts = summed;
        } else if (total != null) {
            basis = "stated";
            value = Fraction.of(requireNonNull(total.stated())).dividedBy(100);
        }
        return new Figure(
                isNotApplicable ? "not_applicable" : "reported",
                basis,
                parts,
                parts == null ? value : parts.value(indicator),
                wards,
                expected,
                inForce.receivedOn());
    }

    private static Parts parts(Reading reading) {
        return new Parts(
                requireNonNull(reading.numerator()).longValueExact(),
                reading.denominator() == null ? 0 : reading.denominator().longValueExact());
    }

    private static boolean isNotApplicable(Reading reading, Indicator indicator) {
        return indicator.kind().equals("unit_rate")
                && reading.numerator() != null
                && reading.denominator() != null
                && reading.numerator().signum() == 0
                && reading.denominator().signum() == 0;
    }

    // Rule 4: what stands beside others.

    boolean isComparable(FigureKey key) {
        Figure figure = figure(key);
        if (figure.value() == null) {
            return false;
        }
        return figure.isOf("wards", "total")
                || (figure.isOf("partial")
                        && !indicator(key.indicator()).isCount()
                        && figure.wards().size() * 100 >= figure.unitsExpected() * 80);
    }

    @Nullable
    Integer unitsUnreported(FigureKey key) {
        Figure figure = figure(key);
        return figure.isOf("total", "stated")
                ? null
                : (Integer) (figure.unitsExpected() - figure.wards().size());
    }

    @Nullable
    Fraction perUnit(FigureKey key) {
        Figure figure = figure(key);
        int units = figure.isOf("partial") ? figure.wards().size() : figure.unitsExpected();
        return !indicator(key.indicator()).isCount() || figure.parts() == null || units == 0
                ? null
                : Fraction.of(figure.parts().numerator(), units);
    }

    @Nullable
    Integer rank(FigureKey key) {
        Indicator indicator = indicator(key.indicator());
        List<Fraction> comparable = reports.districts.stream()
                .map(district -> new FigureKey(district, key.indicator(), key.year()))
                .filter(this::isComparable)
                .map(other -> requireNonNull(figure(other).value()))
                .toList();
        if (indicator.isCount() || !isComparable(key) || comparable.size() < 5) {
            return null;
        }
        Fraction own = requireNonNull(figure(key).value());
        return 1
                + (int) comparable.stream()
                        .filter(other -> indicator.compare(other, own) > 0)
                        .count();
    }

    /** What the city's rate is beside a district's; a count is not held against it. */
    @Nullable
    Fraction cityValue(FigureKey key) {
        return indicator(key.indicator()).isCount()
                ? null
                : city(key.indicator(), key.year()).value();
    }

    private CityFigure cityFigure(Indicator indicator, int year) {
        Parts parts = null;
        Parts held = null;
        int districtsHeld = 0;
        int reporting = 0;
        int answered = 0;
        int unitsReporting = 0;
        int unitsExpected = 0;
        Integer unreported = null;
        for (String district : reports.districts) {
            FigureKey key = new FigureKey(district, indicator.code(), year);
            Figure figure = figure(key);
            reporting += figure.isReported() ? 1 : 0;
            answered += figure.isReported() || figure.state().equals("not_applicable") ? 1 : 0;
            unitsReporting += figure.wards().size();
            unitsExpected += figure.unitsExpected();
            Integer own = unitsUnreported(key);
            if (own != null) {
                unreported = own + (unreported == null ? 0 : unreported);
            }
            if (figure.parts() != null) {
                parts = (parts == null ? Parts.NONE : parts).plus(figure.parts());
                if (!indicator.isCount() || figure.isOf("wards", "total")) {
                    held = (held == null ? Parts.NONE : held).plus(figure.parts());
                    districtsHeld++;
                }
            }
        }
        int times = indicator.isCount() ? districtsHeld : 1;
        Function<Integer, @Nullable Fraction> target = ofYear -> {
            Fraction each = reports.target(indicator.code(), ofYear);
            return each == null || times == 0 ? null : each.times(times);
        };
        return new CityFigure(
                parts,
                parts == null ? null : parts.value(indicator),
                held,
                target.apply(year),
                target.apply(TARGET_YEAR),
                reporting,
                unitsReporting,
                unitsExpected,
                unreported,
                answered * 2 >= reports.districts.size());
    }

    // Rule 6: changes compare like with like.

    @Nullable
    Change change(FigureKey key) {
        Indicator indicator = indicator(key.indicator());
        Figure now = figure(key);
        Figure before = figureOrNull(key.in(key.year() - 1));
        if (before == null || !now.isReported() || !before.isReported()) {
            return null;
        }
        if (now.isOf("wards", "total", "stated") && before.isOf("wards", "total", "stated")) {
            Fraction share = indicator.isCount() || now.value() == null || before.value() == null
                    ? null
                    : now.value().minus(before.value());
            return now.parts() == null || before.parts() == null
                    ? new Change(null, null, share, null)
                    : new Change(now.parts(), before.parts(), share, now.unitsExpected());
        }
        if (now.isOf("wards", "partial") && before.isOf("wards", "partial")) {
            Parts after = Parts.NONE;
            Parts earlier = Parts.NONE;
            int common = 0;
            for (Map.Entry<String, Parts> ward : now.wards().entrySet()) {
                Parts then = before.wards().get(ward.getKey());
                if (then != null) {
                    after = after.plus(ward.getValue());
                    earlier = earlier.plus(then);
                    common++;
                }
            }
            return common == 0 ? null : compared(indicator, after, earlier, common);
        }
        return null;
    }

    private static Change compared(Indicator indicator, Parts after, Parts before, int units) {
        Fraction now = after.value(indicator);
        Fraction then = before.value(indicator);
        Fraction share = indicator.isCount() || now == null || then == null ? null : now.minus(then);
        return new Change(after, before, share, units);
    }

    /** The districts whose changes the city's sums. */
    List<Change> changesOfDistricts(String indicator, int year) {
        return reports.districts.stream()
                .map(district -> change(new FigureKey(district, indicator, year)))
                .filter(change -> change != null && change.count() != null)
                .map(change -> requireNonNull(change))
                .toList();
    }

    @Nullable
    Change cityChange(String indicator, int year) {
        List<Change> changes = changesOfDistricts(indicator, year);
        if (changes.isEmpty()) {
            return null;
        }
        return compared(
                indicator(indicator),
                changes.stream().map(change -> requireNonNull(change.after())).reduce(Parts.NONE, Parts::plus),
                changes.stream().map(change -> requireNonNull(change.before())).reduce(Parts.NONE, Parts::plus),
                0);
    }

    /** A flow of a period that is not as long as the one before. */
    private boolean isOtherLength(Indicator indicator, int year) {
        return indicator.flow()
                && Stream.of(year, year - 1)
                        .map(reports.periods::get)
                        .anyMatch(period -> period != null && !period.isCalendarYear());
    }

    boolean isBreak(FigureKey key) {
        return reports.periods.containsKey(key.year() - 1)
                && !reports.expectedWards(key.district(), key.year())
                        .equals(reports.expectedWards(key.district(), key.year() - 1));
    }

    // Rule 7: gaps and verdicts.

    @Nullable
    static Fraction gapPoints(Indicator indicator, @Nullable Fraction target, @Nullable Fraction value) {
        if (indicator.isCount() || target == null || value == null) {
            return null;
        }
        Fraction lacking = indicator.lower() ? value.minus(target) : target.minus(value);
        return lacking.notBelowZero().times(100);
    }

    @Nullable
    static Long gapUnits(Indicator indicator, @Nullable Fraction target, @Nullable Parts held) {
        if (target == null || held == null) {
            return null;
        }
        BigDecimal wanted = new BigDecimal(target.times(indicator.isCount() ? 1 : held.denominator())
                        .over())
                .divide(new BigDecimal(target.under()), 9, RoundingMode.UNNECESSARY);
        long units = indicator.lower()
                ? held.numerator() - wanted.setScale(0, RoundingMode.FLOOR).longValueExact()
                : wanted.setScale(0, RoundingMode.CEILING).longValueExact() - held.numerator();
        return Math.max(0, units);
    }

    /** The parts of a district that are held against a target: a count of some wards is not. */
    @Nullable
    Parts held(FigureKey key) {
        Figure figure = figure(key);
        return indicator(key.indicator()).isCount() && !figure.isOf("wards", "total") ? null : figure.parts();
    }

    String verdictTarget(FigureKey key) {
        Indicator indicator = indicator(key.indicator());
        return isComparable(key)
                ? verdictTarget(
                        indicator,
                        key.year(),
                        requireNonNull(figure(key).value()),
                        reports.target(key.indicator(), key.year()),
                        figure(key.in(FIRST_YEAR)).value(),
                        reports.target(key.indicator(), TARGET_YEAR))
                : "none";
    }

    String cityVerdictTarget(Indicator indicator, int year) {
        CityFigure city = city(indicator.code(), year);
        if (!city.isSufficient() || city.value() == null) {
            return "none";
        }
        if (!indicator.isCount()) {
            return verdictTarget(
                    indicator,
                    year,
                    city.value(),
                    city.target(),
                    city(indicator.code(), FIRST_YEAR).value(),
                    city.target2012());
        }
        if (city.held() == null || city.target() == null) {
            return "none";
        }
        Fraction held = Fraction.of(city.held().numerator(), 1);
        return indicator.compare(held, city.target()) >= 0 ? "met" : "late";
    }

    private static String verdictTarget(
            Indicator indicator,
            int year,
            Fraction value,
            @Nullable Fraction target,
            @Nullable Fraction first,
            @Nullable Fraction last) {
        if (target == null) {
            return "none";
        }
        if (indicator.compare(value, target) >= 0) {
            return "met";
        }
        if (first == null || last == null) {
            return "none";
        }
        Fraction way = first.plus(last.minus(first).times(year - FIRST_YEAR).dividedBy(6));
        return indicator.compare(value, way) >= 0 ? "on_track" : "late";
    }

    String verdictChange(FigureKey key) {
        FigureKey before = key.in(key.year() - 1);
        boolean isJudged = figures.containsKey(before) && isComparable(key) && isComparable(before) && !isBreak(key);
        return isJudged ? verdictChange(indicator(key.indicator()), key.year(), change(key)) : "none";
    }

    String cityVerdictChange(Indicator indicator, int year) {
        CityFigure before = cityOrNull(indicator.code(), year - 1);
        boolean isJudged = before != null
                && before.isSufficient()
                && city(indicator.code(), year).isSufficient();
        return isJudged ? verdictChange(indicator, year, cityChange(indicator.code(), year)) : "none";
    }

    private String verdictChange(Indicator indicator, int year, @Nullable Change change) {
        if (change == null || isOtherLength(indicator, year)) {
            return "none";
        }
        Fraction difference = change.share();
        boolean isSame;
        if (indicator.isCount()) {
            difference = Fraction.of(requireNonNull(change.count()), 1);
            isSame = difference.isZero();
        } else if (difference == null) {
            return "none";
        } else {
            Fraction unit = Fraction.of(1, requireNonNull(change.after()).denominator());
            Fraction within = Fraction.of(indicator.sameWithin()).dividedBy(100);
            isSame = difference.isZero()
                    || difference.abs().compareTo(unit) < 0
                    || difference.abs().compareTo(within) < 0;
        }
        return isSame ? "same" : indicator.compare(difference, Fraction.ZERO) > 0 ? "better" : "worse";
    }

    /** The pace of every district and of the city, a row for each year with a value. */
    List<Pace> paces() {
        List<Pace> paces = new ArrayList<>();
        for (Indicator indicator : reports.indicators.values()) {
            Fraction last = reports.target(indicator.code(), TARGET_YEAR);
            for (String district : reports.districts) {
                paces.addAll(paces(
                        indicator,
                        district,
                        year -> figure(new FigureKey(district, indicator.code(), year))
                                .value(),
                        year -> last,
                        year -> change(new FigureKey(district, indicator.code(), year)),
                        year -> isComparable(new FigureKey(district, indicator.code(), year))));
            }
            paces.addAll(paces(
                    indicator,
                    null,
                    year -> city(indicator.code(), year).value(),
                    year -> city(indicator.code(), year).target2012(),
                    year -> cityChange(indicator.code(), year),
                    year -> city(indicator.code(), year).isSufficient()));
        }
        return paces;
    }

    private List<Pace> paces(
            Indicator indicator,
            @Nullable String district,
            Function<Integer, @Nullable Fraction> value,
            Function<Integer, @Nullable Fraction> target2012,
            Function<Integer, @Nullable Change> change,
            Function<Integer, Boolean> isComparable) {
        List<Pace> paces = new ArrayList<>();
        int scale = indicator.isCount() ? 1 : 100;
        int firstYear = 0;
        Fraction firstValue = Fraction.ZERO;
        for (int year : reports.periods.keySet()) {
            Fraction now = value.apply(year);
            if (now == null) {
                continue;
            }
            if (firstYear == 0) {
                firstYear = year;
                firstValue = now;
            }
            Fraction achieved = year == firstYear
                    ? null
                    : now.minus(firstValue).times(scale).dividedBy(year - firstYear);
            Change last = isOtherLength(indicator, year) ? null : change.apply(year);
            Fraction achievedLast = null;
            if (last != null && indicator.isCount() && last.count() != null) {
                achievedLast = Fraction.of(last.count(), 1);
            } else if (last != null && !indicator.isCount()) {
                achievedLast = last.points();
            }
            Fraction target = target2012.apply(year);
            Fraction required = null;
            boolean isMet = target != null && indicator.compare(now, target) >= 0;
            if (target != null) {
                required =
                        isMet ? Fraction.ZERO : target.minus(now).times(scale).dividedBy(TARGET_YEAR - year);
            }
            String verdict;
            if (achieved == null || required == null || !isComparable.apply(year)) {
                verdict = "none";
            } else if (isMet) {
                verdict = "met";
            } else if (indicator.compare(achieved, required) < 0) {
                verdict = "short";
            } else {
                verdict = achievedLast == null || indicator.compare(achievedLast, required) >= 0 ? "enough" : "slowing";
            }
            paces.add(new Pace(
                    district,
                    indicator.code(),
                    year,
                    now,
                    target,
                    firstYear,
                    firstValue,
                    achieved,
                    achievedLast,
                    required,
                    verdict));
        }
        return paces;
    }

    // Rule 12: who needs help first.

    List<Priority> priorities(int year) {
        return reports.districts.stream()
                .map(district -> priority(district, year))
                .toList();
    }

    private Priority priority(String district, int year) {
        Map<String, Fraction> late = new LinkedHashMap<>();
        Map<String, Integer> verdicts = new HashMap<>();
        int judged = 0;
        boolean isReported = false;
        for (Indicator indicator : reports.indicators.values()) {
            FigureKey key = new FigureKey(district, indicator.code(), year);
            Figure figure = figure(key);
            isReported |= figure.isReported();
            verdicts.merge(verdictChange(key), 1, Integer::sum);
            Fraction target = reports.target(indicator.code(), year);
            if (!isComparable(key) || target == null) {
                continue;
            }
            judged++;
            String verdict = verdictTarget(key);
            if (verdict.equals("met") || verdict.equals("on_track")) {
                verdicts.merge(verdict, 1, Integer::sum);
            } else {
                late.put(indicator.code(), missingShare(indicator, target, requireNonNull(figure.value())));
            }
        }
        List<String> reasons = late.keySet().stream()
                .sorted(Comparator.comparing((String code) -> requireNonNull(late.get(code)), Comparator.reverseOrder())
                        .thenComparing(code -> indicator(code).position()))
                .toList();
        return new Priority(
                district,
                year,
                isReported ? "reported" : "missing",
                judged,
                verdicts.getOrDefault("met", 0),
                verdicts.getOrDefault("on_track", 0),
                verdicts.getOrDefault("better", 0),
                verdicts.getOrDefault("same", 0),
                verdicts.getOrDefault("worse", 0),
                late.values().stream().reduce(Fraction.ZERO, Fraction::plus),
                reasons);
    }

    private static Fraction missingShare(Indicator indicator, Fraction target, Fraction value) {
        if (target.isZero()) {
            return Fraction.ZERO;
        }
        return Fraction.ONE.minus(indicator.lower() ? target.dividedBy(value) : value.dividedBy(target));
    }

    boolean hasPosition(Priority priority) {
        return priority.judged() * 2 >= reports.indicators.size();
    }

    @Nullable
    Integer position(Priority own) {
        if (!hasPosition(own)) {
            return null;
        }
        return 1
                + (int) priorities(own.year()).stream()
                        .filter(this::hasPosition)
                        .filter(other -> other.reasons().size() > own.reasons().size()
                                || (other.reasons().size() == own.reasons().size()
                                        && other.distance().compareTo(own.distance()) > 0))
                        .count();
    }

    /** When a period's report was due: before this day. */
    @Nullable
    LocalDate dueBefore(int year) {
        Period period = requireNonNull(reports.periods.get(year));
        return period.dueBefore();
    }
}
