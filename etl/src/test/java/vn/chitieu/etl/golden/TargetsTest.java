package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far it is to the target, and whether the pace is right; the case is golden/targets. */
class TargetsTest {
    private static final String GAP = "target, round(gap_points, 9), gap_units";
    private static final String GAP_2012 = "target_2012, round(gap_2012_points, 9), gap_2012_units";

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("targets", work);
    }

    @Test
    void exactly_the_target_is_met() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2009, "verdict_target")).isEqualTo("met");
    }

    @Test
    void exactly_on_the_line_from_2006_to_2012_is_on_track() throws Exception {
        // 0.4 in 2006, 0.8 by 2012: 0.6 after three of the six years.
        assertThat(loaded.figure("901", "theory_study", 2009, "value, verdict_target"))
                .isEqualTo("0.6,on_track");
    }

    @Test
    void just_below_the_line_is_late() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2009, "value, verdict_target"))
                .isEqualTo("0.59,late");
    }

    @Test
    void the_line_is_exact_where_the_value_of_2006_has_no_end() throws Exception {
        // 1/3 in 2006, 0.8 by 2012: 1/3 + 2/6 × (0.8 − 1/3) = 22/45 in 2008.
        assertThat(loaded.figure("901", "party_admission", 2008, "verdict_target"))
                .isEqualTo("on_track");
    }

    @Test
    void one_person_below_that_line_is_late() throws Exception {
        assertThat(loaded.figure("902", "party_admission", 2008, "verdict_target"))
                .isEqualTo("late");
    }

    @Test
    void below_target_without_a_value_of_2006_there_is_no_verdict() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2009, "verdict_target")).isEqualTo("none");
    }

    @Test
    void a_target_can_be_met_without_a_value_of_2006() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2010, "verdict_target")).isEqualTo("met");
    }

    @Test
    void the_line_begins_at_the_value_of_2006() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2006, "value, target, verdict_target"))
                .isEqualTo("0.4,0.500000,on_track");
    }

    @Test
    void without_a_target_there_is_no_verdict_and_no_gap() throws Exception {
        assertThat(loaded.figure("901", "officers_of_youth_age", 2010, "verdict_target, " + GAP + ", " + GAP_2012))
                .isEqualTo("none,,,,,,");
    }

    @Test
    void without_a_target_for_2012_there_is_no_pace() throws Exception {
        assertThat(loaded.figure("901", "youth_gathering", 2010, "verdict_target, " + GAP + ", " + GAP_2012))
                .isEqualTo("none,0.500000,10.0,1,,,");
    }

    @Test
    void a_row_without_a_figure_has_no_verdict_and_no_gap() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2007, "verdict_target, " + GAP))
                .isEqualTo("none,0.550000,,");
    }

    @Test
    void four_wards_of_five_are_enough_for_a_verdict() throws Exception {
        assertThat(loaded.figure("901", "party_admission", 2011, "basis, value, verdict_target"))
                .isEqualTo("partial,0.75,met");
    }

    @Test
    void two_wards_of_three_are_too_few_for_a_verdict() throws Exception {
        assertThat(loaded.figure("902", "party_admission", 2011, "basis, value, verdict_target"))
                .isEqualTo("partial,0.75,none");
    }

    @Test
    void a_stated_percentage_has_no_verdict() throws Exception {
        assertThat(loaded.figure("901", "internet_units", 2011, "basis, value, verdict_target"))
                .isEqualTo("stated,0.4,none");
    }

    @Test
    void people_to_the_target_are_counted_by_exact_decimals() throws Exception {
        // 0.55 × 100 is 55; in binary fractions it is a little more, and rounds up to 56.
        assertThat(loaded.figure("901", "theory_study", 2007, GAP)).isEqualTo("0.550000,5.0,5");
    }

    @Test
    void a_gap_is_never_below_zero() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2011, GAP)).isEqualTo("0.750000,0.0,0");
    }

    @Test
    void the_gap_to_2012_is_that_to_its_target() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2009, GAP_2012)).isEqualTo("0.800000,20.0,20");
    }

    @Test
    void units_to_the_target_are_counted_over_those_that_reported() throws Exception {
        // Four of five units reported, one has it: 0.6 × 4 = 2.4, two more.
        assertThat(loaded.figure("901", "internet_units", 2010, "numerator, denominator, " + GAP))
                .isEqualTo("1,4,0.600000,35.0,2");
    }

    @Test
    void part_of_a_unit_is_a_whole_one() throws Exception {
        // 0.9 × 4 = 3.6: four units, three more; the fifth that did not report is told apart.
        assertThat(loaded.figure("901", "internet_units", 2010, GAP_2012 + ", units_unreported"))
                .isEqualTo("0.900000,65.0,3,1");
    }

    @Test
    void units_to_which_it_does_not_apply_are_not_asked_for() throws Exception {
        // Two of three units apply, one has it: 0.9 × 2 = 1.8, one more; of three it would be two.
        assertThat(loaded.figure("902", "internet_units", 2010, GAP_2012)).isEqualTo("0.900000,40.0,1");
    }

    @Test
    void with_basis_total_the_units_are_the_totals_own() throws Exception {
        // The total speaks of one unit: 0.6 × 1, one more; of the two expected ones it would be two.
        assertThat(loaded.figure("903", "internet_units", 2010, "basis, " + GAP))
                .isEqualTo("total,0.600000,60.0,1");
    }

    @Test
    void a_stated_percentage_has_no_gap_in_units() throws Exception {
        assertThat(loaded.figure("901", "internet_units", 2011, GAP)).isEqualTo("0.750000,35.0,");
    }

    @Test
    void the_citys_units_are_those_that_reported() throws Exception {
        // 0.6 × 7 = 4.2: five units, three more.
        assertThat(loaded.city("internet_units", 2010, "numerator, denominator, " + GAP))
                .isEqualTo("2,7,0.600000,31.428571429,3");
    }

    @Test
    void the_citys_units_that_did_not_report_are_told_apart() throws Exception {
        // One of five, and the only one of a district that did not report; a total does not say.
        assertThat(loaded.city("internet_units", 2010, "units_unreported")).isEqualTo("2");
    }

    @Test
    void the_citys_people_are_those_of_the_districts_that_reported() throws Exception {
        // 248 of 400 in 2009: 0.65 × 400 = 260.
        assertThat(loaded.city("theory_study", 2009, "numerator, denominator, " + GAP))
                .isEqualTo("248,400,0.650000,3.0,12");
    }

    @Test
    void a_city_without_parts_has_no_gap() throws Exception {
        assertThat(loaded.city("internet_units", 2011, "numerator, value, districts_reporting, gap_points, gap_units"))
                .isEqualTo(",,1,,");
    }

    @Test
    void a_counts_gap_is_target_less_numerator() throws Exception {
        assertThat(loaded.figure("901", "training_courses", 2010, GAP)).isEqualTo("4.000000,,1");
    }

    @Test
    void a_count_at_its_target_has_met_it() throws Exception {
        assertThat(loaded.figure("902", "training_courses", 2010, "verdict_target, gap_units"))
                .isEqualTo("met,0");
    }

    @Test
    void a_count_below_its_line_is_late() throws Exception {
        // 0 in 2006, 6 by 2012: 4 in 2010, and there were 3.
        assertThat(loaded.figure("901", "training_courses", 2010, "verdict_target"))
                .isEqualTo("late");
    }

    @Test
    void a_count_on_its_line_is_on_track() throws Exception {
        // 0 in 2006, 6 by 2012: 2 in 2008.
        assertThat(loaded.figure("902", "training_courses", 2008, "verdict_target"))
                .isEqualTo("on_track");
    }

    @Test
    void the_citys_count_is_held_against_the_targets_of_the_districts_that_reported() throws Exception {
        // 3 and 5 of two districts with a target of 4 each.
        assertThat(loaded.city("training_courses", 2010, "numerator, target, gap_points, gap_units, verdict_target"))
                .isEqualTo("8,8.000000,,0,met");
    }

    @Test
    void where_lower_is_better_exactly_the_target_is_met() throws Exception {
        assertThat(loaded.figure("901", "youth_out_of_work", 2010, "verdict_target, gap_units"))
                .isEqualTo("met,0");
    }

    @Test
    void where_lower_is_better_no_gap_is_zero_and_not_minus_zero() throws Exception {
        assertThat(loaded.figure("901", "youth_out_of_work", 2010, "gap_points"))
                .isEqualTo("0.0");
    }

    @Test
    void where_lower_is_better_the_line_falls() throws Exception {
        // 0.16 in 2006, 0.04 by 2012: 0.08 in 2010.
        assertThat(loaded.figure("902", "youth_out_of_work", 2010, "value, verdict_target"))
                .isEqualTo("0.08,on_track");
    }

    @Test
    void where_lower_is_better_above_the_line_is_late() throws Exception {
        assertThat(loaded.figure("903", "youth_out_of_work", 2010, "value, verdict_target"))
                .isEqualTo("0.09,late");
    }

    @Test
    void where_lower_is_better_the_gap_is_what_is_too_much() throws Exception {
        assertThat(loaded.figure("903", "youth_out_of_work", 2010, GAP + ", " + GAP_2012))
                .isEqualTo("0.060000,3.0,3,0.040000,5.0,5");
    }

    @Test
    void where_lower_is_better_so_is_the_citys_gap() throws Exception {
        assertThat(loaded.city("youth_out_of_work", 2010, "numerator, denominator, " + GAP))
                .isEqualTo("23,300,0.060000,1.666666667,5");
    }
}
