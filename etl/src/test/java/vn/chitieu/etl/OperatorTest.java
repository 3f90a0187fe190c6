package vn.chitieu.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static vn.chitieu.etl.Commands.json;
import static vn.chitieu.etl.Commands.refresh;
import static vn.chitieu.etl.Commands.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.Commands.Ended;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.lock.LockHolder;
import vn.chitieu.warehouse.AlarmFault;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Snapshots;

/** What whoever runs it sees of a night: one load, one with nothing new, one that fails, and a way back. */
class OperatorTest {
    private static DataFolder folder;
    private static Path work;
    private static Ended loaded;
    private static List<JsonNode> events;
    private static Ended nothingNew;
    private static LastRun afterNothingNew;
    private static String gaugesAfterNothingNew;
    private static Ended failed;
    private static LastRun afterFailure;
    private static String first;
    private static Ended pinned;
    private static String afterPin;
    private static Ended builtWhilePinned;
    private static String afterBuiltWhilePinned;
    private static Ended unpinned;

    @BeforeAll
    static void work(@TempDir Path temporary) throws Exception {
        work = temporary;
        folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,10,100,,", "901,,party_admission,2010,5,4,,");
        folder.register("2010/901.csv,901,2010,,,2011-01-10,no");
        loaded = refresh(folder, "--json", "--log", work.resolve("log").toString(), "--metrics", gauges());
        events = events(work.resolve("log"));
        first = current();

        nothingNew = refresh(folder, "--metrics", gauges());
        afterNothingNew = LastRun.read(folder.warehouse()).orElseThrow();
        gaugesAfterNothingNew = Files.readString(Path.of(gauges()));

        Path empty = Files.createDirectories(work.resolve("empty"));
        failed = refresh(
                folder,
                "--submissions",
                empty.toString(),
                "--json",
                "--metrics",
                gauges(),
                "--on-failure",
                "cat > '%s'; echo $CHITIEU_EXIT_CODE >> '%1$s'".formatted(work.resolve("told")));
        afterFailure = LastRun.read(folder.warehouse()).orElseThrow();

        folder.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        refresh(folder);
        pinned = run("rollback", first, "--warehouse", folder.warehouse().toString());
        afterPin = current();
        folder.submit("2010/903.csv", "903,,theory_study,2010,30,100,,");
        builtWhilePinned = refresh(folder, "--json");
        afterBuiltWhilePinned = current();
        unpinned = run("rollback", "--latest", "--warehouse", folder.warehouse().toString());
    }

