package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gap page of the packaged dashboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class GapPageIT {
    private final Site site;

    GapPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow window = site.window(width, first)) {
            window.open("/gap?year=2011&lang=" + language, 1);
            window.look("gap");
            window.page().locator("#chi-tiet .tools button").nth(1).click();
            window.look("gap-table");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gap-count, /gap?indicator=training_courses&kind=urban",
        "gap-people, /gap?indicator=youth_gathering",
        "gap-first-year, /gap?year=2006"
    })
    void other_views_meet_them_too(String name, String link) {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open(link, 1);
            window.look(name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void each_district_is_drawn_with_its_disc_or_why_it_has_none_and_a_disc_leads_to_its_cells(int width) {
        try (BrowserWindow window = site.window(width, "light")) {
            window.open("/gap?year=2011&indicator=new_life_clubs", 1);
            Locator chart = window.page().locator("#chi-tiet ct-chart");
            assertThat(chart.locator("svg text").allTextContents())
                    .contains("Củ Chi", "Nhà Bè", "chưa báo cáo", "Chỉ tiêu 50%");
            assertThat(chart.evaluate(
                            "it => it.chart.getOption().series.find(series => series.id === 'now').data.length"))
                    .isEqualTo(23);

            List<?> disc = (List<?>) chart.evaluate("""
                    it => it.chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 },
                        it.chart.getOption().series.find(series => series.id === 'now').data[0].value)""");
            chart.click(new Locator.ClickOptions()
                    .setPosition(((Number) disc.get(0)).doubleValue(), ((Number) disc.get(1)).doubleValue()));
            window.page().locator(".explain h2").waitFor();
        }
    }

    @Test
    void the_kind_of_district_is_chosen_by_keyboard_and_stays_in_the_link() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/gap?indicator=new_life_clubs", 1);
            Locator rural =
                    window.page().locator(".choices .seg a", new Page.LocatorOptions().setHasText("Ngoại thành"));
            rural.focus();
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/gap?indicator=new_life_clubs&kind=rural");
            window.page()
                    .waitForCondition(
                            () -> window.page().locator("#ma-tran tbody tr").count() == 5);
            assertThat(window.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Ngoại thành");
        }
    }

    @Test
    void a_hostile_name_stays_text() {
        site.publish(
                8, district -> district.districtCode().equals("760") ? OverviewPageIT.renamed(district) : district);
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/gap", 1);
            assertThat(window.page().locator("#ma-tran tbody").textContent()).contains(Samples.HOSTILE);
            assertThat(window.page().locator("img").count()).isZero();
            window.look("gap-hostile");
        } finally {
            site.publish(7);
        }
    }
}
