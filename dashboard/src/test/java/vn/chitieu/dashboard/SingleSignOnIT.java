package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.provider.HonestProvider;
import vn.chitieu.provider.LyingProvider;

/** Single sign-on in a real Chromium, at a real provider of OpenID Connect. */
@ExtendWith(Site.Shared.class)
class SingleSignOnIT {
    private static final Path FOLDER = SharedWarehouse.PLAIN.folder();
    private static final String BUTTON = "a[href^='/oauth2/']";
    private static final String REFUSED = "không xem được";

    private static HonestProvider provider;
    private static RunningDashboard dashboard;

    private final Site site;

    SingleSignOnIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        provider = new HonestProvider();
        dashboard = over(provider.issuer());
        provider.know(dashboard.address());
    }

    private static RunningDashboard over(String issuer) throws IOException, InterruptedException {
        return RunningDashboard.over(
                FOLDER,
                "--chitieu.public=false",
                "--chitieu.oidc.issuer=" + issuer,
                "--chitieu.oidc.client-id=" + HonestProvider.CLIENT,
                "--chitieu.oidc.client-secret=" + HonestProvider.SECRET);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
        provider.close();
    }

    private BrowserWindow window() {
        return site.windowOfAnybody(dashboard.address(), 1440, "light");
    }

    /** Asks for a page, and says at the provider who asks. */
    private static void signIn(Page page, String link, String name) {
        page.navigate(dashboard.address() + link);
        page.locator(BUTTON).click();
        page.locator("#username").fill(name);
        page.locator("#password").fill(HonestProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    @Test
    void whoever_signed_in_is_on_the_page_that_was_asked_for() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/quality?year=2011&district=774", "lan");
            window.page().waitForURL(dashboard.address() + "/quality?year=2011&district=774");
            window.page().locator(".choices .btn").waitFor();
        }
    }

    @Test
    void an_analyst_of_the_provider_may_write_sql() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/sql", "lan");
            window.page().locator("main .ace_editor").waitFor();
        }
    }

    @Test
    void an_officer_of_the_provider_sees_the_refusals_of_their_district() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/quality?year=2011", "minh");
            window.page().locator("#can-sua tbody tr").first().waitFor();
            assertThat(window.page().locator("#can-sua tbody tr").allTextContents())
                    .allSatisfy(row -> assertThat(row).contains("Quận 5"));
        }
    }

    @Test
    void an_officer_of_the_provider_sees_no_refusals_of_another_district() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/quality?year=2011", "son");
            assertThat(window.page().locator("#can-sua").textContent())
                    .isNotBlank()
                    .doesNotContain("Quận 5");
        }
    }

    @Test
    void an_officer_of_the_provider_may_write_no_sql() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/sql", "minh");
            window.page().locator("main h1").waitFor();
            assertThat(window.page().locator("main h1").textContent()).contains(REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"tam, the provider gives tam no role", "hoa, the provider gives hoa no district"})
    void whom_the_provider_gives_no_right_is_told_so_where_one_signs_in(String name, String line)
            throws InterruptedException {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/gap", name);
            assertThat(window.page().locator(".note.warning").textContent()).contains("chưa được cấp vai trò");
            dashboard.awaitLog("sign-in refused: " + line);
        }
    }

    @ParameterizedTest
    @CsvSource({"tam", "hoa"})
    void whom_the_provider_gives_no_right_is_inside_nowhere(String name) {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/gap", name);
            window.page().locator(".note.warning").waitFor();
            for (String link : new String[] {"/", "/gap", "/quality", "/sql", "/access"}) {
                window.page().navigate(dashboard.address() + link);
                assertThat(window.page().url()).startsWith(dashboard.address() + "/signin?");
            }
        }
    }

    @Test
    void signing_out_leads_back_to_where_one_signs_in_and_ends_the_session_here() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/gap", "lan");
            signOut(window.page());
            window.page().navigate(dashboard.address() + "/gap");
            assertThat(window.page().url()).startsWith(dashboard.address() + "/signin?");
        }
    }

    @Test
    void signing_out_ends_the_session_at_the_provider_too() {
        try (BrowserWindow window = window()) {
            signIn(window.page(), "/gap", "lan");
            signOut(window.page());
            window.page().locator(BUTTON).click();
            window.page().locator("#password").waitFor();
            assertThat(window.page().url()).startsWith(provider.issuer());
        }
    }

    private static void signOut(Page page) {
        page.waitForURL(dashboard.address() + "/gap");
        page.navigate(dashboard.address() + "/signout");
        page.locator("form button").click();
        page.waitForURL(dashboard.address() + "/signin");
    }

    @Test
    void while_the_provider_is_away_the_dashboard_says_so_and_lets_in_once_it_is_back()
            throws IOException, InterruptedException {
        LyingProvider gone = new LyingProvider(0);
        gone.close();
        try (RunningDashboard alone = over(gone.issuer());
                BrowserWindow window = site.windowOfAnybody(alone.address(), 1440, "light")) {
            Page page = window.page();
            page.navigate(alone.address() + "/gap?year=2009&lang=en");
            page.locator(BUTTON).click();
            assertThat(page.locator(".note.warning").textContent()).contains("does not answer");
            alone.awaitLog(gone.issuer());
            assertThat(alone.log()).anyMatch(line -> line.contains(" WARN ") && line.contains(gone.issuer()));
            assertThat(alone.log()).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));

            try (LyingProvider back = new LyingProvider(gone.port())) {
                page.locator(BUTTON).click();
                page.waitForURL(alone.address() + "/gap?year=2009&lang=en");
                assertThat(back.issuer()).isEqualTo(gone.issuer());
            }
        }
    }

    @Test
    void a_provider_that_nobody_named_is_not_found() throws IOException, InterruptedException {
        assertThat(new Caller()
                        .get(dashboard.address() + "/oauth2/authorization/another")
                        .statusCode())
                .isEqualTo(404);
    }
}
