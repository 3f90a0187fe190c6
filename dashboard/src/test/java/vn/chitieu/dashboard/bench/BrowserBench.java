package vn.chitieu.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Chromium;
import vn.chitieu.warehouse.Snapshots;

/** The dashboard as its launcher starts it, seen from a browser: weight, first paint, answers, a new snapshot, memory. */
class BrowserBench {
    private static final int CHOICES = 100;
    private static final int VISITS = 5;
    private static final String EMPTY_VIEW = "/no-such-page";

    /** The name of a snapshot that is newer than all others. */
    private static final String LATER = "20991231T000000000Z-bench";

    /** Largest contentful paint so far, in milliseconds. */
    private static final String PAINTED = """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
              .observe({ type: 'largest-contentful-paint', buffered: true }))
            """;

    /** All words in sight. */
    private static final String WORDS = """
            () => [...document.querySelectorAll('main :is(h1, h2, p, li, dt, dd, th, td)')].filter(part => {
              const box = part.getBoundingClientRect();
              return box.top >= 0 && box.bottom <= innerHeight && box.width > 0 && part.checkVisibility();
            }).map(part => part.textContent).join(' | ')
            """;

    /**
     * From a click until what the server answered is on screen: the page takes an answer in as it arrives, so a frame has
     * been painted since, and no later answer changed a word in sight.
     */
    private static final String CHOOSE = """
            chosen => new Promise(done => {
              const words = %s, start = performance.now(), open = XMLHttpRequest.prototype.open, answers = [];
              let waiting = 0, quiet = setTimeout(() => end(), 10000);
              const end = () => {
                XMLHttpRequest.prototype.open = open;
                const last = words(), first = answers.find(answer => answer.words === last);
                done(first ? first.time : 10000);
              };
              XMLHttpRequest.prototype.open = function(...given) {
                waiting++;
                this.addEventListener('loadend', () => {
                  waiting--;
                  requestAnimationFrame(() => setTimeout(() => {
                    if (waiting) return;
                    answers.push({ time: performance.now() - start, words: words() });
                    clearTimeout(quiet);
                    quiet = setTimeout(end, 300);
                  }));
                });
                open.apply(this, given);
              };
              chosen.click();
            })
            """.formatted(WORDS);

    private static final String FETCH_STATIC = """
            () => new Promise(done => {
              const start = performance.now();
              fetch('chi-tieu/mark.svg', { cache: 'no-store' }).then(answer => answer.text())
                .then(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))));
            })
            """;

    /** What can be chosen, by turns: year, indicator, filter, district, language, start page. */
    private static final List<String> TURNS = List.of(
            ".years a:not([aria-current])",
            ".side a[href*='indicator/']:not([aria-current])",
            ".choices .seg a:not([aria-current])",
            ".years a:not([aria-current])",
            ".side a[href*='district/']:not([aria-current])",
            "header nav:last-of-type a:not([aria-current])",
            ".years a:not([aria-current])",
            ".side a[href*='gap']:not([aria-current])",
            ".side a[href*='indicator/']:not([aria-current])",
            ".brand");

    private record Visit(double painted, long bytes, int requests) {}

