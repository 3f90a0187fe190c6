package vn.chitieu.dashboard.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.SourceFile;

class OriginalFilesTest {

    @TempDir
    private Path folder;

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
        SourceFile file = new SourceFile("a.csv", Hashes.ofFile(folder.resolve("a.csv")), "csv", null, null);
        assertThat(new OriginalFiles(folder, "").find(file)).isInstanceOf(Original.AsLoaded.class);
    }
}
