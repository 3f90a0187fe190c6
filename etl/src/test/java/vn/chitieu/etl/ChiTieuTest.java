package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.etl.Commands.json;
import static vn.chitieu.etl.Commands.refresh;
import static vn.chitieu.etl.Commands.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.Commands.Ended;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.lock.LockHolder;
import vn.chitieu.warehouse.Hashes;

/** What the commands return and print; scripts and timers rely on it. */
class ChiTieuTest {
    private static DataFolder folder;
    private static Ended refreshed;
    private static DataFolder tampered;
    private static Path snapshotBefore;
    private static Ended failedCheck;

    @BeforeAll
    static void load(@TempDir Path work, @TempDir Path other) throws Exception {
        folder = DataFolder.of("bases", work);
        refreshed = refresh(folder, "--json");

        tampered = small(other);
        tampered.register("2010/901.csv,901,2010,,,2011-01-19,no");
        refresh(tampered);
        snapshotBefore = tampered.snapshot();
        writeReadingsTwice(tampered.warehouse().resolve("lake"));
        tampered.register("2010/901.csv,901,2010,,,2011-01-20,no");
        failedCheck = refresh(tampered);
    }

    @Test
    void a_refresh_that_publishes_is_done_in_spite_of_refused_values() {
        assertThat(refreshed.exitCode()).isZero();
    }

    @Test
    void the_summary_in_json_counts_what_was_refused() throws Exception {
        assertThat(json(refreshed).get("refused").asInt()).isEqualTo(2);
    }

    @Test
    void the_summary_in_json_names_the_snapshot() throws Exception {
        assertThat(folder.warehouse().resolve("snapshots"))
                .isDirectoryContaining(
                        "glob:**" + json(refreshed).get("snapshot").asText() + ".duckdb");
    }

    @Test
    void verify_in_json_counts_the_differences() throws Exception {
        assertThat(json(verify(folder, folder.submissions())).get("differences").asLong())
                .isZero();
    }

    @Test
    void verify_is_done_where_nothing_differs() {
        assertThat(verify(folder, folder.submissions()).exitCode()).isZero();
    }

    @Test
    void verify_is_3_where_the_originals_are_gone(@TempDir Path empty) {
        assertThat(verify(folder, empty).exitCode()).isEqualTo(3);
    }

    private static Ended verify(DataFolder data, Path originals) {
        return run(
                "verify", "--json", "--warehouse", data.warehouse().toString(), "--submissions", originals.toString());
    }

    @Test
    void nothing_new_is_done() {
        assertThat(refresh(folder).exitCode()).isZero();
    }

    @Test
    void nothing_new_is_done_even_when_strict() {
        assertThat(refresh(folder, "--strict").exitCode()).isZero();
    }

