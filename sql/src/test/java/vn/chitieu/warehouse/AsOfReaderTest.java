package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/** District 901 reported 4 of 10 in March and corrected that to 6 of 10 in April. */
class AsOfReaderTest {
    private static final LocalDate BEFORE_ALL = LocalDate.of(2011, 1, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2011, 3, 31);

    @TempDir
    private static Path folder;

    private PublishedWarehouse warehouse;

    @BeforeAll
    static void publish() throws Exception {
        new TinyWarehouse(folder)
                .publish(
                        List.of(
                                TinyWarehouse.loaded("2010/901.csv", "901", LocalDate.of(2011, 3, 1)),
                                TinyWarehouse.loaded("2010/901_2.csv", "901", LocalDate.of(2011, 4, 1))),
                        TinyWarehouse.reading(
                                "2010/901.csv", "(2, '901', '90101', 'reported', 4, 10, NULL, NULL, NULL, false)"),
                        TinyWarehouse.reading(
                                "2010/901_2.csv", "(2, '901', '90101', 'reported', 6, 10, NULL, NULL, NULL, false)"));
    }

    @BeforeEach
    void open() {
        warehouse = new PublishedWarehouse(folder);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private List<?> read(LocalDate day, String query) {
        try (Reader today = warehouse.reader().orElseThrow();
                Reader then = today.asOf(day)) {
            return then.sql().fetchValues(query);
        }
    }

    private static final String NUMERATOR =
            "SELECT numerator FROM mart.indicator_by_district WHERE district_code = '901'";

    @Test
    void a_mart_holds_what_had_been_received_by_the_day() {
        assertThat(read(BETWEEN, NUMERATOR)).isEqualTo(List.of(4L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure_wide", "ward_wide"})
    void a_view_looks_back_with_the_marts_that_it_is_made_of(String view) {
        assertThat(read(BETWEEN, "SELECT numerator FROM mart." + view + " WHERE district_code = '901'"))
                .isEqualTo(List.of(4L));
    }

    @Test
    void on_the_day_of_the_correction_it_counts() {
        assertThat(read(LocalDate.of(2011, 4, 1), NUMERATOR)).isEqualTo(List.of(6L));
    }

    @Test
    void before_all_there_is_no_figure() {
        assertThat(read(BEFORE_ALL, "SELECT state FROM mart.indicator_by_district"))
                .isEqualTo(List.of("missing", "missing"));
    }

    /** Each is computed from what was computed for others before it. */
    @Test
    void each_table_holds_what_its_form_says_of_the_day() {
        assertThat(read(BETWEEN, """
                        SELECT schema_name || '.' || table_name FROM duckdb_tables()
                        WHERE database_name = current_database() ORDER BY 1
                        """)).hasSizeGreaterThan(20).allSatisfy(table -> {
            String form = "mart.%s_as_of(DATE '%s')".formatted(((String) table).split("\\.")[1], BETWEEN);
            assertThat(read(
                            BETWEEN,
                            "(FROM %1$s EXCEPT ALL FROM %2$s) UNION ALL (FROM %2$s EXCEPT ALL FROM %1$s)"
                                    .formatted(table, form)))
                    .isEmpty();
        });
    }

    @Test
    void a_later_version_is_not_there_yet() {
        assertThat(read(BETWEEN, "SELECT file FROM submission")).isEqualTo(List.of("2010/901.csv"));
    }

    @Test
    void a_file_received_later_is_not_there_yet() {
        assertThat(read(BETWEEN, "SELECT file FROM audit.source_file")).isEqualTo(List.of("2010/901.csv"));
    }

    @Test
    void the_cells_are_those_of_the_version_in_force() {
        assertThat(read(BETWEEN, "SELECT file FROM mart.lineage")).isEqualTo(List.of("2010/901.csv"));
    }

    @Test
    void the_catalogue_is_there() {
        assertThat(read(BETWEEN, "SELECT district_code FROM district ORDER BY 1"))
                .isEqualTo(List.of("901", "902"));
    }

    @Test
    void macros_are_there() {
        assertThat(
                        read(
                                BETWEEN,
                                "SELECT numerator FROM mart.indicator_by_ward_as_of(DATE '2011-04-01') WHERE ward_code = '90101'"))
                .isEqualTo(List.of(4L));
    }

    @Test
    void today_stays_as_it_is() {
        read(BETWEEN, NUMERATOR);
        try (Reader today = warehouse.reader().orElseThrow()) {
            assertThat(today.sql().fetchValues(NUMERATOR)).isEqualTo(List.of(6L));
        }
    }

    @Test
    void what_is_read_once_is_read_once_for_a_day() {
        AtomicInteger reads = new AtomicInteger();
        for (LocalDate day : List.of(BETWEEN, BETWEEN, BEFORE_ALL)) {
            try (Reader today = warehouse.reader().orElseThrow();
                    Reader then = today.asOf(day)) {
                then.once(Integer.class, sql -> reads.incrementAndGet());
            }
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void of_many_days_the_last_ones_are_held() {
        IntStream.range(0, 8).forEach(days -> read(BEFORE_ALL.plusDays(days), NUMERATOR));
        try (Reader today = warehouse.reader().orElseThrow()) {
            assertThat(today.sql()
                            .fetchValues("SELECT count(*) FROM duckdb_databases() WHERE database_name LIKE 'as_of_%'"))
                    .isEqualTo(List.of(6L));
        }
    }

    @Test
    void a_day_that_is_being_read_stays() {
        try (Reader today = warehouse.reader().orElseThrow();
                Reader held = today.asOf(BETWEEN)) {
            IntStream.range(0, 8).forEach(days -> read(BEFORE_ALL.plusDays(days), NUMERATOR));

            assertThat(held.sql().fetchValues(NUMERATOR)).isEqualTo(List.of(4L));
        }
    }

    @Test
    void a_snapshot_of_an_earlier_release_says_that_it_has_no_history(@TempDir Path other) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(other);
        Path old = tiny.snapshots().newFile("20110101T000000000Z-old");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + old);
                Statement sql = duckdb.createStatement()) {
            sql.execute("CREATE TABLE submission (file VARCHAR)");
        }
        tiny.snapshots().publish(old, "20110101T000000000Z-old");
        try (PublishedWarehouse earlier = new PublishedWarehouse(other);
                Reader today = earlier.reader().orElseThrow()) {
            assertThatThrownBy(() -> today.asOf(BETWEEN))
                    .isInstanceOf(DataAccessException.class)
                    .hasCauseInstanceOf(NoHistoryException.class);
        }
    }
}
