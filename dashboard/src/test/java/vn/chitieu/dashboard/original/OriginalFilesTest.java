package vn.chitieu.dashboard.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.SourceFile;

class OriginalFilesTest {

    @TempDir
    private Path folder;

    private OriginalFiles files(boolean isAllowed, String address, List<String> hosts) {
        return new OriginalFiles(folder, "", isAllowed, address, hosts);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 127.0.0.1, '', true",
        "false, ::1, '', true",
        "false, 0.0.0.0, '', false",
        "false, 127.0.0.1, chi-tieu.example, false",
        "true, 0.0.0.0, '', true"
    })
    void originals_are_handed_over_to_this_machine_alone_unless_it_is_allowed(
            boolean isAllowed, String address, String host, boolean areHandedOver) {
        assertThat(files(isAllowed, address, List.of(host)).areHandedOver()).isEqualTo(areHandedOver);
    }

    @Test
    void they_are_looked_for_where_the_last_refresh_read() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a");
        LastRun.write(
                folder,
                new LastRun.Run(
                        LastRun.Outcome.published,
                        0,
                        Instant.EPOCH,
                        1,
                        "id",
                        1L,
                        0L,
                        0L,
                        null,
                        folder.toString(),
                        new Message("", "")));
        SourceFile file = new SourceFile("a.csv", Hashes.ofFile(folder.resolve("a.csv")), "csv", null);
        assertThat(files(false, "127.0.0.1", List.of()).find(file)).isInstanceOf(Original.AsLoaded.class);
    }
}
