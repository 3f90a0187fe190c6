package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What misled before it was judged once, in the warehouse; the case is golden/judged, of six districts. */
class JudgedTest {
    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("judged", work);
    }

    @Test
    void ninety_four_of_126_need_one_more_for_three_quarters() throws Exception {
        assertThat(loaded.figure("905", "fair_units_supported", 2011, "gap_units"))
                .isEqualTo("1");
    }

    @Test
    void so_does_the_city_of_them() throws Exception {
        // 94/126 and 70/100: 0.75 × 226 = 169.5.
        assertThat(loaded.city("fair_units_supported", 2011, "numerator, denominator, gap_units"))
                .isEqualTo("164,226,6");
    }

    @Test
    void wards_that_did_not_report_lack_nothing() throws Exception {
        // 0.82 × 8 = 6.56: seven, of which there are four.
        assertThat(loaded.figure("901", "internet_units", 2011, "numerator, denominator, gap_units, units_unreported"))
                .isEqualTo("4,8,3,2");
    }

    @Test
    void a_total_does_not_say_who_did_not_report() throws Exception {
        assertThat(loaded.figure("902", "internet_units", 2011, "units_unreported"))
                .isEmpty();
    }

    @Test
    void every_ward_of_a_district_that_did_not_report_is_unreported() throws Exception {
        assertThat(loaded.figure("901", "fair_units_supported", 2011, "state, units_unreported, gap_units"))
                .isEqualTo("missing,10,");
    }

    @Test
    void the_citys_target_of_a_count_is_that_of_the_districts_whose_count_is_whole() throws Exception {
        // Two of six; a third sent eight of its ten wards.
        assertThat(loaded.city("startups_supported", 2011, "numerator, target, target_2012"))
                .isEqualTo("275,220.000000,240.000000");
    }

    @Test
    void it_is_held_against_their_numerators_alone() throws Exception {
        // 235 of 240; with the 40 of some wards it would be reached.
        assertThat(loaded.city("startups_supported", 2011, "gap_units, gap_2012_units, verdict_target"))
                .isEqualTo("0,5,met");
    }

    @Test
    void a_count_of_some_wards_has_no_gap_and_no_verdict() throws Exception {
        assertThat(loaded.figure(
                        "901", "startups_supported", 2011, "numerator, is_comparable, gap_units, verdict_target"))
                .isEqualTo("40,false,,none");
    }

    @Test
    void a_change_from_seven_wards_of_ten_is_over_the_same_seven() throws Exception {
        // 63 of 7 wards, then 84 of the same, and 115 of all ten.
        assertThat(loaded.figure(
                        "901", "party_admission", 2011, "numerator, previous_numerator, change_count, units_compared"))
                .isEqualTo("115,63,21,7");
    }

    @Test
    void so_is_it_in_points() throws Exception {
        // 84/140 after 63/105.
        assertThat(loaded.figure("901", "party_admission", 2011, "round(change_points, 9)"))
                .isEqualTo("0.0");
    }

    @Test
    void a_change_of_a_whole_district_is_over_all_its_wards() throws Exception {
        assertThat(loaded.figure("903", "party_admission", 2011, "basis, change_count, units_compared"))
                .isEqualTo("total,2,2");
    }

    @Test
    void without_a_common_ward_there_is_no_change() throws Exception {
        assertThat(loaded.figure("904", "party_admission", 2011, "basis, change_count, change_points, units_compared"))
                .isEqualTo("partial,,,");
    }

    @Test
    void a_total_after_some_wards_is_no_change() throws Exception {
        assertThat(loaded.figure(
                        "906", "party_admission", 2011, "basis, previous_numerator, change_count, change_points"))
                .isEqualTo("total,3,,");
    }

    @Test
    void the_citys_change_sums_what_its_districts_compare() throws Exception {
        // 21 and 4 and 2.
        assertThat(loaded.city("party_admission", 2011, "change_count, districts_compared"))
                .isEqualTo("27,3");
    }

    @Test
    void the_citys_change_in_points_is_one_of_sums() throws Exception {
        // (84 + 14 + 4) / (140 + 20 + 8) less (63 + 10 + 2) / (105 + 20 + 8).
        assertThat(loaded.city("party_admission", 2011, "round(change_points, 6)"))
                .isEqualTo("4.323308");
    }

    @Test
    void a_mean_that_suffices_over_a_last_year_that_does_not_is_slowing() throws Exception {
        assertThat(loaded.pace(
                        "902",
                        "internet_units",
                        2011,
                        "round(achieved, 9), round(achieved_last, 9), round(required, 9), verdict"))
                .isEqualTo("14.2,1.0,9.0,slowing");
    }

    @Test
    void exactly_what_is_required_is_enough() throws Exception {
        assertThat(loaded.pace("903", "internet_units", 2011, "round(achieved_last, 9), round(required, 9), verdict"))
                .isEqualTo("10.0,10.0,enough");
    }

    @Test
    void a_good_last_year_does_not_make_up_for_a_slow_mean() throws Exception {
        assertThat(loaded.pace(
                        "904",
                        "internet_units",
                        2011,
                        "round(achieved, 9), round(achieved_last, 9), round(required, 9), verdict"))
                .isEqualTo("5.0,20.0,15.0,short");
    }

    @Test
    void the_target_of_2012_reached_is_met_and_requires_nothing() throws Exception {
        assertThat(loaded.pace("905", "internet_units", 2011, "required, verdict"))
                .isEqualTo("0.0,met");
    }

    @Test
    void the_first_year_has_no_pace() throws Exception {
        assertThat(loaded.pace("902", "internet_units", 2006, "achieved, verdict"))
                .isEqualTo(",none");
    }

    @Test
    void not_even_where_it_has_met_the_target() throws Exception {
        assertThat(loaded.pace("906", "internet_units", 2011, "first_year, verdict"))
                .isEqualTo("2011,none");
    }

    @Test
    void a_flow_into_a_longer_period_is_judged_by_its_mean_alone() throws Exception {
        assertThat(loaded.pace(
                        "906", "fair_units_supported", 2011, "achieved, achieved_last, round(required, 9), verdict"))
                .isEqualTo("12.0,,10.0,enough");
    }

    @Test
    void forty_two_of_43_after_43_of_44_is_the_same() throws Exception {
        assertThat(loaded.figure("902", "officers_of_youth_age", 2011, "round(change_points, 3), verdict_change"))
                .isEqualTo("-0.053,same");
    }

    @Test
    void less_than_one_of_nine_is_the_same() throws Exception {
        // 7/8, then 7/9.
        assertThat(loaded.figure("903", "officers_of_youth_age", 2011, "round(change_points, 3), verdict_change"))
                .isEqualTo("-9.722,same");
    }

    @Test
    void exactly_one_of_ten_is_worse() throws Exception {
        assertThat(loaded.figure("905", "officers_of_youth_age", 2011, "round(change_points, 3), verdict_change"))
                .isEqualTo("-10.0,worse");
    }

    @Test
    void less_than_half_a_point_is_the_same() throws Exception {
        assertThat(loaded.figure("906", "officers_of_youth_age", 2011, "round(change_points, 9), verdict_change"))
                .isEqualTo("0.4,same");
    }

    @Test
    void exactly_half_a_point_is_better() throws Exception {
        assertThat(loaded.figure("904", "officers_of_youth_age", 2011, "round(change_points, 9), verdict_change"))
                .isEqualTo("0.5,better");
    }

    @Test
    void one_more_of_a_count_is_better() throws Exception {
        assertThat(loaded.figure("902", "training_courses", 2010, "change_count, verdict_change"))
                .isEqualTo("1,better");
    }

    @Test
    void one_district_makes_no_city() throws Exception {
        assertThat(loaded.city("theory_study", 2009, "value, districts_reporting, is_sufficient, verdict_target"))
                .isEqualTo("0.7,1,false,none");
    }

    @Test
    void one_district_leads_nobody() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2009, "is_comparable, rank"))
                .isEqualTo("true,");
    }

    @Test
    void half_of_the_districts_make_a_city() throws Exception {
        assertThat(loaded.city("theory_study", 2010, "districts_reporting, is_sufficient, verdict_target"))
                .isEqualTo("3,true,none");
    }

    @Test
    void a_district_to_which_it_does_not_apply_has_answered() throws Exception {
        assertThat(loaded.city("economic_models", 2010, "districts_reporting, is_sufficient"))
                .isEqualTo("2,true");
    }

    @Test
    void the_citys_change_needs_a_city_in_both_years() throws Exception {
        assertThat(loaded.city("theory_study", 2010, "districts_compared, change_points, verdict_change"))
                .isEqualTo("1,0.0,none");
    }

    @Test
    void five_that_compare_are_ranked() throws Exception {
        assertThat(ranks("theory_study")).isEqualTo("901: 902:1 903:2 904:2 905:4 906:5");
    }

    @Test
    void where_lower_is_better_the_lowest_is_first_and_a_percentage_alone_is_nowhere() throws Exception {
        assertThat(ranks("youth_out_of_work")).isEqualTo("901: 902:1 903:2 904:2 905:4 906:5");
    }

    @Test
    void counts_are_never_ranked() throws Exception {
        assertThat(ranks("training_courses")).isEqualTo("901: 902: 903: 904: 905: 906:");
    }

    @Test
    void four_are_not() throws Exception {
        assertThat(ranks("youth_gathering")).isEqualTo("901: 902: 903: 904: 905: 906:");
    }

    private static String ranks(String indicator) throws Exception {
        return loaded.row("""
                SELECT string_agg(concat(district_code, ':', rank), ' ' ORDER BY district_code)
                FROM mart.indicator_by_district WHERE indicator_code = '%s' AND year = 2011
                """.formatted(indicator));
    }
}
