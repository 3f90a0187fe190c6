package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of the packaged dashboard in a real Chromium, on screen and on paper. */
@ExtendWith(Site.Shared.class)
class ReportPageIT {
    private static final int CHARTS = 22;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern MEDIA_BOX = Pattern.compile("/MediaBox ?\\[0 0 ([0-9.]+) ([0-9.]+)]");

    /** What stands over the foot or the edge of its sheet, and parts of a sheet that lie over each other. */
    private static final String MISPLACED = """
            () => [...document.querySelectorAll('.sheet')].flatMap((sheet, number) => {
              const box = sheet.getBoundingClientRect(), found = [];
              const say = (what, part) => found.push((number + 1) + ': ' + part.tagName + '.' + part.className + ' ' + what);
              if (sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth) say('overflows', sheet);
              const foot = sheet.querySelector(':scope > footer').getBoundingClientRect();
              for (const part of sheet.querySelectorAll(':scope > :not(footer) *:not(svg *)')) {
                const own = part.getBoundingClientRect();
                if (own.width <= 1 || own.height <= 1) continue;
                if (own.bottom > foot.top + 0.5) say('lies over the foot by ' + (own.bottom - foot.top), part);
                if (own.right > box.right + 0.5 || own.left < box.left - 0.5) say('leaves the sheet', part);
              }
              const parts = [...sheet.querySelectorAll('.kicker, h2, .kpis, .said-of-bars, .bars > ct-chart, .side-table, .rest > *')]
                .filter(part => !part.parentElement.closest('.card'));
              parts.forEach((a, at) => parts.slice(at + 1).forEach(b => {
                const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();
                if (p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1) say('lies over ' + b.tagName + '.' + b.className, a);
              }));
              return found;
            })
            """;

    private final Site site;

    ReportPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"2011, vi, dark", "2006, en, light"})
    void the_pdf_is_37_pages_of_a4_landscape(int year, String language, String theme) throws IOException {
        try (BrowserWindow window = site.window(1440, theme)) {
            window.open("/report?year=" + year + "&lang=" + language, CHARTS);
            byte[] pdf = window.page()
                    .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve("report-%d-%s.pdf".formatted(year, language)), pdf);
            List<MatchResult> pages = MEDIA_BOX
                    .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .toList();
            assertThat(pages)
                    .hasSize(37)
                    .allMatch(box -> Math.abs(Double.parseDouble(box.group(1)) - 841.9) < 1
                            && Math.abs(Double.parseDouble(box.group(2)) - 595.3) < 1);
            assertThat(window.page().evaluate("document.documentElement.getAttribute('theme')"))
                    .isEqualTo(theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"2011, vi", "2006, en"})
    void nothing_leaves_its_sheet_or_lies_over_another_part(int year, String language) {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/report?year=" + year + "&lang=" + language, CHARTS);
            assertThat((List<?>) window.page().evaluate(MISPLACED)).isEmpty();
            paper(window);
            assertThat((List<?>) window.page().evaluate(MISPLACED)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, dark, en", "390, light, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String theme, String language) {
        try (BrowserWindow window = site.window(width, theme)) {
            window.open("/report?year=2011&lang=" + language, width < 700 ? 0 : CHARTS);
            window.look("report");
        }
    }

    @Test
    void a_phone_opens_it_folded_by_sheet_and_draws_a_sheet_when_it_is_unfolded() {
        try (BrowserWindow window = site.window(390, "light")) {
            window.open("/report?year=2011", 0);
            assertThat((int) window.page().evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(4_000);
            window.page()
                    .locator("details.folds:has(ct-chart) > summary")
                    .first()
                    .press("Enter");
            window.page()
                    .waitForCondition(() ->
                            window.page().locator("ct-chart[data-drawn] svg").count() == 2);
        }
    }

    @Test
    void the_button_of_every_page_opens_the_report_and_its_own_prints_it() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().addInitScript("window.print = () => { window.printed = true; }");
            window.open("/gap?year=2010", 1);
            window.page().locator(".report-link").click();
            window.page().waitForURL("**/report?year=2010");
            window.page().locator(".print-btn").click();
            assertThat(window.page().evaluate("window.printed")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"/report?year=2011", "/indicator/youth_gathering?year=2011"})
    void paper_is_light_and_has_no_menus_or_buttons(String link) {
        try (BrowserWindow window = site.window(1440, "dark")) {
            window.page().navigate(site.address() + link);
            window.page().locator("ct-chart[data-drawn] svg").first().waitFor();
            paper(window);
            assertThat(window.page().evaluate("document.documentElement.getAttribute('theme')"))
                    .isEqualTo("light");
            assertThat((List<?>) window.page()
                            .evaluate(
                                    "[...document.querySelectorAll('button:not(th > .sort:not(.bare)), nav, select, input, summary, .report-link')]"
                                            + ".filter(part => part.checkVisibility()).map(part => part.outerHTML)"))
                    .isEmpty();
            window.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(window.page().evaluate("document.documentElement.getAttribute('theme')"))
                    .isEqualTo("dark");
        }
    }

    @Test
    void a_hostile_name_stays_text_and_on_its_sheet() {
        site.publish(
                8, district -> district.districtCode().equals("760") ? OverviewPageIT.renamed(district) : district);
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/report?year=2011", CHARTS);
            assertThat(window.page().locator(".side-table").first().textContent())
                    .contains(Samples.HOSTILE);
            assertThat(window.page().locator("img").count()).isZero();
            assertThat((List<?>) window.page().evaluate(MISPLACED)).isEmpty();
        } finally {
            site.publish(7);
        }
    }

    /** The page as it is laid out for paper. */
    private static void paper(BrowserWindow window) {
        window.page()
                .emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        window.page().evaluate("dispatchEvent(new Event('beforeprint'))");
    }
}
