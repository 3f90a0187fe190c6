package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heat tables by keyboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class LinkGridIT {
    private final Site site;

    LinkGridIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"/?year=2011, bang-nhiet", "/indicator/youth_gathering?year=2011, bang-nhiet", "/gap?year=2011, ma-tran"
    })
    void a_heat_table_is_one_stop_and_its_cells_are_walked(String link, String card) {
        try (BrowserWindow window = site.window(1440, "light")) {
            Page page = window.page();
            page.navigate(site.address() + link);
            String grid = "#" + card + " [role=grid]";
            page.locator(grid + " .sort").first().waitFor();
            page.locator(grid + " [tabindex='0']").focus();
            assertThat(page.locator(grid + " [tabindex='0'], #" + card + " .scroll[tabindex]")
                            .count())
                    .isOne();
            page.keyboard().press("Control+Home");
            for (String key : new String[] {"ArrowDown", "ArrowRight", "ArrowDown", "ArrowDown"}) {
                page.keyboard().press(key);
            }
            assertThat(place(page)).isEqualTo("3:1");
            page.keyboard().press("End");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Control+Home");
            page.keyboard().press("ArrowUp");
            assertThat(place(page)).isEqualTo("0:0");
            assertThat(page.locator(grid + " [tabindex='0']").count()).isOne();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('[role=grid]')"))
                    .isNull();
        }
    }

    @Test
    void enter_follows_a_cell_and_the_focus_is_seen() {
        try (BrowserWindow window = site.window(390, "dark")) {
            window.open("/indicator/youth_gathering?year=2011", 5);
            Page page = window.page();
            page.locator("#bang-nhiet [role=grid] [tabindex='0']").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("End");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).boxShadow"))
                    .asString()
                    .contains("inset");
            window.assertNoViolations();
            page.keyboard().press("Enter");
            page.locator(".explain h2").waitFor();
        }
    }

    /** Row and column of the focus. */
    private static Object place(Page page) {
        return page.evaluate("(() => { const cell = document.activeElement.closest('th, td');"
                + " return cell.parentElement.rowIndex + ':' + cell.cellIndex; })()");
    }
}
