package vn.chitieu.dashboard.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

class SightTest {

    @Test
    void a_snapshot_that_cannot_be_read_is_let_go_of(@TempDir Path folder) throws Exception {
        Snapshots snapshots = new Snapshots(folder);
        String id = "20110101T000000000Z-strange";
        Path strange = snapshots.newFile(id);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + strange);
                Statement sql = duckdb.createStatement()) {
            sql.execute("CREATE TABLE submission (file VARCHAR)");
        }
        snapshots.publish(strange, id);
        try (PublishedWarehouse warehouse = new PublishedWarehouse(folder)) {
            assertThatThrownBy(() -> Sight.of(warehouse, Optional.empty(), reader -> reader))
                    .isInstanceOf(DataAccessException.class);

            assertThat(warehouse.readers()).isZero();
        }
    }
}
