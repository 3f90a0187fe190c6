package vn.chitieu.etl.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;
import vn.chitieu.etl.refresh.Refresh.Outcome.Published;
import vn.chitieu.etl.refresh.Refresh.Outcome.Unchanged;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.build.CheckFailedException;

/** One warehouse through a year of refreshes: each step changes one thing. */
class RefreshTest {
    private static final String FIGURE = "SELECT numerator, received_on FROM mart.indicator_by_district "
            + "WHERE (district_code, indicator_code, year) = ('901', 'theory_study', 2010)";

    private static DataFolder folder;

    private static Published first;
    private static String afterFirst;
    private static List<String> didBeforeFirst;
    private static Refresh.Outcome nothingNew;
    private static String afterNothingNew;
    private static Published oneAdded;
    private static List<String> firstLoadedAt;
    private static Published registerChanged;
    private static String figureAfterRegisterChanged;
    private static Published catalogueChanged;
    private static String targetAfterCatalogueChanged;
    private static Published removed;
    private static List<String> filesAfterRemoved;
    private static List<String> runs;
    private static String emptied;
    private static String gone;
    private static Path snapshotAfterFaults;
    private static Published emptyAllowed;

    @BeforeAll
    static void refreshAgainAndAgain(@TempDir Path work) throws Exception {
        folder = DataFolder.empty(work);
        folder.submit("2010/901.csv", "901,,theory_study,2010,10,100,,", "901,,party_admission,2010,5,4,,");
        folder.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        folder.register("2010/901.csv,901,2010,,,2011-01-10,no", "2010/902.csv,902,2010,,,2011-01-11,no");
        AccessLog log = new AccessLog(folder.access());
        log.write(signedIn("lan"));
        first = (Published) folder.refresh();
        afterFirst = folder.listing();
        didBeforeFirst = folder.rows("SELECT who FROM audit.access");

        log.write(signedIn("minh"));
        nothingNew = folder.refresh();
        afterNothingNew = folder.listing();

        folder.submit("2010/903.csv", "903,,theory_study,2010,30,100,,");
        oneAdded = (Published) folder.refresh();
        firstLoadedAt = folder.rows("SELECT file, first_loaded_at FROM audit.source_file ORDER BY file");

        folder.register("2010/901.csv,901,2010,,,2011-01-20,no", "2010/902.csv,902,2010,,,2011-01-11,no");
        registerChanged = (Published) folder.refresh();
        figureAfterRegisterChanged = folder.row(FIGURE);

        Path targets = folder.catalogue().resolve("targets.csv");
        Files.writeString(
                targets,
                Files.readString(targets, StandardCharsets.UTF_8)
                        .replace("theory_study,2010,0.70", "theory_study,2010,0.71"),
                StandardCharsets.UTF_8);
        catalogueChanged = (Published) folder.refresh();
        targetAfterCatalogueChanged = folder.figure("901", "theory_study", 2010, "target");

        folder.allowLoss();
        Files.delete(folder.submissions().resolve("2010/902.csv"));
        removed = (Published) folder.refresh();
        filesAfterRemoved = folder.rows("SELECT file FROM audit.source_file ORDER BY file");
        runs = folder.rows("SELECT files, files_read FROM audit.load_run ORDER BY started_at");

        Files.delete(folder.submissions().resolve("2010/901.csv"));
        Files.delete(folder.submissions().resolve("2010/903.csv"));
        emptied = complaint(folder::refresh);
        gone = complaint(() -> folder.refreshFrom(work.resolve("nowhere")));
        snapshotAfterFaults = folder.snapshot();

        emptyAllowed = (Published) folder.refreshAllowingEmpty();
    }

    private static AccessEvent signedIn(String who) {
        return new AccessEvent(
                Instant.parse("2011-11-30T07:00:00Z"), who, null, null, Action.sign_in, Outcome.done, null, null);
    }

    private static String complaint(ThrowableAssert.ThrowingCallable refresh) {
        InputException refused = catchThrowableOfType(InputException.class, refresh);
        return refused == null ? "" : refused.message().en();
    }

    @Test
    void the_first_refresh_reads_every_file() {
        assertThat(first.filesRead()).isEqualTo(2);
    }

