package vn.chitieu.etl.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What is out of the ordinary in the sample, district by district: the whole plan is the list at the end. Districts and
 * wards go by their real codes; the made-up cities repeat the plan.
 */
sealed interface SpecialCase {

    /** The real district's code. */
    String district();

    int year();

    /** A case that concerns a single indicator. */
    sealed interface OfIndicator extends SpecialCase {
        String indicator();
    }

    /** The district did not report. */
    record NoReport(String district, int year) implements SpecialCase {}

    /** The day on which the first report came, where it matters. */
    record Received(String district, int year, LocalDate day) implements SpecialCase {}

    /** A second version came. */
    record Corrected(String district, int year, LocalDate day, Correction correction) implements SpecialCase {}

    /** What the second version puts right. */
    enum Correction {
        figures,
        section_three_only,
        wards_added,
        wards_instead_of_total
    }

    /** The first report holds nothing but the district's totals. */
    record TotalOnly(String district, int year) implements SpecialCase {}

    /** A percentage without its parts, for the district as a whole. */
    record PercentageOnly(String district, int year, String indicator, String separator) implements OfIndicator {}

    /** Some wards give a percentage without its parts. */
    record WardPercentages(String district, int year, String indicator, int wards) implements OfIndicator {}

    /**
     * Some wards are left out of the first report.
     *
     * @param section the outline's section that lacks them, empty for the whole report
     * @param blank whether their rows are there with empty cells, or not at all
     * @param total whether the district's total row, which knows them, is there
     */
    record WardsMissing(String district, int year, String section, int wards, boolean blank, boolean total)
            implements SpecialCase {}

    /** The total row is wrong by a little. */
    record TotalOff(String district, int year, String indicator, int by) implements OfIndicator {}

    /** A percentage beside the parts is wrong; on the total row or on a ward's. */
    record StatedOff(String district, int year, String indicator, boolean total) implements OfIndicator {}

    /** The total is all that was given, and it is not readable. */
    record TotalNotReadable(String district, int year, String indicator) implements OfIndicator {}

    /** More people than live there. */
    record AboveHundred(String district, int year, String indicator, String ward, double rate) implements OfIndicator {}

    /** A denominator that is far from the years before and after. */
    record DenominatorJump(String district, int year, String indicator, String ward) implements OfIndicator {}

    /** No unit of the district was rated fair. */
    record NoneRatedFair(String district, int year) implements SpecialCase {}

    /** Rows for a ward that was founded during the year, and is expected from the next one on. */
    record WardTooSoon(String district, int year, String ward, Set<String> indicators) implements SpecialCase {}

    /** How the file was saved, where it is not plain: the first version's, or the second's. */
    record Saved(String district, int year, int version, char separator, boolean mark, boolean crlf, boolean reordered)
            implements SpecialCase {}

    /** The cases of a district and year, in the order of the plan. */
    static List<SpecialCase> of(District district, int year) {
        return PLAN.stream()
                .filter(special ->
                        special.year() == year && district.districtCode().endsWith(special.district()))
                .toList();
    }

