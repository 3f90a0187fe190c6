package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed against the year before, and whether for the better; the case is golden/changes. */
class ChangesTest {
    private static final String CHANGE =
            "previous_numerator, previous_value, change_count, round(change_points, 9), verdict_change";

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("changes", work);
    }

    @Test
    void a_higher_rate_is_better() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2008, CHANGE)).isEqualTo("30,0.3,6,6.0,better");
    }

    @Test
    void the_same_rate_of_other_parts_is_the_same() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2009, CHANGE)).isEqualTo("36,0.36,-18,0.0,same");
    }

    @Test
    void a_lower_rate_is_worse() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2010, CHANGE)).isEqualTo("18,0.36,12,-6.0,worse");
    }

    @Test
    void a_stocks_change_into_2011_has_a_verdict() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2011, CHANGE)).isEqualTo("30,0.3,10,10.0,better");
    }

    @Test
    void a_flows_change_into_2011_has_none() throws Exception {
        assertThat(loaded.figure("901", "party_admission", 2011, CHANGE)).isEqualTo("5,0.5,3,30.0,none");
    }

    @Test
    void a_flow_counts_change_into_2011_has_none() throws Exception {
        assertThat(loaded.figure("901", "training_courses", 2011, CHANGE)).isEqualTo("4,4.0,5,,none");
    }

    @Test
    void a_share_can_fall_while_admissions_rise() throws Exception {
        assertThat(loaded.figure("901", "party_admission", 2009, CHANGE)).isEqualTo("8,0.8,1,-20.0,worse");
    }

    @Test
    void a_count_changes_in_counts() throws Exception {
        assertThat(loaded.figure("901", "training_courses", 2009, CHANGE)).isEqualTo("3,3.0,2,,better");
    }

    @Test
    void a_lower_count_is_worse() throws Exception {
        assertThat(loaded.figure("901", "training_courses", 2010, CHANGE)).isEqualTo("5,5.0,-1,,worse");
    }

    @Test
    void the_same_count_is_the_same() throws Exception {
        assertThat(loaded.figure("901", "startups_supported", 2009, CHANGE)).isEqualTo("10,10.0,0,,same");
    }

    @Test
    void where_lower_is_better_a_fall_is_better() throws Exception {
        assertThat(loaded.figure("901", "youth_out_of_work", 2009, CHANGE)).isEqualTo("10,0.1,-2,-2.0,better");
    }

    @Test
    void two_years_ago_is_no_year_before() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2009, CHANGE)).isEqualTo(",,,,none");
    }

    @Test
    void a_missing_figure_keeps_that_of_the_year_before() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2008, "state, previous_numerator, previous_value"))
                .isEqualTo("missing,60,0.4");
    }

    @Test
    void a_new_ward_breaks_the_comparison() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2007, CHANGE)).isEqualTo("20,0.2,40,20.0,none");
    }

    @Test
    void an_abolished_ward_breaks_the_comparison() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2008, CHANGE)).isEqualTo("10,0.1,10,10.0,none");
    }

    @Test
    void a_stated_percentage_changes_in_points_alone() throws Exception {
        assertThat(loaded.figure("901", "youth_gathering", 2009, CHANGE)).isEqualTo("20,0.2,,20.0,none");
    }

    @Test
    void a_change_from_a_stated_percentage_has_no_verdict() throws Exception {
        assertThat(loaded.figure("901", "youth_gathering", 2010, CHANGE)).isEqualTo(",0.4,,5.0,none");
    }

    @Test
    void two_stated_percentages_differ_in_points() throws Exception {
        assertThat(loaded.figure("901", "job_counselling", 2010, CHANGE)).isEqualTo(",0.2,,2.5,none");
    }

    @Test
    void a_change_from_three_wards_of_five_has_no_verdict() throws Exception {
        assertThat(loaded.figure("901", "officers_of_youth_age", 2010, CHANGE)).isEqualTo("3,0.25,3,25.0,none");
    }

    @Test
    void a_change_from_four_wards_of_five_has_a_verdict() throws Exception {
        assertThat(loaded.figure("901", "new_life_clubs", 2010, CHANGE)).isEqualTo("1,0.25,1,25.0,better");
    }

    @Test
    void a_change_from_no_people_among_none_is_unknown() throws Exception {
        assertThat(loaded.figure("902", "job_counselling", 2008, CHANGE)).isEqualTo("0,,10,,none");
    }

    @Test
    void the_citys_previous_value_is_plainly_that_of_the_year_before() throws Exception {
        assertThat(loaded.city("youth_gathering", 2008, "numerator, denominator, previous_value"))
                .isEqualTo("160,300,0.2");
    }

    @Test
    void the_citys_change_compares_the_districts_that_reported_both_years() throws Exception {
        assertThat(loaded.city("youth_gathering", 2008, "round(change_points, 9), districts_compared"))
                .isEqualTo("10.0,1");
    }

    @Test
    void a_city_with_no_district_in_both_years_has_no_change() throws Exception {
        assertThat(loaded.city("party_admission", 2008, "previous_value, change_points, districts_compared"))
                .isEqualTo(",,0");
    }

    @Test
    void the_citys_count_has_no_change_in_points() throws Exception {
        assertThat(loaded.city("training_courses", 2009, "previous_value, change_points, districts_compared"))
                .isEqualTo("3.0,,1");
    }
}
