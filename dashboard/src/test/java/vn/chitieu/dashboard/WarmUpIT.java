package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged jar, told to visit its own pages. */
class WarmUpIT {
    @Test
    @Timeout(180)
    void every_page_is_visited_after_the_start_and_no_window_stays_open() throws IOException, InterruptedException {
        try (RunningDashboard dashboard =
                RunningDashboard.over(SharedWarehouse.PLAIN.folder(), "--chitieu.warm-up=true")) {
            while (dashboard.log().stream().noneMatch(line -> line.contains("the visit") || line.contains("visited"))) {
                Thread.sleep(100);
            }
            assertThat(dashboard.log()).anyMatch(line -> line.contains(" 45 pages visited in "));
            assertThat(Probe.get(dashboard.managementAddress() + "/actuator/prometheus")
                            .body())
                    .contains("chitieu_windows 0.0");
        }
    }
}
