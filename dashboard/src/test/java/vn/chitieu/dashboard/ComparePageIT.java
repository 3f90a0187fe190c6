package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of comparisons in a real Chromium. */
@ExtendWith(Site.Shared.class)
class ComparePageIT {

    private final Site site;

    ComparePageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/compare?year=2011&districts=783,760,761,770&lang=" + language, 2);
            browser.look("compare");
            browser.tables();
            browser.look("compare-tables");
        }
    }

    @Test
    void another_indicator_updates_the_chart_and_the_link() {
        try (BrowserWindow browser = site.window(1440, "light")) {
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

    @Test
    void an_axis_of_small_numbers_has_more_ticks_than_its_ends() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/compare?year=2011&from=2010&of=training_courses", 2);
            Object steps = browser.page()
                    .evaluate(
                            "() => { const { min, max, interval } = document.querySelector('#hai-nam ct-chart').wide.yAxis;"
                                    + " return (max - min) / interval; }");
            assertThat(((Number) steps).doubleValue()).isBetween(2.0, 7.0);
        }
    }
}
