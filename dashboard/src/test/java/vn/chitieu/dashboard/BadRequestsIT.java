package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to requests that make no sense, and what its log, here in JSON, has of them. */
class BadRequestsIT {
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        dashboard = RunningDashboard.over(folder, "--logging.structured.format.console=logstash");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    GET /?v-r=foo 400
                    GET /?v-r=oldbrowser 400
                    GET /?q=%zz 400
                    GET /?q=%0aforged%1b&year=%zz 400
                    GET /?v-r=init&location=&query=q%3D%25zz 400
                    POST /?v-r=uidl&v-uiId=%0aforged 400
                    POST /?v-r=heartbeat&v-uiId=x 400
                    GET /error 404
                    PUT / 405
                    DELETE /district/783 405
                    FOO / 405
                    GET /VAADIN/nothing 404
                    """)
    void a_request_that_makes_no_sense_is_the_fault_of_whoever_sends_it(String method, String path, int status)
            throws Exception {
        for (String accepted : List.of("text/html", "application/json", "*/*")) {
            assertThat(Wire.ask(dashboard.address(), method, path, "Accept: " + accepted)
                            .status())
                    .as(accepted)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\n\u001bforged",
                "{\"csrfToken\":\"$KEY\",\"rpc\":[{\"type\":\"\\nforged\\u001b[31m\",\"node\":1}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"$KEY\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{}}],"
                        + "\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"$KEY\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":"
                        + "{\"route\":\"/method\",\"query\":\"q=%zz\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},"
                        + "\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":\"$KEY\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":"
                        + "{\"route\":\"/../\\nforged\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},"
                        + "\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}"
            })
    void a_message_that_makes_no_sense_is_one_line_of_the_log(String message) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            Matcher key = KEY.matcher(send(browser, HttpRequest.newBuilder(address("init&location=&query=")))
                    .body());
            assertThat(key.find()).isTrue();
            assertThat(dashboard.logOf(() -> send(
                            browser,
                            HttpRequest.newBuilder(address("uidl&v-uiId=0"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(message.replace("$KEY", key.group(1)))))))
                    .singleElement()
                    .asString()
                    .contains("bad request: ")
                    .hasSizeLessThan(500);
        }
    }

    /** The path may be what a program makes up; no link of ours is. */
    @ParameterizedTest
    @ValueSource(strings = {"/district/%zz", "/a:b", "/x\\nforged"})
    void an_address_that_no_link_can_hold_leads_to_a_page_that_says_so(String route) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            Matcher key = KEY.matcher(send(browser, HttpRequest.newBuilder(address("init&location=&query=")))
                    .body());
            assertThat(key.find()).isTrue();
            String message = """
                    {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                    "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key.group(1), route);
            assertThat(dashboard.logOf(() -> assertThat(send(
                                            browser,
                                            HttpRequest.newBuilder(address("uidl&v-uiId=0"))
                                                    .header("Content-Type", "application/json")
                                                    .POST(BodyPublishers.ofString(message)))
                                    .body())
                            .startsWith("{\"clientId\":1")
                            .contains("\"h1\"")))
                    .isEmpty();
        }
    }

    @Test
    void every_line_of_the_log_is_json_where_that_is_asked_for() {
        assertThat(dashboard.log())
                .isNotEmpty()
                .allMatch(line -> JacksonUtils.readTree(line).has("message"));
    }

    private static URI address(String type) {
        return URI.create(dashboard.address() + "/?v-r=" + type);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
