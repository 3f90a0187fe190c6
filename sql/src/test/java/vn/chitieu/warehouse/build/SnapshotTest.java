package vn.chitieu.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.TinyWarehouse;

/** What analysts rely on in a snapshot: its tables and columns, in the contract's words and order. */
class SnapshotTest {
    private static Connection snapshot;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String id = tiny.publish(
                List.of(loaded("2010/901.csv", "901")),
                reading("2010/901.csv", "(2, '901', '90101', 'reported', 6, 10, NULL, NULL, NULL, false)"));
        snapshot = SnapshotConnection.open(tiny.snapshots().file(id));
    }

    @AfterAll
    static void close() throws SQLException {
        snapshot.close();
    }

    @Test
    void main_holds_the_tables_of_the_contract() throws Exception {
        assertThat(rows("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"))
                .contains(
                        "district",
                        "ward",
                        "indicator",
                        "outline_item",
                        "programme",
                        "period",
                        "target",
                        "submission",
                        "observation",
                        "assessment",
                        "document");
    }

    @Test
    void audit_holds_the_tables_of_the_contract() throws Exception {
        assertThat(rows("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'audit'"))
                .contains("load_run", "access", "source_file", "rejected_value", "warning", "check_result");
    }

    @Test
    void a_district_figure_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.indicator_by_district"))
                .isEqualTo(
                        "district_code, indicator_code, year, state, basis, numerator, denominator, value, per_unit, "
                                + "units_reporting, units_expected, previous_numerator, previous_value, change_count, change_points, "
                                + "target, gap_points, gap_units, target_2012, gap_2012_points, gap_2012_units, city_value, rank, "
                                + "verdict_target, verdict_change, received_on, is_sample, units_unreported, units_compared, "
                                + "is_comparable, is_break");
    }

    @Test
    void a_city_figure_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.indicator_citywide"))
                .isEqualTo("indicator_code, year, numerator, denominator, value, districts_reporting, previous_value, "
                        + "change_points, districts_compared, target, gap_points, gap_units, is_sample, units_reporting, "
                        + "units_expected, units_unreported, change_count, target_2012, gap_2012_points, gap_2012_units, "
                        + "verdict_target, verdict_change, districts_met, districts_on_track, districts_late, "
                        + "districts_better, districts_same, districts_worse, is_sufficient, districts_across_break");
    }

    @Test
    void who_needs_help_first_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.district_priority"))
                .isEqualTo("district_code, year, state, indicators_judged, met, on_track, late, better, same, worse, "
                        + "distance, position, reasons");
    }

    @Test
    void the_pace_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.pace"))
                .startsWith("district_code, indicator_code, year, ")
                .endsWith("achieved, achieved_last, required, verdict, is_break, is_across_break");
    }

    @Test
    void reporting_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.reporting"))
                .isEqualTo("district_code, year, status, first_received_on, latest_received_on, due_before, on_time, "
                        + "days_late, versions");
    }

    @Test
    void the_reporting_rate_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("mart.reporting_rate"))
                .isEqualTo("year, expected, actual, actual_on_time, rate, rate_on_time");
    }

    @Test
    void a_rejected_value_has_the_columns_of_the_contract() throws Exception {
        assertThat(columns("audit.rejected_value"))
                .isEqualTo("file, sheet, row_number, column_name, district_code, ward_code, indicator_code, year, raw, "
                        + "rule, message_vi, message_en, times");
    }

    @Test
    void a_warning_has_the_same_columns() throws Exception {
        assertThat(columns("audit.warning")).isEqualTo(columns("audit.rejected_value"));
    }

    @Test
    void a_source_file_begins_with_the_columns_of_the_contract() throws Exception {
        assertThat(columns("audit.source_file"))
                .startsWith("file, sha256, status, rule, readings, accepted, refused, missing, ");
    }

    @Test
    void as_of_a_day_a_table_has_the_same_columns() throws Exception {
        List<String> tables = rows("""
                SELECT tables.schema_name || '.' || tables.table_name
                FROM duckdb_tables() AS tables
                JOIN duckdb_functions() AS forms ON forms.function_name = tables.table_name || '_as_of'
                """);
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            String form = "mart.%s_as_of(DATE '2011-01-01')".formatted(table.substring(table.indexOf('.') + 1));
            assertThat(columns(form)).as(form).isEqualTo(columns(table));
        }
    }

    @Test
    void every_rule_of_the_contract_is_explained() throws Exception {
        assertThat(rows("SELECT rule FROM audit.rule"))
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
                        "duplicate_conflict",
                        "above_denominator_unbounded",
                        "stated_disagrees",
                        "total_disagrees",
                        "denominator_jump",
                        "duplicate_same",
                        "not_in_register",
                        "fewer_readings",
                        "unreadable",
                        "contradicts_register",
                        "not_a_submission",
                        "nothing_understood");
    }

    @Test
    void targets_are_decimals() throws Exception {
        assertThat(
                        rows(
                                "SELECT DISTINCT split_part(data_type, '(', 1) FROM duckdb_columns() WHERE column_name IN ('target', 'target_2012')"))
                .containsExactly("DECIMAL");
    }

    @Test
    void uniqueness_is_a_check_and_no_index() throws Exception {
        assertThat(rows("SELECT index_name FROM duckdb_indexes()")).isEmpty();
    }

    @Test
    void the_comment_of_a_mart_begins_with_its_grain() throws Exception {
        assertThat(
                        rows(
                                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'mart' AND comment NOT LIKE 'One row per %'"))
                .isEmpty();
    }

    @Test
    void duckdb_1_5_can_read_it() throws Exception {
        assertThat(
                        rows(
                                "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = current_database()"))
                .first()
                .asString()
                .startsWith("v1.5");
    }

    @Test
    void a_snapshot_knows_its_name() throws Exception {
        assertThat(rows("SELECT snapshot_id = run_id FROM audit.load_run")).containsExactly("true");
    }

    private static String columns(String table) throws SQLException {
        return String.join(", ", rows("SELECT column_name FROM (DESCRIBE FROM %s)".formatted(table)));
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Statement statement = snapshot.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
