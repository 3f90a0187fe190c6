package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader makes of tables and cards, and the link to it, in a real Chromium. */
@ExtendWith(Site.Shared.class)
class TablesIT {
    private static final String GAP = "/gap?year=2011&indicator=new_life_clubs&view=chi-tiet.table";
    private static final String CARD = "#chi-tiet";

    private final Site site;

    TablesIT(Site site) {
        this.site = site;
    }

    @Test
    void a_head_sorts_up_then_down_then_as_it_came_by_keyboard() {
        try (BrowserWindow window = opened(GAP)) {
            List<String> before = names(window);
            Locator head = window.page().locator(CARD + " thead th").nth(0);
            head.locator("button").focus();
            window.page().keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
            assertThat(names(window).indexOf("Quận 2")).isLessThan(names(window).indexOf("Quận 10"));
            List<String> up = withFigures(window);
            window.page().keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
            assertThat(withFigures(window)).containsExactlyElementsOf(up.reversed());
            window.page().keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isNull();
            assertThat(names(window)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, vi", "-2, vi", "2, en", "-2, en"})
    void numbers_are_sorted_as_numbers_and_who_has_none_comes_last(int column, String language) {
        try (BrowserWindow window = opened(GAP + "&lang=" + language + "&sort=chi-tiet." + column)) {
            List<Double> values =
                    window.page().locator(CARD + " tbody tr:not(:has(.why)) td:nth-child(2)").allTextContents().stream()
                            .map(text -> Double.valueOf(text.replace(',', '.').replace("%", "")))
                            .map(value -> column < 0 ? -value : value)
                            .toList();
            assertThat(values).hasSizeGreaterThan(20).isSorted();
            assertThat(window.page()
                            .locator(CARD + " tbody tr")
                            .last()
                            .locator(".why")
                            .count())
                    .isOne();
        }
    }

    @Test
    void the_sorting_is_spoken() {
        try (BrowserWindow window = opened(GAP)) {
            window.page().locator(CARD + " thead button").first().click();
            assertThat(window.page().locator("body > output").textContent())
                    .isEqualTo("Sắp theo Quận, huyện, tăng dần");
        }
    }

    @Test
    void sorting_and_view_stay_in_the_link_and_with_another_year() {
        try (BrowserWindow window = opened(GAP)) {
            Page page = window.page();
            page.locator(CARD + " thead button").nth(0).click();
            page.waitForCondition(() -> page.url().endsWith(GAP + "&sort=chi-tiet.1"));
            List<String> sorted = withFigures(window);
            page.locator(".years a").getByText("2010").click();
            page.waitForURL("**/gap?*year=2010*view=chi-tiet.table&sort=chi-tiet.1");
            page.locator(CARD + " thead th").nth(1).getByText("2010").waitFor();
            assertThat(names(window)).isNotEqualTo(sorted).startsWith("Bình Chánh", "Bình Tân");
            page.reload();
            page.locator(CARD + " th[aria-sort=ascending]").waitFor();
            assertThat(page.locator(CARD).getAttribute("data-view")).isEqualTo("table");
        }
    }

    @Test
    void beside_its_chart_a_table_stands_as_it_is_drawn() {
        try (BrowserWindow window = opened(GAP + "&sort=chi-tiet.1")) {
            List<String> sorted = names(window);
            window.page().locator(CARD + " .tools .seg button").first().click();
            window.page()
                    .locator(CARD + "[data-view=chart] ct-chart[data-drawn]")
                    .waitFor();
            assertThat(names(window)).isNotEqualTo(sorted);
            assertThat(window.page().locator(CARD + " thead button:enabled").count())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=chi-tiet.99",
        "sort=chi-tiet.x",
        "sort=.",
        "find=chi-tiet.x",
        "view=chi-tiet.",
        "view=ma-tran.table"
    })
    void what_no_table_has_is_ignored(String odd) {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/gap?year=2011&" + odd, 1);
            window.page().locator("#ma-tran .sort").first().waitFor();
            assertThat(window.page()
                            .locator("[aria-sort], tr[hidden], .card[data-view=table]")
                            .count())
                    .isZero();
        }
    }

    @Test
    void a_long_table_is_filtered_without_accents_and_says_how_many_rows_it_shows() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().navigate(site.address() + "/method");
            Locator card = window.page().locator(".card:has(ct-rows .field)");
            Locator field = card.locator("caption input");
            field.waitFor();
            int all = card.locator("tbody tr").count();
            String name = card.locator("tbody tr code").first().textContent();
            field.fill(plain(name));
            int found = card.locator("tbody tr:visible").count();
            assertThat(found).isBetween(1, all - 1);
            assertThat(card.locator("output").textContent()).isEqualTo(found + " / " + all + " dòng");
            window.page().waitForCondition(() -> window.page().url().contains("find="));
            window.assertNoViolations();
            field.fill("xyz");
            assertThat(card.locator("output").textContent()).isEqualTo("Không dòng nào có “xyz”");
            assertThat(card.locator("tbody tr:visible").count()).isZero();
        }
    }

    @Test
    void a_heat_table_is_sorted_by_the_arrow_keys_and_enter() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2011", 12);
            Page page = window.page();
            page.locator("#bang-nhiet .sort").first().waitFor();
            page.locator("#bang-nhiet [role=grid] [tabindex='0']").focus();
            for (String key : new String[] {"Control+Home", "ArrowRight", "ArrowDown", "Enter"}) {
                page.keyboard().press(key);
            }
            assertThat(page.locator("#bang-nhiet th").nth(1).getAttribute("aria-sort"))
                    .isEqualTo("ascending");
            assertThat(page.locator("#bang-nhiet tbody th").first().textContent())
                    .isEqualTo("Thành phố");
            page.evaluate("scrollTo(0, 0)"); // else the bar at the top covers links of another table by half
            window.assertNoViolations();
        }
    }

    /** Opens a link to a sorted table, or one to be sorted, and waits until it is. */
    private BrowserWindow opened(String link) {
        BrowserWindow window = site.window(1440, "light");
        window.page().navigate(site.address() + link);
        window.page()
                .locator(CARD + (link.contains("sort=") ? " th[aria-sort]" : " thead button:enabled"))
                .first()
                .waitFor();
        return window;
    }

    private static List<String> names(BrowserWindow window) {
        return window.page().locator(CARD + " tbody th").allTextContents();
    }

    private static List<String> withFigures(BrowserWindow window) {
        return window.page().locator(CARD + " tbody tr:not(:has(.why)) th").allTextContents();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd');
    }
}
