package vn.chitieu.etl.sample;

import java.util.List;
import java.util.Optional;

/**
 * Where an indicator stands in the sample and how it moves. Rates in percent, counts in numbers a district.
 *
 * @param base the city's level in 2006
 * @param slope its rise in a year, at first
 * @param spread how far the districts lie apart: about one deviation
 */
record Level(String indicatorCode, double base, double slope, double spread, Denominator denominator) {

    /** What a rate of a ward is divided by. */
    enum Denominator {
        members,
        officers,
        young_people,
        new_party_members,
        one_unit,
        one_unit_if_fair,
        none
    }

    private static final List<Level> ALL = List.of(
            new Level("theory_study", 52, 4.6, 7, Denominator.members),
            new Level("officers_of_youth_age", 74, 2.6, 7, Denominator.officers),
            new Level("youth_gathering", 42, 2.3, 5.5, Denominator.young_people),
            new Level("party_admission", 51, 2.2, 6, Denominator.new_party_members),
            new Level("job_counselling", 23, 4.1, 5.5, Denominator.young_people),
            new Level("training_courses", 2.2, 0.75, 1.3, Denominator.none),
            new Level("startups_supported", 44, 13, 26, Denominator.none),
            new Level("economic_models", 26, 7, 13, Denominator.one_unit),
            new Level("new_life_clubs", 8, 6.2, 11, Denominator.one_unit),
            new Level("internet_units", 36, 10.5, 9, Denominator.one_unit),
            new Level("fair_units_supported", 46, 6, 15, Denominator.one_unit_if_fair));

    /** Empty for an indicator that somebody added to the catalogue after this was written: it has no sample. */
    static Optional<Level> of(String indicatorCode) {
        return ALL.stream()
                .filter(level -> level.indicatorCode.equals(indicatorCode))
                .findFirst();
    }
}
