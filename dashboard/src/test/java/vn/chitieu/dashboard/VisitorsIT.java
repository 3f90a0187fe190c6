package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chitieu.dashboard.warmup.PageClient;
import vn.chitieu.dashboard.warmup.PageClient.RefusedException;
import vn.chitieu.dashboard.warmup.PageClient.Window;

/** Visitors who open a page and never come back. More of them: {@code ./chitieu bench load}. */
@Timeout(600)
@ExtendWith(Site.Shared.class)
class VisitorsIT {
    private static final String LITTLE_MEMORY = "-Xmx224m";
    private static final int MANY = 400;

    private final Path folder = SharedWarehouse.PLAIN.folder();
    private final Site site;

    VisitorsIT(Site site) {
        this.site = site;
    }

    @Test
    void who_reads_reads_on_where_there_is_no_room_for_another() throws IOException, InterruptedException {
        try (RunningDashboard dashboard =
                        RunningDashboard.with(List.of(LITTLE_MEMORY), folder, "--chitieu.session.silent=30m");
                PageClient client = new PageClient(dashboard.address())) {
            Window reader = client.open("");
            reader.show("");

            HttpResponse<String> refusal = fill(dashboard, client);
            assertThat(refusal.headers().firstValue("Retry-After")).contains("60");
            assertThat(refusal.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(refusal.body()).contains("Đang đông người xem", "Many people are looking right now");
            assertThat(reader.show("gap").contains("Còn thiếu")).as("reads on").isTrue();
            assertThat(Probe.get(dashboard.managementAddress() + "/actuator/health/liveness")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_gives_no_sign_of_life_is_forgotten_and_who_does_is_not() throws IOException, InterruptedException {
        try (RunningDashboard dashboard = RunningDashboard.over(
                        folder, "--chitieu.session.silent=30s", "--server.tomcat.background-processor-delay=1s");
                PageClient client = new PageClient(dashboard.address())) {
            Window reader = client.open("");
            reader.show("");
            reader.show("gap"); // a second message
            client.open("").show("");
            client.open("compare");
            await(dashboard, "chitieu_windows 1.0");

            assertThat(reader.show("compare").contains("So sánh"))
                    .as("reads on")
                    .isTrue();
        }
    }

    /** Of 300 people four stayed for half an hour: the end of an answer came after the message that closed its window. */
    @Test
    void all_who_closed_their_windows_are_forgotten_too() throws Exception {
        try (RunningDashboard dashboard = RunningDashboard.over(
                        folder, "--chitieu.session.silent=30s", "--server.tomcat.background-processor-delay=1s");
                PageClient client = new PageClient(dashboard.address());
                ExecutorService readers = Executors.newFixedThreadPool(20)) {
            Callable<String> reader = () -> {
                try (Window window = client.open("")) {
                    window.show("method");
                    return window.show("gap");
                }
            };
            reader.call(); // what runs for the first time is slow
            assertThat(readers.invokeAll(Collections.nCopies(200, reader)))
                    .extracting(Future::state)
                    .containsOnly(Future.State.SUCCESS);

            await(dashboard, "tomcat_sessions_active_current_sessions 0.0");
        }
    }

    @Test
    void a_page_that_nobody_used_says_so_and_comes_back_to_the_same_link_by_a_click()
            throws IOException, InterruptedException {
        try (RunningDashboard dashboard = RunningDashboard.over(
                        folder, "--server.servlet.session.timeout=15s", "--vaadin.heartbeat-interval=5");
                BrowserWindow window = site.windowOfAnybody(dashboard.address(), 1440, "light")) {
            window.open("/gap?year=2009", 1);
            Locator rest = window.page().locator("text=Trang đã nghỉ vì lâu không dùng");
            rest.waitFor();
            window.page().evaluate("window.isBefore = true");
            rest.click();

            window.page().waitForFunction("() => !window.isBefore");
            window.page().locator("main .crumb:has-text('nhìn từ năm 2009')").waitFor();
            assertThat(window.page().url()).endsWith("/gap?year=2009");
        }
    }

    /** Visits that open a page and say nothing more, until one is refused: what the next one is answered. */
    private static HttpResponse<String> fill(RunningDashboard dashboard, PageClient client)
            throws IOException, InterruptedException {
        for (int opened = 0; opened < MANY; opened++) {
            try {
                client.open("").show("");
            } catch (RefusedException refused) {
                assertThat(refused.status()).isEqualTo(503);
                assertThat(opened).as("pages that were opened before").isGreaterThan(50);
                return Probe.page(dashboard.address());
            }
        }
        throw new AssertionError(MANY + " pages, and none was refused");
    }

    private static void await(RunningDashboard dashboard, String metric) throws IOException, InterruptedException {
        Probe.await(dashboard.managementAddress() + "/actuator/prometheus", metric);
    }
}