    @Test
    void the_summary_counts_readings() {
        assertThat(List.of(
                        first.built().readings(),
                        first.built().accepted(),
                        first.built().refused(),
                        first.built().missing()))
                .containsExactly(3L, 2L, 1L, 0L);
    }

    @Test
    void data_is_as_of_the_last_day_received() {
        assertThat(first.built().dataAsOf()).isEqualTo("2011-01-11");
    }

    @Test
    void a_snapshot_says_what_people_did_until_then() {
        assertThat(didBeforeFirst).containsExactly("lan");
    }

    @Test
    void what_people_do_is_nothing_new() {
        assertThat(nothingNew).isInstanceOf(Unchanged.class);
    }

    @Test
    void nothing_new_is_unchanged() {
        assertThat(nothingNew).isEqualTo(new Unchanged(first.snapshotId(), 2, null));
    }

    @Test
    void nothing_new_changes_no_file_of_the_warehouse() {
        assertThat(afterNothingNew).isEqualTo(afterFirst);
    }

    @Test
    void a_file_added_is_the_only_one_read() {
        assertThat(List.of(oneAdded.files(), oneAdded.filesRead())).containsExactly(3, 1);
    }

    @Test
    void a_file_keeps_the_time_of_its_first_load() {
        assertThat(firstLoadedAt)
                .containsExactly(
                        "2010/901.csv,2011-12-01 07:00:00.0",
                        "2010/902.csv,2011-12-01 07:00:00.0",
                        "2010/903.csv,2011-12-01 07:02:00.0");
    }

    @Test
    void a_change_of_the_register_reads_no_file() {
        assertThat(registerChanged.filesRead()).isZero();
    }

    @Test
    void a_change_of_the_register_is_published() {
        assertThat(figureAfterRegisterChanged).isEqualTo("10,2011-01-20");
    }

    @Test
    void a_change_of_the_catalogue_makes_all_readings_anew() {
        assertThat(catalogueChanged.filesRead()).isEqualTo(3);
    }

    @Test
    void a_change_of_the_catalogue_is_published() {
        assertThat(targetAfterCatalogueChanged).isEqualTo("0.710000");
    }

    @Test
    void a_file_removed_is_gone() {
        assertThat(filesAfterRemoved).containsExactly("2010/901.csv", "2010/903.csv");
    }

    @Test
    void a_file_removed_makes_no_other_be_read() {
        assertThat(removed.filesRead()).isZero();
    }

    @Test
    void every_run_that_changed_something_is_written_down() {
        assertThat(runs).containsExactly("2,2", "3,1", "3,0", "3,3", "2,0");
    }

    @Test
    void an_empty_folder_is_no_input() {
        assertThat(emptied).contains("--allow-empty");
    }

    @Test
    void a_missing_folder_is_no_input() {
        assertThat(gone).contains("nowhere");
    }

    @Test
    void without_input_the_old_snapshot_stays_published() {
        assertThat(snapshotAfterFaults).hasFileName(removed.snapshotId() + ".duckdb");
    }

    @Test
    void an_empty_folder_that_is_right_empties_the_warehouse() throws Exception {
        assertThat(folder.rows("SELECT DISTINCT state FROM mart.indicator_by_district"))
                .containsExactly("missing");
    }

    @Test
    void an_emptied_warehouse_still_has_every_row() throws Exception {
        assertThat(folder.row("SELECT count(*) FROM mart.indicator_by_district"))
                .isEqualTo("288");
    }

    @Test
    void an_emptied_warehouse_is_no_sample() {
        assertThat(emptyAllowed.built().isSample()).isFalse();
    }

    @Test
    void earlier_snapshots_are_kept() throws Exception {
        assertThat(folder.warehouse().resolve("snapshots"))
                .isDirectoryContaining(file -> file.endsWith(first.snapshotId() + ".duckdb"));
    }

