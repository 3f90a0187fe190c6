package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.TestWarehouse;

/** The page before the first refresh, and after another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingPublishedTest extends PageTest {

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;

    @BeforeAll
    static void prepare() {
        warehouse = new TestWarehouse(folder.resolve("warehouse"));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> warehouse.folder().toString());
    }

    @Test
    @Order(1)
    void it_says_what_to_run_until_something_is_published() {
        assertThat(read("indicator/youth_gathering")).contains("./chitieu refresh", "./chitieu start");
        assertThat(headline()).isEqualTo("Chưa có số liệu nào được công bố");

        warehouse.publish(1);
        open("indicator/youth_gathering");
        assertThat(headline()).startsWith("Tập hợp thanh niên: ");
    }

    @Test
    @Order(2)
    @Timeout(60)
    void a_new_snapshot_is_shown_by_the_next_step() throws InterruptedException {
        String before = read("indicator/economic_models?year=2010");
        String snapshotId = warehouse.publish(8);
        // The watch may be about to open it, and until it has, everybody reads the one before.
        while (!published.served().equals(Optional.of(snapshotId))) {
            Thread.sleep(5);
        }
        assertThat(read("indicator/economic_models?year=2010")).isNotEqualTo(before);
    }
}
