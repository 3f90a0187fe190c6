package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells behind a figure, and looking back from a day, in a real Chromium. */
@ExtendWith(Site.Shared.class)
class LineagePageIT {

    private final Site site;

    LineagePageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/lineage/774?indicator=youth_gathering&year=2011&lang=" + language, 0);
            browser.look("lineage");
        }
    }

    @Test
    void the_sign_beside_a_figure_leads_to_its_cells_and_back_by_back() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/760?year=2010", 3);
            browser.page().locator("details.ask > summary").first().click();
            browser.page().locator("details.ask a[href^=lineage]").first().click();
            browser.page().locator("#tu-nhung-o table").waitFor();
            browser.page().goBack();
            browser.page().waitForURL("**/district/760?year=2010");
            browser.page().locator("details.ask").first().waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "390, dark"})
    void the_choice_of_days_meets_wcag(int width, String first) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/method", 0);
            browser.page().locator(".asof > summary").click();
            browser.lookAt(".asof");
        }
    }

    @Test
    void a_chosen_day_turns_the_page_that_is_open() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/gap?year=2011", 1);
            browser.page().locator(".asof > summary").click();
            browser.page().locator(".asof .any-day > input").fill("2011-11-10");
            browser.page().locator(".asof .any-day > a").click();
            browser.page()
                    .locator(".banner", new LocatorOptions().setHasText("10/11/2011"))
                    .waitFor();
            assertThat(browser.page().url()).contains("/gap?", "year=2011", "as_of=2011-11-10");
        }
    }
}
