package vn.chitieu.etl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Snapshots;

/** A warehouse that is as it was loaded, and others in which somebody changed one thing. */
class VerifyTest {
    private static final String FILE = "2010/901.csv";

    private static Verification untouched;
    private static Verification martChanged;
    private static Verification lakeChanged;
    private static Verification originalChanged;
    private static Verification originalGone;
    private static Verification registerChanged;
    private static DataFolder moved;
    private static String first;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        DataFolder loaded = DataFolder.empty(work);
        loaded.submit(
                FILE,
                "901,,theory_study,2010,40,100,40,",
                "901,,party_admission,2010,5,4,,",
                "901,,job_counselling,2010,,,,");
        loaded.register(FILE + ",901,2010,,,2011-01-10,no");
        loaded.refresh();
        untouched = verify(loaded, loaded.submissions());

        DataFolder mart = copy(loaded, work.resolve("mart"));
        change(
                mart.snapshot(),
                "UPDATE mart.pace SET value = 0.41 WHERE (district_code, indicator_code, year) = ('901', 'theory_study', 2010)");
        martChanged = verify(mart, loaded.submissions());

        DataFolder lake = copy(loaded, work.resolve("lake"));
        Path parquet = parquet(lake.warehouse());
        Path altered = work.resolve("altered.parquet");
        change(
                work.resolve("scratch.duckdb"),
                "COPY (SELECT * REPLACE (CASE WHEN numerator = 40 THEN 41 ELSE numerator END AS numerator) FROM '%s') TO '%s' (FORMAT parquet)"
                        .formatted(parquet, altered));
        Files.move(altered, parquet, StandardCopyOption.REPLACE_EXISTING);
        lakeChanged = verify(lake, loaded.submissions());

        Path originals = work.resolve("originals");
        Files.createDirectories(originals.resolve("2010"));
        originalGone = verify(loaded, originals);
        Files.copy(loaded.submissions().resolve(FILE), originals.resolve(FILE));
        Files.writeString(originals.resolve(FILE), "\n", StandardOpenOption.APPEND);
        originalChanged = verify(loaded, originals);

        loaded.register(FILE + ",901,2010,,,2011-01-11,no");
        registerChanged = verify(loaded, loaded.submissions());

        first = new Snapshots(loaded.warehouse()).current().orElseThrow();
        loaded.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        loaded.refresh();
        moved = loaded;
    }

    @Test
    void what_was_loaded_comes_to_the_same_again() {
        assertThat(untouched.differences())
                .as(VerificationText.of(untouched).en())
                .isZero();
    }

    @Test
    void every_table_that_is_worked_out_is_worked_out_again() throws Exception {
        List<String> tables = moved.rows("""
                SELECT table_schema || '.' || table_name FROM information_schema.tables
                WHERE table_schema IN ('main', 'audit', 'mart')
                """);
        assertThat(Stream.concat(untouched.tables().stream().map(Compared::table), Tables.GIVEN.stream()))
                .containsAll(tables);
    }

    @Test
    void every_reading_of_the_sample_is_read_again() {
        assertThat(untouched.cells().read()).isEqualTo(3);
    }

    @Test
    void a_changed_value_of_a_mart_is_named_with_both_values() {
        assertThat(named(martChanged))
                .containsExactly(new Mismatch("mart.pace", "901 theory_study 2010", "value", "0.41", "0.4"));
    }

    @Test
    void a_changed_value_of_the_lake_is_found_by_its_own_text() {
        assertThat(named(lakeChanged))
                .contains(new Mismatch("lake.reading", FILE + " 2 901 theory_study 2010", "numerator", "41", "40"));
    }

    @Test
    void a_changed_value_of_the_lake_is_found_in_the_original() {
        assertThat(lakeChanged.cells().differences())
                .containsExactly(new Mismatch(Cells.TABLE, FILE + " 2", "numerator", "41", "40"));
    }

    @Test
    void a_changed_file_of_the_lake_is_found_by_its_hash() {
        assertThat(lakeChanged.damaged()).hasSize(1);
    }

    @Test
    void a_lake_that_is_cut_off_is_said_to_be_damaged(@TempDir Path work) throws Exception {
        DataFolder cut = copy(moved, work);
        Path parquet = parquet(cut.warehouse());
        Files.write(parquet, Arrays.copyOf(Files.readAllBytes(parquet), 100));
        assertThatThrownBy(() -> verify(cut, moved.submissions()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        damaged -> assertThat(damaged.message().en()).contains("the lake is damaged"));
    }

    @Test
    void a_changed_original_is_named() {
        assertThat(originalChanged.cells().changed()).containsExactly(FILE);
    }

    @Test
    void a_changed_original_is_a_difference() {
        assertThat(originalChanged.differences()).isEqualTo(1);
    }

    @Test
    void an_original_that_is_gone_is_named() {
        assertThat(originalGone.cells().gone()).containsExactly(FILE);
    }

    @Test
    void a_changed_register_is_named_with_both_days() {
        assertThat(named(registerChanged))
                .containsExactly(new Mismatch(Tables.REGISTER, FILE, "received_on", "2011-01-10", "2011-01-11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published.", "mart.", "_as_of"})
    void no_query_reads_what_it_is_compared_with(String name) throws Exception {
        for (String line : Tables.query("order.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                assertThat(Tables.query(line.replaceFirst(":.*", ""))).doesNotContain(name);
            }
        }
    }

    @Test
    void a_snapshot_that_the_lake_has_left_behind_is_said_to_be() {
        assertThatThrownBy(() -> Verification.of(
                        first,
                        new Snapshots(moved.warehouse()).file(first),
                        moved.warehouse(),
                        moved.submissions(),
                        1,
                        500))
                .isInstanceOfSatisfying(
                        InputException.class,
                        left -> assertThat(left.message().en()).contains("the lake is by now that of refresh"));
    }

    static Verification verify(DataFolder loaded, Path submissions) throws IOException, SQLException {
        return Verification.of(
                new Snapshots(loaded.warehouse()).current().orElseThrow(),
                loaded.snapshot(),
                loaded.warehouse(),
                submissions,
                1,
                500);
    }

    private static List<Mismatch> named(Verification verification) {
        return verification.tables().stream()
                .flatMap(table -> table.first().stream())
                .toList();
    }

    private static DataFolder copy(DataFolder loaded, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(loaded.warehouse())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path place = to.resolve(loaded.warehouse().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return loaded.withWarehouse(to);
    }

    private static Path parquet(Path warehouse) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse.resolve("lake"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void change(Path database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
