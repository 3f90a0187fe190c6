package vn.chitieu.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The browser of the machine: what CHROMIUM names, else Debian's without a screen, which takes a fifth less of the processor,
 * or with one. Without any the tests fail; they never skip.
 */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Where it stands. */
    public static Path program() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium. Install it (apt-get install"
                        + " chromium-headless-shell fonts-noto-core) or name another one in CHROMIUM."));
    }

    /** Somebody's browser: what it keeps is not seen in any other. */
    BrowserContext newContext() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        context.setDefaultTimeout(120_000); // where much else runs a page takes its time
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
