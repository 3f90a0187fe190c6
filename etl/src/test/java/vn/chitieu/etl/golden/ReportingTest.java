package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reported, and in time; 2011 is due before 15 November. The case is golden/reporting. */
class ReportingTest {
    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("reporting", work);
    }

    @Test
    void received_on_the_14th_is_in_time() throws Exception {
        assertThat(loaded.reporting("901", 2011, "first_received_on, due_before, on_time, days_late"))
                .isEqualTo("2011-11-14,2011-11-15,true,0");
    }

    @Test
    void received_on_the_15th_is_one_day_late() throws Exception {
        assertThat(loaded.reporting("902", 2011, "first_received_on, on_time, days_late"))
                .isEqualTo("2011-11-15,false,1");
    }

    @Test
    void a_correction_after_the_deadline_leaves_the_report_in_time() throws Exception {
        assertThat(loaded.reporting("903", 2011, "first_received_on, latest_received_on, on_time, days_late, versions"))
                .isEqualTo("2011-11-10,2011-11-20,true,0,2");
    }

    @Test
    void an_unregistered_report_has_no_timeliness() throws Exception {
        assertThat(loaded.reporting("904", 2011, "status, first_received_on, on_time, days_late, versions"))
                .isEqualTo("reported,,,,1");
    }

    @Test
    void a_year_without_a_deadline_has_no_timeliness() throws Exception {
        assertThat(loaded.reporting("901", 2010, "status, first_received_on, due_before, on_time, days_late"))
                .isEqualTo("reported,2011-03-01,,,");
    }

    @Test
    void a_refused_file_is_no_report() throws Exception {
        assertThat(loaded.reporting("902", 2010, "status, first_received_on, versions"))
                .isEqualTo("missing,,0");
    }

    @Test
    void a_silent_district_is_missing() throws Exception {
        assertThat(loaded.reporting(
                        "903", 2010, "status, first_received_on, latest_received_on, on_time, days_late, versions"))
                .isEqualTo("missing,,,,,0");
    }

    @Test
    void every_district_and_year_has_its_row() throws Exception {
        assertThat(loaded.row("SELECT count(*), count(DISTINCT (district_code, year)) FROM mart.reporting"))
                .isEqualTo("24,24");
    }

    @Test
    void rates_are_divided_by_the_reports_expected() throws Exception {
        assertThat(loaded.row("SELECT * EXCLUDE (year) FROM mart.reporting_rate WHERE year = 2011"))
                .isEqualTo("4,4,2,1.0,0.5");
    }

    @Test
    void a_year_without_a_deadline_has_no_rate_in_time() throws Exception {
        assertThat(loaded.row("SELECT * EXCLUDE (year) FROM mart.reporting_rate WHERE year = 2010"))
                .isEqualTo("4,1,,0.25,");
    }

    @Test
    void a_silent_year_has_a_rate_of_zero() throws Exception {
        assertThat(loaded.row("SELECT * EXCLUDE (year) FROM mart.reporting_rate WHERE year = 2009"))
                .isEqualTo("4,0,,0.0,");
    }

    @Test
    void on_the_last_day_in_time_the_later_ones_are_missing() throws Exception {
        assertThat(loaded.rows("""
                SELECT district_code, status, versions FROM mart.reporting_as_of(DATE '2011-11-14')
                WHERE year = 2011 ORDER BY district_code
                """))
                .containsExactly("901,reported,1", "902,missing,0", "903,reported,1", "904,reported,1");
    }
}
