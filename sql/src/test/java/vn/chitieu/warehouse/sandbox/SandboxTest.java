package vn.chitieu.warehouse.sandbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.sandbox.Outcome.Cancelled;
import vn.chitieu.warehouse.sandbox.Outcome.Done;
import vn.chitieu.warehouse.sandbox.Outcome.Failed;

class SandboxTest {

    private static final Pattern CASE = Pattern.compile("-- ([a-z ]+)\n(.*?)(?=\n-- [a-z ]+\n|\n*\\z)", Pattern.DOTALL);

    /** How the outcomes of hostile.sql begin. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "only reads", "Only statements that read.*",
            "one at a time", "One statement at a time.*",
            "out of reach", "Here only the tables.*",
            "memory", "The statement needs more memory.*",
            "time", "The statement ran for more than.*",
            "limits", "The statement (needs more memory|ran for more than|is too heavy).*",
            "unknown", "(Catalog|Binder) Error.*",
            "written wrong", "Parser Error.*");

    private static final String ENDLESS =
            "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT max(n) FROM endless";

    @TempDir
    private static Path folder;

    private static Path snapshot;
    private static Sandbox sandbox;

    /** For what never ends by itself. */
    private static Sandbox hasty;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        TinyWarehouse warehouse = new TinyWarehouse(folder);
        String id = warehouse.publish(
                List.of(loaded("a.csv", "901")),
                reading("a.csv", "(2, '901', '90101', 'reported', 3, 4, NULL, NULL, NULL, false)"));
        snapshot = warehouse.snapshots().file(id);
        Files.setPosixFilePermissions(snapshot, PosixFilePermissions.fromString("rw-------"));
        sandbox = new Sandbox(within(Duration.ofMinutes(1)));
        hasty = new Sandbox(within(Duration.ofSeconds(1)));
    }

    private static Limits within(Duration time) {
        return new Limits(time, 256L << 20, 8L << 20, 2, 4);
    }

    @AfterAll
    static void close() {
        sandbox.close();
        hasty.close();
    }

    static Stream<Arguments> hostile() throws IOException {
        try (var in = SandboxTest.class.getResourceAsStream("hostile.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Arguments> cases = new ArrayList<>();
            Matcher one = CASE.matcher(text.substring(text.indexOf("\n\n") + 2));
            while (one.find()) {
                cases.add(Arguments.of(one.group(1), one.group(2)));
            }
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostile")
    void a_hostile_statement_ends_as_it_should_and_leaves_the_snapshot_as_it_was(String ends, String statement)
            throws IOException {
        String before = Hashes.ofFile(snapshot);
        List<Path> files = filesOfTheWarehouse();
        Outcome outcome = run(
                Set.of("time", "limits").contains(ends) ? hasty : sandbox,
                statement.replace("SNAPSHOT", snapshot.toString()).replace("BESIDE", folder.toString()));
        assertAll(
                () -> {
                    if (ends.equals("empty")) {
                        assertEquals(0, assertInstanceOf(Done.class, outcome).rows());
                    } else {
                        assertTrue(
                                said(outcome).matches("(?s)" + OUTCOMES.get(ends)), () -> ends + " but was " + outcome);
                    }
                },
                () -> assertTrue(
                        !outcome.toString().matches("(?s).*(/tmp/|pid|process \\d).*")
                                || statement.contains("BESIDE")
                                || statement.contains("SNAPSHOT"),
                        outcome::toString),
                () -> assertEquals(before, Hashes.ofFile(snapshot)),
                () -> assertEquals(files, filesOfTheWarehouse()));
    }

    @Test
    void at_least_sixty_hostile_statements_are_tried() throws IOException {
        assertTrue(hostile().count() >= 60);
    }

    @Test
    void a_statement_gives_its_rows() throws IOException {
        assertEquals("code,name\n901,x\n", text(Form.CSV, "SELECT '901' AS code, 'x' AS name", Map.of()));
    }

    @Test
    void a_parameter_is_bound_and_never_part_of_the_text() throws IOException {
        assertEquals("n\n\"1); DROP\"\n".replace("\"", ""), text(Form.CSV, "SELECT $n AS n", Map.of("n", "1); DROP")));
    }

    @Test
    void a_parameter_without_a_value_is_asked_for() {
        assertEquals("There is no value yet for $year", said(run("SELECT $year")));
    }

    @Test
    void a_result_as_parquet_begins_as_parquet_does() throws IOException {
        assertTrue(text(Form.PARQUET, "SELECT 1 AS a, 'x' AS b, 1.25 AS c, DATE '2011-11-14' AS d", Map.of())
                .startsWith("PAR1"));
    }

    @Test
    void an_error_in_the_midst_of_the_rows_says_its_reason() {
        Failed failed = assertInstanceOf(
                Failed.class,
                run("SELECT CAST(CASE WHEN range = 9000 THEN 'x' ELSE '1' END AS INTEGER) FROM range(10000)"));
        assertTrue(failed.why().en().contains("Could not convert string 'x' to INT32"), failed::toString);
    }

    @Test
    void ten_megabytes_of_sql_are_not_run() {
        assertEquals(
                "The statement is longer than a million characters",
                said(run("SELECT " + "1 + ".repeat(2_500_000) + "1")));
    }

    @Test
    void brackets_without_end_end_in_words() {
        assertInstanceOf(Failed.class, run("SELECT " + "(".repeat(200_000) + "1" + ")".repeat(200_000)));
    }

    @Test
    void two_thousand_columns_are_a_result() {
        String columns = IntStream.range(0, 2000)
                .mapToObj(at -> at + " AS \"cột " + at + "\"")
                .collect(Collectors.joining(", "));
        assertEquals(1, assertInstanceOf(Done.class, run("SELECT " + columns)).rows());
    }

    @Test
    void a_result_larger_than_it_may_be_is_ended() {
        assertEquals(
                "The result is larger than 8 MB; ask for fewer rows or columns",
                said(run("SELECT repeat('x', 1000) FROM range(100000)")));
    }

    @Test
    void rows_beyond_those_of_a_screen_are_not_sent() {
        assertEquals(
                Form.MOST_ROWS,
                assertInstanceOf(Done.class, run("SELECT NULL FROM range(600000)"))
                        .rows());
    }

    @Test
    void a_cancelled_statement_ends_at_once() {
        Run run = sandbox.submit(snapshot, new Ask(ENDLESS, Map.of(), Form.CELLS), part -> {});
        run.cancel();
        assertInstanceOf(Cancelled.class, run.outcome().join());
    }

    @Test
    void whoever_takes_the_result_no_more_ends_the_statement() {
        Run run = sandbox.submit(snapshot, new Ask("FROM range(100000000)", Map.of(), Form.CSV), part -> {
            throw new IOException("gone");
        });
        assertInstanceOf(Cancelled.class, run.outcome().join());
    }

    @Test
    void who_must_wait_is_told_how_many_are_before_and_who_finds_no_place_that_it_is_full() {
        try (Sandbox other = new Sandbox(within(Duration.ofMinutes(1)))) {
            List<Run> runs = IntStream.range(0, 7)
                    .mapToObj(at -> other.submit(snapshot, new Ask(ENDLESS, Map.of(), Form.CELLS), part -> {}))
                    .toList();
            assertAll(
                    () -> assertEquals(
                            List.of(0, 0, 1, 2, 3, 4),
                            runs.stream().limit(6).map(Run::place).toList()),
                    () -> assertEquals(
                            "Too many statements are waiting; try again in some minutes",
                            said(runs.getLast().outcome().join())));
            runs.forEach(Run::cancel);
            runs.forEach(run -> run.outcome().join());
        }
    }

    @Test
    void a_worker_leaves_no_file_behind() throws IOException, InterruptedException {
        run("SELECT 1");
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        List<Path> left = filesOfWorkers();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50); // one that was killed is just followed by another
            left = filesOfWorkers();
        }
        assertEquals(List.of(), left);
    }

    private static List<Path> filesOfWorkers() throws IOException {
        try (Stream<Path> left = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 2)) {
            return left.filter(path -> path.toString().matches(".*/sql-[^/]*/.*"))
                    .toList();
        } catch (java.io.UncheckedIOException vanished) {
            return List.of(Path.of("vanished"));
        }
    }

    private static Outcome run(String sql) {
        return run(sandbox, sql);
    }

    private static Outcome run(Sandbox sandbox, String sql) {
        return sandbox.submit(snapshot, new Ask(sql, Map.of(), Form.CELLS), part -> {})
                .outcome()
                .join();
    }

    private static String text(Form form, String sql, Map<String, String> parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Outcome outcome = sandbox.submit(snapshot, new Ask(sql, parameters, form), bytes::write)
                .outcome()
                .join();
        assertInstanceOf(Done.class, outcome, outcome::toString);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Failed failed ? failed.why().en() : outcome.toString();
    }

    private static List<Path> filesOfTheWarehouse() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
