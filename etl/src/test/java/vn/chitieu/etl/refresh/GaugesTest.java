package vn.chitieu.etl.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;

class GaugesTest {
    private static final LastRun.Run LOADED = new LastRun.Run(
            LastRun.Outcome.published,
            0,
            Instant.parse("2011-12-01T02:00:00Z"),
            12.5,
            "20111201T020000000Z-abc",
            21223L,
            228L,
            800L,
            "2011-11-30",
            "/data/submissions",
            new Message("Đã công bố", "Published"));
    private static final LastRun.Run FAILED = new LastRun.Run(
            LastRun.Outcome.failed,
            5,
            Instant.parse("2011-12-02T02:00:00Z"),
            3,
            null,
            null,
            null,
            null,
            null,
            null,
            new Message("đĩa đầy", "disk full"));

    @Test
    void a_success_gives_every_gauge() {
        assertThat(Gauges.text(new LastRun(LOADED, LOADED)).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "chitieu_refresh_last_run_timestamp_seconds 1322704812.500",
                        "chitieu_refresh_last_run_exit_code 0",
                        "chitieu_refresh_last_run_duration_seconds 12.500",
                        "chitieu_refresh_last_success_timestamp_seconds 1322704812.500",
                        "chitieu_refresh_readings{state=\"accepted\"} 21223",
                        "chitieu_refresh_readings{state=\"refused\"} 228",
                        "chitieu_refresh_readings{state=\"missing\"} 800",
                        "chitieu_refresh_snapshot_info{snapshot=\"20111201T020000000Z-abc\"} 1",
                        "chitieu_refresh_data_as_of_timestamp_seconds 1322611200");
    }

    @Test
    void a_failure_leaves_the_last_success(@TempDir Path warehouse) throws Exception {
        LastRun.write(warehouse, LOADED);

        assertThat(Gauges.text(LastRun.write(warehouse, FAILED)))
                .contains("last_run_exit_code 5", "last_success_timestamp_seconds 1322704812.500");
    }

    @Test
    void what_is_written_down_is_read_again(@TempDir Path warehouse) throws Exception {
        LastRun.write(warehouse, LOADED);
        LastRun.write(warehouse, FAILED);

        assertThat(LastRun.read(warehouse)).contains(new LastRun(FAILED, LOADED));
    }

    @Test
    void every_gauge_says_what_it_is() {
        String text = Gauges.text(new LastRun(LOADED, LOADED));

        assertThat(text.lines().filter(line -> line.startsWith("# TYPE")).count())
                .isEqualTo(
                        text.lines().filter(line -> line.startsWith("# HELP")).count());
    }
}