    static <T extends SpecialCase> List<T> find(List<SpecialCase> cases, Class<T> kind) {
        return cases.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static <T extends OfIndicator> Optional<T> find(List<SpecialCase> cases, Class<T> kind, Indicator indicator) {
        return find(cases, kind).stream()
                .filter(special -> special.indicator().equals(indicator.indicatorCode()))
                .findFirst();
    }

    static boolean has(List<SpecialCase> cases, Class<? extends SpecialCase> kind) {
        return cases.stream().anyMatch(kind::isInstance);
    }

    /** The plan. */
    List<SpecialCase> PLAN = List.of(
            new NoReport("777", 2006),
            new NoReport("785", 2007),
            new NoReport("787", 2008),
            new NoReport("763", 2009),
            new NoReport("786", 2011),

            // In 2011 the letter wants reports before 15 November: ten come late, one of them by a day.
            new Received("765", 2011, LocalDate.of(2011, 11, 8)),
            new Received("774", 2011, LocalDate.of(2011, 11, 14)),
            new Received("767", 2011, LocalDate.of(2011, 11, 15)),
            new Received("770", 2011, LocalDate.of(2011, 11, 16)),
            new Received("784", 2011, LocalDate.of(2011, 11, 17)),
            new Received("761", 2011, LocalDate.of(2011, 11, 18)),
            new Received("772", 2011, LocalDate.of(2011, 11, 21)),
            new Received("776", 2011, LocalDate.of(2011, 11, 22)),
            new Received("763", 2011, LocalDate.of(2011, 11, 25)),
            new Received("785", 2011, LocalDate.of(2011, 11, 28)),
            new Received("777", 2011, LocalDate.of(2011, 12, 5)),
            new Received("787", 2011, LocalDate.of(2011, 12, 19)),
            new Corrected("766", 2006, LocalDate.of(2007, 4, 18), Correction.figures),
            new Corrected("768", 2007, LocalDate.of(2008, 5, 6), Correction.wards_added),
            new Corrected("764", 2008, LocalDate.of(2009, 5, 12), Correction.figures),
            new Corrected("783", 2009, LocalDate.of(2010, 4, 22), Correction.section_three_only),
            new Corrected("776", 2010, LocalDate.of(2011, 4, 19), Correction.wards_instead_of_total),
            new Corrected("765", 2011, LocalDate.of(2011, 11, 24), Correction.figures),
            new TotalOnly("785", 2006),
            new TotalOnly("787", 2006),
            new TotalOnly("786", 2007),
            new TotalOnly("784", 2008),
            new TotalOnly("787", 2009),
            new TotalOnly("776", 2010),
            new TotalOnly("772", 2011),
            new TotalNotReadable("787", 2009, "job_counselling"),
            new PercentageOnly("763", 2006, "job_counselling", "."),
            new PercentageOnly("778", 2006, "theory_study", ","),
            new PercentageOnly("762", 2007, "youth_gathering", "."),
            new PercentageOnly("761", 2008, "job_counselling", "."),
            new PercentageOnly("775", 2008, "party_admission", ","),
            new PercentageOnly("784", 2009, "theory_study", "."),
            new PercentageOnly("784", 2010, "theory_study", ","),
            new PercentageOnly("771", 2010, "youth_gathering", "."),
            new PercentageOnly("767", 2011, "job_counselling", "."),
            new PercentageOnly("769", 2011, "internet_units", "."),
            new WardPercentages("774", 2007, "youth_gathering", 2),
            new WardsMissing("768", 2007, "", 5, false, false),
            new WardsMissing("762", 2008, "", 2, false, false),
            new WardsMissing("783", 2008, "II.", 6, true, false),
            new WardsMissing("765", 2009, "", 3, false, true),
            new WardsMissing("771", 2009, "I.1.4", 4, true, false),
            new WardsMissing("777", 2010, "", 3, false, false),
            new WardsMissing("784", 2011, "I.1.3", 2, true, false),
            new TotalOff("760", 2008, "startups_supported", 1),
            new TotalOff("764", 2009, "youth_gathering", 3),
            new TotalOff("773", 2010, "theory_study", -2),
            new TotalOff("778", 2011, "job_counselling", 10),
            new StatedOff("766", 2008, "youth_gathering", true),
            new StatedOff("760", 2009, "job_counselling", false),
            new StatedOff("775", 2010, "theory_study", false),
            new StatedOff("768", 2011, "party_admission", true),
            new AboveHundred("762", 2009, "youth_gathering", "26800", 1.02),
            new AboveHundred("762", 2010, "youth_gathering", "26800", 1.05),
            new AboveHundred("762", 2011, "youth_gathering", "26800", 1.06),
            new AboveHundred("777", 2011, "job_counselling", "27454", 1.11),
            new DenominatorJump("778", 2009, "theory_study", "27484"),
            new NoneRatedFair("786", 2010),
            new WardTooSoon("761", 2006, "26787", Set.of("youth_gathering", "job_counselling")),
            new WardTooSoon("764", 2006, "26876", Set.of("theory_study", "youth_gathering", "internet_units")),
            new Saved("772", 2007, 1, ',', true, false, false),
            new Saved("768", 2008, 1, ',', false, true, false),
            new Saved("769", 2008, 1, ';', false, false, false),
            new Saved("771", 2009, 1, ';', false, true, false),
            new Saved("785", 2009, 1, ',', false, true, false),
            new Saved("760", 2010, 1, ',', true, true, false),
            new Saved("778", 2010, 1, ';', true, true, false),
            new Saved("784", 2010, 1, ';', false, false, false),
            new Saved("762", 2011, 1, ';', false, false, false),
            new Saved("775", 2011, 1, ',', false, false, true),
            new Saved("765", 2011, 2, ',', true, false, false));
}
