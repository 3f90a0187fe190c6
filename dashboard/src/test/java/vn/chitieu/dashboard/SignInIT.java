package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.dashboard.GuardedDashboard.Answer;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.LoggedEvent;
import vn.chitieu.warehouse.access.OneTimeLinks;
import vn.chitieu.warehouse.access.Role;

/** How one gets in and out, and who does not. */
@ExtendWith(Site.Shared.class)
class SignInIT {
    private static final String RIGHT = GuardedDashboard.PASSWORD;

    @TempDir
    private static Path folder;

    private static GuardedDashboard dashboard;
    private final Site site;

    SignInIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        TestWarehouse warehouse = new TestWarehouse(folder);
        warehouse.publish(7);
        dashboard = new GuardedDashboard(
                warehouse, "--chitieu.session.silent=1s", "--server.tomcat.background-processor-delay=1s");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    /** Where a session leads: to the page, or to where one signs in. */
    private static String opens(String cookies) throws IOException, InterruptedException {
        Answer answer = dashboard.send(
                HttpRequest.newBuilder(URI.create(dashboard.address() + "/gap")).header("Accept", "text/html"),
                cookies);
        return answer.status() == 200 ? "inside" : answer.location();
    }

    @Test
    void before_there_are_accounts_the_page_says_how_to_make_one_and_whoever_is_added_gets_in() throws Exception {
        TestWarehouse empty = new TestWarehouse(folder.resolve("upgraded"));
        try (GuardedDashboard upgraded = new GuardedDashboard(empty)) {
            assertThat(upgraded.form().response().body())
                    .contains("./chitieu user add", "./chitieu user link")
                    .doesNotContain("type=\"password\"");
            upgraded.account("lan", Role.operator);
            assertThat(upgraded.signIn("lan", RIGHT).location()).isEqualTo("/gap");
        }
    }

    @Test
    void the_right_password_leads_to_the_page_that_was_asked_for() throws Exception {
        dashboard.account("an", Role.reader);
        Answer in = dashboard.signIn("an", RIGHT, "/indicator/theory_study?year=2010");
        assertThat(in.location()).isEqualTo("/indicator/theory_study?year=2010");
        assertThat(opens(in.cookies())).isEqualTo("inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aSet-Cookie: x=1\r\nX: y",
                "javascript:alert(1)",
                "evil.example"
            })
    void nobody_is_led_to_another_site(String target) throws Exception {
        dashboard.account("binh", Role.reader);
        assertThat(dashboard.signIn("binh", RIGHT, target).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"chi, sai rồi nhé", "chi, ''", "'', một câu thật dài 7", "khong-co, một câu thật dài 7"})
    void a_wrong_name_or_password_lets_nobody_in(String name, String password) throws Exception {
        dashboard.account("chi", Role.reader);
        Answer answer = dashboard.signIn(name, password);
        assertThat(answer.location()).startsWith("/signin?failed=wrong");
        assertThat(opens(answer.cookies())).startsWith("/signin");
    }

