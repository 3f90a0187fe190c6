package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.catalogue.District;

/** The page of a district in a real Chromium. */
@ExtendWith(Site.Shared.class)
class DistrictPageIT {

    private final Site site;

    DistrictPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/district/783?year=2011&lang=" + language, 3);
            browser.look("district");
            browser.tables();
            browser.look("district-tables");
        }
    }

    @ParameterizedTest
    @CsvSource({"774, 390, light", "786, 1440, dark", "761, 1440, light"})
    void every_kind_of_district_meets_them_too(String code, int width, String theme) {
        try (BrowserWindow browser = site.window(width, theme)) {
            browser.open("/district/" + code + "?year=2011", 3);
            browser.look("district-" + code);
        }
    }

    @Test
    void a_hostile_name_stays_text() {
        site.warehouse().publish(8, DistrictPageIT::hostile);
        try (BrowserWindow browser = site.window(390, "dark")) {
            browser.open("/district/760?year=2011", 3);
            browser.look("district-hostile");
            assertThat(browser.page().locator("img").count()).isZero();
        } finally {
            site.warehouse().publish(7);
        }
    }

    @Test
    void the_keyboard_asks_where_a_figure_comes_from() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2011", 3);
            Locator ask = browser.page().locator(".ask summary").first();
            ask.focus();
            browser.page().keyboard().press("Enter");
            browser.page().locator(".ask[open] code").first().waitFor();
            assertThat(browser.page().locator(".ask[open]").textContent()).contains("2011/783.csv", "Dòng ");
            browser.look("district-explained");
            browser.page().keyboard().press("Escape");
            assertThat(browser.page().locator(".ask[open]").count()).isZero();
        }
    }

    @Test
    void the_next_district_is_one_click_away_and_keeps_the_charts() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2010", 3);
            Object before = browser.page().evaluate("echarts.getInstanceByDom(document.querySelector('ct-chart')).id");
            String heading = browser.page().locator("h1").textContent();
            browser.page().locator(".actions a").last().click();
            browser.page()
                    .waitForCondition(
                            () -> !heading.equals(browser.page().locator("h1").textContent()));
            assertThat(browser.page().evaluate("echarts.getInstanceByDom(document.querySelector('ct-chart')).id"))
                    .isEqualTo(before);
        }
    }

    private static District hostile(District district) {
        if (!district.districtCode().equals("760")) {
            return district;
        }
        String name = "<img src=x onerror=\"document.title='broken'\"> {b} \u202Egnp " + "dài".repeat(30);
        return new District(
                district.districtCode(),
                name,
                name,
                name,
                name,
                district.abbreviation(),
                district.kind(),
                district.hasIndustrialZone(),
                district.areaKm2(),
                district.population(),
                district.tileColumn(),
                district.tileRow());
    }
}
