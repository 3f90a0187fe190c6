package vn.chitieu.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;
import static vn.chitieu.warehouse.TinyWarehouse.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.warehouse.TinyWarehouse;

/** Each check finds what it is there to find: a sound snapshot is tampered with, checked, and put right again. */
class ChecksTest {
    private static final String ROW_2 = "(2, '901', '90101', 'reported', 6, 10, NULL, NULL, NULL, false)";

    private static Connection sound;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Path file = new TinyWarehouse(folder)
                .build(
                        "sound",
                        List.of(
                                loaded("2010/901.csv", "901"),
                                loaded("2010/902.csv", "902"),
                                refused("2010/x.csv", "unreadable")),
                        reading("2010/901.csv", ROW_2),
                        reading("2010/902.csv", "(2, '902', '90201', 'reported', 5, 10, NULL, NULL, NULL, false)"),
                        reading(
                                "2010/902.csv",
                                "(3, '902', NULL, 'refused', NULL, NULL, 'negative', 'numerator', '-1', false)"));
        sound = DriverManager.getConnection("jdbc:duckdb:" + file);
    }

    @AfterAll
    static void close() throws SQLException {
        sound.close();
    }

    private static List<String> offences() {
        return List.of(
                "accepted_readings_are_observations: DELETE FROM observation WHERE district_code = '901'",
                "accepted_readings_are_observations: UPDATE submission SET accepted = 2 WHERE district_code = '901'",
                "changes_compare_like_with_like: UPDATE mart.indicator_by_district SET change_count = 1",
                "changes_compare_like_with_like: INSERT INTO mart.indicator_by_district SELECT * REPLACE (2009 AS year) FROM mart.indicator_by_district",
                "changes_compare_like_with_like: INSERT INTO mart.indicator_by_district SELECT * REPLACE (2009 AS year, 'partial' AS basis) FROM mart.indicator_by_district; UPDATE mart.indicator_by_district SET units_compared = 2",
                "city_counts_the_verdicts_of_its_districts: UPDATE mart.indicator_citywide SET districts_met = 2",
                "city_counts_the_verdicts_of_its_districts: UPDATE mart.indicator_citywide SET districts_worse = 1",
                "city_counts_the_verdicts_of_its_districts: UPDATE mart.indicator_citywide SET districts_compared = 1",
                "city_counts_the_verdicts_of_its_districts: UPDATE mart.indicator_citywide SET change_count = 0",
                "city_counts_the_verdicts_of_its_districts: UPDATE mart.indicator_citywide SET units_unreported = 1",
                "city_is_the_sum_of_its_districts: UPDATE mart.indicator_citywide SET numerator = 12",
                "city_is_the_sum_of_its_districts: UPDATE mart.indicator_citywide SET denominator = NULL",
                "every_figure_has_its_row: DELETE FROM mart.indicator_by_district WHERE district_code = '901'",
                "every_figure_has_its_row: INSERT INTO mart.indicator_by_district FROM mart.indicator_by_district",
                "every_file_has_its_reason: UPDATE audit.source_file SET rule = NULL WHERE status = 'refused'",
                "every_file_has_its_reason: UPDATE audit.source_file SET rule = 'unreadable' WHERE status = 'loaded'",
                "every_point_of_the_letter_has_its_row: INSERT INTO outline_item VALUES ('1.a', '1', 2, 'narrative', 'all', NULL, 'vi', 'en')",
                "every_refusal_has_its_reason: DELETE FROM audit.rejected_value",
                "every_refusal_has_its_reason: UPDATE audit.rejected_value SET times = 2",
                "everything_is_described: COMMENT ON COLUMN ward.kind IS NULL",
                "everything_is_described: COMMENT ON TABLE mart.reporting IS NULL",
                "everything_is_described: CREATE TABLE mart.secret AS SELECT 1 AS one",
                "kinds_add_up_to_the_city: UPDATE mart.indicator_by_kind SET numerator = 12",
                "kinds_add_up_to_the_city: UPDATE mart.indicator_by_kind SET districts_late = 3",
                "kinds_add_up_to_the_city: DELETE FROM mart.indicator_by_kind",
                "keys_are_unique: INSERT INTO submission FROM submission WHERE district_code = '901'",
                "keys_are_unique: INSERT INTO audit.source_file FROM audit.source_file",
                "keys_are_unique: INSERT INTO mart.indicator_by_version FROM mart.indicator_by_version",
                "keys_are_unique: INSERT INTO mart.revision (district_code, indicator_code, year, version) VALUES ('901', 'theory_study', 2010, 2), ('901', 'theory_study', 2010, 2)",
                "keys_are_unique: INSERT INTO district FROM district",
                "keys_are_unique: INSERT INTO mart.reporting FROM mart.reporting",
                "keys_are_unique: INSERT INTO mart.indicator_citywide FROM mart.indicator_citywide",
                "keys_are_unique: INSERT INTO mart.pace FROM mart.pace",
                "keys_are_unique: INSERT INTO mart.district_priority FROM mart.district_priority",
                "keys_are_unique: INSERT INTO mart.indicator_period FROM mart.indicator_period",
                "keys_are_unique: INSERT INTO mart.reading_by_district FROM mart.reading_by_district",
                "latest_words_win: UPDATE audit.source_file SET assessments = 1 WHERE district_code = '901' AND status = 'loaded'",
                "keys_are_unique: INSERT INTO observation FROM observation",
                "paces_of_kinds_add_up: UPDATE mart.pace_by_kind SET districts_short = districts_short + 1 WHERE kind IS NULL",
                "positions_follow_lateness_and_distance: UPDATE mart.district_priority SET position = 3 - position",
                "positions_follow_lateness_and_distance: UPDATE mart.district_priority SET position = NULL",
                "positions_follow_lateness_and_distance: UPDATE mart.district_priority SET late = 2",
                "positions_follow_lateness_and_distance: UPDATE mart.district_priority SET reasons = []",
                "ranks_follow_the_values: UPDATE mart.indicator_by_district SET rank = CASE district_code WHEN '901' THEN 2 ELSE 1 END",
                "ranks_follow_the_values: UPDATE mart.indicator_by_district SET rank = 1, basis = 'stated'",
                "rates_stay_within_their_bounds: UPDATE mart.indicator_by_district SET numerator = 11 WHERE district_code = '901'",
                "rates_stay_within_their_bounds: UPDATE mart.indicator_by_district SET value = -0.1 WHERE district_code = '901'",
                "readings_add_up: UPDATE audit.source_file SET readings = 3 WHERE district_code = '902'",
                "readings_add_up: UPDATE audit.source_file SET missing = 1 WHERE district_code = '901' AND status = 'loaded'",
                "refused_readings_are_counted_by_their_file: UPDATE mart.reading_by_district SET refused = 0",
                "refused_readings_are_counted_by_their_file: DELETE FROM mart.reading_by_district",
                "refused_readings_are_counted_by_their_file: UPDATE audit.rejected_value SET times = 2",
                "revisions_lead_to_the_figures: INSERT INTO mart.revision (district_code, indicator_code, year, version, value) VALUES ('901', 'theory_study', 2010, 1, 0.5)",
                "rules_are_known: UPDATE audit.rejected_value SET rule = 'whim'",
                "rules_are_known: UPDATE audit.source_file SET rule = 'whim' WHERE status = 'refused'",
                "sample_never_mixed: UPDATE submission SET is_sample = true WHERE district_code = '901'",
                "submissions_are_loaded_files: DELETE FROM submission WHERE district_code = '901'",
                "submissions_are_loaded_files: UPDATE audit.source_file SET status = 'refused' WHERE district_code = '902'");
    }

    private static Set<String> checks() {
        return SnapshotBuilder.checks().keySet();
    }

    @ParameterizedTest
    @MethodSource("offences")
    void a_check_finds(String offence) throws Exception {
        int colon = offence.indexOf(": ");
        try (Statement statement = sound.createStatement()) {
            statement.execute("BEGIN");
            try {
                statement.execute(offence.substring(colon + 2));

                assertThat(offenders(statement, offence.substring(0, colon))).isPositive();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_sound_snapshot_passes(String check) throws Exception {
        try (Statement statement = sound.createStatement()) {
            assertThat(offenders(statement, check)).isZero();
        }
    }

    @Test
    void no_check_goes_untried() {
        assertThat(offences().stream()
                        .map(offence -> offence.substring(0, offence.indexOf(':')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(checks());
    }

    @Test
    void every_file_of_the_folder_is_in_the_list() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("basedir", "."), "checks"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(SqlFiles.of("checks").stream()
                            .map(SqlFiles.SqlFile::name)
                            .toList());
        }
    }

    @Test
    void a_snapshot_says_which_checks_it_passed() throws Exception {
        try (Statement statement = sound.createStatement();
                ResultSet passed =
                        statement.executeQuery("SELECT count(*) FROM audit.check_result WHERE offenders = 0")) {
            passed.next();
            assertThat(passed.getInt(1)).isEqualTo(checks().size());
        }
    }

    @Test
    void a_snapshot_with_an_offender_is_not_built(@TempDir Path folder) {
        assertThatThrownBy(() -> new TinyWarehouse(folder)
                        .publish(
                                List.of(loaded("2010/901.csv", "901")),
                                reading("2010/901.csv", ROW_2),
                                reading("2010/901.csv", ROW_2.replace("(2,", "(3,"))))
                .isInstanceOf(CheckFailedException.class);
    }

    @Test
    void a_failed_check_is_named_with_its_first_offender(@TempDir Path folder) {
        CheckFailedException failed = catchThrowableOfType(
                CheckFailedException.class,
                () -> new TinyWarehouse(folder)
                        .publish(
                                List.of(loaded("2010/901.csv", "901")),
                                reading(
                                        "2010/901.csv",
                                        "(2, '901', '90101', 'reported', 11, 10, NULL, NULL, NULL, false)")));

        assertThat(failed.message().en()).contains("rates_stay_within_their_bounds (901 theory_study 2010 11 10");
    }

    private static int offenders(Statement statement, String check) throws SQLException {
        try (ResultSet rows = statement.executeQuery(SnapshotBuilder.checks().get(check))) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }
}
