package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.dashboard.warmup.PageClient;
import vn.chitieu.dashboard.warmup.PageClient.RefusedException;
import vn.chitieu.dashboard.warmup.PageClient.Window;

/** More visitors than there is memory for: a dashboard with little of it, and sessions that end after seconds. */
class VisitorsIT {
    private static final String HEAP = "-Xmx224m";
    private static final int MANY = 400;
    private static final String SHOWN = "cần giúp trước";

    @TempDir
    private Path folder;

    private RunningDashboard dashboard;
    private PageClient client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        new TestWarehouse(folder).publish(7);
        dashboard = RunningDashboard.with(
                List.of(HEAP), folder, "--chitieu.session.silent=3s", "--server.tomcat.background-processor-delay=1s");
        client = new PageClient(dashboard.address());
    }

    @AfterEach
    void stop() {
        client.close();
        dashboard.close();
    }

    @Test
    void who_reads_reads_on_where_there_is_no_room_for_another_and_there_is_again_once_the_silent_ones_are_forgotten()
            throws IOException, InterruptedException {
        Window reader = client.open("");
        reader.show("");
        reader.show("gap"); // the second message is a sign of life
        HttpResponse<String> refusal = fill();
        assertThat(refusal.headers().firstValue("Retry-After")).contains("60");
        assertThat(refusal.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(refusal.body()).contains("Đang đông người xem", "Many people are looking right now");
        assertThat(reader.show("").contains(SHOWN)).as("the reader reads on").isTrue();
        assertThat(Probe.get(dashboard.managementAddress() + "/actuator/health/liveness")
                        .statusCode())
                .isEqualTo(200);

        Instant full = Instant.now();
        while (Probe.page(dashboard.address()).statusCode() == 503) {
            assertThat(Duration.between(full, Instant.now())).isLessThan(Duration.ofSeconds(20));
            Thread.sleep(200);
        }
        assertThat(reader.show("gap").contains("Còn thiếu"))
                .as("and still does")
                .isTrue();
    }

    /** Visits that open a page and say nothing more, until one is refused. */
    private HttpResponse<String> fill() throws IOException, InterruptedException {
        List<Window> opened = new ArrayList<>();
        while (opened.size() < MANY) {
            try {
                Window window = client.open("");
                opened.add(window);
                window.show("");
            } catch (RefusedException refused) {
                assertThat(refused.status()).isEqualTo(503);
                assertThat(opened).as("pages that were opened before").hasSizeGreaterThan(50);
                return Probe.page(dashboard.address());
            }
        }
        throw new AssertionError(MANY + " pages, and none was refused");
    }
}
