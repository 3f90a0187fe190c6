package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window on the packaged dashboard: opens pages, pictures them, and holds them against WCAG. */
final class BrowserPage implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final RunningDashboard dashboard;
    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final String theme;
    private final List<String> complaints = new ArrayList<>();

    BrowserPage(Chromium chromium, RunningDashboard dashboard, int width, String theme) {
        this.dashboard = dashboard;
        this.width = width;
        this.theme = theme;
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 700 ? 844 : 900)
                        .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setLocale("vi-VN"));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens a link and waits for its charts. */
    void open(String link, int charts) {
        page.navigate(dashboard.address() + link);
        page.locator("h1").waitFor();
        page.waitForCondition(() -> page.locator("ct-chart[data-drawn] svg").count() == charts);
    }

    /** Shows every chart's table. */
    void tables() {
        for (var button : page.locator(".card .tools button:last-child").all()) {
            button.click();
        }
        page.waitForCondition(
                () -> page.locator(".card[data-view=table] .only-table table").count()
                        == page.locator(".card .tools").count());
    }

    /** Pictures the page and holds it against WCAG 2.2 AA; it never scrolls sideways. */
    void look(String name) {
        screenshot(name + "-" + width + "-" + theme);
        assertThat(sidewaysScroll()).isZero();
        List<Rule> violations = new AxeBuilder(page)
                .exclude("vaadin-connection-indicator") // Vaadin's own, outside of the page
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .limit(3)
                                        .toList()))
                .isEmpty();
    }

    int sidewaysScroll() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private void screenshot(String name) {
        ViewportSize window = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(window.height, height));
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
