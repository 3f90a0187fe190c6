package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a figure rests on, what state it is in, how districts add up and which of them compare; the case is golden/bases. */
class BasesTest {
    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("bases", work);
    }

    @Test
    void the_wards_add_up_where_each_has_a_reading() throws Exception {
        assertThat(figure(
                        "901", "theory_study", "basis, numerator, denominator, value, units_reporting, units_expected"))
                .isEqualTo("wards,10,20,0.5,5,5");
    }

    @Test
    void a_total_beside_all_wards_is_only_compared() throws Exception {
        assertThat(loaded.row("SELECT raw FROM audit.warning WHERE rule = 'total_disagrees'"))
                .isEqualTo("11/20");
    }

    @Test
    void a_rate_is_a_ratio_of_sums_and_no_mean_of_rates() throws Exception {
        assertThat(figure("903", "theory_study", "value")).isEqualTo("0.1");
    }

    @Test
    void the_total_counts_where_a_ward_lacks() throws Exception {
        assertThat(figure(
                        "902", "theory_study", "basis, numerator, denominator, value, units_reporting, units_expected"))
                .isEqualTo("total,30,60,0.5,2,3");
    }

    @Test
    void some_wards_without_a_total_are_partial() throws Exception {
        assertThat(figure("901", "officers_of_youth_age", "basis, numerator, denominator, units_reporting"))
                .isEqualTo("partial,6,8,4");
    }

    @Test
    void a_percentage_alone_is_stated() throws Exception {
        assertThat(figure("901", "youth_gathering", "state, basis, numerator, denominator, value, units_reporting"))
                .isEqualTo("reported,stated,,,0.457,0");
    }

    @Test
    void a_stated_percentage_is_divided_by_exactly_a_hundred() throws Exception {
        assertThat(figure("902", "new_life_clubs", "value")).isEqualTo("0.567");
    }

    @Test
    void a_stated_percentage_has_a_gap_in_points_but_none_in_units() throws Exception {
        assertThat(figure("901", "youth_gathering", "round(gap_points, 9), gap_units"))
                .isEqualTo("4.3,");
    }

    @Test
    void a_ward_with_only_a_percentage_does_not_complete_the_wards() throws Exception {
        assertThat(figure("901", "party_admission", "basis, numerator, denominator, units_reporting"))
                .isEqualTo("partial,4,16,4");
    }

    @Test
    void wards_with_nothing_but_percentages_make_no_figure() throws Exception {
        assertThat(figure("902", "party_admission", "state, basis, numerator, denominator, value, units_reporting"))
                .isEqualTo("reported,,,,,0");
    }

    @Test
    void zero_is_reported() throws Exception {
        assertThat(figure("903", "party_admission", "state, basis, numerator, denominator, value"))
                .isEqualTo("reported,wards,0,9,0.0");
    }

    @Test
    void no_row_is_missing_and_not_zero() throws Exception {
        assertThat(figure("904", "party_admission", "state, basis, numerator, denominator, value, received_on"))
                .isEqualTo("missing,,,,,");
    }

    @Test
    void empty_cells_are_missing_and_not_zero() throws Exception {
        assertThat(figure("904", "theory_study", "state, numerator, value")).isEqualTo("missing,,");
    }

    @Test
    void a_row_without_a_figure_keeps_target_and_city_value() throws Exception {
        assertThat(figure("904", "theory_study", "target, target_2012, round(city_value, 9)"))
                .isEqualTo("0.700000,0.800000,0.455555556");
    }

    @Test
    void refused_readings_leave_the_figure_refused() throws Exception {
        assertThat(figure("904", "officers_of_youth_age", "state, basis, numerator, value, received_on"))
                .isEqualTo("refused,,,,");
    }

    @Test
    void a_reading_whose_year_is_misspelt_came_and_was_refused() throws Exception {
        assertThat(figure("904", "internet_units", "state")).isEqualTo("refused");
    }

    @Test
    void units_to_which_it_does_not_apply_leave_the_sum() throws Exception {
        assertThat(figure("902", "economic_models", "state, basis, numerator, denominator, value, units_reporting"))
                .isEqualTo("reported,wards,1,2,0.5,3");
    }

    @Test
    void a_district_of_nothing_but_0_over_0_units_is_not_applicable() throws Exception {
        assertThat(figure("903", "economic_models", "state, numerator, denominator, value"))
                .isEqualTo("not_applicable,0,0,");
    }

    @Test
    void a_total_of_no_units_among_none_is_not_applicable() throws Exception {
        assertThat(figure("904", "new_life_clubs", "state, basis, numerator, denominator, value, is_comparable"))
                .isEqualTo("not_applicable,total,0,0,,false");
    }

    @Test
    void no_people_among_no_people_is_reported_without_a_value() throws Exception {
        assertThat(figure("904", "job_counselling", "state, numerator, denominator, value, is_comparable"))
                .isEqualTo("reported,0,0,,false");
    }

    @Test
    void a_districts_own_total_of_units_may_exceed_one() throws Exception {
        assertThat(figure("903", "internet_units", "basis, numerator, denominator"))
                .isEqualTo("total,1,2");
    }

    @Test
    void a_count_has_its_numerator_for_a_value() throws Exception {
        assertThat(figure("901", "training_courses", "basis, numerator, denominator, value"))
                .isEqualTo("wards,5,,5.0");
    }

    @Test
    void a_count_of_all_wards_is_divided_by_those_expected() throws Exception {
        assertThat(figure("901", "training_courses", "per_unit")).isEqualTo("1.0");
    }

    @Test
    void a_total_count_is_divided_by_the_wards_expected() throws Exception {
        assertThat(figure("902", "training_courses", "per_unit")).isEqualTo("2.0");
    }

    @Test
    void a_partial_count_is_divided_by_the_wards_that_reported() throws Exception {
        assertThat(figure("903", "training_courses", "basis, units_reporting, units_expected, per_unit"))
                .isEqualTo("partial,1,2,3.0");
    }

    @Test
    void a_rate_has_nothing_per_unit() throws Exception {
        assertThat(loaded.row("""
                SELECT count(per_unit) FROM mart.indicator_by_district JOIN indicator USING (indicator_code)
                WHERE kind <> 'count'
                """)).isEqualTo("0");
    }

    @Test
    void counts_are_not_held_against_the_city() throws Exception {
        assertThat(loaded.row("""
                SELECT count(city_value) FROM mart.indicator_by_district JOIN indicator USING (indicator_code)
                WHERE kind = 'count'
                """)).isEqualTo("0");
    }

    @Test
    void four_wards_of_five_are_enough_to_compare() throws Exception {
        assertThat(figure("901", "officers_of_youth_age", "basis, is_comparable"))
                .isEqualTo("partial,true");
    }

    @Test
    void two_wards_of_three_are_too_few_to_compare() throws Exception {
        assertThat(figure("902", "officers_of_youth_age", "basis, value, is_comparable"))
                .isEqualTo("partial,0.75,false");
    }

    @Test
    void a_count_of_some_wards_does_not_compare() throws Exception {
        assertThat(figure("903", "training_courses", "basis, is_comparable")).isEqualTo("partial,false");
    }

    @Test
    void a_stated_percentage_does_not_compare() throws Exception {
        assertThat(figure("901", "youth_gathering", "basis, is_comparable")).isEqualTo("stated,false");
    }

    @Test
    void a_district_to_which_it_does_not_apply_does_not_compare() throws Exception {
        assertThat(figure("903", "economic_models", "basis, is_comparable")).isEqualTo("wards,false");
    }

    @Test
    void where_fewer_than_five_compare_nobody_is_ranked() throws Exception {
        assertThat(loaded.row(
                        "SELECT count(rank), count(*) FILTER (is_comparable) > 9 FROM mart.indicator_by_district"))
                .isEqualTo("0,true");
    }

    @Test
    void the_city_sums_wards_total_and_partial() throws Exception {
        assertThat(loaded.city("theory_study", 2010, "numerator, denominator, round(value, 9), districts_reporting"))
                .isEqualTo("41,90,0.455555556,3");
    }

    @Test
    void the_city_sums_even_wards_too_few_to_compare() throws Exception {
        assertThat(loaded.city("officers_of_youth_age", 2010, "numerator, denominator"))
                .isEqualTo("9,12");
    }

    @Test
    void the_city_never_sums_a_stated_percentage() throws Exception {
        assertThat(loaded.city("youth_gathering", 2010, "numerator, denominator"))
                .isEqualTo("20,40");
    }

    @Test
    void a_stated_percentage_counts_as_reporting() throws Exception {
        assertThat(loaded.city("youth_gathering", 2010, "districts_reporting")).isEqualTo("2");
    }

    @Test
    void a_district_to_which_it_does_not_apply_does_not_count_as_reporting() throws Exception {
        assertThat(loaded.city("economic_models", 2010, "numerator, denominator, districts_reporting"))
                .isEqualTo("1,2,1");
    }

    @Test
    void the_citys_count_is_a_sum_without_a_denominator() throws Exception {
        assertThat(loaded.city("training_courses", 2010, "numerator, denominator, value"))
                .isEqualTo("14,,14.0");
    }

    @Test
    void a_year_without_any_report_has_no_city_figure() throws Exception {
        assertThat(loaded.city("theory_study", 2009, "numerator, denominator, value, districts_reporting"))
                .isEqualTo(",,,0");
    }

    @Test
    void every_district_indicator_and_year_has_its_row() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT count(*), count(DISTINCT (district_code, indicator_code, year)) FROM mart.indicator_by_district"))
                .isEqualTo("288,288");
    }

    @Test
    void every_indicator_and_year_has_its_row_for_the_city() throws Exception {
        assertThat(loaded.row("SELECT count(*), count(DISTINCT (indicator_code, year)) FROM mart.indicator_citywide"))
                .isEqualTo("72,72");
    }

    @Test
    void a_ward_founded_during_the_year_is_expected_from_the_next_one_on() throws Exception {
        assertThat(unitsExpected("902")).isEqualTo("2 3 3 3 3 3");
    }

    @Test
    void wards_are_expected_while_they_exist_on_the_first_day_of_the_period() throws Exception {
        // One until 31 December 2007; another from 1 October 2010, which is the first day of 2011's period.
        assertThat(unitsExpected("904")).isEqualTo("2 2 1 1 1 2");
    }

    @Test
    void the_received_day_is_that_of_the_winning_version() throws Exception {
        assertThat(figure("902", "theory_study", "received_on")).isEqualTo("2011-01-12");
    }

    private static String figure(String district, String indicator, String columns) throws Exception {
        return loaded.figure(district, indicator, 2010, columns);
    }

    private static String unitsExpected(String district) throws Exception {
        return loaded.row("""
                SELECT string_agg(units_expected, ' ' ORDER BY year)
                FROM mart.indicator_by_district WHERE indicator_code = 'theory_study' AND district_code = '%s'
                """.formatted(district));
    }
}
