package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the server lets in, what it lets others keep, and how long it waits; in the test 1 s, as it is shipped 20. */
class DoorsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONG = PATIENCE.multipliedBy(15);
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
        assertThat(dashboard.logOf(
                        () -> Wire.ask(dashboard.address(), "GET", "/", "Host: " + "evil.".repeat(100) + "example")))
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
    void the_cookies_stay_with_this_site() throws IOException {
        assertThat(Wire.ask(dashboard.address(), "GET", "/").header("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void a_connection_that_falls_silent_is_cut() throws Exception {
        assertThat(borneWith(
                        List.of(
                                "",
                                "GET / HTTP/1.1~Host: localhost~",
                                "POST /?v-r=uidl HTTP/1.1~Host: localhost~Content-Length: 100000~~{"),
                        "",
                        LONG))
                .isEmpty();
    }

    @Test
    void a_request_that_comes_letter_by_letter_is_cut() throws Exception {
        assertThat(borneWith(
                        List.of(
                                "GET / HTTP/1.1~Host: localhost~X: ",
                                "POST /?v-r=uidl HTTP/1.1~Host: localhost~Content-Length: 100000~~",
                                "POST /?v-r=foo HTTP/1.1~Host: localhost~Content-Length: 100000~~",
                                "PUT / HTTP/1.1~Host: localhost~Content-Length: 100000~~"),
                        "a",
                        LONG))
                .isEmpty();
        assertThat(borneWith(
                        List.of("POST /?v-r=uidl HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~"), "1~a~", LONG))
                .isEmpty();
    }

    @Test
    void of_300_bodies_that_do_not_come_most_are_refused_and_others_are_answered() throws Exception {
        URI server = URI.create(dashboard.address());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 300; number++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write("POST /?v-r=uidl HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{"
                                .getBytes(StandardCharsets.UTF_8));
            }
            assertThat(Wire.ask(dashboard.address(), "GET", "/signin").status()).isEqualTo(200);
            int refused = 0;
            for (Socket socket : slow) {
                socket.setSoTimeout(30_000);
                String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
                refused += answer.equals("HTTP/1.1 503") ? 1 : 0;
            }
            assertThat(refused).isGreaterThan(100);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** It says nothing for hours where nothing is published. */
    @Test
    void push_that_is_silent_is_not_cut() throws Exception {
        String handshake =
                "GET " + PUSH + " HTTP/1.1~Host: localhost:8080~Origin: http://localhost:8080~Connection: Upgrade~"
                        + "Upgrade: websocket~Sec-WebSocket-Version: 13~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==~~";
        assertThat(borneWith(List.of(handshake), "", PATIENCE.multipliedBy(4))).containsExactly(handshake);
    }

    @Test
    void as_it_is_shipped_it_waits_for_20_s() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = Objects.requireNonNull(DoorsIT.class.getResourceAsStream("/application.properties"))) {
            shipped.load(file);
        }
        assertThat(shipped).containsEntry("server.tomcat.connection-timeout", "20s");
    }

    @Test
    void a_body_without_end_is_not_read() throws Exception {
        URI server = URI.create(dashboard.address());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("POST /?v-r=uidl HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(new byte[300_000]);
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    /**
     * Those of the requests, begun all at once and gone on with by some letters four times a second, that the server bears
     * with to the end.
     *
     * @param starts with ~ for the end of a line
     * @param longest much longer than the server should bear with what is silent
     */
    private static List<String> borneWith(List<String> starts, String letters, Duration longest) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> borne = threads.invokeAll(starts.stream()
                    .map(start -> (Callable<Boolean>) () -> isBorneWith(lines(start), lines(letters), longest))
                    .toList());
            return IntStream.range(0, starts.size())
                    .filter(index -> borne.get(index).resultNow())
                    .mapToObj(starts::get)
                    .toList();
        }
    }

    private static String lines(String text) {
        return text.replace("~", "\r\n");
    }

    private static boolean isBorneWith(String start, String letters, Duration longest) throws IOException {
        URI server = URI.create(dashboard.address());
        long end = System.nanoTime() + longest.toNanos();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(250);
            socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
            while (System.nanoTime() < end) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        return false;
                    }
                } catch (SocketTimeoutException stillOpen) {
                    socket.getOutputStream().write(letters.getBytes(StandardCharsets.UTF_8));
                }
            }
            return true;
        } catch (SocketException cut) {
            return false;
        }
    }
}
