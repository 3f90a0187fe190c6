package vn.chitieu.dashboard.lineage;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/** A figure of a snapshot that keeps no cells, as those of earlier releases. */
class OlderSnapshotTest extends PageTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(folder);
        String id = Snapshots.newId(Instant.parse("2011-12-01T00:00:00Z"), "older");
        Path older = snapshots.newFile(id);
        Files.copy(SharedWarehouse.PLAIN.folder().resolve("current.duckdb"), older);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + older);
                Statement sql = connection.createStatement()) {
            sql.execute("DROP VIEW mart.lineage");
        }
        snapshots.publish(older, id);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
    }

    @Test
    void a_figure_is_worked_out_and_says_why_it_has_no_cells() {
        assertThat(read("lineage/760?indicator=theory_study&year=2010")).contains(" ÷ ", "bản phần mềm cũ");
    }
}
