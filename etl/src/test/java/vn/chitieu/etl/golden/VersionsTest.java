package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which version of a report counts, today and as of a day; the case is golden/versions. */
class VersionsTest {
    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("versions", work);
    }

    @Test
    void a_later_received_version_wins() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2010, "numerator, received_on"))
                .isEqualTo("20,2011-02-10");
    }

    @Test
    void received_on_the_same_day_the_later_signed_version_wins() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2010, "numerator")).isEqualTo("20");
    }

    @Test
    void an_unknown_signed_day_stands_before_every_known_one() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2009, "numerator")).isEqualTo("20");
    }

    @Test
    void with_the_same_days_the_later_file_name_wins() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2010, "numerator")).isEqualTo("20");
    }

    @Test
    void an_unknown_received_day_stands_before_every_known_one() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2010, "numerator")).isEqualTo("20");
    }

    @Test
    void versions_are_counted_in_their_order() throws Exception {
        assertThat(loaded.rows(
                        "SELECT version, file FROM submission WHERE year = 2010 ORDER BY district_code, version"))
                .containsExactly(
                        "1,2010/901.csv",
                        "2,2010/901_2.csv",
                        "1,2010/902_a.csv",
                        "2,2010/902.csv",
                        "1,2010/903.csv",
                        "2,2010/903_b.csv",
                        "1,2010/904_z.csv",
                        "2,2010/904.csv");
    }

    @Test
    void a_version_with_nothing_accepted_does_not_win() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2009, "state, numerator, received_on"))
                .isEqualTo("reported,10,2010-01-10");
    }

    @Test
    void a_header_without_rows_does_not_win() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2008, "numerator")).isEqualTo("10");
    }

    @Test
    void a_refused_value_does_not_fall_back_to_an_earlier_version() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2009, "basis, numerator, value, received_on"))
                .isEqualTo(",,,");
    }

    @Test
    void a_value_refused_in_the_winner_and_accepted_before_is_refused() throws Exception {
        assertThat(loaded.figure("903", "theory_study", 2009, "state")).isEqualTo("refused");
    }

    @Test
    void the_rest_of_a_version_wins_in_spite_of_a_refused_value() throws Exception {
        assertThat(loaded.figure("903", "training_courses", 2009, "numerator")).isEqualTo("4");
    }

    @Test
    void a_version_counts_as_a_whole() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2009, "state, numerator"))
                .isEqualTo("missing,");
    }

    @Test
    void refused_in_every_version_is_refused() throws Exception {
        assertThat(loaded.figure("901", "theory_study", 2008, "state, basis, received_on"))
                .isEqualTo("refused,,");
    }

    @Test
    void refused_in_an_earlier_version_and_not_in_the_winner_is_missing() throws Exception {
        assertThat(loaded.figure("901", "party_admission", 2008, "state")).isEqualTo("missing");
    }

    @Test
    void where_no_version_wins_the_latest_says_what_was_refused() throws Exception {
        assertThat(loaded.figure("904", "theory_study", 2008, "state") + " "
                        + loaded.figure("904", "party_admission", 2008, "state"))
                .isEqualTo("refused missing");
    }

    @Test
    void a_refused_file_is_no_version() throws Exception {
        assertThat(loaded.figure("902", "theory_study", 2008, "numerator") + " "
                        + loaded.reporting("902", 2008, "versions"))
                .isEqualTo("10 1");
    }

    @Test
    void the_day_before_a_correction_still_shows_the_first_version() throws Exception {
        assertThat(loaded.figureAsOf("2011-02-09", "901", "theory_study", 2010, "numerator, received_on"))
                .isEqualTo("10,2011-01-10");
    }

    @Test
    void the_day_of_a_correction_shows_it() throws Exception {
        assertThat(loaded.figureAsOf("2011-02-10", "901", "theory_study", 2010, "numerator, received_on"))
                .isEqualTo("20,2011-02-10");
    }

    @Test
    void before_the_first_version_the_figure_is_missing() throws Exception {
        assertThat(loaded.figureAsOf("2011-01-09", "901", "theory_study", 2010, "state, numerator"))
                .isEqualTo("missing,");
    }

    @Test
    void an_unregistered_file_counts_on_every_day() throws Exception {
        assertThat(loaded.figureAsOf("1900-01-01", "904", "theory_study", 2010, "numerator, received_on"))
                .isEqualTo("10,");
    }

    @Test
    void the_city_as_of_a_day_adds_up_what_was_known_then() throws Exception {
        // 901's first version and 904's unregistered one; 902 and 903 came with two versions on 10 January as well.
        assertThat(loaded.row("""
                SELECT numerator, denominator, districts_reporting FROM mart.indicator_citywide_as_of(DATE '2011-01-10')
                WHERE indicator_code = 'theory_study' AND year = 2010
                """)).isEqualTo("70,400,4");
    }

    @Test
    void a_version_that_became_known_as_refused_counts_only_from_its_day() throws Exception {
        assertThat(loaded.figureAsOf("2010-02-09", "903", "theory_study", 2009, "state, numerator"))
                .isEqualTo("reported,10");
    }

    @Test
    void reporting_as_of_a_day_counts_the_versions_until_then() throws Exception {
        assertThat(loaded.row("""
                SELECT status, versions, latest_received_on FROM mart.reporting_as_of(DATE '2011-02-09')
                WHERE district_code = '901' AND year = 2010
                """)).isEqualTo("reported,1,2011-01-10");
    }

    @Test
    void the_districts_as_of_the_last_day_are_those_of_today() throws Exception {
        assertThat(loaded.rows(DataFolder.difference(
                        "mart.indicator_by_district", "mart.indicator_by_district_as_of(DATE '9999-12-31')")))
                .isEmpty();
    }

    @Test
    void the_city_as_of_the_last_day_is_that_of_today() throws Exception {
        assertThat(loaded.rows(DataFolder.difference(
                        "mart.indicator_citywide", "mart.indicator_citywide_as_of(DATE '9999-12-31')")))
                .isEmpty();
    }

    @Test
    void reporting_as_of_the_last_day_is_that_of_today() throws Exception {
        assertThat(loaded.rows(DataFolder.difference("mart.reporting", "mart.reporting_as_of(DATE '9999-12-31')")))
                .isEmpty();
    }
}
