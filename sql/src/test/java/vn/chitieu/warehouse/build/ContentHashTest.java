package vn.chitieu.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.TinyWarehouse.loaded;
import static vn.chitieu.warehouse.TinyWarehouse.reading;
import static vn.chitieu.warehouse.tables.audit.Tables.LOAD_RUN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.TinyWarehouse;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.Role;

class ContentHashTest {

    @Test
    void the_same_readings_have_the_same_hash_whenever_they_are_built(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = hashOf(tiny, 6);

        assertThat(hashOf(tiny, 6)).isEqualTo(first);
    }

    @Test
    void another_figure_is_another_hash(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = hashOf(tiny, 6);

        assertThat(hashOf(tiny, 7)).isNotEqualTo(first);
    }

    @Test
    void who_did_what_is_no_content(@TempDir Path folder) throws Exception {
        TinyWarehouse tiny = new TinyWarehouse(folder);
        String first = hashOf(tiny, 6);
        new AccessLog(tiny.access())
                .write(new AccessEvent(
                        Instant.parse("2011-12-01T06:00:00Z"),
                        "lan",
                        Role.operator,
                        null,
                        AccessEvent.Action.sign_in,
                        AccessEvent.Outcome.done,
                        null,
                        null));

        assertThat(hashOf(tiny, 6)).isEqualTo(first);
    }

    private static String hashOf(TinyWarehouse tiny, int numerator) throws Exception {
        tiny.publish(
                List.of(loaded("2010/901.csv", "901")),
                reading(
                        "2010/901.csv",
                        "(2, '901', '90101', 'reported', %d, 10, NULL, NULL, NULL, false)".formatted(numerator)));
        try (PublishedWarehouse warehouse = new PublishedWarehouse(tiny.folder());
                PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            return reader.sql()
                    .select(LOAD_RUN.CONTENT_HASH)
                    .from(LOAD_RUN)
                    .where(LOAD_RUN.SNAPSHOT_ID.isNotNull())
                    .fetchSingle(LOAD_RUN.CONTENT_HASH);
        }
    }
}
