package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.Snapshots;

/** A server that nobody attends to: it starts before anything is published, refreshes by itself, and tells of it. */
@ExtendWith(Site.Shared.class)
class UnattendedIT {
    /** Until it may go, another refresh seems to be at work; then it publishes what was prepared, as a refresh does. */
    private static final String REFRESH = """
            [ -e "$1/go" ] || exit 4
            [ ! -e "$1/current.duckdb" ] || exit 0
            mkdir -p "$1/snapshots"
            cp "$2" "$1/snapshots/$3.building"
            mv "$1/snapshots/$3.building" "$1/snapshots/$3.duckdb"
            ln -s "snapshots/$3.duckdb" "$1/current.new"
            mv "$1/current.new" "$1/current.duckdb"
            """;

    private final Site site;

    @TempDir
    private Path folder;

    UnattendedIT(Site site) {
        this.site = site;
    }

    @Test
    void the_timer_publishes_and_an_open_page_shows_it() throws Exception {
        Snapshots prepared = new Snapshots(SharedWarehouse.PLAIN.folder());
        String id = prepared.current().orElseThrow();
        Path warehouse = Files.createDirectories(folder.resolve("warehouse"));
        Path script = Files.writeString(folder.resolve("refresh.sh"), REFRESH, StandardCharsets.UTF_8);
        try (RunningDashboard dashboard = RunningDashboard.over(
                        warehouse,
                        "--chitieu.refresh.cron=*/2 * * * * *",
                        "--chitieu.refresh.command[0]=/bin/sh",
                        "--chitieu.refresh.command[1]=" + script,
                        "--chitieu.refresh.command[2]=" + warehouse,
                        "--chitieu.refresh.command[3]=" + prepared.file(id),
                        "--chitieu.refresh.command[4]=" + id);
                BrowserWindow browser = site.windowOfAnybody(dashboard.address(), 1440, "light")) {
            String management = dashboard.managementAddress() + "/actuator/";
            browser.open("/reporting?year=2010", 0);
            Page page = browser.page();
            assertThat(page.locator("h1").textContent()).isEqualTo("Chưa có số liệu nào được công bố");
            assertThat(page.locator("code").allTextContents()).containsExactly("./chitieu refresh", "./chitieu start");
            browser.look("nothing-published");
            assertThat(Probe.get(management + "health/readiness").statusCode()).isEqualTo(503);
            assertThat(Probe.get(dashboard.address() + "/actuator/health/readiness")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(Probe.get(management + "health/liveness").statusCode()).isEqualTo(200);

            Files.createFile(warehouse.resolve("go"));
            page.waitForCondition(() -> page.locator(".toast").textContent().startsWith("Đã có số liệu"));
            assertThat(page.locator("h1").textContent()).contains("2010");
            page.waitForCondition(() -> page.url().equals(dashboard.address() + "/reporting?year=2010"));
            assertThat(Probe.get(dashboard.address() + "/actuator/health/readiness")
                            .body())
                    .isEqualTo("{\"status\":\"UP\"}");

            // Built in 2011: of no use as a test of freshness unless that is long ago.
            assertThat(Probe.get(management + "health/freshness").body()).contains("\"STALE\"");
            assertThat(Probe.get(management + "health").statusCode()).isEqualTo(200);
            Probe.await(management + "prometheus", "chitieu_snapshot_info{snapshot=\"" + id + "\"} 1");
            Probe.await(management + "prometheus", "chitieu_windows 1.0");
            assertThat(Probe.get(management + "env").statusCode()).isEqualTo(404);
            assertThat(Probe.get(dashboard.address() + "/actuator/prometheus").body())
                    .doesNotContain("chitieu_snapshot_info");
        }
    }
}
