package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of answers in words of the packaged dashboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class AssessmentPageIT {
    private final Site site;

    AssessmentPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, dark, en", "390, light, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow window = site.window(width, first)) {
            window.open("/assessment?year=2011&q=tap%20huan&lang=" + language, 0);
            window.look("assessment");
        }
    }

    @Test
    void words_are_searched_by_keyboard_and_stay_in_the_link() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/assessment?year=2011", 0);
            Locator search = window.page().locator(".find-words input");
            search.fill("tap huan");
            search.press("Enter");
            window.page().waitForURL("**/assessment?q=tap+huan&year=2011");
            window.page().locator("mark").first().waitFor();
            assertThat(window.page().locator(".answers mark").first().textContent())
                    .isEqualTo("tập");
        }
    }

    @Test
    void the_field_of_every_page_finds_words_of_a_text_and_leads_to_it() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/method", 0);
            window.page().locator(".search input").fill("hoa giai");
            window.page().locator(".found mark").first().waitFor();
            assertThat(window.page().locator(".found img").count()).isZero();
            window.lookAt(".search");
            window.page().locator(".search input").press("Enter");
            window.page().waitForURL("**/assessment?district=783&item=I.2.1&q=hoa+giai&year=2011");
            assertThat(window.page().locator(".answers mark").first().textContent())
                    .isEqualTo("Hòa");
        }
    }

    @Test
    void a_phone_opens_it_folded_by_item_and_a_key_unfolds_one() {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/assessment?year=2011", 0);
            assertThat(window.page().locator("details.folds[open]").count()).isZero();
            assertThat((int) window.page().evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(4_000);
            window.page().locator("[id='muc-3.a'] > summary").press("Enter");
            assertThat(window.page().getByText("Đoàn viên về xã.").isVisible()).isTrue();
            window.look("assessment-unfolded");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#muc-3.a", "&item=3.a"})
    void a_phone_opens_the_item_that_a_link_leads_to(String end) {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/assessment?year=2011" + end, 0);
            assertThat(window.page().getByText("Đoàn viên về xã.").isVisible()).isTrue();
        }
    }

    @Test
    void paper_has_all_of_it_and_a_phone_is_folded_again_after() {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/assessment?year=2011", 0);
            window.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(window.page().locator("details.folds:not([open])").count())
                    .isZero();
            window.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(window.page().locator("details.folds[open]").count()).isZero();
        }
    }

    @Test
    void markup_that_somebody_wrote_stays_text_and_a_text_without_measure_stays_folded() {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/assessment?year=2011", 0);
            assertThat(window.page().locator(".answers").textContent()).contains("<img src=x onerror=alert(1)>");
            assertThat(window.page().locator(".answers img").count()).isZero();
            assertThat(window.page().locator(".long-text").count()).isEqualTo(1);
            window.look("assessment-everything");
        }
    }
}
