package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of reporting in a real Chromium. */
@ExtendWith(Site.Shared.class)
class ReportingPageIT {
    private final Site site;

    ReportingPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, en", "390, dark, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/reporting?year=2011&lang=" + language, 2);
            browser.look("reporting");
        }
    }

    @Test
    void every_point_of_the_letter_has_its_row() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/reporting?year=2011", 2);
            assertThat(browser.page().locator("#ma-tran th.it").count()).isEqualTo(42);
        }
    }

    @Test
    void the_menu_leads_to_it() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/method", 0);
            browser.page().locator(".side a[href^=reporting]").click();
            browser.page().locator("#ma-tran").waitFor();
            assertThat(browser.page().locator(".side a[aria-current]").textContent())
                    .isEqualTo("Tình hình báo cáo");
        }
    }
}