    @Test
    void verify_of_a_snapshot_whose_lake_has_moved_on_is_3() {
        assertThat(run(
                                "verify",
                                "--snapshot",
                                first,
                                "--warehouse",
                                folder.warehouse().toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void verify_finds_the_originals_where_the_last_refresh_read_them() {
        assertThat(run("verify", "--warehouse", folder.warehouse().toString()).exitCode())
                .isZero();
    }

    @Test
    void verify_of_a_snapshot_that_is_not_there_is_2() {
        assertThat(run(
                                "verify",
                                "--snapshot",
                                "gone",
                                "--warehouse",
                                folder.warehouse().toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void verify_with_a_folder_that_is_not_there_is_2() {
        assertThat(run(
                                "verify",
                                "--submissions",
                                folder.warehouse().resolve("gone").toString(),
                                "--warehouse",
                                folder.warehouse().toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void each_stage_is_one_event() {
        assertThat(events.stream()
                        .filter(event -> event.path("event").asText().equals("stage"))
                        .map(event -> event.path("stage").asText()))
                .containsExactly("find", "identify", "read", "build", "publish", "retire");
    }

    @Test
    void the_event_of_a_stage_counts() {
        assertThat(events.get(3).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void every_event_has_its_seconds() {
        assertThat(events).allMatch(event -> event.path("seconds").isNumber());
    }

    @Test
    void the_last_event_tells_how_it_ended() {
        assertThat(events.getLast().path("outcome").asText()).isEqualTo("published");
    }

    @Test
    void the_summary_for_machines_has_the_content_hash() throws Exception {
        assertThat(json(loaded).path("content_hash").asText()).hasSize(64);
    }

    @Test
    void nothing_new_counts_as_a_success() {
        assertThat(afterNothingNew.last().outcome()).isEqualTo(LastRun.Outcome.unchanged);
    }

    @Test
    void a_success_tells_which_folder_was_read() {
        assertThat(requireNonNull(afterFailure.lastSuccess()).submissions())
                .isEqualTo(folder.submissions().toAbsolutePath().toString());
    }

    @Test
    void nothing_new_still_tells_what_is_loaded() {
        assertThat(gaugesAfterNothingNew).contains("readings{state=\"accepted\"} 1", "readings{state=\"refused\"} 1");
    }

    @Test
    void a_failure_is_the_last_run() {
        assertThat(afterFailure.last().exitCode()).isEqualTo(3);
    }

    @Test
    void a_failure_does_not_take_the_place_of_the_last_success() {
        assertThat(afterFailure.lastSuccess()).isEqualTo(afterNothingNew.lastSuccess());
    }

    @Test
    void a_failure_is_told_to_machines_too() throws Exception {
        assertThat(json(failed).path("outcome").asText()).isEqualTo("failed");
    }

    @Test
    void the_operators_command_is_told_why_and_with_what_code() throws Exception {
        assertThat(Files.readString(work.resolve("told"), UTF_8))
                .contains("--allow-empty")
                .endsWith("3\n");
    }

    @Test
    void a_rollback_is_done_in_one_step() {
        assertThat(List.of(pinned.exitCode(), afterPin)).containsExactly(0, first);
    }

    @Test
    void while_a_snapshot_is_pinned_loads_go_on_building() throws Exception {
        assertThat(json(builtWhilePinned).path("outcome").asText()).isEqualTo("published");
    }

    @Test
    void while_a_snapshot_is_pinned_it_stays_published() {
        assertThat(afterBuiltWhilePinned).isEqualTo(first);
    }

    @Test
    void the_summary_names_the_pinned_snapshot() throws Exception {
        assertThat(json(builtWhilePinned).path("pinned").asText()).isEqualTo(first);
    }

    @Test
    void back_to_the_latest_publishes_what_was_built_meanwhile() throws Exception {
        assertThat(List.of(unpinned.exitCode(), current()))
                .containsExactly(0, json(builtWhilePinned).path("snapshot").asText());
    }

    @Test
    void a_snapshot_that_is_not_there_cannot_be_pinned() {
        assertThat(run("rollback", "nowhere", "--warehouse", folder.warehouse().toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "sql -c VALUES(1)", "explain --district 901 --indicator theory_study --year 2010"})
    void a_snapshot_that_another_program_holds_is_called_so_in_one_line(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--warehouse", folder.warehouse().toString()));
        try (LockHolder holder = LockHolder.ofSnapshot(new Snapshots(folder.warehouse()).file(current()))) {
            Ended ended = run(words.toArray(String[]::new));

            assertThat(ended.exitCode()).isEqualTo(5);
            assertThat(ended.err().lines()).singleElement(STRING).contains("PID " + holder.pid());
        }
    }

    @Test
    void a_command_that_fails_is_not_run_for_a_success(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        other.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        refresh(other, "--on-failure", "touch '%s'".formatted(elsewhere.resolve("told")));

        assertThat(elsewhere.resolve("told")).doesNotExist();
    }

    @Test
    void a_lock_that_is_held_is_told_to_the_operator_too(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        other.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        Files.createDirectories(other.warehouse());
        try (LockHolder holder = LockHolder.of(other.warehouse())) {
            refresh(other, "--on-failure", "cat > '%s'".formatted(elsewhere.resolve("told")));

            assertThat(elsewhere.resolve("told")).content(UTF_8).contains("pid " + holder.pid());
        }
    }

    @Test
    void a_dry_run_names_what_would_change_and_changes_nothing(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        other.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        other.submit("2010/902.csv", "902,,theory_study,2010,10,100,,");
        refresh(other);
        String published = new Snapshots(other.warehouse()).current().orElseThrow();
        String manifest = Files.readString(other.warehouse().resolve("lake/manifest.json"));
        other.submit("2010/901.csv", "901,,theory_study,2010,11,100,,");
        other.submit("2009/901.csv", "901,,theory_study,2009,10,100,,");
        Ended ended = refresh(other, "--dry-run", "--on-failure", "false");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("tệp mới 1, thay đổi 1, không còn 0", "+ 2009/901.csv", "~ 2010/901.csv");
        assertThat(new Snapshots(other.warehouse()).all()).containsExactly(published);
        assertThat(other.warehouse().resolve("lake/manifest.json")).hasContent(manifest);
    }

    @ParameterizedTest
    @CsvSource({
        "--on-failure, 'no-such-mailer -s x', no-such-mailer",
        "--user, no-such-user, no-such-user",
        "--metrics, /no/such/folder/x.prom, /no/such/folder/x.prom",
        "--data, /no/such/folder, /no/such/folder"
    })
    void a_timer_for_what_is_not_there_is_wrong_usage(String option, String value, String named) {
        Ended ended = run(
                "install-timer", "--print", "--warehouse", folder.warehouse().toString(), option, value);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(named);
    }

    /** Found where the installer had made the folder for itself: every night would have failed. */
    @Test
    void a_timer_for_a_user_who_may_not_write_the_warehouse_is_wrong_usage(@TempDir Path roots) {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Ended ended = run(
                "install-timer",
                "--home",
                "..",
                "--system",
                "--user",
                "nobody",
                "--data",
                work.resolve("data").toString(),
                "--warehouse",
                roots.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("nobody");
    }

    @Test
    void a_tried_alarm_says_that_nothing_is_wrong(@TempDir Path elsewhere) {
        Path told = elsewhere.resolve("told");
        run("alarm", "--test", "--warehouse", work.toString(), "--on-failure", "cat > '%s'".formatted(told));

        assertThat(told).content(UTF_8).contains("không có lỗi nào");
    }

    @Test
    void an_alarm_that_nobody_hears_is_written_down_until_it_rings(@TempDir Path elsewhere) throws Exception {
        DataFolder other = DataFolder.empty(elsewhere);
        refresh(other, "--on-failure", "exit 7");
        Optional<AlarmFault> silent = AlarmFault.read(other.warehouse());
        run(
                "alarm",
                "--warehouse",
                other.warehouse().toString(),
                "--on-failure",
                "cat > '%s'".formatted(elsewhere.resolve("told")));

        assertThat(silent.orElseThrow().reason().en()).isEqualTo("ended with 7: exit 7");
        assertThat(AlarmFault.read(other.warehouse())).isEmpty();
        assertThat(elsewhere.resolve("told")).content(UTF_8).contains("--allow-empty");
    }

    private static String gauges() {
        return work.resolve("chitieu.prom").toString();
    }

    private static String current() throws IOException {
        return new Snapshots(folder.warehouse()).current().orElseThrow();
    }

    private static List<JsonNode> events(Path log) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            events.add(new JsonMapper().readTree(line));
        }
        return events;
    }
}
