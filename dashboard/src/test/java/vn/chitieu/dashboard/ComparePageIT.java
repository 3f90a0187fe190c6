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

/** The page of comparisons in a real Chromium. */
class ComparePageIT {

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
            browser.open("/compare?year=2011&districts=783,760,761,770&lang=" + language, 2);
            browser.look("compare-" + language);
            browser.tables();
            browser.look("compare-tables-" + language);
        }
    }

    @Test
    void another_indicator_updates_the_chart_and_the_link() {
        try (BrowserPage browser = new BrowserPage(chromium, dashboard, 1440, "light")) {
            browser.open("/compare?year=2010", 2);
            String before = browser.page().locator("#hai-chi-tieu h2").textContent();
            browser.page().locator(".choice select").first().selectOption("training_courses");
            browser.page()
                    .waitForCondition(() -> !before.equals(
                            browser.page().locator("#hai-chi-tieu h2").textContent()));
            browser.page().waitForCondition(() -> browser.page().url().contains("x=training_courses"));
            assertThat(browser.page().url()).contains("year=2010");
            String after = browser.page().locator("#hai-chi-tieu h2").textContent();
            browser.page().reload();
            browser.page().locator("#hai-chi-tieu h2").waitFor();
            assertThat(browser.page().locator("#hai-chi-tieu h2").textContent()).isEqualTo(after);
        }
    }
}
