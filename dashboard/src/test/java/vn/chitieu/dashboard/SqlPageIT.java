package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL in the browser, as somebody types it into a real Chromium. */
@ExtendWith(Site.Shared.class)
class SqlPageIT {

    private static final String ENDLESS =
            "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT max(n) FROM endless";

    private final Site site;

    SqlPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "390, dark, en"})
    void the_page_with_a_result_meets_wcag_and_never_scrolls_sideways(int width, String theme, String language) {
        try (BrowserWindow browser = site.window(width, theme)) {
            browser.open("/sql?lang=" + language, 0);
            run(browser, "SELECT name_vi, tile_row FROM district ORDER BY position");
            cell(browser, "Quận 1").waitFor();
            browser.look("sql");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, dark", "390, light"})
    void the_page_of_other_tools_meets_wcag(int width, String theme) {
        try (BrowserWindow browser = site.window(width, theme)) {
            browser.open("/sql/connect", 0);
            browser.page().locator("#python pre").waitFor();
            browser.look("sql-connect");
        }
    }

    @Test
    void a_table_is_completed_and_run_by_keys_alone() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "");
            Page page = browser.page();
            page.locator(".ace_text-input").first().focus();
            page.keyboard().type("SELECT * FROM mart.district_prio");
            page.locator(".ace_autocomplete .ace_selected:has-text('mart.district_priority')")
                    .waitFor();
            page.keyboard().press("Enter");
            page.keyboard().press("Control+Enter");
            page.locator("#ket-qua vaadin-grid").waitFor();
            assertThat(page.locator("#ket-qua .sub").textContent()).contains(" dòng · ");
        }
    }

    /** At once, before suggestions follow; and after half a second, when Ace would keep to what it offered first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 700})
    void the_best_match_of_all_letters_is_put_in_whole_however_they_are_typed(int pause) {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "");
            typeAtOnce(browser, "FROM mart.d");
            browser.page().locator(".ace_autocomplete .ace_line").first().waitFor();
            browser.page().waitForTimeout(pause);
            typeAtOnce(browser, "istrict_prio\n");
            assertThat(written(browser)).isEqualTo("FROM mart.district_priority");
        }
    }

    @Test
    void a_column_is_completed_after_the_name_that_its_table_was_given() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "SELECT f. FROM mart.pace f");
            browser.page().evaluate("document.querySelector('main').workbench.editor.gotoLine(1, 9)");
            typeAtOnce(browser, "verd");
            browser.page().locator(".ace_autocomplete .ace_line").first().waitFor();
            typeAtOnce(browser, "\n");
            assertThat(written(browser)).isEqualTo("SELECT f.verdict FROM mart.pace f");
        }
    }

    @Test
    void a_word_that_the_cursor_only_comes_to_is_not_completed() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "SELECT a,  FROM mart.figure_wide f");
            browser.page().evaluate("document.querySelector('main').workbench.editor.gotoLine(1, 10)");
            typeAtOnce(browser, "dis");
            browser.page().locator(".ace_autocomplete .ace_line").first().waitFor();
            browser.page().keyboard().press("End");
            browser.page().waitForTimeout(300);
            browser.page().keyboard().press("Enter");
            assertThat(written(browser)).isEqualTo("SELECT a, dis FROM mart.figure_wide f\n");
        }
    }

    /** All within one task of the browser, as where that is slow. */
    private static void typeAtOnce(BrowserWindow browser, String text) {
        browser.page().evaluate("""
                        text => {
                          const { editor } = document.querySelector('main').workbench;
                          editor.focus();
                          for (const sign of text) {
                            if (sign === '\\n') editor.onCommandKey({}, 0, 13);
                            else editor.execCommand('insertstring', sign);
                          }
                        }""", text);
    }

    @Test
    void of_several_statements_the_one_at_the_cursor_runs() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "SELECT 'first' AS a;\nSELECT 'second' AS b;\nSELECT 'third' AS c;");
            browser.page().evaluate("document.querySelector('main').workbench.editor.gotoLine(2, 8)");
            browser.page().locator("#chay").click();
            cell(browser, "second").waitFor();
        }
    }

    @Test
    void an_endless_statement_is_stopped_by_a_button() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, ENDLESS);
            browser.page().locator(".wb-actions button:has-text('Dừng')").click();
            browser.page().locator("#ket-qua .sub:has-text('Đã dừng')").waitFor();
        }
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT nope FROM district");
            browser.page().locator("#ket-qua .fault").waitFor();
            assertThat(browser.page().locator("#ket-qua .fault").textContent())
                    .contains("các bảng sau FROM không có cột \"nope\"")
                    .contains("DÒNG 1: SELECT nope FROM district");
        }
    }

    @Test
    void a_hundred_thousand_rows_scroll_to_the_last() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT range AS n FROM range(120000)");
            browser.page().locator("#ket-qua vaadin-grid").waitFor();
            browser.page().evaluate("document.querySelector('#ket-qua vaadin-grid').scrollToIndex(119999)");
            cell(browser, "119999").waitFor();
        }
    }

    @Test
    void the_editor_speaks_the_language_that_is_chosen() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            browser.page().locator("header nav a[href*='lang=en']").first().click();
            browser.page().locator("#chay:text-is('Run')").waitFor();
        }
    }

    @Test
    void markup_in_a_value_is_text() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT '<img src=x onerror=alert(1)>' AS \"<b>tên</b>\"");
            cell(browser, "<img src=x onerror=alert(1)>").waitFor();
            assertThat(browser.page().locator("#ket-qua img, #ket-qua b").count())
                    .isZero();
        }
    }

    @Test
    void a_result_is_drawn_as_every_kind_of_chart() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(
                    browser,
                    "SELECT district_code, year, numerator, denominator FROM mart.figure_wide WHERE indicator_code = 'theory_study'");
            browser.page().locator("#ket-qua .seg button:has-text('Biểu đồ')").click();
            for (String kind : List.of("Chấm", "Bản đồ", "Thanh", "Đường")) {
                browser.page().locator(".chart-choice select").first().selectOption(kind);
                browser.page()
                        .locator(".chart-choice select:has(option[selected]:text-is('" + kind + "'))")
                        .waitFor();
                browser.page().locator("#ket-qua ct-chart svg").first().waitFor();
            }
        }
    }

    @Test
    void a_parameter_is_chosen_in_a_field() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "SELECT 'year ' || $year AS chosen");
            browser.page().locator(".wb-params select").selectOption("2008");
            browser.page().locator("#chay").click();
            cell(browser, "year 2008").waitFor();
        }
    }

    @Test
    void a_result_is_taken_as_a_file_of_every_kind() throws IOException {
        Map<String, String> beginnings = Map.of("csv", "n\n0\n1\n", "json", "[\n", "parquet", "PAR1", "xlsx", "PK");
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT range AS n FROM range(2)");
            for (Map.Entry<String, String> file : beginnings.entrySet()) {
                Download taken = browser.page()
                        .waitForDownload(() -> browser.page()
                                .locator("#ket-qua [data-file=" + file.getKey() + "]")
                                .click());
                assertThat(taken.suggestedFilename()).isEqualTo("ket-qua." + file.getKey());
                assertThat(new String(Files.readAllBytes(taken.path()), StandardCharsets.ISO_8859_1))
                        .startsWith(file.getValue());
            }
        }
    }

    @Test
    void a_query_is_a_link_that_brings_it_back_elsewhere() {
        String link;
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT 'đường dẫn' AS a");
            cell(browser, "đường dẫn").waitFor();
            browser.page().waitForCondition(() -> browser.page().url().contains("#q="));
            link = browser.page().url().substring(site.address().length());
        }
        try (BrowserWindow other = site.window(390, "dark")) {
            open(other, link);
            other.page().locator("#chay").click();
            cell(other, "đường dẫn").waitFor();
        }
    }

    @Test
    void what_was_typed_and_run_is_there_again_after_a_reload() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            run(browser, "SELECT 'once' AS a");
            cell(browser, "once").waitFor();
            open(browser, "/sql");
            assertThat(written(browser)).isEqualTo("SELECT 'once' AS a");
            browser.page().locator(".wb-fold summary:has-text('Đã chạy')").click();
            browser.page().locator(".wb-entry:has-text(\"SELECT 'once' AS a\")").waitFor();
        }
    }

    @Test
    void what_was_typed_right_before_a_reload_is_there_too() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            write(browser, "SELECT 2");
            browser.page().reload();
            browser.page().locator("#cau-lenh[data-ready]").waitFor();
            assertThat(written(browser)).isEqualTo("SELECT 2");
        }
    }

    @Test
    void the_query_of_a_card_opens_and_gives_its_rows() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            browser.open("/gap", 1);
            Locator menu = browser.page()
                    .locator(".card:has([data-take=open]) details.menu")
                    .first();
            menu.locator("summary").click();
            menu.locator("[data-take=open]").click();
            browser.page().locator("#cau-lenh[data-ready]").waitFor();
            browser.page().locator("#chay").click();
            browser.page().locator("#ket-qua vaadin-grid").waitFor();
            assertThat(written(browser)).contains("FROM mart.");
        }
    }

    @Test
    void a_table_is_found_by_words_of_its_comments_without_accents() {
        try (BrowserWindow browser = site.window(1440, "light")) {
            open(browser, "/sql");
            browser.page().locator(".wb-fold summary:has-text('Bảng và cột')").click();
            browser.page().locator(".wb-list input").fill("ngay nhan");
            assertThat(browser.page().locator(".wb-table").count()).isPositive();
        }
    }

    private static void open(BrowserWindow browser, String link) {
        browser.open(link, 0);
        browser.page().locator("#cau-lenh[data-ready]").waitFor();
    }

    private static void run(BrowserWindow browser, String sql) {
        browser.page().locator("#cau-lenh[data-ready]").waitFor();
        write(browser, sql);
        browser.page().locator("#chay").click();
    }

    private static void write(BrowserWindow browser, String sql) {
        browser.page().evaluate("sql => document.querySelector('main').workbench.editor.setValue(sql, 1)", sql);
    }

    private static String written(BrowserWindow browser) {
        return (String) browser.page().evaluate("document.querySelector('main').workbench.editor.getValue()");
    }

    private static Locator cell(BrowserWindow browser, String text) {
        return browser.page().locator("#ket-qua vaadin-grid-cell-content span[title='" + text + "']");
    }
}
