package vn.chitieu.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.Role;

/** What a snapshot says of who did what, from the log as it stands when the snapshot is built: three events and half a line. */
class AccessTest {
    private static final Instant AT = Instant.parse("2011-11-30T23:59:59.123Z");
    private static final String SQL =
            "SELECT \"Quận 2\", 'C:\\tệp'\r\nFROM district\t-- {\"at\":\"2011\"}, \u2028 đủ dấu 𝄞";

    private static List<String> withoutLog;
    private static List<String> refusals;
    private static List<String> statements;
    private static List<String> names;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        withoutLog = rows(tiny.build("20111201T070000000Z-none", List.of()), "FROM audit.access");
        AccessLog log = new AccessLog(tiny.access());
        log.write(new AccessEvent(
                AT, "quận769", Role.district, "10.0.0.7", Action.original, Outcome.refused, "769", "2011/760.xlsx"));
        log.write(new AccessEvent(AT, "lan", Role.analyst, null, Action.sql, Outcome.done, null, SQL));
        log.write(new AccessEvent(
                AT, "\ud800 is half a sign, \0 none", null, null, Action.sign_in, Outcome.refused, null, null));
        Files.writeString(
                tiny.access().resolve("log-2011-11.jsonl"),
                "{\"at\":\"2011-11-30T23:59:59.500Z\",\"who\":\"minh\",\"role\":null,\"obj",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Path built = tiny.build("20111201T070100000Z-some", List.of());
        refusals = rows(built, "FROM audit.access WHERE outcome = 'refused' AND action = 'original'");
        statements = rows(built, "SELECT object FROM audit.access WHERE action = 'sql'");
        names = rows(built, "SELECT who[:5] FROM audit.access");
    }

    @Test
    void without_a_log_the_table_is_there_and_empty() {
        assertThat(withoutLog).isEmpty();
    }

    @Test
    void an_event_is_a_row_with_all_that_the_log_says_of_it() {
        assertThat(refusals)
                .containsExactly(
                        "2011-11-30 23:59:59.123|quận769|district|10.0.0.7|original|refused|769|2011/760.xlsx");
    }

    @Test
    void a_statement_keeps_its_quotes_lines_and_accents() {
        assertThat(statements).containsExactly(SQL);
    }

    @Test
    void half_a_line_is_no_row_and_signs_that_are_no_text_hide_none() {
        assertThat(names).containsExactly("quận7", "lan", "? is ");
    }

    private static List<String> rows(Path file, String query) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection snapshot = SnapshotConnection.open(file);
                Statement sql = snapshot.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
