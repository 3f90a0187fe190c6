package vn.chitieu.etl;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.IndependentFigures.Change;
import vn.chitieu.etl.IndependentFigures.CityFigure;
import vn.chitieu.etl.IndependentFigures.Figure;
import vn.chitieu.etl.IndependentFigures.FigureKey;
import vn.chitieu.etl.IndependentFigures.Pace;
import vn.chitieu.etl.IndependentFigures.Parts;
import vn.chitieu.etl.IndependentFigures.Priority;
import vn.chitieu.etl.IndependentReports.Indicator;
import vn.chitieu.etl.IndependentReports.Version;
import vn.chitieu.etl.golden.DataFolder;

/** Some columns of a mart, beside what the independent computation says they are. */
enum Aspect {
    states(
            "indicator_by_district",
            "state, basis, units_reporting, units_expected, units_unreported, is_comparable, is_break, received_on",
            ofDistricts((independent, key) -> {
                Figure figure = independent.figure(key);
                return List.of(
                        figure.state(),
                        orNothing(figure.basis()),
                        figure.wards().size(),
                        figure.unitsExpected(),
                        orNothing(independent.unitsUnreported(key)),
                        independent.isComparable(key),
                        independent.isBreak(key),
                        orNothing(figure.receivedOn()));
            })),
    values(
            "indicator_by_district",
            "numerator, denominator, value!, per_unit!, city_value!, rank",
            ofDistricts((independent, key) -> {
                Figure figure = independent.figure(key);
                return List.of(
                        numerator(figure.parts()),
                        denominator(independent, key.indicator(), figure.parts()),
                        nine(figure.value()),
                        nine(independent.perUnit(key)),
                        nine(independent.cityValue(key)),
                        orNothing(independent.rank(key)));
            })),
    changes(
            "indicator_by_district",
            "previous_numerator, previous_value!, change_count, change_points!, units_compared",
            ofDistricts((independent, key) -> {
                Figure before = independent.figureOrNull(key.in(key.year() - 1));
                Change change = independent.change(key);
                return List.of(
                        numerator(before == null ? null : before.parts()),
                        nine(before == null ? null : before.value()),
                        orNothing(change == null ? null : change.count()),
                        nine(change == null ? null : change.points()),
                        orNothing(change == null ? null : change.units()));
            })),
    gaps(
            "indicator_by_district",
            "target!, gap_points!, gap_units, target_2012!, gap_2012_points!, gap_2012_units",
            ofDistricts((independent, key) -> {
                List<Object> cells = new ArrayList<>();
                Indicator indicator = independent.indicator(key.indicator());
                for (int year : List.of(key.year(), 2012)) {
                    Fraction target = independent.reports.target(key.indicator(), year);
                    cells.add(nine(target));
                    cells.add(nine(IndependentFigures.gapPoints(
                            indicator, target, independent.figure(key).value())));
                    cells.add(orNothing(IndependentFigures.gapUnits(indicator, target, independent.held(key))));
                }
                return cells;
            })),
    verdicts_on_targets(
            "indicator_by_district",
            "verdict_target",
            ofDistricts((independent, key) -> List.of(independent.verdictTarget(key)))),
    verdicts_on_changes(
            "indicator_by_district",
            "verdict_change",
            ofDistricts((independent, key) -> List.of(independent.verdictChange(key)))),
    city_sums(
            "indicator_citywide",
            "numerator, denominator, value!, districts_reporting, units_reporting, units_expected, units_unreported, is_sufficient",
            ofCity((independent, indicator, year) -> {
                CityFigure city = independent.city(indicator.code(), year);
                return List.of(
                        numerator(city.parts()),
                        denominator(independent, indicator.code(), city.parts()),
                        nine(city.value()),
                        city.districtsReporting(),
                        city.unitsReporting(),
                        city.unitsExpected(),
                        orNothing(city.unitsUnreported()),
                        city.isSufficient());
            })),
    city_changes(
            "indicator_citywide",
            "previous_value!, change_points!, change_count, districts_compared",
            ofCity((independent, indicator, year) -> {
                CityFigure before = independent.cityOrNull(indicator.code(), year - 1);
                Change change = independent.cityChange(indicator.code(), year);
                return List.of(
                        nine(before == null ? null : before.value()),
                        nine(change == null ? null : change.points()),
                        orNothing(change == null ? null : change.count()),
                        independent.changesOfDistricts(indicator.code(), year).size());
            })),
    city_gaps(
            "indicator_citywide",
            "target!, gap_points!, gap_units, target_2012!, gap_2012_points!, gap_2012_units",
            ofCity((independent, indicator, year) -> {
                CityFigure city = independent.city(indicator.code(), year);
                List<Object> cells = new ArrayList<>();
                for (Fraction target : new @Nullable Fraction[] {city.target(), city.target2012()}) {
                    cells.add(nine(target));
                    cells.add(nine(IndependentFigures.gapPoints(indicator, target, city.value())));
                    cells.add(orNothing(IndependentFigures.gapUnits(indicator, target, city.held())));
                }
                return cells;
            })),
    city_verdicts(
            "indicator_citywide",
            "verdict_target, verdict_change",
            ofCity((independent, indicator, year) -> List.of(
                    independent.cityVerdictTarget(indicator, year), independent.cityVerdictChange(indicator, year)))),
    city_counts(
            "indicator_citywide",
            "districts_met, districts_on_track, districts_late, districts_better, districts_same, districts_worse",
            ofCity((independent, indicator, year) -> {
                List<String> verdicts = independent.reports.districts.stream()
                        .map(district -> new FigureKey(district, indicator.code(), year))
                        .flatMap(key -> Stream.of(independent.verdictTarget(key), independent.verdictChange(key)))
                        .toList();
                return Stream.of("met", "on_track", "late", "better", "same", "worse")
                        .map(verdict -> (Object)
                                verdicts.stream().filter(verdict::equals).count())
                        .toList();
            })),
    paces(
            "pace",
            "value!, target_2012!, first_year, first_value!, achieved!, achieved_last!, required!",
            ofPaces(pace -> List.of(
                    nine(pace.value()),
                    nine(pace.target2012()),
                    pace.firstYear(),
                    nine(pace.firstValue()),
                    nine(pace.achieved()),
                    nine(pace.achievedLast()),
                    nine(pace.required())))),
    verdicts_on_paces("pace", "verdict", ofPaces(pace -> List.of(pace.verdict()))),
    lateness(
            "district_priority",
            "state, indicators_judged, met, on_track, late, better, same, worse",
            ofPriorities((independent, priority) -> List.of(
                    priority.state(),
                    priority.judged(),
                    priority.met(),
                    priority.onTrack(),
                    priority.reasons().size(),
                    priority.better(),
                    priority.same(),
                    priority.worse()))),
    positions(
            "district_priority",
            "distance!, position",
            ofPriorities((independent, priority) ->
                    List.of(nine(priority.distance()), orNothing(independent.position(priority))))),
    reasons(
            "district_priority",
            "array_to_string(reasons, ' ')",
            ofPriorities((independent, priority) -> List.of(String.join(" ", priority.reasons())))),
    reporting(
            "reporting",
            "status, first_received_on, latest_received_on, due_before, on_time, days_late, versions",
            independent -> ofDistrictsAndYears(independent).map(key -> {
                List<Version> versions = independent.versions(key.district(), key.year());
                List<LocalDate> days = versions.stream()
                        .map(Version::receivedOn)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.naturalOrder())
                        .toList();
                LocalDate first = days.isEmpty() ? null : days.getFirst();
                LocalDate due = independent.dueBefore(key.year());
                return cells(List.of(
                        key.district(),
                        key.year(),
                        versions.isEmpty() ? "missing" : "reported",
                        orNothing(first),
                        orNothing(days.isEmpty() ? null : days.getLast()),
                        orNothing(due),
                        first != null && due != null ? first.isBefore(due) : "",
                        first != null && due != null
                                ? Math.max(0, ChronoUnit.DAYS.between(due.minusDays(1), first))
                                : "",
                        versions.size()));
            }));

    private interface OfCity {
        List<Object> cells(IndependentFigures independent, Indicator indicator, int year);
    }

    private final String mart;
    private final String columns;
    private final Function<IndependentFigures, Stream<String>> rows;

    /** @param columns what is compared; those with ! are numbers with nine digits after the point */
    Aspect(String mart, String columns, Function<IndependentFigures, Stream<String>> rows) {
        this.mart = mart;
        this.columns = columns;
        this.rows = rows;
    }

    /** Fails unless the plain mart says what was worked out. */
    void assertAgrees(DataFolder loaded, IndependentFigures independent) throws Exception {
        assertAgrees(loaded, independent, "mart." + mart);
    }

    /** Fails unless the mart as of a day says what was worked out from what was known by then. */
    void assertAgreesAsOf(LocalDate day, DataFolder loaded, IndependentFigures independent) throws Exception {
        assertAgrees(loaded, independent, "mart.%s_as_of(DATE '%s')".formatted(mart, day));
    }

    private void assertAgrees(DataFolder loaded, IndependentFigures independent, String rowsOf) throws Exception {
        String key = switch (mart) {
            case "indicator_by_district" -> "district_code, indicator_code, year";
            case "indicator_citywide" -> "indicator_code, year";
            case "pace" -> "coalesce(district_code, 'city'), indicator_code, year";
            default -> "district_code, year";
        };
        String printed = columns.replaceAll("(\\w+)!", "printf('%.9f', $1::DOUBLE)");
        List<String> found = loaded.rows("SELECT %s, %s FROM %s".formatted(key, printed, rowsOf)).stream()
                .map(row -> row.replaceAll("-(0\\.0{9})\\b", "$1"))
                .toList();

        assertThat(found)
                .as("%s of %s", columns, rowsOf)
                .containsExactlyInAnyOrderElementsOf(rows.apply(independent).toList());
    }

    private static Function<IndependentFigures, Stream<String>> ofDistricts(
            BiFunction<IndependentFigures, FigureKey, List<?>> judged) {
        return independent -> independent.keys().stream()
                .map(key ->
                        cells(List.of(key.district(), key.indicator(), key.year()), judged.apply(independent, key)));
    }

    private static Function<IndependentFigures, Stream<String>> ofCity(OfCity judged) {
        return independent -> independent.reports.indicators.values().stream()
                .flatMap(indicator -> independent.reports.periods.keySet().stream()
                        .map(year ->
                                cells(List.of(indicator.code(), year), judged.cells(independent, indicator, year))));
    }

    private static Function<IndependentFigures, Stream<String>> ofPaces(Function<Pace, List<?>> judged) {
        return independent -> independent.paces().stream()
                .map(pace -> cells(
                        List.of(Objects.requireNonNullElse(pace.district(), "city"), pace.indicator(), pace.year()),
                        judged.apply(pace)));
    }

    private static Function<IndependentFigures, Stream<String>> ofPriorities(
            BiFunction<IndependentFigures, Priority, List<?>> judged) {
        return independent -> independent.reports.periods.keySet().stream()
                .flatMap(year -> independent.priorities(year).stream())
                .map(priority ->
                        cells(List.of(priority.district(), priority.year()), judged.apply(independent, priority)));
    }

    private static Stream<FigureKey> ofDistrictsAndYears(IndependentFigures independent) {
        String any = independent.reports.indicators.keySet().iterator().next();
        return independent.keys().stream().filter(key -> key.indicator().equals(any));
    }

    private static Object numerator(@Nullable Parts parts) {
        return parts == null ? "" : parts.numerator();
    }

    private static Object denominator(IndependentFigures independent, String indicator, @Nullable Parts parts) {
        return parts == null || independent.indicator(indicator).isCount() ? "" : parts.denominator();
    }

    private static String nine(@Nullable Fraction number) {
        return number == null ? "" : number.nine();
    }

    private static Object orNothing(@Nullable Object cell) {
        return cell == null ? "" : cell;
    }

    private static String cells(List<?>... cells) {
        return Stream.of(cells).flatMap(List::stream).map(Object::toString).collect(joining(","));
    }
}
