package vn.chitieu.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.TinyWarehouse;

/** What corrections changed: district 901 first, then its correction; 902 has 5 of 10 throughout. */
class RevisionTest {
    private static final String REPORTED = "(%d, '901', %s, 'reported', %d, 10, NULL, NULL, NULL, false)";
    private static final String REFUSED =
            "(2, '901', '90101', 'refused', NULL, NULL, 'negative', 'numerator', '-1', false)";

    @TempDir
    Path folder;

    private String revision(String columns, String first, String second) throws Exception {
        Path file = new TinyWarehouse(folder)
                .build(
                        "corrected",
                        List.of(
                                TinyWarehouse.loaded("2010/901.csv", "901", LocalDate.of(2011, 3, 1)),
                                TinyWarehouse.loaded("2010/901_2.csv", "901", LocalDate.of(2011, 4, 1)),
                                TinyWarehouse.loaded("2010/902.csv", "902", LocalDate.of(2011, 3, 1))),
                        TinyWarehouse.reading("2010/901.csv", first),
                        TinyWarehouse.reading("2010/901_2.csv", second),
                        TinyWarehouse.reading(
                                "2010/902.csv", "(2, '902', '90201', 'reported', 5, 10, NULL, NULL, NULL, false)"));
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
                ResultSet rows = duckdb.createStatement()
                        .executeQuery("SELECT coalesce(string_agg(concat_ws(' ', " + columns
                                + "), '; '), 'none') FROM mart.revision")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String ward(int row, int numerator) {
        return REPORTED.formatted(row, "'90101'", numerator);
    }

    private static String total(int row, int numerator) {
        return REPORTED.formatted(row, "NULL", numerator);
    }

    @Test
    void a_changed_reading_says_what_it_was_and_where_both_stand() throws Exception {
        assertThat(revision(
                        "change, ward_code, previous_numerator, numerator, previous_file, previous_row_number, file, row_number",
                        ward(2, 4),
                        ward(3, 6)))
                .isEqualTo("changed 90101 4 6 2010/901.csv 2 2010/901_2.csv 3");
    }

    @Test
    void a_reading_that_stays_is_no_revision() throws Exception {
        assertThat(revision("change", ward(2, 4), ward(2, 4))).isEqualTo("none");
    }

    @Test
    void the_figures_of_district_and_city_move() throws Exception {
        assertThat(revision("previous_value, value, previous_city_value, city_value", ward(2, 4), ward(2, 6)))
                .isEqualTo("0.4 0.6 0.45 0.55");
    }

    @Test
    void a_reading_that_was_refused_before_is_answered() throws Exception {
        assertThat(revision(
                        "change, previous_rule, numerator",
                        REFUSED + ", " + total(3, 3),
                        ward(2, 6) + ", " + total(3, 3)))
                .isEqualTo("added negative 6");
    }

    @Test
    void a_reading_that_is_refused_now_is_withdrawn() throws Exception {
        assertThat(revision(
                        "change, rule, previous_numerator",
                        ward(2, 6) + ", " + total(3, 3),
                        REFUSED + ", " + total(3, 3)))
                .isEqualTo("withdrawn negative 6");
    }

    @Test
    void a_version_without_an_accepted_reading_corrects_nothing() throws Exception {
        assertThat(revision("change", ward(2, 6), REFUSED)).isEqualTo("none");
    }
}
