package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;

/** Each table as of a day beside the same table of a load of nothing but what had been received by that day, over the sample. */
class AsOfSampleTest {

    private static DataFolder all;
    private static DataFolder then;
    private static Path sample;

    @BeforeAll
    static void load(@TempDir Path work, @TempDir Path other) throws Exception {
        all = DataFolder.shipped(work);
        sample = all.path().resolve("sample");
        all.refreshFrom(sample);
        then = DataFolder.shipped(other);
    }

    /** The last two on which corrections came, and two of the others; each is a load. */
    private static List<String> days() throws IOException, SQLException {
        return all.rows("""
                WITH numbered AS (
                    SELECT received_on, bool_or(version > 1) AS is_correction, row_number() OVER (ORDER BY received_on) AS place
                    FROM submission WHERE received_on IS NOT NULL GROUP BY received_on
                )
                SELECT received_on FROM numbered
                QUALIFY (is_correction AND row_number() OVER (PARTITION BY is_correction ORDER BY received_on DESC) <= 2) OR place % 60 = 1
                ORDER BY received_on
                """);
    }

    private static List<String> tables() throws IOException, SQLException {
        return all.rows("""
                SELECT tables.schema_name || '.' || tables.table_name
                FROM duckdb_tables() AS tables
                JOIN duckdb_functions() AS forms ON forms.function_name = tables.table_name || '_as_of'
                ORDER BY ALL
                """);
    }

    @Test
    void as_of_the_last_day_is_today() throws Exception {
        for (String table : tables()) {
            String form = "mart.%s_as_of(DATE '9999-12-31')".formatted(table.substring(table.indexOf('.') + 1));
            assertThat(all.rows(DataFolder.difference(table, form))).as(form).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure_wide", "ward_wide"})
    void a_view_as_of_the_last_day_is_the_view(String view) throws Exception {
        assertThat(all.rows(DataFolder.difference("mart." + view, "mart." + view + "_as_of(DATE '9999-12-31')")))
                .isEmpty();
    }

    @Test
    void as_of_a_day_is_a_load_of_what_had_been_received(@TempDir Path folder) throws Exception {
        for (String day : days()) {
            receive(folder, day);
            then.refreshFrom(folder);
            for (String table : tables()) {
                String form = "mart.%s_as_of(DATE '%s')".formatted(table.substring(table.indexOf('.') + 1), day);
                assertThat(all.rows(selected(table).formatted(form)))
                        .as(form)
                        .isEqualTo(then.rows(selected(table).formatted(table)));
            }
        }
    }

    /** But when a file was first loaded, and the numbers of submissions: they count those of a snapshot. */
    private static String selected(String table) throws IOException, SQLException {
        List<String> left = all.rows("""
                SELECT column_name FROM duckdb_columns()
                WHERE schema_name || '.' || table_name = '%s'
                    AND column_name IN ('submission_id', 'previous_submission_id', 'first_loaded_at')
                """.formatted(table));
        return "SELECT *" + (left.isEmpty() ? "" : " EXCLUDE (" + String.join(", ", left) + ")")
                + " FROM %s ORDER BY ALL";
    }

    /** Copies what came until the day, and of the register what it said then; what it does not know was always there. */
    private static void receive(Path folder, String day) throws IOException, SQLException {
        List<String> files =
                all.rows("SELECT file FROM audit.source_file WHERE received_on IS NULL OR received_on <= DATE '%s'"
                        .formatted(day));
        Files.write(
                folder.resolve("register.csv"),
                Files.readAllLines(sample.resolve("register.csv")).stream()
                        .filter(line ->
                                line.startsWith("file,") || files.contains(line.substring(0, line.indexOf(','))))
                        .toList());
        for (String file : files) {
            Path copy = folder.resolve(file);
            if (!Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(sample.resolve(file), copy);
            }
        }
    }
}
