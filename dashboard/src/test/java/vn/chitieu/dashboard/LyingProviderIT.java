package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.provider.LyingProvider;
import vn.chitieu.provider.LyingProvider.Lie;

/** What the dashboard believes of what is said in the name of its provider of single sign-on. */
@ExtendWith(Site.Shared.class)
class LyingProviderIT {
    private static final String BEGIN = "/oauth2/authorization/sso";

    private static LyingProvider provider;
    private static RunningDashboard dashboard;

    private final Site site;
    private final Caller caller = new Caller();

    LyingProviderIT(Site site) {
        this.site = site;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        provider = new LyingProvider(0);
        dashboard = RunningDashboard.over(
                SharedWarehouse.PLAIN.folder(),
                "--chitieu.public=false",
                "--chitieu.oidc.issuer=" + provider.issuer(),
                "--chitieu.oidc.client-id=" + LyingProvider.CLIENT,
                "--chitieu.oidc.client-secret=secret");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
        provider.close();
    }

    @BeforeEach
    void tellTheTruth() {
        provider.tell(Lie.none);
    }

    @Test
    void an_honest_answer_lets_in() throws IOException, InterruptedException {
        HttpResponse<String> end = caller.follow(dashboard.address() + BEGIN + "?continue=/gap");
        assertThat(end.uri()).isEqualTo(URI.create(dashboard.address() + "/gap"));
        assertThat(end.statusCode()).isEqualTo(200);
    }

    @Test
    void a_provider_with_a_new_key_lets_in_as_before() throws IOException, InterruptedException {
        comeWith(Lie.none);
        provider.takeNewKey();
        assertThat(new Caller()
                        .follow(dashboard.address() + BEGIN + "?continue=/gap")
                        .uri())
                .hasPath("/gap");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"none", "silence"})
    void a_lie_lets_nobody_in(Lie lie) throws IOException, InterruptedException {
        HttpResponse<String> end = comeWith(lie);
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(end.uri()).hasPath("/signin").hasParameter("failed", "provider");
        assertOutside(caller);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_state, authorization_request_not_found",
        "missing_state, invalid_request",
        "wrong_nonce, invalid_nonce",
        "missing_nonce, invalid_nonce",
        "other_audience, invalid_id_token",
        "other_issuer, invalid_id_token",
        "expired, Jwt expired",
        "signed_by_another_key, Invalid signature",
        "signed_with_the_public_key, invalid_id_token",
        "unsigned, Unsupported algorithm of none",
        "no_id_token, invalid_id_token",
        "no_token, invalid_token_response",
        "markup_as_error, script"
    })
    void a_lie_is_one_line_of_the_log(Lie lie, String said) throws Exception {
        assertThat(dashboard.logOf(() -> comeWith(lie)))
                .singleElement()
                .asString()
                .contains(" INFO ", "sign-in refused", said);
    }

    @Test
    @Timeout(30)
    void a_provider_that_falls_silent_is_waited_for_no_longer_than_some_seconds()
            throws IOException, InterruptedException {
        assertThat(comeWith(Lie.silence).uri()).hasPath("/signin").hasParameter("failed", "provider");
    }

    private HttpResponse<String> comeWith(Lie lie) throws IOException, InterruptedException {
        provider.tell(lie);
        return caller.follow(dashboard.address() + BEGIN + "?continue=/gap");
    }

    private static void assertOutside(Caller caller) throws IOException, InterruptedException {
        assertThat(caller.next(dashboard.address() + "/gap")).startsWith(dashboard.address() + "/signin?");
    }

    @Test
    void after_a_refusal_the_page_that_was_asked_for_is_still_the_one_to_go_to()
            throws IOException, InterruptedException {
        assertThat(comeWith(Lie.expired).uri()).hasParameter("continue", "/gap");
    }

    @Test
    void markup_that_comes_as_an_error_does_not_come_to_the_page() throws IOException, InterruptedException {
        assertThat(comeWith(Lie.markup_as_error).body()).doesNotContain("alert(1)", "src=x");
    }

    @Test
    void markup_that_comes_as_an_error_is_text_in_the_log_of_access() throws IOException, InterruptedException {
        comeWith(Lie.markup_as_error);
        try (BrowserWindow window =
                site.windowOfAnybody(dashboard.address(), 1440, "light").signedIn(dashboard.code())) {
            window.open("/access", 0);
            assertThat(window.page().locator("#viec-da-lam").textContent()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void a_code_that_was_used_begins_no_second_session() throws IOException, InterruptedException {
        String callback = caller.next(caller.next(dashboard.address() + BEGIN));
        assertThat(caller.next(callback)).isEqualTo(dashboard.address() + "/");
        String session = caller.session();

        assertThat(caller.follow(callback).uri()).hasPath("/signin").hasParameter("failed", "provider");
        assertThat(caller.session()).isEqualTo(session);
    }

    @Test
    void a_code_that_was_used_lets_nobody_else_in() throws IOException, InterruptedException {
        String callback = caller.next(caller.next(dashboard.address() + BEGIN));
        assertThat(caller.next(callback)).isEqualTo(dashboard.address() + "/");

        Caller stranger = new Caller();
        stranger.follow(callback);
        assertOutside(stranger);
    }

    /** Else somebody could be made to work, and to be written down, under the name of whoever sent them a link. */
    @Test
    void what_one_browser_began_does_not_let_another_in() throws IOException, InterruptedException {
        String callback = caller.next(caller.next(dashboard.address() + BEGIN));

        Caller stranger = new Caller();
        stranger.follow(callback);
        assertOutside(stranger);
    }

    @Test
    void the_session_is_another_than_the_one_that_went_to_the_provider() throws IOException, InterruptedException {
        String callback = caller.next(caller.next(dashboard.address() + BEGIN));
        String before = caller.session();
        caller.get(callback);
        assertThat(caller.session()).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", "javascript:alert(1)"})
    void who_signs_in_is_led_to_no_other_site(String target) throws IOException, InterruptedException {
        String callback = caller.next(caller.next(dashboard.address() + BEGIN + "?continue=" + target));
        assertThat(caller.next(callback)).isEqualTo(dashboard.address() + "/");
    }
}
