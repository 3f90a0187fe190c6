package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chitieu.warehouse.Snapshots;

/** An open page follows what is published, in a real Chromium. */
@ExtendWith(Site.Shared.class)
class LiveIT {
    private final Site site;
    private final Snapshots snapshots;

    LiveIT(Site site) {
        this.site = site;
        this.snapshots = new Snapshots(site.warehouse().folder());
    }

    @AfterEach
    void putTheFirstBack() throws IOException {
        snapshots.unpin();
        site.publish(7);
    }

    @Test
    void an_open_page_moves_to_a_new_snapshot_and_back_with_all_that_was_typed_and_opened() throws IOException {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2010", 3);
            Page page = browser.page();
            String before = snapshots.current().orElseThrow();
            String first = figures(page);
            page.locator(".card .tools .seg:visible button:last-child").first().click();
            page.locator(".side details.fold").evaluate("fold => { fold.open = true; }");
            page.locator(".search input").fill("gò v");
            page.locator(".search .found a").first().waitFor();
            page.evaluate("scrollTo(0, 420)");
            Object state = state(page);

            site.publish(8);
            waitForToast(page, "Trang đã chuyển sang số liệu mới");
            String second = figures(page);
            assertThat(second).isNotEqualTo(first);
            assertThat(state(page)).isEqualTo(state);

            snapshots.pin(before);
            waitForToast(page, "Trang đã trở về bản số liệu trước");
            assertThat(figures(page)).isEqualTo(first);
            assertThat(state(page)).isEqualTo(state);
            browser.lookAt(".toast");
            page.locator(".toast button").click();
            page.waitForCondition(() -> page.locator(".toast").textContent().isEmpty());
        }
    }

    /** Some of what the page shows; charts may still be on their way from one to the other. */
    private static String figures(Page page) {
        return page.locator("h1").textContent() + page.locator(".kpis").textContent();
    }

    private static void waitForToast(Page page, String words) {
        page.waitForCondition(() -> page.locator(".toast").textContent().startsWith(words));
    }

    /** What the reader has made of the page: all that moving over must not touch. */
    private static Object state(Page page) {
        return page.evaluate("""
                () => ({
                  address: location.href,
                  scrolled: scrollY,
                  typed: document.querySelector('.search input').value,
                  found: document.querySelectorAll('.search .found a').length,
                  focus: document.activeElement === document.querySelector('.search input'),
                  open: [...document.querySelectorAll('details[open]')].map(details => details.className).join(),
                  views: [...document.querySelectorAll('.card[data-view]')].map(card => card.dataset.view).join(),
                  theme: document.documentElement.getAttribute('theme')
                })""");
    }
}