    @Test
    void a_published_snapshot_cannot_be_written() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.snapshot())))
                .isEqualTo("r--r--r--");
    }

    @Test
    void a_lake_that_was_lost_is_read_anew(@TempDir Path work) throws Exception {
        DataFolder lost = loadedAndRegistered(work);
        Disk.deleteRecursively(lost.warehouse().resolve("lake"));
        lost.refresh();

        assertThat(lost.row(FIGURE)).isEqualTo("10,2011-01-20");
    }

    @Test
    void readings_that_were_lost_are_not_published_as_missing(@TempDir Path work) throws Exception {
        DataFolder lost = loadedAndRegistered(work);
        try (Stream<Path> files = Files.walk(lost.warehouse().resolve("lake"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.delete(file);
            }
        }
        try {
            lost.refresh();
        } catch (CheckFailedException alsoRight) {
            // The old snapshot stays.
        }

        assertThat(lost.row(FIGURE)).startsWith("10,");
    }

    @Test
    void a_file_that_could_not_be_read_for_a_moment_is_read_by_the_next_refresh(@TempDir Path work) throws Exception {
        DataFolder busy = DataFolder.empty(work);
        busy.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        busy.submit("2010/902.csv", "902,,theory_study,2010,20,100,,");
        Path file = busy.submissions().resolve("2010/901.csv");
        Path away = work.resolve("away.csv");
        busy.refresh(() -> move(file, away));
        move(away, file);
        busy.refresh();

        assertThat(busy.sourceFile("2010/901.csv", "status, accepted")).isEqualTo("loaded,1");
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_refused(@TempDir Path work) throws Exception {
        DataFolder busy = DataFolder.empty(work);
        busy.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        Path other = Files.writeString(work.resolve("other.csv"), DataFolder.HEADER + "\n901,,theory_study,2010,1,");
        busy.refresh(() -> move(other, busy.submissions().resolve("2010/901.csv")));

        assertThat(busy.sourceFile("2010/901.csv", "status, rule")).isEqualTo("refused,unreadable");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One file loaded, and a register that came later. */
    private static DataFolder loadedAndRegistered(Path work) throws Exception {
        DataFolder loaded = DataFolder.empty(work);
        loaded.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        loaded.refresh();
        loaded.register("2010/901.csv,901,2010,,,2011-01-20,no");
        return loaded;
    }

    @Test
    void what_a_run_that_died_left_behind_is_cleared_away(@TempDir Path work) throws Exception {
        DataFolder died = DataFolder.empty(work);
        died.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        Path batch = Files.createDirectories(died.warehouse().resolve("lake/readings/20111130T000000000Z-dead"));
        Files.writeString(batch.resolve("part-0.parquet"), "half");
        Path building = Files.createDirectories(died.warehouse().resolve("snapshots"))
                .resolve("20111130T000000000Z-dead.building");
        Files.writeString(building, "half");
        died.refresh();

        assertThat(List.of(Files.exists(batch), Files.exists(building))).containsExactly(false, false);
    }

    @Test
    void a_manifest_that_was_cut_off_is_made_anew(@TempDir Path work) throws Exception {
        DataFolder cut = DataFolder.empty(work);
        cut.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        Files.createDirectories(cut.warehouse().resolve("lake"));
        Files.writeString(cut.warehouse().resolve("lake/manifest.json"), "{ \"files\" : { \"2010/90");
        cut.refresh();

        assertThat(cut.row(FIGURE)).isEqualTo("10,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kho dữ liệu", "kho[1]*{a,b}", "kho'x'\"y\"", "kho%20x"})
    void the_path_of_a_warehouse_may_hold_anything(String name, @TempDir Path work) throws Exception {
        DataFolder odd = DataFolder.empty(work).withWarehouse(work.resolve(name));
        odd.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");
        odd.refresh();

        assertThat(odd.row(FIGURE)).isEqualTo("10,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kho;x=y", "kho?"})
    void a_warehouse_path_that_duckdb_can_not_open_is_refused(String name, @TempDir Path work) throws Exception {
        DataFolder odd = DataFolder.empty(work).withWarehouse(work.resolve(name));
        odd.submit("2010/901.csv", "901,,theory_study,2010,10,100,,");

        assertThatThrownBy(odd::refresh).isInstanceOf(InputException.class);
    }

    @Test
    void a_file_where_the_folder_should_be_is_no_input(@TempDir Path work) throws Exception {
        DataFolder odd = DataFolder.empty(work);
        Path file = Files.writeString(work.resolve("file"), "");

        assertThat(catchThrowableOfType(InputException.class, () -> odd.refreshFrom(file)))
                .isNotNull();
    }
}
