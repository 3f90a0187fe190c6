package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A window of a browser that remembers what it had to complain of, and takes pictures. */
final class BrowserWindow implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Until what follows the size of the window has done so: it is measured in one frame, and drawn in the next. */
    private static final String FRAMES =
            "async () => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame); }";

    private static final String CONTRAST = text("/contrast.js");

    private final List<String> complaints = new ArrayList<>();
    private final Page page;
    private final String address;
    private final int width;
    private final boolean isAlone;

    /** One that knows nothing yet, of whoever has not signed in. */
    BrowserWindow(Chromium chromium, String address, int width, String theme) {
        this(chromium.newContext(), true, address, width, theme);
    }

    /** One more of somebody's windows: what it was given, and made of it, need not be given and made again. */
    BrowserWindow(BrowserContext shared, String address, int width, String theme) {
        this(shared, false, address, width, theme);
    }

    private BrowserWindow(BrowserContext context, boolean isAlone, String address, int width, String theme) {
        this.address = address;
        this.width = width;
        this.isAlone = isAlone;
        page = context.newPage();
        page.setViewportSize(width, width < 700 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.onConsoleMessage(message -> {
            // ECharts first draws a spine that is not yet laid out and says so; it draws it again at once.
            if (message.type().equals("error")
                    && !message.text().contains("404")
                    && !message.text().contains("<text> attribute transform")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Signs in as the operator by a one-time link. */
    BrowserWindow signedIn(String code) {
        page.navigate(address + "/signin/link?continue=%2Fsignout&code=" + code); // the lightest page that there is
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens a link, which begins with a slash, and waits until this many charts are drawn. */
    void open(String link, int charts) {
        page.navigate(address + link);
        page.locator("main h1").waitFor();
        page.waitForCondition(() -> page.locator("ct-chart[data-drawn] svg").count() == charts);
    }

    /** Goes back a step, to its end: the router takes it, takes it back, asks the server, and takes it again. */
    void back() {
        page.evaluate("""
                () => new Promise(done => {
                  addEventListener('vaadin-navigated', done, { once: true });
                  history.back();
                })""");
    }

    /** Opens a link as {@link #open} does, and returns how many bytes came for it, as they were sent. */
    long bytesToOpen(String link, int charts) {
        List<Request> finished = new CopyOnWriteArrayList<>();
        Consumer<Request> noting = finished::add;
        page.onRequestFinished(noting);
        open(link, charts);
        page.offRequestFinished(noting);
        return finished.stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    /** Shows the table of every card that has a chart and a table, also of those that arrive meanwhile. */
    void tables() {
        Locator choices = page.locator(".card .tools .seg:visible button:last-child");
        Locator tables = page.locator(".card[data-view=table] table:visible");
        page.waitForCondition(() -> {
            int count = choices.count();
            for (int choice = 0; choice < count; choice++) {
                choices.nth(choice).click();
            }
            return tables.count() >= count;
        });
    }

    /** WCAG 2.2 AA, and no scrolling sideways of the page; with a picture of all of it. */
    void look(String name) {
        screenshot(name);
        assertThat(sidewaysScroll()).isZero();
        assertNoViolations();
    }

    void assertNoViolations() {
        assertThat(violations(new AxeBuilder(page))).isEmpty();
        assertNothingFaint("body");
    }

    /** WCAG 2.2 AA of one part, as of a list that lies over the rest while it is open. */
    void lookAt(String part) {
        assertThat(violations(new AxeBuilder(page).include(part))).isEmpty();
        assertNothingFaint(part);
    }

    private void assertNothingFaint(String part) {
        assertThat((List<?>) page.evaluate(CONTRAST, part))
                .as("text that is too faint")
                .isEmpty();
    }

    private static String text(String resource) {
        try (InputStream bytes = BrowserWindow.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** In one go, for a page without frames, and without what axe found in order: that took ten times as long to hand over. */
    private static List<String> violations(AxeBuilder builder) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return builder
                .options(onlyViolations)
                .setLegacyMode(true)
                .exclude("vaadin-connection-indicator") // Vaadin's own, outside of the page
                .disableRules(List.of("color-contrast")) // CONTRAST sees more, in a tenth of the time
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .limit(3)
                                .toList())
                .toList();
    }

    void screenshot(String name) {
        ViewportSize window = page.viewportSize();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(window.height, height));
        page.evaluate(FRAMES);
        String variant = page.evaluate(
                        "document.documentElement.getAttribute('theme') + '-' + document.documentElement.lang")
                .toString();
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(name + "-" + width + "-" + variant + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    int sidewaysScroll() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        if (isAlone) {
            page.context().close();
        } else {
            if (page.url().startsWith(address)) {
                page.navigate(address + "/signout"); // tells the server that the window is left
                page.evaluate("localStorage.clear()");
            }
            page.close();
        }
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
