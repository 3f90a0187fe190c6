package vn.chitieu.dashboard.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.Role;

/** What the page says of accounts that were changed. */
class AccessPageTest extends PageTest {
    @TempDir
    static Path access;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> SharedWarehouse.PLAIN.folder().toString());
        registry.add("chitieu.access", () -> access.toString());
    }

    @BeforeAll
    static void changeAccounts() throws IOException {
        AccessLog log = new AccessLog(access);
        for (String change :
                List.of("add district q1", "role analyst q1", "reset q1", "disable q1", "enable q1", "rename q1")) {
            log.write(new AccessEvent(
                    Instant.now(), "an", Role.operator, null, Action.account, Outcome.done, "760", change));
        }
    }

    @Test
    void what_is_listed_comes_from_the_log_and_from_no_report() {
        assertThat(read("access")).contains("Nguồn: nhật ký của máy chủ này").doesNotContain("Nguồn: báo cáo");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, thêm q1: cán bộ quận", "vi, q1 nay là người phân tích", "vi, đặt mật khẩu mới cho q1", "vi, khóa q1",
        "vi, mở lại q1", "en, added q1: district officer", "en, q1: now analyst", "en, a new password for q1",
        "en, disabled q1", "en, enabled q1", "en, rename q1"
    })
    void what_became_of_an_account_is_said_in_words(String language, String words) {
        assertThat(read("access?lang=" + language)).contains(words);
    }
}
