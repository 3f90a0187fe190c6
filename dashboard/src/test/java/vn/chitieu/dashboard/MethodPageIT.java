package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the method in a real Chromium. */
class MethodPageIT {

    @TempDir
    private static Path folder;

    private static RunningDashboard dashboard;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = new Chromium();
        TestWarehouse warehouse = new TestWarehouse(folder.resolve("warehouse"));
        warehouse.publish(7);
        dashboard = RunningDashboard.over(warehouse.folder());
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1440, light, vi", "1440, dark, en",
        "390, dark, vi", "390, light, en"
    })
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String theme, String language) {
        try (BrowserPage browser = new BrowserPage(chromium, dashboard, width, theme)) {
            browser.open("/method?lang=" + language, 0);
            browser.look("method-" + language);
        }
    }

    @Test
    void the_menu_leads_to_it() {
        try (BrowserPage browser = new BrowserPage(chromium, dashboard, 1440, "light")) {
            browser.open("/district/783", 3);
            browser.page().locator(".side a[href^=method]").click();
            browser.page().locator("#quy-tac").waitFor();
            assertThat(browser.page().locator(".side a[aria-current]").textContent())
                    .isEqualTo("Phương pháp");
        }
    }
}
