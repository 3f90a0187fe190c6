package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cells behind a figure, and looking back from a day, in a real Chromium. */
@ExtendWith(Site.Shared.class)
class LineagePageIT {

    private final Site site;

    LineagePageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "390, dark, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/lineage/774?indicator=youth_gathering&year=2011&lang=" + language, 0);
            browser.look("lineage");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1440, light, vi, '760,theory_study,2010'",
        "1440, dark, en, 'city,internet_units,2011'",
        "390, dark, vi, '774,youth_gathering,2011'",
        "390, light, en, 'rural,training_courses,2009'"
    })
    void what_a_figure_is_made_of_stands_beside_the_page_and_meets_wcag(
            int width, String first, String language, String figure) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/gap?year=2011&lang=" + language + "&figure=" + figure, 1);
            browser.page().locator(".explain h2").waitFor();
            browser.lookAt(".explain");
            assertThat((Boolean) browser.page()
                            .evaluate("() => document.querySelector('.explain').scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    @Test
    void a_figure_of_the_city_leads_to_its_district_and_back_by_back() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/?year=2011", 12);
            browser.page().locator(".tile a.figure").first().click();
            Locator panel = browser.page().locator(".explain");
            Locator headline = panel.locator("h2");
            headline.waitFor();
            String city = headline.textContent();
            panel.locator(".tbl a.figure").first().click();
            browser.page().waitForCondition(() -> !headline.textContent().equals(city));
            browser.back();
            browser.page().waitForCondition(() -> headline.textContent().equals(city));
            browser.back();
            browser.page().waitForCondition(() -> panel.count() == 0);
            assertThat(browser.page().url()).endsWith("/?year=2011");
        }
    }

    /** The router takes a step back again before it goes it for good; the panel came and went with each. */
    @Test
    void back_closes_the_panel_once() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/?year=2011", 12);
            browser.page().locator(".tile a.figure").first().click();
            browser.page().locator(".explain h2").waitFor();
            browser.page().evaluate("""
                    () => {
                      window.panels = 0;
                      new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
                        if (node.className === 'explain') window.panels++;
                      }))).observe(document.body, { childList: true });
                    }""");
            browser.back();
            browser.page()
                    .waitForCondition(() -> browser.page().locator(".explain").count() == 0);
            assertThat(browser.page().evaluate("window.panels")).isEqualTo(0);
        }
    }

    @Test
    void escape_pressed_twice_closes_the_panel_and_leaves_the_page_as_it_was() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/?year=2010", 12);
            browser.page().locator(".tile a.figure").first().click();
            browser.page().locator(".explain h2").waitFor();
            browser.page().evaluate("""
                    () => [1, 2].forEach(() => document.querySelector('.explain')
                      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))""");
            browser.page()
                    .waitForCondition(() -> browser.page().locator(".explain").count() == 0);
            browser.page().waitForTimeout(500); // for a step too many
            assertThat(browser.page().url()).endsWith("/?year=2010");
        }
    }

    @Test
    void the_keyboard_opens_a_figure_and_goes_on_from_where_it_was() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/?year=2011", 12);
            Locator figure = browser.page().locator(".tile a.figure").nth(2);
            figure.focus();
            browser.page().keyboard().press("Enter");
            browser.page().locator(".explain h2").waitFor();
            browser.page().keyboard().press("Escape");
            browser.page()
                    .waitForCondition(() -> browser.page().locator(".explain").count() == 0);
            browser.page()
                    .waitForCondition(() -> (Boolean) figure.evaluate("figure => figure === document.activeElement"));
        }
    }

    @Test
    void a_bar_opens_what_its_figure_is_made_of() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/indicator/youth_gathering?year=2011", 5);
            String first = browser.page()
                    .locator("#xep-hang .side-table tbody th")
                    .first()
                    .textContent();
            browser.page()
                    .locator("#xep-hang ct-chart[data-drawn]")
                    .click(new Locator.ClickOptions().setPosition(130, 34 + 13));
            Locator headline = browser.page().locator(".explain h2");
            headline.waitFor();
            assertThat(headline.textContent()).startsWith(first + ", ").contains("2011", "÷");
        }
    }

    /** A percentage with its decimal is a figure; targets, scales and bounds are written as short as they are. */
    private static final String UNEXPLAINED = """
            () => {
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = [];
              const leads = element => element && (element.closest('a[href*="lineage/"]') || element.querySelector('a[href*="lineage/"]'));
              while (texts.nextNode()) {
                const said = texts.currentNode.data, element = texts.currentNode.parentElement;
                if (!/\\d[,.]\\d%/.test(said) || !element.checkVisibility() || element.closest('svg, .sub, .lede, .legend, dt, footer')) continue;
                if (!leads(element) && !leads(element.closest('tr, li, .tile, .kpi'))) found.push(said);
              }
              return found;
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "/?year=2010, 12",
        "/gap?year=2010, 1",
        "/indicator/youth_gathering?year=2010, 5",
        "/district/760?year=2010, 3",
        "/compare?year=2010, 2",
        "/programme?year=2010, 2"
    })
    void no_figure_stands_on_a_page_without_leading_to_its_cells(String link, int charts) {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open(link, charts);
            browser.tables();
            assertThat((List<?>) browser.page().evaluate(UNEXPLAINED)).isEmpty();
            assertThat(browser.page().locator("main a[href*='lineage/']").count())
                    .isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "rural", "760", "26740"})
    void a_figure_is_handed_out_as_json(String place) throws IOException, InterruptedException {
        HttpResponse<String> answer = Probe.get(
                site.address() + "/explain/" + place + "?indicator=theory_study&year=2010&format=json",
                site.dashboard().cookie());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode figure =
                JsonMapper.shared().readTree(answer.body()).get("figure").get(0);
        assertThat(figure.get("value").doubleValue())
                .isEqualTo(figure.get("numerator").doubleValue()
                        / figure.get("denominator").doubleValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999?indicator=theory_study&year=2010",
                "760?indicator=%3Cscript%3E&year=2010",
                "760?indicator=theory_study&year=1999",
                "760?indicator=theory_study&year=x",
                "760",
                "%2e%2e%2f?year=99999999999"
            })
    void a_link_to_no_figure_says_so(String link) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                Probe.get(site.address() + "/explain/" + link, site.dashboard().cookie());
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "390, dark"})
    void the_choice_of_days_meets_wcag(int width, String first) {
        try (BrowserWindow browser = site.window(width, first)) {
            browser.open("/method", 0);
            browser.page().locator(".asof > summary").click();
            browser.lookAt(".asof");
        }
    }

    @Test
    void a_chosen_day_turns_the_page_that_is_open() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/gap?year=2011", 1);
            browser.page().locator(".asof > summary").click();
            browser.page().locator(".asof .any-day > input").fill("2011-11-10");
            browser.page().locator(".asof .any-day > a").click();
            browser.page()
                    .locator(".banner", new LocatorOptions().setHasText("10/11/2011"))
                    .waitFor();
            assertThat(browser.page().url()).contains("/gap?", "year=2011", "as_of=2011-11-10");
        }
    }
}
