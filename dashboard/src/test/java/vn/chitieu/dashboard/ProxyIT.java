package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard behind a proxy at the same machine. */
@ExtendWith(Site.Shared.class)
class ProxyIT {
    private static final String TELLS_OF_THE_READER = """
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Proto https;
            proxy_set_header Forwarded "for=192.0.2.7;proto=https";
            """;
    private static final String TELLS_NOTHING = "";

    private final Site site;

    @TempDir
    private Path folder;

    ProxyIT(Site site) {
        this.site = site;
    }

    @AfterEach
    void putTheFirstBack() throws IOException {
        site.publish(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {TELLS_OF_THE_READER, TELLS_NOTHING})
    void a_page_opens_follows_choices_and_what_is_published_and_knows_its_operator(String headers) throws Exception {
        try (Nginx nginx = Nginx.before(site.address(), headers, folder);
                BrowserWindow browser = site.window(nginx.address(Site.PROXIED_NAME), 1440, "light")) {
            Page page = browser.page();
            List<WebSocket> pushes = new ArrayList<>();
            page.onWebSocket(pushes::add);
            browser.open("/method", 0);
            page.locator(".side a[href^=operations]").click();
            page.locator("#cac-ban tbody button").first().waitFor();

            site.publish(8);
            page.locator(".toast:has-text('Trang đã chuyển sang số liệu mới')").waitFor();
            assertThat(pushes).isNotEmpty().noneMatch(WebSocket::isClosed);
        }
    }

    @Test
    void a_name_that_nobody_told_the_server_is_refused() throws Exception {
        try (Nginx nginx = Nginx.before(site.address(), TELLS_OF_THE_READER, folder)) {
            assertThat(Wire.ask(nginx.address("127.0.0.1"), "GET", "/", "Host: evil.example")
                            .status())
                    .isEqualTo(403);
        }
    }
}
