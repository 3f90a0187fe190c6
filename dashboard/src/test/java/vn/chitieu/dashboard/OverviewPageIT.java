package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.catalogue.District;

/** The first page of the packaged dashboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class OverviewPageIT {
    private static final int CHARTS = 12;

    private final Site site;

    OverviewPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow window = site.window(width, first)) {
            window.open("/?year=2011&lang=" + language, CHARTS);
            window.look("overview");
            window.tables();
            window.look("overview-table");
            window.page().locator(".picker.one summary").click();
            window.lookAt(".picker.one");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overview-count, /?indicator=training_courses",
        "overview-first-year, /?year=2006&indicator=fair_units_supported"
    })
    void other_views_meet_them_too(String name, String link) {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open(link, CHARTS);
            window.look(name);
        }
    }

    @Test
    void a_phone_names_the_first_three_who_need_help_on_its_first_screen() {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/?year=2011", CHARTS);
            Locator headline = window.page().locator("h1");
            var place = headline.boundingBox();
            assertThat(place.y + place.height).isLessThan(844);
            assertThat(headline.textContent())
                    .contains(window.page().locator(".findings b").allTextContents().stream()
                            .limit(3)
                            .map(name -> name.substring("1. ".length()))
                            .toList());
        }
    }

    @Test
    void a_click_beside_the_number_follows_the_tile() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2011", CHARTS);
            Locator figure = window.page().locator(".tile .big").nth(2);
            var place = figure.boundingBox();
            window.page().mouse().click(place.x + place.width - 4, place.y + 15);
            window.page().waitForURL("**/indicator/youth_gathering?year=2011");
        }
    }

    @Test
    void presented_all_is_larger_and_the_menu_comes_over_the_page() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2011", CHARTS);
            Locator headline = window.page().locator("h1");
            double height = lineHeight(headline);
            window.page().locator(".present-btn").click();
            window.page().waitForCondition(() -> lineHeight(headline) > 1.15 * height);
            assertThat(window.sidewaysScroll()).isZero();
            window.page().waitForCondition(() -> !window.page().locator(".side").isVisible());
            window.assertNoViolations();
            window.page().locator(".menu-btn").click();
            window.page().locator(".side a[href^=gap]").click();
            window.page().waitForURL("**/gap?year=2011");
            window.page().locator(".present-btn[aria-pressed=true]").click();
            window.page().locator(".side").waitFor();
        }
    }

    /** What the font of an element measures on the screen. */
    private static double lineHeight(Locator element) {
        return ((Number) element.evaluate("element => { const range = document.createRange(); "
                        + "range.selectNodeContents(element); return range.getClientRects()[0].height; }"))
                .doubleValue();
    }

    @Test
    void a_tile_of_the_map_leads_to_the_cells_of_its_figure() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2010", CHARTS);
            window.page().locator("#ban-do ct-chart").click(new Locator.ClickOptions().setPosition(20, 32));
            window.page()
                    .locator(".explain h2", new Page.LocatorOptions().setHasText("Củ Chi"))
                    .waitFor();
        }
    }

    @Test
    void the_map_changes_its_indicator_by_keyboard() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/", CHARTS);
            window.page().locator(".picker.one summary").focus();
            window.page().keyboard().press("Enter");
            window.page()
                    .locator(".picker.one a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Internet"))
                    .focus();
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**/?indicator=internet_units");
            window.page()
                    .waitForCondition(() ->
                            window.page().locator("#ban-do h2").textContent().startsWith("Internet: "));
        }
    }

    @Test
    void the_first_page_takes_less_than_a_megabyte() {
        try (BrowserWindow window = site.windowOfAnybody(site.address(), 1440, "light")) {
            assertThat(window.bytesToOpen("/", CHARTS)).isBetween(200_000L, 1_000_000L);
        }
    }

    @Test
    void a_hostile_name_stays_text() {
        site.publish(8, district -> district.districtCode().equals("760") ? renamed(district) : district);
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/", CHARTS);
            assertThat(window.page().locator("#ban-do svg").textContent()).contains("<b>(c)");
            assertThat(window.page().locator("#bang-nhiet tbody").textContent()).contains(Samples.HOSTILE);
            assertThat(window.page().locator("img").count()).isZero();
            window.look("overview-hostile");
        } finally {
            site.publish(7);
        }
    }

    static District renamed(District district) {
        return new District(
                district.districtCode(),
                Samples.HOSTILE,
                Samples.HOSTILE,
                Samples.HOSTILE,
                Samples.HOSTILE,
                "<b>{c}",
                district.kind(),
                district.hasIndustrialZone(),
                district.areaKm2(),
                district.population(),
                district.tileColumn(),
                district.tileRow());
    }
}
