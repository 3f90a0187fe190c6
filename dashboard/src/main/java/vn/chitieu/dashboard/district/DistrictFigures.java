package vn.chitieu.dashboard.district;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that a district's page shows, seen from one year; from one snapshot.
 *
 * @param places all districts, in natural order
 * @param indicators in the order of the letter
 * @param all every district and indicator of the year
 * @param own every indicator and year of the district
 * @param city every indicator and year
 * @param isIllustrative whether the year's targets are ours
 * @param priorities every district of the year, first who needs help first
 * @param wards one a ward-level unit and indicator of the year
 * @param versions of its reports, latest year and version first
 * @param reportings one a year
 * @param refusedFiles files on this district that could not be taken at all
 */
record DistrictFigures(
        Place place,
        int year,
        List<Place> places,
        List<Indicator> indicators,
        List<Figure> all,
        List<Figure> own,
        List<CityFigure> city,
        boolean isIllustrative,
        List<Priority> priorities,
        List<WardFigure> wards,
        List<Version> versions,
        List<Reporting> reportings,
        List<RefusedFile> refusedFiles) {

    /** A row of {@code mart.indicator_by_ward}, with the unit's name. */
    record WardFigure(
            String wardCode,
            int position,
            String name,
            String kind,
            String indicatorCode,
            State state,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Integer rowNumber) {

        /** What became of a unit's reading. */
        enum State {
            reported,
            not_applicable,
            stated,
            refused,
            missing
        }
    }

    /** A version of the district's report of a year. */
    record Version(
            int submissionId,
            int year,
            int version,
            String file,
            @Nullable LocalDate receivedOn,
            int readings,
            int accepted,
            int refused,
            int missing) {}

    /** A row of {@code mart.reporting}. */
    record Reporting(
            int year,
            String status,
            @Nullable LocalDate firstReceivedOn,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean onTime,
            @Nullable Integer daysLate) {

        /** Days from the last day in time to the first version, below zero early; null without both. */
        @Nullable
        Integer daysFromDue() {
            return firstReceivedOn == null || dueBefore == null
                    ? null
                    : (Integer) Math.toIntExact(ChronoUnit.DAYS.between(dueBefore.minusDays(1), firstReceivedOn));
        }
    }

    /** A file that was refused whole, and why. */
    record RefusedFile(
            int year,
            String file,
            @Nullable String messageVi,
            @Nullable String messageEn) {}

    List<Integer> years() {
        return own.stream().map(Figure::year).distinct().sorted().toList();
    }

    /** The 11 figures of the year, in the order of the letter. */
    List<Figure> now() {
        return own.stream().filter(figure -> figure.year() == year).toList();
    }

    /** An indicator through the years. */
    List<Figure> of(Indicator indicator) {
        return own.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .sorted(comparing(Figure::year))
                .toList();
    }

    Optional<Figure> of(String indicatorCode, int ofYear) {
        return own.stream()
                .filter(figure -> figure.indicator().indicatorCode().equals(indicatorCode) && figure.year() == ofYear)
                .findFirst();
    }

    Optional<CityFigure> city(Indicator indicator, int ofYear) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicator.indicatorCode()) && figure.year() == ofYear)
                .findFirst();
    }

    /** What is judged of the district: every count of the page is one of these. */
    Priority priority() {
        return priorities.stream()
                .filter(priority -> priority.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** How many districts of the year stand in the order of who needs help first. */
    int positions() {
        return (int) priorities.stream()
                .filter(priority -> priority.position() != null)
                .count();
    }

    /** Those who share its position. */
    List<Place> level() {
        Integer position = priority().position();
        return priorities.stream()
                .filter(priority -> position != null
                        && position.equals(priority.position())
                        && !priority.place().equals(place))
                .map(Priority::place)
                .toList();
    }

    /** Whether what happened in the period is not judged against the year before, which has another length. */
    boolean isOtherLength() {
        return city.stream().anyMatch(figure -> figure.year() == year && figure.isOtherLength());
    }

    /** Whether anything was to be reached in the year. */
    boolean hasTargets() {
        return now().stream().anyMatch(figure -> figure.target() != null);
    }

    /** How many districts of the year have a rank in an indicator. */
    int ranked(Indicator indicator) {
        return (int) all.stream()
                .filter(figure -> figure.indicator().equals(indicator) && figure.rank() != null)
                .count();
    }

    /** The values that compare, of all districts in the year, lowest first. */
    List<Double> comparable(Indicator indicator) {
        return all.stream()
                .filter(figure -> figure.indicator().equals(indicator) && figure.isComparable())
                .map(Figure::compared)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** What has reached its target, best rank first. */
    List<Figure> strengths() {
        return now().stream()
                .filter(figure -> figure.verdictTarget() == TargetVerdict.met)
                .sorted(comparing(Figure::rank, nullsLast(naturalOrder())))
                .toList();
    }

    /** What is late, farthest from its target first. */
    List<Figure> needs() {
        return priority().reasons().stream()
                .flatMap(indicator -> of(indicator.indicatorCode(), year).stream())
                .toList();
    }

    /** What has a rank, best first. */
    List<Figure> ranked() {
        return now().stream()
                .filter(figure -> figure.rank() != null)
                .sorted(comparing(Figure::rank, nullsLast(naturalOrder())))
                .toList();
    }

    /** The version whose figures count in a year. */
    Optional<Version> inForce(int ofYear) {
        return versions.stream()
                .filter(version -> version.year() == ofYear && version.accepted() > 0)
                .max(comparing(Version::version));
    }

    Optional<Reporting> reporting(int ofYear) {
        return reportings.stream()
                .filter(reporting -> reporting.year() == ofYear)
                .findFirst();
    }

    /** The year in which its ward-level units changed, so that it does not compare with the year before. */
    Optional<Integer> breakYear() {
        return own.stream().filter(Figure::isBreak).map(Figure::year).findFirst();
    }

    /** Answers of ward-level units in a year, and how many the 11 indicators expect. */
    Completeness completeness(int ofYear) {
        List<Figure> figures =
                own.stream().filter(figure -> figure.year() == ofYear).toList();
        return new Completeness(
                figures.stream().mapToInt(Figure::unitsReporting).sum(),
                figures.stream().mapToInt(Figure::unitsExpected).sum(),
                (int) figures.stream().filter(figure -> figure.value() != null).count(),
                figures.size());
    }

    /**
     * How complete a year is.
     *
     * @param units answers of ward-level units
     * @param expected answers that 11 indicators of every unit would make
     * @param indicators with a figure
     */
    record Completeness(int units, int expected, int indicators, int allIndicators) {}
}
