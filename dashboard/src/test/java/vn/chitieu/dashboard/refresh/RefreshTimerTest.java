package vn.chitieu.dashboard.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.dashboard.door.UnusableSettingException;

/** The timer, with shell scripts for the refresh. */
@Timeout(30)
class RefreshTimerTest {
    private static final String EACH_SECOND = "* * * * * *";

    @TempDir
    private Path folder;

    private @Nullable RefreshTimer timer;

    private RefreshTimer start(String script) {
        RefreshTimer started = new RefreshTimer(
                new RefreshSettings(EACH_SECOND, List.of("/bin/sh", "-c", script, "sh", folder + "/out")));
        timer = started;
        started.start();
        return started;
    }

    @AfterEach
    void stop() {
        if (timer != null) {
            timer.stop();
        }
    }

    private List<String> waitForLines(int count) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        while (!Files.exists(out) || Files.readAllLines(out).size() < count) {
            Thread.sleep(20);
        }
        return Files.readAllLines(out);
    }

    @Test
    void it_runs_the_command_again_and_again() throws IOException, InterruptedException {
        start("echo run >> $1");
        assertThat(waitForLines(2)).contains("run", "run");
    }

    @Test
    void a_time_that_comes_while_one_runs_is_left_out() throws IOException, InterruptedException {
        start("echo begin >> $1; sleep 1.5; echo end >> $1");
        assertThat(waitForLines(4).subList(0, 4)).containsExactly("begin", "end", "begin", "end");
    }

    @Test
    void a_refresh_that_fails_does_not_end_the_timer() throws IOException, InterruptedException {
        start("echo run >> $1; exit 3");
        assertThat(waitForLines(2)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_server_that_stops_asks_its_refresh_to_stop() throws IOException, InterruptedException {
        RefreshTimer running =
                start("trap 'echo asked >> $1; exit 0' TERM; echo begin >> $1; sleep 20 >/dev/null 2>&1 & wait");
        waitForLines(1);
        running.stop();
        assertThat(waitForLines(2)).containsExactly("begin", "asked");
    }

    @Test
    void five_fields_are_those_of_cron() {
        assertThat(new RefreshSettings("30 2 * * *", List.of("true"))
                        .schedule()
                        .orElseThrow()
                        .next(LocalDateTime.of(2011, 11, 15, 12, 0)))
                .isEqualTo(LocalDateTime.of(2011, 11, 16, 2, 30));
    }

    @Test
    void without_times_there_is_no_timer() {
        assertThat(new RefreshTimer(new RefreshSettings("", null)).isAutoStartup())
                .isFalse();
    }

    @Test
    void times_that_make_no_sense_are_refused_by_name() {
        assertThatThrownBy(() -> new RefreshSettings("99 2 * * *", List.of("true")).schedule())
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("chitieu.refresh.cron")
                .hasMessageContaining("99 2 * * *");
    }

    @Test
    void times_without_a_command_are_refused() {
        assertThatThrownBy(() -> new RefreshSettings("0 2 * * *", null).schedule())
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("chitieu.refresh.command");
    }
}