    @Test
    void measure() throws IOException, InterruptedException {
        double bareJvm = seconds(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
        try (Served served = Served.start();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.program())
                                .setArgs(List.of("--no-sandbox")))) {
            String address = served.address();
            BenchTable.line(
                    "start-up to the first answer",
                    served.secondsToStart(),
                    "s",
                    3,
                    "java -version: " + BenchTable.number(bareJvm) + " s");
            long fresh = served.residentMegabytes();
            Visit first = visit(browser, address + "/", true);
            Visit[] later = visits(browser, address + "/", true);
            Visit[] empty = visits(browser, address + EMPTY_VIEW, false);
            BenchTable.line(
                    "first page, transferred",
                    first.bytes() / 1e6,
                    "MB",
                    1,
                    "empty view: %s MB".formatted(BenchTable.number(empty[0].bytes() / 1e6)));
            BenchTable.line(
                    "first page, requests",
                    first.requests(),
                    "",
                    Double.POSITIVE_INFINITY,
                    "empty view: " + empty[0].requests());
            String emptyPaint = "empty view: " + BenchTable.number(painted(empty)) + " s";
            BenchTable.line("largest paint, first visit after start", first.painted() / 1e3, "s", 2, emptyPaint);
            BenchTable.line("largest paint, median of " + VISITS + " later", painted(later), "s", 2, emptyPaint);
            choices(browser, address);
            moveOver(browser, address);
            BenchTable.line(
                    "memory of the server after all that",
                    served.residentMegabytes(),
                    "MB",
                    Double.POSITIVE_INFINITY,
                    "just started: " + fresh + " MB");
        }
    }

    private static void choices(Browser browser, String address) throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.navigate(address + "/");
            drawn(page);
            double[] fetched = new double[CHOICES];
            double[] answered = new double[CHOICES];
            for (int at = 0; at < CHOICES; at++) {
                fetched[at] = ((Number) page.evaluate(FETCH_STATIC)).doubleValue();
            }
            for (int at = 0, turn = 0; at < CHOICES; turn++) {
                assertThat(turn).as("choices that are not there").isLessThan(10 * CHOICES);
                var offered = page.locator(TURNS.get(turn % TURNS.size()));
                int many = offered.count();
                if (many > 0) {
                    answered[at++] = ((Number)
                                    offered.nth(turn / TURNS.size() * 7 % many).evaluate(CHOOSE))
                            .doubleValue();
                    Object words = page.evaluate(WORDS);
                    page.waitForTimeout(300); // a reader reads; charts end their change
                    assertThat(page.evaluate(WORDS))
                            .as("what was in sight when the choice counted as answered")
                            .isEqualTo(words);
                }
            }
            String yardstick = "static file, painted: %s ms, %s ms"
                    .formatted(
                            BenchTable.number(BenchTable.percentile(fetched, 0.5)),
                            BenchTable.number(BenchTable.percentile(fetched, 0.95)));
            BenchTable.line(
                    CHOICES + " choices on screen, median", BenchTable.percentile(answered, 0.5), "ms", 200, yardstick);
            BenchTable.line(
                    CHOICES + " choices on screen, 95 of 100",
                    BenchTable.percentile(answered, 0.95),
                    "ms",
                    200,
                    yardstick);
        }
    }

    /** From when another snapshot is published until an open page says that it shows that one. */
    private static void moveOver(Browser browser, String address) throws IOException {
        Snapshots snapshots = new Snapshots(BenchTable.warehouse());
        String before = snapshots.current().orElseThrow();
        Path copy = snapshots.newFile(LATER);
        Files.copy(snapshots.file(before), copy, StandardCopyOption.REPLACE_EXISTING);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.navigate(address + "/");
            drawn(page);
            snapshots.publish(copy, LATER);
            long published = System.nanoTime();
            page.waitForCondition(() -> !page.locator(".toast").textContent().isBlank());
            double moved = (System.nanoTime() - published) / 1e9;
            long start = System.nanoTime();
            assertThat(snapshots.isIntact(LATER)).isTrue();
            BenchTable.line(
                    "an open page moves to a new snapshot",
                    moved,
                    "s",
                    2,
                    "its bytes checked once: " + BenchTable.number((System.nanoTime() - start) / 1e9) + " s");
        }
    }

    private static Visit[] visits(Browser browser, String link, boolean hasCharts) {
        Visit[] visits = new Visit[VISITS];
        for (int at = 0; at < VISITS; at++) {
            visits[at] = visit(browser, link, hasCharts);
        }
        return visits;
    }

    /** In a window that has nothing in its cache. */
    private static Visit visit(Browser browser, String link, boolean hasCharts) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            AtomicInteger requests = new AtomicInteger();
            page.onRequestFinished(request -> {
                requests.incrementAndGet();
                bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            });
            page.navigate(link);
            page.locator("h1").waitFor();
            if (hasCharts) {
                drawn(page);
            }
            page.waitForTimeout(500);
            return new Visit(((Number) page.evaluate(PAINTED)).doubleValue(), bytes.get(), requests.get());
        }
    }

    private static void drawn(Page page) {
        page.waitForCondition(() -> page.locator("ct-chart[data-drawn] svg").count() > 0);
    }

    /** The median, in seconds. */
    private static double painted(Visit[] visits) {
        return BenchTable.percentile(
                        Stream.of(visits).mapToDouble(Visit::painted).toArray(), 0.5)
                / 1e3;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - start) / 1e9;
    }
}
