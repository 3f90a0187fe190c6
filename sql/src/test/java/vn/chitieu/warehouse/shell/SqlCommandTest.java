package vn.chitieu.warehouse.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.chitieu.warehouse.TinyWarehouse;

class SqlCommandTest {
    private static Path folder;
    private static String first;

    /** How a command ended. */
    private record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    static void publish(@TempDir Path work) throws Exception {
        folder = work;
        TinyWarehouse tiny = new TinyWarehouse(folder);
        first = tiny.publish(List.of());
        tiny.publish(
                List.of(loaded("2010/901.csv", "901")),
                reading("2010/901.csv", "(2, '901', '90101', 'reported', 6, 10, NULL, NULL, NULL, false)"));
    }

    @Test
    void csv_has_a_header_and_a_line_a_row() {
        assertThat(csv("SELECT ward_code, numerator FROM observation")).isEqualTo("ward_code,numerator\n90101,6\n");
    }

    @Test
    void csv_of_no_row_is_a_header() {
        assertThat(csv("SELECT ward_code FROM observation WHERE false")).isEqualTo("ward_code\n");
    }

    @Test
    void csv_quotes_what_needs_it() {
        assertThat(csv("SELECT 'a,b' AS one, 'say \"x\"' AS two")).isEqualTo("one,two\n\"a,b\",\"say \"\"x\"\"\"\n");
    }

    @Test
    void csv_tells_null_from_an_empty_text() {
        assertThat(csv("SELECT NULL AS nothing, '' AS empty, 1 AS one")).isEqualTo("nothing,empty,one\n,\"\",1\n");
    }

    @Test
    void csv_keeps_vietnamese() {
        assertThat(csv("SELECT 'Quận Gò Vấp' AS name")).isEqualTo("name\nQuận Gò Vấp\n");
    }

    @Test
    void csv_does_not_round() {
        assertThat(csv("SELECT value FROM mart.indicator_by_district WHERE district_code = '901'"))
                .isEqualTo("value\n0.6\n");
    }

    @Test
    void json_is_an_array_of_objects() {
        assertThat(sql("--format", "json", "-c", "SELECT 'x' AS a, 1 AS b, NULL AS c")
                        .out()
                        .replaceAll("\\s", ""))
                .isEqualTo("[{\"a\":\"x\",\"b\":1,\"c\":null}]");
    }

    @Test
    void a_table_shows_header_and_rows() {
        assertThat(sql("-c", "SELECT ward_code FROM observation").out()).contains("ward_code", "90101");
    }

    @Test
    void several_statements_run_one_after_the_other() {
        assertThat(csv("SELECT 1 AS one; SELECT 2 AS two;")).isEqualTo("one\n1\ntwo\n2\n");
    }

    @Test
    void a_statement_in_error_ends_the_script() {
        assertThat(sql("--format", "csv", "-c", "SELECT 1 AS one; SELECT nothing; SELECT 2 AS two")
                        .out())
                .isEqualToNormalizingNewlines("one\n1\n");
    }

    @Test
    void a_statement_in_error_is_2() {
        assertThat(sql("-c", "SELECT 1; SELECT nothing").exitCode()).isEqualTo(2);
    }

    @Test
    void a_statement_in_error_says_why() {
        assertThat(sql("-c", "SELECT nothing").err()).contains("nothing");
    }

    @Test
    void a_script_may_stand_in_a_file(@TempDir Path work) throws Exception {
        Path script = Files.writeString(work.resolve("a.sql"), "-- một\nSELECT 'đ' AS one;\n", UTF_8);

        assertThat(sql("--format", "csv", script.toString()).out()).isEqualToNormalizingNewlines("one\nđ\n");
    }

    @Test
    void a_file_that_is_not_there_is_2(@TempDir Path work) {
        assertThat(sql(work.resolve("a.sql").toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void commands_and_files_run_in_the_order_given(@TempDir Path work) throws Exception {
        String script =
                Files.writeString(work.resolve("a.sql"), "SELECT 2 AS b").toString();

        assertThat(sql("--format", "csv", "-c", "SELECT 1 AS a", script, "-c", "SELECT 3 AS c", "-f", script)
                        .out())
                .isEqualTo("a\n1\nb\n2\nc\n3\nb\n2\n");
    }

    @Test
    void an_earlier_snapshot_can_be_asked() {
        assertThat(sql("--snapshot", first, "--format", "csv", "-c", "SELECT count(*) AS rows FROM observation")
                        .out())
                .isEqualToNormalizingNewlines("rows\n0\n");
    }

    @Test
    void an_unknown_snapshot_is_2() {
        assertThat(sql("--snapshot", "nonsense", "-c", "SELECT 1").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW TABLES",
                "DESCRIBE district",
                "SUMMARIZE observation",
                "FROM mart.indicator_by_district_as_of(DATE '2011-01-01') LIMIT 1",
                "EXPLAIN SELECT 1",
                "SELECT 1::HUGEINT AS a, 1.50::DECIMAL(9, 2) AS b, DATE '2011-11-15' AS c, true AS d, 0.1::DOUBLE AS e",
                "SELECT TIMESTAMP '2011-11-15 10:00:00' AS a, INTERVAL 1 DAY AS b",
                "SELECT [1, 2] AS a, {'x': 1} AS b, MAP {'x': 1} AS c",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) FROM n"
            })
    void whatever_reads_is_answered(String statement) {
        assertThat(sql("--format", "csv", "-c", statement))
                .matches(ended -> ended.exitCode() == 0 && !ended.out().isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '%s/new.csv'",
                "COPY observation TO '%s/current.duckdb'",
                "EXPORT DATABASE '%s/export'",
                "ATTACH '%s/other.duckdb' AS other",
                "ATTACH '%s/other.duckdb' AS other (READ_ONLY)",
                "CREATE TABLE main.mine AS SELECT 1",
                "CREATE VIEW main.mine AS SELECT 1",
                "INSERT INTO observation FROM observation",
                "UPDATE observation SET numerator = 7",
                "DELETE FROM observation",
                "DROP TABLE observation",
                "COMMENT ON TABLE observation IS 'x'",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM '/etc/passwd'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET disabled_filesystems = ''",
                "SET lock_configuration = false",
                "SET temp_directory = '%s/temp'"
            })
    void whatever_writes_or_reads_elsewhere_is_2(String statement) {
        assertThat(sql("-c", statement.formatted(folder)).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '%s/new.csv'",
                "COPY observation TO '%s/current.duckdb'",
                "ATTACH '%s/other.duckdb' AS other; CREATE TABLE other.x AS SELECT 1",
                "CREATE TABLE main.mine AS SELECT 1",
                "CREATE TEMP TABLE mine AS SELECT 1",
                "DELETE FROM observation"
            })
    void nothing_in_the_warehouse_changes(String statement) throws Exception {
        String before = contents();
        sql("-c", statement.formatted(folder));

        assertThat(contents()).isEqualTo(before);
    }

    private static String csv(String statement) {
        return sql("--format", "csv", "-c", statement).out().replace("\r\n", "\n");
    }

    private static Ended sql(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int exitCode = new CommandLine(new SqlCommand())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(Stream.concat(Stream.of("--warehouse", folder.toString()), Stream.of(arguments))
                            .toArray(String[]::new));
            return new Ended(exitCode, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private static String contents() throws Exception {
        StringBuilder contents = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.append(folder.relativize(file)).append(' ');
                if (Files.isRegularFile(file)) {
                    contents.append(HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(file))));
                }
                contents.append('\n');
            }
        }
        return contents.toString();
    }
}
