package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.build.SqlFiles;

/** Districts 901 and 902 have reported; of each a reading was refused. */
class ScopeTest {
    /** Columns that tell of a report, and not of a figure that is published. */
    private static final Set<String> TELLING = Set.of(
            "file",
            "sheet",
            "row_number",
            "raw",
            "message_vi",
            "text",
            "document_number",
            "sha256",
            "refused",
            "doubt");

    /** What tells of no report for all that. */
    private static final Set<String> HARMLESS = Set.of("audit.rule", "audit.check_result");

    @TempDir
    private static Path folder;

    private PublishedWarehouse warehouse;

    @BeforeAll
    static void publish() throws Exception {
        new TinyWarehouse(folder)
                .publish(
                        List.of(
                                TinyWarehouse.loaded("2010/901.csv", "901", LocalDate.of(2011, 3, 1)),
                                TinyWarehouse.loaded("2010/902.csv", "902", LocalDate.of(2011, 3, 2))),
                        TinyWarehouse.reading(
                                "2010/901.csv", "(2, '901', '90101', 'reported', 4, 10, NULL, NULL, NULL, false)"),
                        TinyWarehouse.reading(
                                "2010/901.csv",
                                "(3, '901', '90102', 'refused', NULL, NULL, 'negative', 'numerator', '-1', false)"),
                        TinyWarehouse.reading(
                                "2010/902.csv",
                                "(2, '902', '90201', 'refused', NULL, NULL, 'negative', 'numerator', '-1', false)"));
    }

    @BeforeEach
    void open() {
        warehouse = new PublishedWarehouse(folder);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private List<?> read(Scope scope, String query) {
        try (Reader some = warehouse.reader(scope).orElseThrow()) {
            return some.sql().fetchValues(query);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.source_file", "main.submission WHERE file <> ''"})
    void the_reports_of_the_district_are_seen_and_no_others(String table) {
        assertThat(read(Scope.of("901"), "SELECT DISTINCT file FROM " + table)).isEqualTo(List.of("2010/901.csv"));
    }

    @Test
    void whoever_is_of_no_district_sees_none() {
        assertThat(read(Scope.NONE, "SELECT file FROM audit.source_file")).isEmpty();
    }

    @Test
    void whoever_sees_all_sees_both() {
        assertThat(read(Scope.ALL, "SELECT file FROM audit.source_file")).hasSize(2);
    }

    @Test
    void published_figures_of_all_districts_are_seen() {
        String figures = "SELECT numerator FROM mart.indicator_by_district ORDER BY ALL";
        assertThat(read(Scope.NONE, figures)).isEqualTo(read(Scope.ALL, figures));
    }

    @Test
    void that_the_figure_of_another_district_was_refused_is_not_told() {
        String refused = "SELECT DISTINCT district_code FROM mart.indicator_by_district WHERE state = 'refused'";
        assertThat(read(Scope.ALL, refused)).asList().contains("902");
        assertThat(read(Scope.of("901"), refused)).asList().doesNotContain("902");
    }

    @Test
    void what_texts_are_searched_by_is_there() {
        assertThat(read(Scope.of("901"), "SELECT mart.folded('Đoàn')")).isEqualTo(List.of("doan"));
    }

    @Test
    void as_of_a_day_no_more_is_seen() {
        try (Reader some = warehouse.reader(Scope.of("902")).orElseThrow();
                Reader then = some.asOf(LocalDate.of(2011, 3, 1))) {
            assertThat(then.sql().fetchValues("SELECT file FROM audit.source_file WHERE file LIKE '%901%'"))
                    .isEmpty();
        }
    }

    /** No cache crosses from one to another. */
    @Test
    void what_is_read_once_is_read_once_for_each_scope() {
        record Files(List<?> names) {}
        try (Reader all = warehouse.reader().orElseThrow();
                Reader some = warehouse.reader(Scope.of("901")).orElseThrow()) {
            int seenByAll = all.once(
                            Files.class, sql -> new Files(sql.fetchValues("SELECT file FROM audit.source_file")))
                    .names()
                    .size();
            int seenBySome = some.once(
                            Files.class, sql -> new Files(sql.fetchValues("SELECT file FROM audit.source_file")))
                    .names()
                    .size();
            assertThat(List.of(seenByAll, seenBySome)).containsExactly(2, 1);
        }
    }

    @Test
    void every_table_that_tells_of_reports_is_limited() {
        String limited = SqlFiles.resource("scope.csv");
        Set<String> telling;
        try (Reader all = warehouse.reader().orElseThrow()) {
            telling = all
                    .sql()
                    .fetch("SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns "
                            + "WHERE table_schema IN ('main', 'audit', 'mart')")
                    .stream()
                    .filter(row -> TELLING.contains(row.get(1, String.class)))
                    .map(row -> row.get(0, String.class))
                    .filter(table -> !HARMLESS.contains(table))
                    .collect(Collectors.toSet());
        }
        assertThat(telling).allMatch(table -> limited.contains("\n" + table + ","), "stands in scope.csv");
    }
}
