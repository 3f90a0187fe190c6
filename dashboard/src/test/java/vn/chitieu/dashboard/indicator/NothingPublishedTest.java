package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.shell.Shell;

/** The page before the first refresh. */
@SpringBootTest
@ViewPackages(packages = "vn.chitieu.dashboard")
class NothingPublishedTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.resolve("warehouse").toString());
    }

    @Test
    void it_says_what_to_run_until_something_is_published() {
        navigate("indicator/youth_gathering", IndicatorPage.class);
        assertThat(Seen.text($(H1.class).single())).isEqualTo("Chưa có số liệu nào được công bố");
        assertThat($(Shell.class).single().getElement().getTextRecursively())
                .contains("./chitieu refresh", "./chitieu start");

        new TestWarehouse(folder.resolve("warehouse")).publish(1);
        navigate("indicator/youth_gathering", IndicatorPage.class);
        assertThat(Seen.text($(H1.class).single())).startsWith("Tập hợp thanh niên: ");
    }
}
