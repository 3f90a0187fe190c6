package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.catalogue.District;

/** The packaged dashboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class IndicatorPageIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String HOSTILE = "<img src=x onerror=\"document.title='broken'\"> {b} \u202Egnp";
    private static final String DRAWN = "ct-chart[data-drawn] svg";

    private final Site site;
    private BrowserWindow window;
    private Page page;

    IndicatorPageIT(Site site) {
        this.site = site;
        window = site.window(1440, "light");
        page = window.page();
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "1440, dark, en", "390, dark, vi", "390, light, en"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        window(width, first);
        open("/indicator/youth_gathering?year=2011&lang=" + language);
        window.look("indicator");
        assertThat(labelsCut()).isEmpty();
        window.tables();
        window.look("indicator-tables");
    }

    @ParameterizedTest
    @CsvSource({
        "count, /indicator/startups_supported, 390, dark",
        "units, /indicator/economic_models?year=2010, 1440, dark",
        "party, /indicator/party_admission, 1440, light",
        "beyond, /indicator/job_counselling, 390, light",
        "first-year, /indicator/internet_units?year=2006, 1440, light"
    })
    void every_kind_of_indicator_meets_them_too(String name, String link, int width, String theme) {
        window(width, theme);
        open(link);
        look("indicator-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-indicator, /indicator/no_such_thing, Không có chỉ tiêu “no_such_thing”",
        "unknown-sign, /indicator/%3Cb%3E%E1%BB%A7, Không có chỉ tiêu “<b>ủ”",
        "unknown-page, /no/such/page, Không có trang này"
    })
    void a_link_that_leads_nowhere_gets_a_friendly_page(String name, String link, String heading) {
        page.navigate(site.address() + link);
        page.locator("main h1").waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo(heading);
        look(name);
    }

    @Test
    void the_bars_show_24_districts() {
        open("/indicator/youth_gathering");
        List<String> labels = page.locator("#xep-hang svg text").allTextContents();
        assertThat(TestWarehouse.catalogue().districts().stream().map(District::shortNameVi))
                .hasSize(24)
                .allSatisfy(name -> assertThat(labels).contains(name));
    }

    @Test
    void what_stands_further_down_follows_a_link_by_itself() {
        open("/indicator/internet_units?year=2011");
        page.locator(".years a").nth(2).click();
        until("#xep-hang .sub", "2008");
        until("#ban-do h2", "2008");
        until("#phuong-xa .sub", "2008");
    }

    @Test
    void a_chart_behind_its_table_shows_the_year_chosen_meanwhile() {
        open("/indicator/internet_units?year=2006");
        String bars = page.locator("#xep-hang ct-chart").textContent();
        open("/indicator/internet_units?year=2011");
        page.locator("#xep-hang .tools .seg button").last().click();
        page.locator(".years a").nth(0).click();
        until("#xep-hang .sub", "2006");
        page.locator("#xep-hang .tools .seg button").first().click();
        page.waitForCondition(
                () -> page.locator("#xep-hang ct-chart").textContent().equals(bars));
    }

    @Test
    void two_quick_choices_end_with_the_last_one() {
        open("/indicator/internet_units?year=2011");
        page.evaluate("const years = document.querySelectorAll('.years a'); years[1].click(); years[3].click()");
        until("#xep-hang .sub", "2009");
        until("#ban-do h2", "2009");
        page.waitForTimeout(500);
        assertThat(page.locator("#ban-do h2").textContent()).contains("2009");
    }

    @Test
    void charts_further_down_show_the_last_of_quick_choices() {
        open("/indicator/internet_units?year=2009");
        List<String> map = labels("#ban-do");
        open("/indicator/internet_units?year=2011");
        assertThat(labels("#ban-do")).isNotEqualTo(map);
        page.evaluate("const years = document.querySelectorAll('.years a'); years[1].click(); years[3].click()");
        page.waitForCondition(() -> labels("#ban-do").equals(map));
    }

    private List<String> labels(String card) {
        return page.locator(card + " svg text").allTextContents().stream()
                .sorted()
                .toList();
    }

    private void until(String part, String text) {
        page.waitForCondition(() -> page.locator(part).first().textContent().contains(text));
    }

    @Test
    void another_year_updates_the_same_chart() {
        open("/indicator/youth_gathering?year=2011");
        String before = instance();
        page.locator(".years a").nth(2).click();
        page.waitForCondition(
                () -> page.locator(".kpi dt").first().textContent().contains("2008"));
        assertThat(instance()).isEqualTo(before);
        page.waitForCondition(() -> page.url().contains("year=2008"));
    }

    @Test
    void the_focus_stays_on_the_year_that_was_chosen() {
        open("/indicator/youth_gathering?year=2011");
        page.locator(".years a").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> page.locator(".kpi dt").first().textContent().contains("2007"));
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("2007");
    }

    @Test
    void a_chosen_district_is_highlighted_and_the_link_brings_it_back() {
        open("/indicator/youth_gathering?year=2011&districts=783");
        page.locator(".chips .picker > summary").click();
        page.locator(".chips .picker [data-code='760']").click();
        page.waitForCondition(() -> page.locator(".chips .chips .chip").count() == 2);
        page.waitForCondition(() -> page.url().contains("760"));
        List<String> chips = page.locator(".chips .chips .chip").allTextContents();

        Page again = page.context().newPage();
        again.navigate(page.url());
        again.locator(DRAWN).first().waitFor();
        assertThat(again.locator(".chips .chips .chip").allTextContents()).isEqualTo(chips);
        assertThat(again.locator("h1").textContent())
                .isEqualTo(page.locator("h1").textContent());
        again.close();
    }

    /** What is taken out of its place between the press of a button and its release is not clicked. */
    @Test
    void a_bar_that_the_pointer_comes_over_takes_its_place_at_once() {
        open("/indicator/youth_gathering?year=2011");
        page.locator("#xep-hang ct-chart").scrollIntoViewIfNeeded();
        Object moves = page.evaluate("""
                async () => {
                  const frames = async () => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame); };
                  const chart = document.querySelector('#xep-hang ct-chart'), box = chart.getBoundingClientRect();
                  const at = { clientX: box.left + 130, clientY: box.top + 34 + 13, bubbles: true };
                  chart.dispatchEvent(new PointerEvent('pointerenter', at));
                  await frames();
                  const changes = new MutationObserver(() => {});
                  changes.observe(chart.querySelector('svg'), { childList: true, subtree: true });
                  document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('mousemove', at));
                  const atOnce = changes.takeRecords().length;
                  await frames();
                  return [atOnce > 0, changes.takeRecords().length];
                }
                """);
        assertThat(moves).isEqualTo(List.of(true, 0));
    }

    @Test
    void the_language_changes_everything_and_says_so_to_readers() {
        open("/indicator/youth_gathering?year=2011");
        page.locator("a[hreflang=en]").click();
        page.waitForCondition(() -> page.locator("h1").textContent().startsWith("Youth gathering"));
        page.waitForCondition(() -> "en".equals(page.evaluate("document.documentElement.lang")));
        page.waitForCondition(() -> page.title().equals("Youth gathering 2011 · Chỉ Tiêu"));
    }

    @Test
    void the_theme_changes_the_charts_and_is_kept() {
        open("/indicator/youth_gathering?year=2011");
        String light = barColour();
        page.locator(".theme-btn").click();
        page.waitForCondition(() -> !barColour().equals(light));
        page.reload();
        page.locator(DRAWN).first().waitFor();
        assertThat(page.evaluate("document.documentElement.getAttribute('theme')"))
                .isEqualTo("dark");
    }

    @Test
    void a_chart_follows_the_width_of_the_window() {
        open("/indicator/youth_gathering?year=2011");
        page.setViewportSize(600, 900);
        page.waitForCondition(() -> (boolean) page.evaluate("[...document.querySelectorAll('ct-chart')].every(chart => "
                + "Math.abs(chart.querySelector('svg').clientWidth - chart.clientWidth) < 2)"));
        assertThat(window.sidewaysScroll()).isZero();
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        open("/indicator/youth_gathering?year=2011");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Đến nội dung");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
    }

    @Test
    void the_menu_of_a_phone_opens_and_closes_by_keyboard() {
        window(390, "light");
        open("/indicator/youth_gathering?year=2011");
        page.locator(".menu-btn").focus();
        page.keyboard().press("Enter");
        Locator internet = page.locator(".side a", new Page.LocatorOptions().setHasText("Internet"));
        internet.waitFor();
        page.keyboard().press("Escape");
        internet.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("menu-btn");
    }

    @Test
    void a_hostile_name_stays_text_and_a_new_snapshot_shows_at_the_next_step() {
        open("/indicator/economic_models?year=2010&districts=760");
        String before = page.locator("h1").textContent();
        site.publish(8, district -> district.districtCode().equals("760") ? renamed(district) : district);
        try {
            page.locator(".years a").nth(5).click();
            page.waitForCondition(() ->
                    page.locator(".chips .chips .chip").first().textContent().contains("<img"));
            page.waitForCondition(
                    () -> page.locator("#dien-bien svg").textContent().contains("<img"));
            Locator point = page.locator("#dien-bien ct-chart");
            point.hover(); // tooltips are there from the first pointer on
            point.evaluate(
                    "chart => { const c = echarts.getInstanceByDom(chart); const at = c.getOption().series.findIndex("
                            + "s => String(s.id).startsWith('chosen-760')); c.dispatchAction({type: 'showTip', seriesIndex: at, dataIndex: 5}); }");
            page.waitForCondition(() -> page.locator("ct-chart b").count() > 0);
            assertThat(page.locator("ct-chart b").first().textContent()).isEqualTo(HOSTILE);
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.title()).doesNotContain("broken");
            assertThat(page.locator("h1").textContent()).isNotEqualTo(before);
            assertThat(window.sidewaysScroll()).isZero();
            window.screenshot("hostile");
        } finally {
            site.publish(7);
        }
    }

    @Test
    void the_first_page_takes_less_than_a_megabyte() {
        try (BrowserWindow first = site.windowOfAnybody(site.address(), 1440, "light")) {
            assertThat(first.bytesToOpen("/indicator/youth_gathering", 5)).isBetween(200_000L, 1_000_000L);
        }
    }

    @Test
    void answers_carry_the_headers_that_limit_a_page() throws IOException, InterruptedException {
        HttpHeaders headers = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + "/")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void the_search_finds_by_keyboard_and_opens_the_page() {
        open("/indicator/youth_gathering?year=2010");
        page.keyboard().press("/");
        page.keyboard().type("internet");
        page.locator(".found[data-for=internet] a").first().waitFor();
        window.assertNoViolations();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.url().contains("indicator/internet_units?year=2010"));
    }

    @Test
    void enter_opens_what_is_found_for_all_of_the_words_though_the_answer_is_still_on_its_way() {
        open("/indicator/youth_gathering?year=2010");
        page.keyboard().press("/");
        page.keyboard().type("quận 1");
        page.locator(".found[data-for='quận 1'] a").first().waitFor();
        page.keyboard().type("0");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL("**/district/771?year=2010");
        page.keyboard().press("/");
        page.keyboard().type("quận 3");
        page.locator(".found[data-for='quận 3'] a").first().waitFor();
        assertThat(page.url()).endsWith("/district/771?year=2010");
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "svg", "png"})
    void a_card_hands_over_its_file(String ending) throws IOException {
        open("/indicator/youth_gathering?year=2011");
        page.locator("#xep-hang .menu summary").click();
        window.assertNoViolations();
        int choice = List.of("png", "svg", "csv", "xlsx").indexOf(ending);
        com.microsoft.playwright.Download file =
                page.waitForDownload(() -> page.locator("#xep-hang .pop > a, #xep-hang .pop > button")
                        .nth(choice)
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("tap-hop-thanh-nien-2011-xep-hang." + ending);
        Path saved = SCREENSHOTS.resolve(file.suggestedFilename());
        file.saveAs(saved);
        if (ending.equals("csv") || ending.equals("svg")) {
            assertThat(java.nio.file.Files.readString(saved)).contains("Nguồn: báo cáo của quận, huyện", "Dữ liệu mẫu");
        }
        assertThat(java.nio.file.Files.size(saved)).isGreaterThan(1000);
    }

    @Test
    void the_map_follows_its_slider() {
        open("/indicator/youth_gathering?year=2011");
        page.locator("ct-player input").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("ct-player output").textContent()).isEqualTo("2010");
        assertThat(page.locator(".said").textContent()).startsWith("2010: ");
    }

    @Test
    void one_kind_of_district_is_in_the_link() {
        open("/indicator/youth_gathering?year=2011");
        page.locator(".choices .seg a").nth(3).click();
        page.waitForCondition(() -> page.url().contains("kind=rural"));
        page.waitForCondition(() -> page.locator("#xep-hang tbody tr").count() == 5);
        assertThat(page.locator("#xep-hang h2").textContent()).startsWith("Ngoại thành: ");
    }

    // ---- Steps ----------------------------------------------------------------------------------------------------

    private void window(int width, String theme) {
        window.close();
        window = site.window(width, theme);
        page = window.page();
    }

    private void open(String link) {
        window.open(link, link.contains("party_admission") ? 6 : 5); // numbers have a chart of their own there
    }

    private void look(String name) {
        window.look(name);
        assertThat(labelsCut()).isEmpty();
    }

    /** Words of a chart that reach beyond its edges, where they would not be seen. */
    private String labelsCut() {
        return String.valueOf(
                page.evaluate("[...document.querySelectorAll('ct-chart svg')].filter(svg => svg.clientWidth).flatMap("
                        + "svg => { const all = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')].filter(text => {"
                        + " const box = text.getBoundingClientRect(); return box.left < all.left - 1 || box.right > all.right + 1; })"
                        + ".map(text => text.textContent); }).join(', ')"));
    }

    private String instance() {
        return String.valueOf(page.evaluate("echarts.getInstanceByDom(document.querySelector('ct-chart')).id"));
    }

    private String barColour() {
        return String.valueOf(page.evaluate("echarts.getInstanceByDom(document.querySelector('ct-chart'))"
                + ".getOption().series[0].data[0].itemStyle.color"));
    }

    private static District renamed(District district) {
        return new District(
                district.districtCode(),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                district.abbreviation(),
                district.kind(),
                district.hasIndustrialZone(),
                district.areaKm2(),
                district.population(),
                district.tileColumn(),
                district.tileRow());
    }
}
