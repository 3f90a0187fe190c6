package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.Snapshots;

/** The page of operations in a real Chromium. */
@ExtendWith(Site.Shared.class)
class OperationsPageIT {
    private final Site site;
    private final Snapshots snapshots;

    OperationsPageIT(Site site) {
        this.site = site;
        this.snapshots = new Snapshots(site.warehouse().folder());
    }

    @AfterEach
    void unpin() throws IOException {
        snapshots.unpin();
    }

    @ParameterizedTest
    @CsvSource({"1440, light, en", "390, dark, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/operations?lang=" + language, 0);
            browser.look("operations");
        }
    }

    @Test
    void the_operator_pins_a_snapshot_after_a_question_and_the_newest_comes_back() throws IOException {
        String earlier = site.publish(7);
        String newest = site.publish(7);
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/", 12);
            Page page = browser.page();
            page.locator(".side a[href^=operations]").click();
            page.locator("#cac-ban tbody button").first().waitFor();
            page.locator("#cac-ban tbody tr:has-text('" + earlier + "') button").click();
            browser.lookAt("dialog");
            page.locator("dialog .primary").click();
            page.locator(".came .note:has-text('Đã ghim')").waitFor();
            assertThat(snapshots.current()).isEqualTo(Optional.of(earlier));

            page.locator("#cac-ban tbody tr:has-text('" + earlier + "') button").click();
            page.locator("dialog .primary").click();
            page.locator(".came .note:has-text('bỏ ghim')").waitFor();
            assertThat(snapshots.current()).isEqualTo(Optional.of(newest));
        }
    }

    @Test
    void whoever_is_no_operator_is_shown_no_snapshots() {
        try (BrowserWindow browser = site.windowOfAnybody(site.address(), 1440, "light")) {
            browser.open("/operations", 0);
            assertThat(browser.page().locator("main h1").textContent()).contains("không xem được");
            assertThat(browser.page().locator("#cac-ban").count()).isZero();
        }
    }
}