    @Test
    void a_password_of_a_shut_account_lets_nobody_in() throws Exception {
        dashboard.account("dung", Role.operator);
        dashboard.disable("dung");
        assertThat(dashboard.signIn("dung", RIGHT).location()).startsWith("/signin?failed=wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void a_form_without_the_token_of_its_page_is_refused(String token) throws Exception {
        dashboard.account("em", Role.reader);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "em", "password", RIGHT));
        if (!token.isEmpty()) {
            fields.put("_csrf", token);
        }
        assertThat(dashboard.post(fields, dashboard.form().cookies()).status()).isEqualTo(403);
    }

    @Test
    void whoever_signs_in_gets_a_session_that_nobody_knew_before() throws Exception {
        dashboard.account("giang", Role.reader);
        Answer form = dashboard.form();
        String planted = form.cookies() + "; JSESSIONID=00000000000000000000000000000000";
        Answer in = dashboard.post(
                Map.of("_csrf", GuardedDashboard.token(form), "name", "giang", "password", RIGHT), planted);
        assertThat(in.cookies()).doesNotContain("JSESSIONID=0000");
        assertThat(opens(planted)).startsWith("/signin");
    }

    @Test
    void the_cookie_of_a_session_is_for_this_site_and_no_script() throws Exception {
        dashboard.account("ha", Role.reader);
        assertThat(dashboard.signIn("ha", RIGHT).response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void after_wrong_tries_the_account_waits_for_that_address_and_others_do_not() throws Exception {
        dashboard.account("khanh", Role.reader);
        dashboard.account("linh", Role.reader);
        String answer = "";
        for (int attempt = 0; attempt < 50 && !answer.startsWith("/signin?failed=slow"); attempt++) {
            answer = dashboard.signIn("khanh", "sai").location(); // each doubles the wait: one comes within it
        }
        assertThat(dashboard.signIn("khanh", RIGHT).location()).startsWith("/signin?failed=slow");
        assertThat(dashboard.signIn("linh", RIGHT).location()).isEqualTo("/gap");
    }

    @Test
    void a_change_of_the_account_ends_the_sessions_that_are_open() throws Exception {
        dashboard.account("minh", Role.operator);
        String cookies = dashboard.signIn("minh", RIGHT).cookies();
        assertThat(opens(cookies)).isEqualTo("inside");
        dashboard.account("minh", Role.reader);
        assertThat(opens(cookies)).startsWith("/signin");
    }

    @Test
    void whoever_signed_in_is_not_asked_again_after_closing_the_window() throws Exception {
        dashboard.account("my", Role.reader);
        String cookies = dashboard.signIn("my", RIGHT).cookies();
        assertThat(opens(cookies)).isEqualTo("inside");
        Thread.sleep(9000); // sessions are looked for every sixth time
        assertThat(opens(cookies)).isEqualTo("inside");
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        dashboard.account("nam", Role.reader);
        String cookies = dashboard.signIn("nam", RIGHT).cookies();
        Answer page = dashboard.send(HttpRequest.newBuilder(URI.create(dashboard.address() + "/signout")), cookies);
        Answer out = dashboard.send(
                HttpRequest.newBuilder(URI.create(dashboard.address() + "/signout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + GuardedDashboard.token(page))),
                page.cookies());
        assertThat(out.location()).isEqualTo("/signin?failed=out");
        assertThat(opens(cookies)).startsWith("/signin");
    }

    /** The second says that it is a message of a page, which carries another secret. */
    @ParameterizedTest
    @ValueSource(strings = {"x=y", "v-r=uidl"})
    void another_site_can_sign_nobody_out(String form) throws Exception {
        dashboard.account("oanh", Role.reader);
        String cookies = dashboard.signIn("oanh", RIGHT).cookies();
        Answer out = dashboard.send(
                HttpRequest.newBuilder(URI.create(dashboard.address() + "/signout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                cookies);
        assertThat(out.status()).isEqualTo(403);
        assertThat(opens(cookies)).isEqualTo("inside");
    }

    @Test
    void a_one_time_link_opens_the_pages_once() throws Exception {
        String link =
                "/signin/link?code=" + new OneTimeLinks(dashboard.running().access()).issue();
        Answer first = dashboard.get(null, link);
        assertThat(opens(first.cookies())).isEqualTo("inside");
        assertThat(dashboard.get(null, link).location()).startsWith("/signin?failed=link");
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 10_000_000})
    void a_form_without_end_is_not_read(int bytes) throws Exception {
        assertThat(refusal(() -> dashboard
                        .post(Map.of("name", "x".repeat(bytes), "password", "x"), "")
                        .status()))
                .isEqualTo(413);
    }

    private interface Asked {
        int status() throws IOException, InterruptedException;
    }

    /** The server may close the connection before all was sent. */
    private static int refusal(Asked asked) throws InterruptedException {
        try {
            return asked.status();
        } catch (IOException cutOff) {
            return 413;
        }
    }

    @Test
    void forms_are_taken_nowhere_else() throws Exception {
        Answer answer = dashboard.send(
                HttpRequest.newBuilder(URI.create(dashboard.address() + "/gap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("a=b")),
                "");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whoever_does_not_sign_in_holds_nothing_on_the_server() throws Exception {
        for (int visit = 0; visit < 200; visit++) {
            assertThat(dashboard.get(null, "/gap").status()).isEqualTo(302);
            assertThat(dashboard.form().response().headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @Test
    void each_line_of_the_log_is_one_event_however_odd_the_name_that_was_typed() throws Exception {
        String forged = "x\r\n{\"at\":\"2011-11-15T00:00:00Z\",\"who\":\"lan\"}\u2028\u202e<script>";
        dashboard.signIn(forged, "sai");
        AccessLog log = new AccessLog(dashboard.running().access());
        List<LoggedEvent> events = log.latest(1000, event -> true);
        int lines = 0;
        for (Path file : log.files()) {
            try (Stream<String> all = Files.lines(file)) {
                for (String line : all.toList()) {
                    JsonNode event = new JsonMapper().readTree(line);
                    assertThat(event.get("at").asString()).startsWith("20");
                    assertThat(line).doesNotContain(RIGHT).matches("\\P{Cntrl}*");
                    lines++;
                }
            }
        }
        assertThat(events).hasSize(lines).anyMatch(event -> event.who().contains("\r\n{\"at\""));
    }

    @Test
    void what_a_request_says_of_who_sends_it_is_not_believed() throws Exception {
        dashboard.account("quyen", Role.reader);
        dashboard.forwarded("quyen", RIGHT);
        assertThat(new AccessLog(dashboard.running().access())
                        .latest(1, event -> event.who().equals("quyen")))
                .extracting(LoggedEvent::address)
                .containsExactly("127.0.0.1");
    }

    @Test
    void the_word_of_a_proxy_that_is_named_is_taken_on_who_asks_and_by_what_scheme() throws Exception {
        TestWarehouse empty = new TestWarehouse(folder.resolve("behind-a-proxy"));
        try (GuardedDashboard behind = new GuardedDashboard(empty, "--chitieu.proxies=127.0.0.1")) {
            behind.account("quyen", Role.reader);
            assertThat(behind.forwarded("quyen", RIGHT).response().headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                    .singleElement()
                    .asString()
                    .contains("Secure");
            assertThat(new AccessLog(behind.running().access())
                            .latest(1, event -> event.who().equals("quyen")))
                    .extracting(LoggedEvent::address)
                    .containsExactly("192.0.2.7");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, light, vi", "390, dark, en"})
    void one_signs_in_and_out_in_a_browser(int width, String theme, String language) throws Exception {
        dashboard.account("phong", Role.reader);
        try (BrowserWindow browser = site.windowOfAnybody(dashboard.address(), width, theme)) {
            Page page = browser.page();
            page.navigate(dashboard.address() + "/gap?lang=" + language);
            browser.look("sign-in");
            page.locator("#ten").fill("phong");
            page.locator("#mat-khau").fill("sai rồi nhé");
            page.locator("form button").click();
            page.locator("[role=alert]").waitFor();
            browser.look("sign-in-wrong");

            page.locator("#ten").fill("phong");
            page.locator("#mat-khau").fill(RIGHT);
            page.locator("form button").click();
            page.locator("main h1").waitFor();
            page.waitForCondition(() -> page.url().endsWith("/gap?lang=" + language));

            if (width < 700) {
                page.locator(".menu-btn").click();
            }
            page.locator(".visitor a").click();
            page.locator("form button").waitFor();
            browser.look("sign-out");
            page.locator("form button").click();
            page.locator("[role=status]").waitFor();
            page.navigate(dashboard.address() + "/gap");
            assertThat(page.url()).contains("/signin?continue=");
        }
    }
}
