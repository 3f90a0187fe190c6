package vn.chitieu.dashboard.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.Snapshots;

/** A figure of a snapshot that keeps no cells, as those of earlier releases. */
@SpringBootTest
@ViewPackages(packages = "vn.chitieu.dashboard")
class OlderSnapshotTest extends SpringBrowserlessTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        new TestWarehouse(folder).publish(7);
        Snapshots snapshots = new Snapshots(folder);
        Path older = Files.copy(snapshots.file(snapshots.current().orElseThrow()), folder.resolve("older.duckdb"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + older);
                Statement sql = connection.createStatement()) {
            sql.execute("DROP VIEW mart.lineage");
        }
        snapshots.publish(older, Snapshots.newId(Instant.parse("2011-12-01T00:00:00Z"), "older"));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
    }

    @Test
    void a_figure_is_worked_out_and_says_why_it_has_no_cells() {
        UI.getCurrent().navigate("lineage/760", QueryParameters.fromString("indicator=theory_study&year=2010"));
        assertThat(Seen.text($(Shell.class).single())).contains(" ÷ ", "bản phần mềm cũ");
    }
}
