package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The original around a cell, in a real Chromium. */
@ExtendWith(Site.Shared.class)
class CellPageIT {

    private final Site site;

    CellPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String theme, String language) {
        try (BrowserWindow browser = site.window(width, theme)) {
            browser.open("/cell?file=2011/774.csv&row=30&columns=numerator,denominator&lang=" + language, 0);
            browser.page().locator("td.asked").first().waitFor();
            browser.look("cell");
        }
    }

    @Test
    void a_row_of_a_figure_leads_to_its_cells_and_to_the_whole_file_and_back_by_back() {
        try (BrowserWindow browser = site.window(390, "light")) {
            browser.open("/lineage/760?indicator=theory_study&year=2010", 0);
            browser.page().locator("#tu-nhung-o a[href^=cell]").first().click();
            browser.page().locator("td.asked").first().waitFor();
            Download taken = browser.page()
                    .waitForDownload(
                            () -> browser.page().locator("#tep-goc a[download]").click());
            Path original = site.warehouse().submissions().resolve("2010/760.csv");
            assertThat(taken.path()).hasSameBinaryContentAs(original);
            browser.page().goBack();
            browser.page().locator("#tu-nhung-o table").waitFor();
        }
    }

    @Test
    void the_cell_in_question_is_in_sight_on_a_phone() {
        try (BrowserWindow browser = site.window(390, "light")) {
            browser.open("/cell?file=2010/760.csv&row=20&columns=denominator", 0);
            browser.page().locator("td.asked").waitFor();
            browser.page()
                    .waitForCondition(() -> browser.page().locator("td.asked").boundingBox().x < 390);
        }
    }
}
