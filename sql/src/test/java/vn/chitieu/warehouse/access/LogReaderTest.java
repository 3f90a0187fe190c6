package vn.chitieu.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;

/** What the log writes comes back, and what befalls its files stops nobody. */
class LogReaderTest {
    private static final Instant NOVEMBER = Instant.parse("2011-11-30T23:59:59.123Z");
    private static final Instant DECEMBER = Instant.parse("2011-12-01T00:00:01Z");

    private Path folder;
    private AccessLog log;

    @BeforeEach
    void begin(@TempDir Path work) {
        folder = work.resolve("access");
        log = new AccessLog(folder);
    }

    @Test
    void a_folder_that_nobody_has_made_holds_nothing() throws Exception {
        assertThat(objects()).isEmpty();
    }

    @Test
    void an_event_comes_back_as_it_was_written() throws Exception {
        log.write(new AccessEvent(
                NOVEMBER, "lan", Role.district, "10.0.0.7", Action.original, Outcome.refused, "769", "2011/769.xlsx"));

        assertThat(log.read().next(10))
                .containsExactly(new LoggedEvent(
                        NOVEMBER, "lan", "district", "10.0.0.7", "original", "refused", "769", "2011/769.xlsx"));
    }

    @Test
    void months_are_read_one_after_the_other() throws Exception {
        write(DECEMBER, "the third");
        write(NOVEMBER, "the first");
        write(NOVEMBER, "the second");

        assertThat(objects()).containsExactly("the first", "the second", "the third");
    }

    @Test
    void a_text_keeps_its_quotes_lines_and_accents() throws Exception {
        String sql = "SELECT \"Quận 2\", 'C:\\tệp'\r\nFROM district\t-- {\"at\":\"2011\"}, \u2028 đủ dấu 𝄞 \ud800 \0";
        write(NOVEMBER, sql);

        assertThat(objects()).containsExactly(sql);
    }

    @Test
    void a_line_is_read_however_long_it_is() throws Exception {
        String object = "ế".repeat(5_000_000);
        append("{\"at\":\"2011-11-30T01:00:00Z\",\"who\":\"lan\",\"role\":null,\"address\":null,\"action\":\"sql\","
                + "\"outcome\":\"done\",\"district_code\":null,\"object\":\"" + object + "\"}\n");

        assertThat(objects()).containsExactly(object);
    }

    @Test
    void half_a_line_at_the_end_is_left_out() throws Exception {
        write(NOVEMBER, "whole");
        append("{\"at\":\"2011-11-30T23:59:59.500Z\",\"who\":\"lan\",\"role\":null,\"obj");

        assertThat(objects()).containsExactly("whole");
    }

    @Test
    void what_was_written_behind_half_a_line_is_read() throws Exception {
        append("{\"at\":\"2011-11-30T23:59:59.500Z\",\"who\":\"la");
        write(NOVEMBER, "whole");

        assertThat(objects()).containsExactly("whole");
    }

    @Test
    void two_events_on_one_line_are_two() throws Exception {
        write(NOVEMBER, "one");
        Files.writeString(file(), Files.readString(file()).strip());
        write(NOVEMBER, "other");

        assertThat(objects()).containsExactly("one", "other");
    }

    @Test
    void damaged_lines_leave_those_around_them() throws Exception {
        write(NOVEMBER, "before");
        append("\0\0\0\0\n\n[]\nnull\n{\"at\":\"yesterday\",\"who\":\"lan\",\"action\":\"sql\",\"outcome\":\"done\"}\n"
                + "{\"at\":\"2011-11-30T23:59:59Z\",\"who\":\"\\u00g0\"}\n{\"at\":null}\n{\"at\":{}}\n");
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xc3, '\n'}, StandardOpenOption.APPEND);
        write(NOVEMBER, "after");

        assertThat(objects()).containsExactly("before", "after");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_others() throws Exception {
        write(DECEMBER, "of December");
        Files.createDirectory(file());

        assertThat(objects()).containsExactly("of December");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Files.createDirectories(file());
        try (LogReader reader = log.read()) {
            reader.next(10);

            assertThat(reader.unread()).containsExactly(file());
        }
    }

    @Test
    void other_files_of_the_folder_are_none_of_the_log() throws Exception {
        write(NOVEMBER, "of the log");
        Files.copy(file(), folder.resolve("accounts.jsonl"));

        assertThat(objects()).containsExactly("of the log");
    }

    private void write(Instant at, String object) throws IOException {
        log.write(new AccessEvent(at, "lan", Role.analyst, null, Action.sql, Outcome.done, null, object));
    }

    private Path file() {
        return folder.resolve("log-2011-11.jsonl");
    }

    private void append(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Read two at a time, so that most tests take more than one turn. */
    private List<@Nullable String> objects() throws IOException {
        List<@Nullable String> objects = new ArrayList<>();
        try (LogReader reader = log.read()) {
            List<LoggedEvent> some;
            do {
                some = reader.next(2);
                some.forEach(event -> objects.add(event.object()));
            } while (!some.isEmpty());
        }
        return objects;
    }
}
