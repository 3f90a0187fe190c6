package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.catalogue.District;

/** The page of a district in a real Chromium. */
@ExtendWith(Site.Shared.class)
class DistrictPageIT {

    /** Axes that have not two or three steps, or leave a value out, or a whole step free under all of them but where they begin at zero. */
    private static final String UNFIT_AXES = """
            () => {
              const { yAxis, series } = echarts.getInstanceByDom(document.querySelector('#dien-bien ct-chart')).getOption();
              return yAxis.map((axis, index) => ({
                min: axis.min, max: axis.max, steps: (axis.max - axis.min) / axis.interval, step: axis.interval,
                values: series.filter(one => one.yAxisIndex === index && one.type === 'line')
                  .flatMap(one => one.data.map(item => +(item?.value ?? item))).filter(Number.isFinite)
              })).filter(({ min, max, steps, step, values }) =>
                ![2, 3].includes(steps) || values.some(value => value < min || value > max)
                  || Math.min(...values) > min + 2 * step);
            }
            """;

    /** Of each row of the spine, how far from the middle the farthest of its marks stands. */
    private static final String FARTHEST = """
            () => {
              const { series, yAxis } = echarts.getInstanceByDom(document.querySelector('#cot-song ct-chart')).getOption();
              const of = id => series.find(one => one.id === id).data;
              return yAxis[0].data.map((name, row) => {
                const bars = ['below', 'low', 'middle', 'high'].map(id => +of(id)[row]);
                const marks = ['own', 'targets'].flatMap(id => of(id).filter(mark => mark.value[1] === row).map(mark => mark.value[0]));
                return Math.round(Math.max(...[bars[0], bars.reduce((sum, bar) => sum + bar), ...marks].map(at => Math.abs(at - 50))));
              });
            }
            """;

    /** What is wider than the place in which it would scroll, and titles of more than two lines. */
    private static final String CUT = """
            () => [
              ...[...document.querySelectorAll('main .scroll, main .pair, main th, main td')]
                .filter(part => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1),
              ...[...document.querySelectorAll('main h1, main h2')]
                .filter(part => part.checkVisibility() && part.clientHeight > 2.5 * parseFloat(getComputedStyle(part).lineHeight))
            ].map(part => part.outerHTML.slice(0, 200))
            """;

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
        site.publish(8, DistrictPageIT::hostile);
        try (BrowserWindow browser = site.window(390, "dark")) {
            browser.open("/district/760?year=2011", 3);
            browser.look("district-hostile");
            assertThat(browser.page().locator("img").count()).isZero();
        } finally {
            site.publish(7);
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

    @Test
    void on_a_phone_what_needs_help_stands_within_two_screens() {
        try (BrowserWindow browser = site.window(390, "light")) {
            browser.open("/district/783?year=2011", 3);
            assertThat(browser.page().locator("#can-giup").boundingBox())
                    .matches(card -> card.y + card.height < 2 * 844);
        }
    }

    @Test
    void on_a_phone_the_spine_says_its_values() {
        try (BrowserWindow browser = site.window(390, "light")) {
            browser.open("/district/783?year=2011", 3);
            assertThat(browser.page().locator("#cot-song ct-chart svg").textContent())
                    .contains("51,7%", "▲ +1,7");
        }
    }

    @Test
    void the_city_stands_in_the_middle_and_the_farthest_mark_46_from_it() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2011", 3);
            assertThat((List<?>) browser.page().evaluate(FARTHEST)).isNotEmpty().allMatch(Integer.valueOf(46)::equals);
        }
    }

    @Test
    void each_panel_has_a_round_range_around_its_own_values() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2011", 3);
            assertThat((List<?>) browser.page().evaluate(UNFIT_AXES)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"783, vi", "785, en", "760, en"})
    void at_1440_no_table_is_wider_than_its_card_and_no_title_higher_than_two_lines(String code, String language) {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/" + code + "?year=2011&lang=" + language, 3);
            assertThat((List<?>) browser.page().evaluate(CUT)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"783, vi, light", "785, en, dark", "760, vi, light"})
    void a_district_prints_on_two_sheets(String code, String language, String theme) {
        try (BrowserWindow browser = site.window(1440, theme)) {
            browser.open("/district/" + code + "?year=2011&lang=" + language, 3);
            byte[] pdf = browser.page()
                    .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/MediaBox"))
                    .hasSizeBetween(2, 3);
        }
    }

    @Test
    void paper_has_the_finding_what_needs_help_the_indicators_and_the_mark_of_a_sample() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/district/783?year=2011", 3);
            browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            browser.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            for (String part : List.of("h1", ".kpis", "#can-giup li", "#cot-song tbody tr")) {
                assertThat(browser.page().locator(part).first().isVisible())
                        .as(part)
                        .isTrue();
            }
            assertThat(browser.page().locator("#cot-song footer").innerText()).contains("Nguồn", "Dữ liệu mẫu");
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
