package vn.chitieu.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.difference.Difference;

/** The page in the JVM, over two published snapshots. */
class DifferencePageTest extends PageTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() {
        TestWarehouse warehouse = new TestWarehouse(folder);
        warehouse.publish(7);
        warehouse.publish(8);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
    }

    private String open(Map<String, String> choices) {
        UI.getCurrent().navigate("difference", QueryParameters.simple(choices));
        return text();
    }

    @Test
    void without_a_choice_the_published_snapshot_is_held_against_the_one_before() throws SQLException, IOException {
        List<String> all = new Snapshots(folder).all();
        try (Difference difference = Difference.between(
                new Snapshots(folder).file(all.getFirst()), new Snapshots(folder).file(all.getLast()))) {
            assertThat(open(Map.of()))
                    .contains(new Numbers(Language.VI).whole(difference.figures()) + " con số công bố khác đi");
        }
    }

    @Test
    void a_snapshot_differs_in_nothing_from_itself() throws IOException {
        String id = new Snapshots(folder).all().getLast();
        assertThat(open(Map.of("before", id, "after", id))).contains("Không con số công bố nào khác đi");
    }

    @Test
    void the_first_snapshot_has_nothing_before_it() throws IOException {
        assertThat(open(Map.of("after", new Snapshots(folder).all().getFirst())))
                .contains("Chưa có gì để so");
    }

    @Test
    void a_snapshot_that_is_not_there_is_said_so() {
        assertThat(open(Map.of("before", "../<b>"))).contains("Không có bản dữ liệu này", "“../<b>”");
    }

    @Test
    void operations_lead_there() throws IOException {
        open("operations");
        List<String> all = new Snapshots(folder).all();
        assertThat(links()).contains("difference?after=%s&before=%s".formatted(all.getLast(), all.getFirst()));
    }
}
