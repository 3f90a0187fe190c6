package vn.chitieu.dashboard;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged jar, told to visit its own pages. */
class WarmUpIT {
    @Test
    @Timeout(600)
    void every_page_is_visited_after_the_start_and_no_window_stays_open() throws IOException, InterruptedException {
        try (RunningDashboard dashboard =
                RunningDashboard.over(SharedWarehouse.PLAIN.folder(), "--chitieu.warm-up=true")) {
            dashboard.awaitLog(" 45 pages visited in ");
            Probe.await(dashboard.managementAddress() + "/actuator/prometheus", "chitieu_windows 0.0");
        }
    }
}
