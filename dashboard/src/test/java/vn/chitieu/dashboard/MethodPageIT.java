package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the method in a real Chromium. */
@ExtendWith(Site.Shared.class)
class MethodPageIT {

    private final Site site;

    MethodPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/method?lang=" + language, 0);
            browser.look("method");
        }
    }

    @Test
    void the_menu_leads_to_it() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783", 3);
            browser.page().locator(".side a[href^=method]").click();
            browser.page().locator("#quy-tac").waitFor();
            assertThat(browser.page().locator(".side a[aria-current]").textContent())
                    .isEqualTo("Phương pháp");
        }
    }

    @Test
    void a_picture_without_words_would_be_noticed() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/method", 0);
            browser.page().evaluate("document.querySelector('main').append(document.createElement('img'))");
            assertThatThrownBy(browser::assertNoViolations).hasMessageContaining("image-alt");
        }
    }
}
