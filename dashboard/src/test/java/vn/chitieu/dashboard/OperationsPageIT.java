package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
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
    @CsvSource({"1440, light, en, false", "390, dark, vi, true"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language, boolean isProved)
            throws IOException {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/operations?lang=" + language, 0);
            if (isProved) {
                prove(browser.page());
            }
            browser.look("operations");
        }
    }

    @Test
    void the_operator_pins_a_snapshot_after_a_question_and_the_newest_comes_back() throws IOException {
        String earlier = site.warehouse().publish(7);
        String newest = site.warehouse().publish(7);
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/", 12);
            Page page = browser.page();
            page.locator(".side a[href^=operations]").click();
            prove(page);
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

    /** Though it comes straight from this machine. */
    @Test
    void whoever_does_not_know_the_code_is_offered_nothing_but_the_command() throws IOException {
        String earlier = snapshots.current().orElseThrow();
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/operations", 0);
            Page page = browser.page();
            page.locator("#ma-van-hanh").fill("x".repeat(32));
            page.keyboard().press("Enter");
            page.locator(".came .warning").waitFor();
            assertThat(page.locator("#cac-ban tbody button").count()).isZero();
            assertThat(page.locator("#cac-ban").textContent()).contains("./chitieu rollback " + earlier);
            assertThat(page.locator("#nguoi-van-hanh").textContent())
                    .contains(site.operatorFile().toString());
        }
    }

    @Test
    void the_code_is_for_the_owner_of_the_server_alone_to_read() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.operatorFile())))
                .isEqualTo("rw-------");
    }

    private void prove(Page page) throws IOException {
        page.locator("#ma-van-hanh").fill(site.operatorCode());
        page.keyboard().press("Enter");
        page.locator("#cac-ban tbody button").first().waitFor();
    }
}
