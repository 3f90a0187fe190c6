package vn.chitieu.warehouse.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.build.LakeFile;

/** District 901 has 6 of 10 and 902 has 5 of 10 before; after, one thing is another. */
class DifferenceTest {
    private static final LakeFile FIRST = TinyWarehouse.loaded("2010/901.csv", "901");
    private static final LakeFile OTHER = TinyWarehouse.loaded("2010/902.csv", "902");
    private static final String REFUSED =
            "(2, '901', '90101', 'refused', NULL, NULL, 'negative', 'numerator', '-1', false)";

    private static TinyWarehouse tiny;
    private static Path before;

    @BeforeAll
    static void publish(@TempDir Path folder) throws Exception {
        tiny = new TinyWarehouse(folder);
        before = published(List.of(FIRST, OTHER), of901("2010/901.csv", 6), of902());
    }

    private static Path published(List<LakeFile> files, String... readings) throws IOException, SQLException {
        return tiny.snapshots().file(tiny.publish(files, readings));
    }

    private static String of901(String file, int numerator) {
        return TinyWarehouse.reading(
                file, "(2, '901', '90101', 'reported', %d, 10, NULL, NULL, NULL, false)".formatted(numerator));
    }

    private static String of902() {
        return TinyWarehouse.reading("2010/902.csv", "(2, '902', '90201', 'reported', 5, 10, NULL, NULL, NULL, false)");
    }

    private static List<String> lines(Difference difference, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement sql = difference.connection().createStatement();
                ResultSet rows = sql.executeQuery("SELECT concat_ws(' ', *COLUMNS(*)) FROM (" + query + ")")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static List<String> differences(Path after, String query) throws SQLException {
        try (Difference difference = Difference.between(before, after)) {
            return lines(difference, query);
        }
    }

    private static final String FIGURES =
            "SELECT level, coalesce(district_code, '-'), before_value, after_value, cause, coalesce(detail, '-') FROM changed_figure";

    @Test
    void the_same_reports_make_no_difference() throws Exception {
        Path after = published(List.of(FIRST, OTHER), of901("2010/901.csv", 6), of902());

        assertThat(differences(after, FIGURES)).isEmpty();
    }

    @Test
    void one_changed_cell_changes_the_figures_above_it_and_no_other() throws Exception {
        Path after = published(List.of(changed(FIRST), OTHER), of901("2010/901.csv", 7), of902());

        assertThat(differences(after, FIGURES))
                .containsExactly("city - 0.55 0.6 file 2010/901.csv", "district 901 0.6 0.7 file 2010/901.csv");
    }

    @Test
    void one_changed_cell_is_named() throws Exception {
        Path after = published(List.of(changed(FIRST), OTHER), of901("2010/901.csv", 7), of902());

        assertThat(
                        differences(
                                after,
                                "SELECT file, row_number, cells, ward_code, before_numerator, after_numerator FROM changed_reading"))
                .containsExactly("2010/901.csv 2 numerator 90101 6 7");
    }

    @Test
    void a_correction_is_a_change_by_its_file() throws Exception {
        LakeFile correction = TinyWarehouse.loaded("2010/901_2.csv", "901", LocalDate.of(2011, 2, 1));
        Path after = published(
                List.of(FIRST, correction, OTHER), of901("2010/901.csv", 6), of901("2010/901_2.csv", 7), of902());

        assertThat(differences(after, FIGURES)).contains("district 901 0.6 0.7 file 2010/901_2.csv");
    }

    @Test
    void a_report_that_is_gone_is_a_change_by_its_file() throws Exception {
        Path after = published(List.of(OTHER), of902());

        assertThat(
                        differences(
                                after,
                                "SELECT district_code, after_state, cause, detail FROM changed_figure WHERE level = 'district'"))
                .containsExactly("901 missing file 2010/901.csv");
    }

    @Test
    void the_same_file_judged_otherwise_is_a_change_by_the_rule() throws Exception {
        Path after = published(
                List.of(FIRST, OTHER),
                TinyWarehouse.reading(
                        "2010/901.csv", REFUSED + ", (3, '901', NULL, 'reported', 3, 10, NULL, NULL, NULL, false)"),
                of902());

        assertThat(
                        differences(
                                after,
                                "SELECT ward_code, before_numerator, cause, detail FROM changed_reading WHERE ward_code IS NOT NULL"))
                .containsExactly("90101 6 rule negative");
    }

    @Test
    void another_target_is_a_change_by_the_catalogue() throws Exception {
        Path after = published(List.of(FIRST, OTHER), of901("2010/901.csv", 6), of902());
        after.toFile().setWritable(true);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + after);
                Statement sql = duckdb.createStatement()) {
            sql.execute("UPDATE target SET target = 0.5");
            sql.execute("UPDATE mart.indicator_by_district SET target = 0.5");
        }

        assertThat(differences(after, "SELECT DISTINCT level, cause, detail FROM changed_figure"))
                .containsExactly("district catalogue targets.csv");
    }

    private static LakeFile changed(LakeFile file) {
        return new LakeFile(
                file.file(),
                "1".repeat(64),
                file.bytes(),
                file.districtCode(),
                file.year(),
                file.documentNumber(),
                file.signedOn(),
                file.receivedOn(),
                file.isRegistered(),
                file.isSample(),
                file.rule(),
                file.detailVi(),
                file.detailEn(),
                file.readingKey(),
                file.firstLoadedAt());
    }
}
