package vn.chitieu.warehouse.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typeof($x)          | 2010       | BIGINT",
                "typeof($x)          | 1.50       | DECIMAL(3,2)",
                "typeof($x)          | 1e3        | DOUBLE",
                "typeof($x)          | true       | BOOLEAN",
                "$x + 1              | 2011-11-14 | 2011-11-15",
                "$x + 1              | 14/11/2011 | 2011-11-15",
                "typeof($x)          | Gò Vấp     | VARCHAR",
                "ward_code = $x      | 90101      | true",
                "upper($x)           | x'; DROP  | X'; DROP",
            })
    void a_parameter_is_what_it_is_held_against_or_looks_like(String expression, String value, String answer) {
        assertThat(sql(
                                "--format",
                                "csv",
                                "--param",
                                "x=" + value,
                                "-c",
                                "SELECT %s AS a FROM observation".formatted(expression))
                        .out())
                .isIn("a\n%s\n".formatted(answer), "a\n\"%s\"\n".formatted(answer));
    }

    @ParameterizedTest
    @CsvSource({"SELECT $x, --param=y=1, $x", "SELECT 1, --param=y=1, $y", "SELECT $x, --param=x=31/02/2011, 31/02/2011"
    })
    void parameters_that_do_not_fit_are_named(String statement, String option, String named) {
        assertThat(sql(option, "-c", statement))
                .matches(ended -> ended.exitCode() == 2 && ended.err().contains(named));
    }

    @Test
    void a_file_has_the_result(@TempDir Path work) {
        Path file = work.resolve("a.json");
        sql("--format", "json", "--out", file.toString(), "-c", "SELECT 1 AS a; SELECT 2 AS b");

        assertThat(file).hasContent("[[\n{\"a\":1}\n],\n[\n{\"b\":2}\n]]");
    }

    @Test
    void an_error_leaves_the_old_file(@TempDir Path work) throws Exception {
        Path file = Files.writeString(work.resolve("a.csv"), "old");
        sql("--format", "csv", "--out", file.toString(), "-c", "SELECT 1; SELECT nothing");

        assertThat(work.toFile().list()).containsExactly("a.csv");
        assertThat(file).hasContent("old");
    }

    @Test
    void a_file_in_no_folder_is_2(@TempDir Path work) {
        assertThat(sql("--out", work.resolve("no/a.csv").toString(), "-c", "SELECT 1"))
                .matches(ended -> ended.exitCode() == 2 && ended.err().contains("không có thư mục"));
    }

    @Test
    void parquet_keeps_types_and_tells_equal_names_apart(@TempDir Path work) throws Exception {
        Path file = work.resolve("it's.parquet");
        sql(
                "--format",
                "parquet",
                "--out",
                file.toString(),
                "--param",
                "x=1.50",
                "-c",
                "SELECT $x AS a, [DATE '2011-11-15'] AS a -- the end");

        assertThat(duckdb("SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE FROM '%s')"
                        .formatted(file.toString().replace("'", "''"))))
                .isEqualTo("a DECIMAL(3,2), a_2 DATE[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO 'x'",
                "CREATE TEMP TABLE x AS SELECT 1",
                "SELECT 1; SELECT 2",
                "EXPLAIN SELECT 1"
            })
    void parquet_takes_one_query(String statement, @TempDir Path work) {
        sql("--format", "parquet", "--out", work.resolve("a.parquet").toString(), "-c", statement);

        assertThat(work).isEmptyDirectory();
    }

    @Test
    void another_snapshot_can_stand_beside() {
        assertThat(sql(
                                "--with",
                                "old way=" + first,
                                "--format",
                                "csv",
                                "-c",
                                "SELECT (SELECT count(*) FROM observation) AS now, (SELECT count(*) FROM \"old way\".observation) AS then")
                        .out())
                .isEqualTo("now,then\n1,0\n");
    }

    @Test
    void one_folder_can_be_read(@TempDir Path work) throws Exception {
        Path file = Files.writeString(work.resolve("a.csv"), "a,b\n1,2\n");

        assertThat(sql("--data", work.toString(), "--format", "csv", "-c", "FROM read_csv('%s')".formatted(file))
                        .out())
                .isEqualTo("a,b\n1,2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM read_csv('%1$s/data/../secret.csv')",
                "FROM read_csv('%1$s/data/link.csv')",
                "FROM glob('%1$s/*')",
                "COPY (SELECT 1) TO '%1$s/data/new.csv'",
                "EXPLAIN ANALYZE COPY (SELECT 1) TO '%1$s/data/new.csv'",
                "EXPLAIN (ANALYZE) COPY (SELECT 1) TO '%1$s/data/new.csv'",
                "SELECT date'\\'; COPY (SELECT 1) TO '%1$s/data/new.csv' --'",
                "EXPORT DATABASE '%1$s/data/all'",
                "ATTACH '%1$s/data/new.duckdb' AS other",
                "PREPARE p AS COPY (SELECT 1) TO '%1$s/data/new.csv'",
                "CREATE TEMP TABLE t AS SELECT 1",
                "CALL enable_logging('QueryLog', storage = 'file', storage_path = '%1$s/data/log')"
            })
    void nothing_beside_that_folder_is_read_and_nothing_in_it_written(String statement, @TempDir Path work)
            throws Exception {
        Files.writeString(work.resolve("secret.csv"), "a\n1\n");
        Files.createDirectory(work.resolve("data"));
        Files.createSymbolicLink(work.resolve("data/link.csv"), work.resolve("secret.csv"));
        Ended ended = sql("--data", work.resolve("data").toString(), "-c", statement.formatted(work));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(work.resolve("data").toFile().list()).containsExactly("link.csv");
    }

    @Test
    void a_statement_ends_after_its_time() {
        assertThat(sql("--timeout", "1", "-c", "SELECT sum(sqrt(i)) FROM range(100000000000) AS r(i)"))
                .matches(ended -> ended.exitCode() == 2 && ended.err().contains("quá 1 giây"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
                "SELECT * FROM range(1000000000) a, range(1000000000) b"
            })
    void what_never_ends_ends_in_error(String statement) {
        assertThat(sql("--timeout", "1", "-c", statement).exitCode()).isEqualTo(2);
    }

    @Test
    void a_script_of_ten_megabytes_is_answered() {
        assertThat(csv("SELECT 1 AS a /* " + "x; ' ".repeat(2_000_000) + "*/")).isEqualTo("a\n1\n");
    }

    @Test
    void two_thousand_columns_are_answered() {
        String columns = IntStream.range(0, 2_000)
                .mapToObj(each -> each + " AS \"c; %d\"".formatted(each))
                .collect(joining(","));

        assertThat(csv("SELECT " + columns)).startsWith("c; 0,c; 1,").endsWith(",1998,1999\n");
    }

    @Test
    void an_unclosed_script_runs_nothing() {
        assertThat(sql("-c", "SELECT 1; SELECT 'a"))
                .matches(ended -> ended.exitCode() == 2
                        && ended.out().isEmpty()
                        && ended.err().contains("không được đóng"));
    }

    @Test
    void a_file_in_another_alphabet_is_2(@TempDir Path work) throws Exception {
        Path script = Files.write(work.resolve("a.sql"), "SELECT 'é'".getBytes(ISO_8859_1));

        assertThat(sql(script.toString()))
                .matches(ended -> ended.exitCode() == 2 && ended.err().contains("UTF-8"));
    }

    @Test
    void an_error_does_not_tell_where_the_snapshot_lies() {
        assertThat(sql("-c", "CREATE TABLE x AS SELECT 1").err()).isNotBlank().doesNotContain(folder.toString());
    }

    @Test
    void figures_without_a_word_in_json_are_told() {
        assertThat(sql("--format", "json", "-c", "SELECT 'nan'::DOUBLE AS a").err())
                .contains("NaN");
    }

    @Test
    void examples_are_listed_by_name() {
        assertThat(sql("--examples").out().lines()).anyMatch(line -> line.startsWith("who_needs_help_first "));
    }

    @Test
    void an_example_is_printed_as_it_is_shipped() {
        assertThat(sql("--examples", "who_needs_help_first").out()).contains("FROM", "district_priority");
    }

    @Test
    void an_unknown_example_is_2() {
        assertThat(sql("--examples", "nonsense").exitCode()).isEqualTo(2);
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

    private static String duckdb(String query) throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duckdb.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
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
