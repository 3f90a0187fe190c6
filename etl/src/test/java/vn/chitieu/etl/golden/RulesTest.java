package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule that refuses or warns, with where it points; the case is golden/rules. */
class RulesTest {
    private static final String PLACEHOLDER = "\\{[a-z_]+\\}";

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.loaded("rules", work);
    }

    @Test
    void every_refusing_rule_names_row_column_and_raw_text() throws Exception {
        loaded.assertGivesExpected("rejected_value", """
                SELECT rule, file, row_number, column_name, raw, district_code, ward_code, indicator_code, year, message_vi, message_en
                FROM audit.rejected_value WHERE file <> '2010/902.csv' ORDER BY file, row_number
                """);
    }

    @Test
    void of_two_broken_rules_the_first_in_the_list_counts() throws Exception {
        assertThat(loaded.rows("""
                SELECT note, rule FROM (
                    SELECT rule, row_number FROM audit.rejected_value WHERE file = '2010/902.csv'
                ) JOIN (VALUES
                    (2, 'unknown_district before unknown_ward'),
                    (3, 'unknown_ward before unknown_indicator'),
                    (4, 'ward_of_another_district before ward_not_in_period'),
                    (5, 'ward_not_in_period before unknown_indicator'),
                    (6, 'unknown_indicator before unknown_year'),
                    (7, 'unknown_year before other_submission'),
                    (8, 'other_submission before not_a_number'),
                    (9, 'not_a_number before negative'),
                    (10, 'negative before not_whole'),
                    (11, 'not_whole before above_denominator'),
                    (12, 'above_denominator before not_zero_or_one'),
                    (13, 'not_zero_or_one before missing_part'),
                    (14, 'missing_part before duplicate_conflict')
                ) AS expected(row_number, note) USING (row_number)
                WHERE note NOT LIKE rule || ' before %'
                """)).isEmpty();
    }

    @Test
    void precedence_is_tried_on_each_pair_of_neighbours() throws Exception {
        assertThat(loaded.row("SELECT count(*) FROM audit.rejected_value WHERE file = '2010/902.csv'"))
                .isEqualTo("13");
    }

    @Test
    void a_refused_row_does_not_conflict_with_a_sound_one() throws Exception {
        assertThat(loaded.row("""
                SELECT numerator, denominator FROM observation
                WHERE ward_code = '90203' AND indicator_code = 'internet_units'
                """)).isEqualTo("1,1");
    }

    @Test
    void every_warning_names_row_column_and_raw_text() throws Exception {
        loaded.assertGivesExpected("warning", """
                SELECT rule, file, row_number, column_name, raw, district_code, ward_code, indicator_code, year, message_vi, message_en
                FROM audit.warning ORDER BY file, row_number NULLS FIRST, rule
                """);
    }

    @Test
    void each_rule_of_the_contract_that_refuses_a_value_is_shown_here() throws Exception {
        assertThat(loaded.rows("SELECT DISTINCT rule FROM audit.rejected_value"))
                .contains(
                        "unknown_district",
                        "unknown_ward",
                        "ward_of_another_district",
                        "ward_not_in_period",
                        "unknown_indicator",
                        "unknown_year",
                        "other_submission",
                        "not_a_number",
                        "negative",
                        "not_whole",
                        "above_denominator",
                        "not_zero_or_one",
                        "missing_part",
                        "duplicate_conflict");
    }

    @Test
    void each_rule_of_the_contract_that_warns_is_shown_here() throws Exception {
        assertThat(loaded.rows("SELECT DISTINCT rule FROM audit.warning"))
                .contains(
                        "above_denominator_unbounded",
                        "stated_disagrees",
                        "total_disagrees",
                        "denominator_jump",
                        "duplicate_same",
                        "not_in_register",
                        "fewer_readings");
    }

    @Test
    void no_message_has_a_placeholder_left() throws Exception {
        assertThat(loaded.rows("""
                SELECT rule, message_vi, message_en
                FROM (FROM audit.rejected_value SELECT rule, message_vi, message_en UNION ALL FROM audit.warning SELECT rule, message_vi, message_en)
                WHERE regexp_matches(message_vi, '%1$s') OR regexp_matches(message_en, '%1$s')
                """.formatted(PLACEHOLDER))).isEmpty();
    }

    @Test
    void every_message_is_in_both_languages() throws Exception {
        assertThat(loaded.rows("""
                SELECT rule FROM audit.rule
                WHERE message_vi = '' OR message_en = '' OR message_vi = message_en
                """)).isEmpty();
    }

    @Test
    void readings_are_accepted_refused_or_missing() throws Exception {
        loaded.assertGivesExpected("source_file", """
                SELECT file, status, rule, readings, accepted, refused, missing, district_code, year, is_registered, is_sample
                FROM audit.source_file ORDER BY file
                """);
    }

    @Test
    void a_warned_reading_is_accepted() throws Exception {
        assertThat(loaded.row("""
                SELECT numerator, denominator FROM observation
                WHERE ward_code = '90301' AND indicator_code = 'youth_gathering' AND year = 2010
                """)).isEqualTo("120,100");
    }

    @Test
    void a_repeated_row_is_counted_once() throws Exception {
        assertThat(loaded.figure("903", "training_courses", 2010, "numerator")).isEqualTo("3");
    }

    @Test
    void an_empty_row_is_missing_and_not_refused() throws Exception {
        assertThat(loaded.sourceFile("2010/903.csv", "refused, missing")).isEqualTo("0,1");
    }

    @Test
    void an_observation_says_where_it_stood() throws Exception {
        assertThat(loaded.row("""
                SELECT file, row_number, numerator_column, denominator_column, stated_column, stated
                FROM observation JOIN submission USING (submission_id)
                WHERE observation.ward_code = '90302' AND indicator_code = 'youth_gathering'
                """)).isEqualTo("2010/903.csv,3,numerator,denominator,value,45.700000");
    }
}
