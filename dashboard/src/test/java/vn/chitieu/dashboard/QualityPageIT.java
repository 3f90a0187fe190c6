package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of data quality in a real Chromium. */
@ExtendWith(Site.Shared.class)
class QualityPageIT {
    private final Site site;

    QualityPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, en", "390, dark, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/quality?year=2011&lang=" + language, 1);
            browser.look("quality");
        }
    }

    @Test
    void a_rule_narrows_the_list_and_stays_in_the_link() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/quality?year=2011", 1);
            int all = browser.page().locator("#can-sua tbody tr").count();
            browser.page().locator("#theo-quy-tac tbody a").first().click();
            browser.page().waitForURL("**/quality?rule=*");
            browser.page().locator(".choices .btn").waitFor();
            assertThat(browser.page().locator("#can-sua tbody tr").count())
                    .isPositive()
                    .isLessThanOrEqualTo(all);
        }
    }

    @Test
    void an_unknown_district_shows_all_and_says_so() {
        try (BrowserWindow browser = site.window(390, "light")) {
            browser.open("/quality?district=999", 1);
            assertThat(browser.page().locator(".note").textContent()).contains("999");
        }
    }
}
