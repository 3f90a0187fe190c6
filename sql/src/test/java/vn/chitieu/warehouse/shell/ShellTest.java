package vn.chitieu.warehouse.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.warehouse.SnapshotConnection.Reach;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.ResultFormat;

@Timeout(60)
class ShellTest {
    private static TinyWarehouse tiny;
    private static String first;
    private static String current;
    private static Session open;
    private static Editing editing;

    @BeforeAll
    static void publish(@TempDir Path work) throws Exception {
        tiny = new TinyWarehouse(work);
        first = tiny.publish(List.of());
        current = tiny.publish(
                List.of(loaded("2010/901.csv", "901")),
                reading("2010/901.csv", "(2, '901', '90101', 'reported', 6, 10, NULL, NULL, NULL, false)"));
        open = session();
        editing = new Editing(new Schema(open));
    }

    @AfterAll
    static void close() throws Exception {
        open.close();
    }

    @Test
    void a_banner_tells_the_snapshot_and_the_day_of_the_data() throws Exception {
        assertThat(shown("")).contains(current, "10/01/2011");
    }

    @Test
    void a_statement_may_take_several_lines() throws Exception {
        assertThat(shown("SELECT 40\n + 2\nAS answer;")).contains(" answer", "     42", "1 hàng");
    }

    @Test
    void a_result_tells_how_long_it_took_until_told_not_to() throws Exception {
        assertThat(shown("SELECT 1;\n.timer off\nSELECT 2;").split(" giây", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".tables              | mart.indicator_by_district",
                "\\dt                  | mart.indicator_by_district",
                "\\d                   | mart.indicator_by_district",
                "\\d observation       | ward_code",
                ".schema mart.pace    | required",
                ".examples            | who_needs_help_first",
                ".help                | .snapshot [ID]",
                ".snapshot            | * 2011",
                ".mode csv            | chitieu>",
            })
    void a_command_is_obeyed(String command, String shown) throws Exception {
        assertThat(shown(command)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".tabels           | .tables",
                ".foo              | .help",
                ".mode             | .mode FORMAT",
                ".mode pdf         | markdown",
                ".schema nonsense  | .tables",
                ".snapshot nothing | ./chitieu snapshots",
                ".read nothing.sql | nothing.sql",
                "SELECT $x;        | --param x=",
                "SELECT nothing;   | DÒNG 1",
                "COPY x TO 'y';    | --out",
            })
    void what_can_not_be_done_is_told_and_the_shell_goes_on(String typed, String told) throws Exception {
        assertThat(shown(typed + "\nSELECT 6 * 7 AS answer;")).contains(told, "     42");
    }

    @Test
    void expanded_a_column_has_a_line() throws Exception {
        assertThat(shown("\\x\nSELECT 42 AS answer;")).contains("answer | 42");
    }

    @Test
    void a_mode_stays() throws Exception {
        assertThat(shown(".mode json\nSELECT 42 AS answer;")).contains("{\"answer\":42}");
    }

    @Test
    void a_parameter_can_be_given() throws Exception {
        assertThat(shown(".param x=41\nSELECT $x + 1 AS answer;")).contains("     42");
    }

    @Test
    void another_snapshot_can_be_gone_to() throws Exception {
        assertThat(shown(".snapshot " + first + "\nSELECT 'rows: ' || count(*) AS a FROM observation;"))
                .contains("rows: 0");
    }

    @Test
    void a_file_takes_the_next_result(@TempDir Path work) throws Exception {
        Path file = work.resolve("a.csv");
        shown(".mode csv\n.output %s\nSELECT 1 AS a;\nSELECT 2 AS b;".formatted(file));

        assertThat(file).hasContent("a\n1");
    }

    @Test
    void a_file_of_statements_can_be_read(@TempDir Path work) throws Exception {
        Path script = Files.writeString(work.resolve("a.sql"), "SELECT 42 AS answer");

        assertThat(shown(".read " + script)).contains("     42");
    }

    @ParameterizedTest
    @ValueSource(strings = {".quit", ".exit", "\\q", "exit", "quit", "exit;"})
    void it_ends_when_told(String word) throws Exception {
        assertThat(shown(word + "\nSELECT 42 AS answer;")).doesNotContain("     42");
    }

    @Test
    void what_was_typed_is_kept_for_the_next_time(@TempDir Path work) throws Exception {
        Path history = Editing.historyFile(Map.of("XDG_STATE_HOME", work.toString()));
        shown("SELECT 41 + 1\nAS answer;", history);

        assertThat(history).content().contains("SELECT 41 + 1\\nAS answer;");
    }

    @Test
    void what_was_typed_is_for_its_owner_alone(@TempDir Path work) throws Exception {
        assertThat(Files.getPosixFilePermissions(Editing.historyFile(Map.of("HOME", work.toString()))))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void without_a_home_nothing_is_kept(@TempDir Path work) throws Exception {
        String home = Files.createFile(work.resolve("file")).toString();

        assertThat(Editing.historyFile(Map.of("HOME", home))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM dis                              | district",
                "SELECT * FROM mart.indicator_by                | mart.indicator_by_district",
                "sel                                            | select",
                "SEL                                            | SELECT",
                "SELECT mart.pace.req                           | mart.pace.required",
                "FROM mart.pace AS p WHERE p.req                | p.required",
                "FROM mart.pace p WHERE p.req                   | p.required",
                "FROM mart.pace WHERE req                       | required",
                ".ta                                            | .tables",
                ".schema obs                                    | observation",
                ".mode js                                       | jsonl",
                ".timer o                                       | off",
                ".snapshot 20                                   | 2011",
                ".examples who                                  | who_needs_help_first",
            })
    void a_tab_knows_what_may_follow(String typed, String offered) throws Exception {
        assertThat(offered(typed)).anyMatch(each -> each.value().startsWith(offered));
    }

    @Test
    void what_is_offered_is_explained() throws Exception {
        assertThat(offered("FROM observation WHERE ward_co"))
                .filteredOn(each -> each.value().equals("ward_code"))
                .first()
                .matches(each -> each.descr() != null);
    }

    private static List<Candidate> offered(String typed) {
        List<Candidate> offered = new ArrayList<>();
        editing.offer(
                typed,
                editing.parse(typed, typed.length(), Parser.ParseContext.COMPLETE)
                        .word(),
                offered);
        return offered;
    }

    private static String shown(String typed) throws Exception {
        return shown(typed, null);
    }

    /** All that a terminal and standard error show while somebody types. */
    private static String shown(String typed, @Nullable Path history) throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream realErr = System.err;
        System.setErr(new PrintStream(screen, true, UTF_8));
        try (Session session = session();
                Terminal terminal = terminal(typed + "\n.quit\n", screen)) {
            new Shell(session, terminal, Parameters.NONE, ResultFormat.table, history).run();
        } finally {
            System.setErr(realErr);
        }
        return screen.toString(UTF_8).replace("\r\n", "\n");
    }

    private static Session session() throws Exception {
        return new Session(tiny.snapshots(), current, Reach.SNAPSHOT, Duration.ofSeconds(30), () -> {});
    }

    /** Where all has been typed ahead. */
    private static Terminal terminal(String typed, ByteArrayOutputStream screen) throws Exception {
        Terminal terminal = new DumbTerminal(
                "shell", Terminal.TYPE_DUMB, new ByteArrayInputStream(typed.getBytes(UTF_8)), screen, UTF_8);
        terminal.setSize(new Size(160, 0));
        return terminal;
    }
}