    @Test
    void refused_values_are_1_when_strict(@TempDir Path work) throws Exception {
        DataFolder strict = small(work);
        strict.submit("2010/901.csv", "901,,theory_study,2010,100,10,,");

        assertThat(refresh(strict, "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void refused_files_are_1_when_strict(@TempDir Path work) throws Exception {
        DataFolder strict = small(work);
        strict.write("2010/901.csv", "not,a,submission\n");

        assertThat(refresh(strict, "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void without_a_refusal_strict_is_done(@TempDir Path work) throws Exception {
        assertThat(refresh(small(work), "--strict").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refresh --nonsense",
                "refresh --data",
                "sql --format xml -c x",
                "status 760",
                "nonsense",
                "sample",
                "sample --out x --cities none",
                "template --district 760",
                "check",
                "check x --district 760",
                "receive x --district 760 --year 2011",
                "rollback",
                "rollback ID --latest",
                "backup",
                "restore",
                "install-timer --print --at noon",
                "refresh --keep 0"
            })
    void wrong_usage_is_2(String line) {
        assertThat(run(line.split(" ", -1)).exitCode()).isEqualTo(2);
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(run().exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refresh",
                "sql",
                "status",
                "snapshots",
                "sample",
                "template",
                "check",
                "receive",
                "explain",
                "rollback",
                "backup",
                "restore",
                "install-timer",
                "bench"
            })
    void every_command_has_help(String command) {
        assertThat(run(command, "--help").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refresh",
                "sql",
                "status",
                "snapshots",
                "sample",
                "template",
                "check",
                "receive",
                "explain",
                "rollback",
                "backup",
                "restore",
                "install-timer",
                "bench"
            })
    void help_shows_how_to_use_it(String command) {
        assertThat(run(command, "--help").out()).contains(command, "--");
    }

    @Test
    void sql_in_error_is_2() {
        assertThat(sql("SELECT nothing FROM nowhere").exitCode()).isEqualTo(2);
    }

    @Test
    void sql_prints_a_header_and_rows() {
        assertThat(sql("SELECT count(*) AS districts FROM district").out())
                .isEqualToNormalizingNewlines("districts\n4\n");
    }

    @Test
    void sql_on_an_unknown_snapshot_is_2() {
        assertThat(run("sql", "--warehouse", folder.warehouse().toString(), "--snapshot", "nonsense", "-c", "SELECT 1")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "sql -c x", "snapshots"})
    void looking_at_a_warehouse_that_is_not_there_does_not_make_it(String line, @TempDir Path work) {
        Path nowhere = work.resolve("nowhere");
        run(Stream.concat(Stream.of(line.split(" ", -1)), Stream.of("--warehouse", nowhere.toString()))
                .toArray(String[]::new));

        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "sql -c x"})
    void without_a_published_snapshot_it_says_what_to_run(String line, @TempDir Path work) {
        assertThat(run(Stream.concat(Stream.of(line.split(" ", -1)), Stream.of("--warehouse", work.toString()))
                                .toArray(String[]::new))
                        .err())
                .contains("./chitieu refresh");
    }

    @Test
    void status_in_json_says_what_is_published() throws Exception {
        JsonNode status =
                json(run("status", "--json", "--warehouse", folder.warehouse().toString()));

        assertThat(List.of(
                        status.get("snapshot").asText(),
                        status.get("data_as_of").asText()))
                .containsExactly(json(refreshed).get("snapshot").asText(), "2011-01-14");
    }

    @Test
    void status_counts_readings() throws Exception {
        JsonNode status =
                json(run("status", "--json", "--warehouse", folder.warehouse().toString()));

        assertThat(status.get("readings").asLong())
                .isEqualTo(status.get("accepted").asLong()
                        + status.get("refused").asLong()
                        + status.get("missing").asLong());
    }

    @Test
    void status_has_no_side_effects() throws Exception {
        String before = folder.listing();
        run("status", "--warehouse", folder.warehouse().toString());

        assertThat(folder.listing()).isEqualTo(before);
    }

    @Test
    void snapshots_marks_the_published_one() throws Exception {
        assertThat(run("snapshots", "--warehouse", folder.warehouse().toString())
                        .out())
                .contains("* " + json(refreshed).get("snapshot").asText());
    }

    @Test
    void an_empty_folder_is_3(@TempDir Path work) throws Exception {
        assertThat(refresh(DataFolder.empty(work)).exitCode()).isEqualTo(3);
    }

    @Test
    void a_folder_that_is_only_a_register_is_3(@TempDir Path work) throws Exception {
        DataFolder empty = DataFolder.empty(work);
        empty.register("2010/901.csv,901,2010,,,,no");

        assertThat(refresh(empty).exitCode()).isEqualTo(3);
    }

    @Test
    void a_missing_folder_is_3(@TempDir Path work) {
        assertThat(run(
                                "refresh",
                                "--data",
                                work.resolve("nowhere").toString(),
                                "--warehouse",
                                work.resolve("w").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_mistake_in_the_catalogue_is_3(@TempDir Path work) throws Exception {
        assertThat(withMistake(work).exitCode()).isEqualTo(3);
    }

    @Test
    void a_mistake_in_the_catalogue_is_told_with_file_and_line(@TempDir Path work) throws Exception {
        assertThat(withMistake(work).err()).contains("periods.csv").containsPattern("(dòng|line) 2");
    }

    @Test
    void a_failed_check_is_3() {
        assertThat(failedCheck.exitCode()).isEqualTo(3);
    }

    @Test
    void a_failed_check_is_named() {
        assertThat(failedCheck.err()).contains("keys_are_unique");
    }

    @Test
    void a_failed_check_leaves_the_old_snapshot_published() throws Exception {
        assertThat(tampered.snapshot()).isEqualTo(snapshotBefore);
    }

    @Test
    void a_failed_check_leaves_no_snapshot_behind() throws Exception {
        try (Stream<Path> snapshots = Files.list(tampered.warehouse().resolve("snapshots"))) {
            assertThat(snapshots.filter(file -> file.toString().endsWith(".duckdb")))
                    .containsExactly(snapshotBefore);
        }
    }

    @Test
    void explain_names_file_and_row_of_each_part() {
        assertThat(explain("901", "officers_of_youth_age").out())
                .contains("2010/901.csv,,8,", "2010/901.csv,,9,", "2010/901.csv,,10,", "2010/901.csv,,11,");
    }

    @Test
    void explain_names_what_was_refused() {
        assertThat(explain("904", "officers_of_youth_age").out()).contains("refused", "2010/904.csv,,3,numerator");
    }

    @Test
    void explain_says_how_many_refused_values_are_not_kept_row_by_row(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        data.submit(
                "2010/901.csv",
                Collections.nCopies(1300, "901,,theory_study,2010,100,10,,").toArray(String[]::new));
        refresh(data);

        assertThat(explain(data, "901", "theory_study").out().lines())
                .hasSize(1 + 1 + 1 + 1000 + 1)
                .last()
                .asString()
                .contains("300 số liệu nữa bị từ chối");
    }

    @Test
    void explaining_an_unknown_district_is_2() {
        assertThat(explain("999", "officers_of_youth_age").exitCode()).isEqualTo(2);
    }

    @Test
    void a_lock_that_another_refresh_holds_is_4() throws Exception {
        try (LockHolder other = LockHolder.of(folder.warehouse())) {
            assertThat(refresh(folder).exitCode()).isEqualTo(4);
        }
    }

    @Test
    void who_holds_the_lock_is_named() throws Exception {
        try (LockHolder other = LockHolder.of(folder.warehouse())) {
            assertThat(refresh(folder).err()).contains(Long.toString(other.pid()));
        }
    }

    @Test
    void a_fault_of_the_disk_is_5(@TempDir Path work) throws Exception {
        assertThat(refresh(small(work).withWarehouse(Files.writeString(work.resolve("file"), "")))
                        .exitCode())
                .isEqualTo(5);
    }

    @Test
    void a_full_disk_leaves_the_old_snapshot_published(@TempDir Path work) throws Exception {
        DataFolder full = small(work);
        refresh(full);
        Path before = full.snapshot();
        // Nothing can be made under a name that is a file: the batch cannot be written, as on a full disk.
        Path readings = full.warehouse().resolve("lake/readings");
        Files.move(readings, full.warehouse().resolve("lake/elsewhere"));
        Files.writeString(readings, "");
        full.submit("2010/902.csv", "902,,theory_study,2010,10,100,,");

        assertThat(List.of(refresh(full).exitCode(), full.snapshot())).containsExactly(5, before);
    }

    @Test
    void every_fault_is_one_line(@TempDir Path work) throws Exception {
        Path file = Files.writeString(work.resolve("file"), "");
        DataFolder small = small(work.resolve("small"));

        assertThat(Stream.of(
                                refresh(DataFolder.empty(work.resolve("empty"))),
                                withMistake(work.resolve("mistake")),
                                refresh(small.withWarehouse(file)),
                                run("status", "--warehouse", work.toString()))
                        .map(Ended::err))
                .allMatch(err -> err.strip().lines().count() == 1);
    }

    @Test
    void an_empty_form_is_written(@TempDir Path work) throws Exception {
        template(small(work), "901", work.resolve("form.xlsx"));

        assertThat(work.resolve("form.xlsx")).isRegularFile();
    }

    @Test
    void a_form_is_never_written_over_another_file(@TempDir Path work) throws Exception {
        Path taken = Files.writeString(work.resolve("form.xlsx"), "filled in");

        assertThat(List.of(template(small(work), "901", taken).exitCode(), Files.readString(taken)))
                .containsExactly(2, "filled in");
    }

    @Test
    void an_unknown_district_is_told_with_the_nearest(@TempDir Path work) throws Exception {
        assertThat(template(small(work), "91", work.resolve("form.xlsx")).err()).contains("901");
    }

    @Test
    void a_file_that_would_be_loaded_checks_as_0(@TempDir Path work) throws Exception {
        assertThat(check(small(work), "2010/901.csv").exitCode()).isZero();
    }

    @Test
    void each_refused_value_is_one_line_of_the_check(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        data.submit("2010/902.csv", "902,,theory_study,2010,100,10,,");

        assertThat(check(data, "2010/902.csv").out().lines()).anyMatch(line -> line.contains("100/10"));
    }

    @Test
    void a_check_counts_the_refused_values_that_it_does_not_list(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        data.submit(
                "2010/902.csv",
                Collections.nCopies(1300, "902,,theory_study,2010,100,10,,").toArray(String[]::new));

        assertThat(check(data, "2010/902.csv").out())
                .contains("Bị từ chối (1.300)", "… và 1.100 chỗ nữa", "; 1300 bị từ chối");
    }

    @Test
    void refused_values_check_as_1_when_strict(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        data.submit("2010/902.csv", "902,,theory_study,2010,100,10,,");

        assertThat(check(data, "2010/902.csv", "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_that_would_be_refused_checks_as_3(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        data.write("2010/902.csv", "not,a,submission\n");

        assertThat(check(data, "2010/902.csv").exitCode()).isEqualTo(3);
    }

    @Test
    void a_check_of_a_file_that_names_no_district_tells_how_to_name_it(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        Files.move(
                data.submissions().resolve("2010/901.csv"), data.submissions().resolve("report.csv"));

        assertThat(check(data, "report.csv").out()).contains("--district");
    }

    @Test
    void a_check_of_a_file_that_is_not_there_tells_no_more_than_that(@TempDir Path work) throws Exception {
        assertThat(check(small(work), "2010/999.csv").out())
                .contains("không có tệp này")
                .doesNotContain("--district");
    }

    @Test
    void what_is_received_stands_under_its_name_and_in_the_register(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        receive(data, arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", "14/01/2011");

        assertThat(Files.readString(data.submissions().resolve("register.csv")))
                .isEqualTo(DataFolder.REGISTER_HEADER + "\n2010/902.csv,902,2010,,,2011-01-14,no\n");
        assertThat(data.submissions().resolve("2010/902.csv"))
                .hasSameBinaryContentAs(arrived(work, "902,,theory_study,2010,10,100,,"));
    }

    @Test
    void what_is_received_later_is_never_written_over_what_was_there(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        receive(data, arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", "2011-01-14");
        receive(data, arrived(work, "902,,theory_study,2010,20,100,,"), "--received-on", "2011-02-14");

        assertThat(data.submissions().resolve("2010")).isDirectoryContaining("glob:**/902_2.csv");
        assertThat(Files.readString(data.submissions().resolve("2010/902.csv"))).contains(",10,100,");
    }

    @Test
    void the_same_bytes_are_received_once(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        receive(data, arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", "2011-01-14");
        String before = Files.readString(data.submissions().resolve("register.csv"));
        receive(data, arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", "2011-01-15");

        assertThat(Files.readString(data.submissions().resolve("register.csv"))).isEqualTo(before);
        assertThat(data.submissions().resolve("2010/902_2.csv")).doesNotExist();
    }

    @Test
    void the_lines_of_a_register_stay_as_they_are(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        String before = "\uFEFF" + DataFolder.REGISTER_HEADER.replace(',', ';') + "\r\n2010/901.csv;901;2010;;;;no";
        data.write("register.csv", before);
        receive(data, arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", "2011-01-14");

        assertThat(Files.readString(data.submissions().resolve("register.csv")))
                .isEqualTo(before + "\r\n2010/902.csv;902;2010;;;2011-01-14;no\r\n");
    }

    @Test
    void a_file_that_would_be_refused_is_not_received(@TempDir Path work) throws Exception {
        DataFolder data = small(work);
        Path broken = Files.writeString(work.resolve("broken.csv"), "not,a,submission\n");

        assertThat(receive(data, broken, "--received-on", "2011-01-14").exitCode())
                .isEqualTo(3);
        assertThat(data.submissions().resolve("register.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "31/02/2011", "soon"})
    void a_day_that_cannot_be_is_2(String day, @TempDir Path work) throws Exception {
        assertThat(receive(small(work), arrived(work, "902,,theory_study,2010,10,100,,"), "--received-on", day)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void nothing_is_received_before_it_was_signed(@TempDir Path work) throws Exception {
        assertThat(receive(
                                small(work),
                                arrived(work, "902,,theory_study,2010,10,100,,"),
                                "--received-on",
                                "2011-01-14",
                                "--signed-on",
                                "15/01/2011")
                        .exitCode())
                .isEqualTo(2);
    }

    private static Ended template(DataFolder data, String district, Path out) {
        return run(
                "template",
                "--data",
                data.path().toString(),
                "--district",
                district,
                "--year",
                "2010",
                "--out",
                out.toString());
    }

    private static Ended check(DataFolder data, String file, String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "check",
                                data.submissions().resolve(file).toString(),
                                "--data",
                                data.path().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static Ended receive(DataFolder data, Path file, String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "receive",
                                file.toString(),
                                "--data",
                                data.path().toString(),
                                "--district",
                                "902",
                                "--year",
                                "2010"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static Path arrived(Path work, String row) throws IOException {
        return Files.writeString(work.resolve("arrived.csv"), DataFolder.HEADER + "\n" + row + "\n");
    }

    private static DataFolder small(Path work) throws IOException {
        DataFolder small = DataFolder.empty(work);
        small.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        return small;
    }

    private static Ended withMistake(Path work) throws IOException {
        DataFolder mistaken = small(work);
        Files.writeString(
                mistaken.catalogue().resolve("periods.csv"),
                "year,starts_on,ends_on,due_before\n2010,2010-01-01,31/12/2010,\n");
        return refresh(mistaken);
    }

    /** Tampers with a lake: each reading stands in it twice. */
    private static void writeReadingsTwice(Path lake) throws IOException, SQLException {
        List<Path> batches;
        try (Stream<Path> files = Files.walk(lake)) {
            batches = files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (Path batch : batches) {
                statement.execute("CREATE OR REPLACE TABLE reading AS FROM '%s'".formatted(batch));
                statement.execute(
                        "COPY (FROM reading UNION ALL FROM reading) TO '%s' (FORMAT parquet)".formatted(batch));
                String name = batch.getFileName().toString();
                Path manifest = lake.resolve("manifest.json");
                Files.writeString(
                        manifest,
                        Files.readString(manifest)
                                .replaceAll(
                                        Pattern.quote("\"" + name + "\"") + " : \"\\w+\"",
                                        "\"" + name + "\" : \"" + Hashes.ofFile(batch) + "\""));
            }
        }
    }

    private static Ended explain(String district, String indicator) {
        return explain(folder, district, indicator);
    }

    private static Ended explain(DataFolder data, String district, String indicator) {
        return run(
                "explain",
                "--warehouse",
                data.warehouse().toString(),
                "--format",
                "csv",
                "--district",
                district,
                "--indicator",
                indicator,
                "--year",
                "2010");
    }

    private static Ended sql(String statement) {
        return run("sql", "--warehouse", folder.warehouse().toString(), "--format", "csv", "-c", statement);
    }
}
