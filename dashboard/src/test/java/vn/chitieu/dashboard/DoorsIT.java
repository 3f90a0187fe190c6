package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the server lets in, what it lets others keep, and how long it waits; in the test a tenth as long as it is shipped. */
class DoorsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket"
            + "&X-Atmosphere-Framework=4.0.0&X-Atmosphere-tracking-id=0";

    @TempDir
    private static Path folder;

    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        dashboard = RunningDashboard.over(
                folder,
                "--chitieu.hosts=chitieu.example, so-lieu.example",
                "--server.tomcat.connection-timeout=" + PATIENCE.toMillis() + "ms");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "127.0.0.1",
                "192.168.1.7:8080",
                "[::1]:8080",
                "CHITIEU.example:8443"
            })
    void a_name_of_this_machine_or_of_its_proxy_is_let_in(String host) throws IOException {
        assertThat(Wire.ask(dashboard.address(), "GET", "/", "Host: " + host).status())
                .isEqualTo(200);
    }

    /** As after the name of another site was made to lead to this machine: so it could read what only this machine may. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "chitieu.example.evil.example:80"
            })
    void another_name_that_leads_here_is_refused(String host) throws IOException {
        assertThat(Wire.ask(dashboard.address(), "GET", "/", "Host: " + host).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    localhost:8080 http://localhost:8080
                    localhost https://localhost
                    localhost:80 http://localhost
                    localhost https://localhost:443
                    localhost:8080 https://chitieu.example
                    localhost:8080 https://so-lieu.example:8443
                    """)
    void a_page_of_ours_is_let_in(String host, String origin) throws IOException {
        assertThat(Wire.ask(dashboard.address(), "POST", "/?v-r=uidl", "Host: " + host, "Origin: " + origin)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    localhost:8080 http://evil.example
                    localhost:8080 http://localhost:3000
                    localhost:8080 http://localhost:8080.evil.example
                    localhost:8080 null
                    localhost:8080 file://
                    """)
    void a_page_of_another_site_is_refused(String host, String origin) throws IOException {
        assertThat(Wire.ask(dashboard.address(), "POST", "/?v-r=uidl", "Host: " + host, "Origin: " + origin)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, 101", "https://chitieu.example, 101", "http://evil.example, 403"})
    void push_opens_for_pages_of_ours_alone(String origin, int status) throws IOException {
        String[] handshake = {
            "Host: localhost:8080",
            "Origin: " + origin,
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
        assertThat(Wire.status(dashboard.address(), "GET", PUSH, handshake)).isEqualTo(status);
    }

    /** Where no WebSocket gets through, a page asks again and again instead. */
    @ParameterizedTest
    @CsvSource({"http://localhost:8080, false", "http://evil.example, true"})
    void long_polling_answers_pages_of_ours_alone(String origin, boolean isRefused) throws IOException {
        String path = PUSH.replace("websocket", "long-polling");
        int status = Wire.status(dashboard.address(), "GET", path, "Host: localhost:8080", "Origin: " + origin);
        assertThat(status == 403).isEqualTo(isRefused);
    }

    @Test
    void a_refusal_is_one_short_line_of_the_log() throws Exception {
        int before = dashboard.log().size();
        Wire.ask(dashboard.address(), "GET", "/", "Host: " + "evil.".repeat(100) + "example");
        for (int look = 0; look < 50 && dashboard.log().size() == before; look++) {
            Thread.sleep(100);
        }
        assertThat(dashboard.log().subList(before, dashboard.log().size()))
                .singleElement()
                .asString()
                .contains("refused", "evil.evil.")
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /district/783",
        "GET, /?v-r=init&location=&query=",
        "POST, /?v-r=uidl&v-uiId=0",
        "GET, /VAADIN/dynamic/resource/0/x/figures.csv",
        "GET, /actuator/health",
        "GET, /?v-r=foo"
    })
    void nobody_keeps_what_may_hold_figures(String method, String path) throws IOException {
        assertThat(Wire.ask(dashboard.address(), method, path).header("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void what_holds_none_may_be_kept() throws IOException {
        assertThat(Wire.ask(dashboard.address(), "GET", "/chi-tieu/app.css").header("Cache-Control"))
                .singleElement()
                .asString()
                .startsWith("max-age=");
    }

    @Test
    void the_cookie_stays_with_this_site() throws IOException {
        assertThat(Wire.ask(dashboard.address(), "GET", "/").header("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }
}
