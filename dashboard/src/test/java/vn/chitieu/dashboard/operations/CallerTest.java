package vn.chitieu.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as sitting at the server. */
class CallerTest {
    private static Caller caller(String address, @Nullable String host, @Nullable String origin, String... headers) {
        return new Caller(address, host, origin, List.of(headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080"})
    void a_browser_of_this_machine_is(String host) {
        assertThat(caller("127.0.0.1", host, "http://" + host, "Host", "Origin").isAtThisMachine())
                .isTrue();
    }

    @Test
    void a_link_that_is_followed_here_is() {
        assertThat(caller("0:0:0:0:0:0:0:1", "localhost:8080", null, "Host").isAtThisMachine())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "fe80::1", "localhost", ""})
    void another_machine_is_not(String address) {
        assertThat(caller(address, "localhost:8080", null, "Host").isAtThisMachine())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "Via", "X-Real-IP"})
    void a_proxy_is_not(String header) {
        assertThat(caller("127.0.0.1", "localhost:8080", null, "Host", header).isAtThisMachine())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chitieu.example", "localhost.example", "127.0.0.1.example:8080", "localhost:8080@x"})
    void another_name_that_leads_here_is_not(String host) {
        assertThat(caller("127.0.0.1", host, null, "Host").isAtThisMachine()).isFalse();
    }

    @Test
    void a_request_without_a_name_is_not() {
        assertThat(caller("127.0.0.1", null, null).isAtThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://chitieu.example", "https://localhost.example", "null"})
    void a_page_of_another_site_is_not(String origin) {
        assertThat(caller("127.0.0.1", "localhost:8080", origin, "Host", "Origin")
                        .isAtThisMachine())
                .isFalse();
    }
}
