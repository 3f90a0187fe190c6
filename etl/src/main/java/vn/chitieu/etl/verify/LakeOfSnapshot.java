package vn.chitieu.etl.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;

/**
 * What the manifest of a lake says, as it stands on this machine.
 *
 * @param runId the refresh that wrote it last
 * @param damaged Parquet files that are gone or no longer as they were written
 */
record LakeOfSnapshot(String runId, List<File> files, List<Path> parquet, List<String> damaged) {

    /**
     * A file of the lake.
     *
     * @param readingKey names its records; null where it was refused before it was read
     */
    record File(
            String file, @Nullable String sha256, @Nullable String readingKey) {}

    /**
     * Reads it.
     *
     * @throws InputException where there is no lake
     */
    static LakeOfSnapshot read(Path warehouse) throws IOException {
        Path lake = warehouse.resolve("lake");
        JsonNode manifest;
        try {
            manifest = new JsonMapper().readTree(Files.readAllBytes(lake.resolve("manifest.json")));
        } catch (NoSuchFileException none) {
            throw new InputException(new Message(
                    "không có hồ dữ liệu ở %s, nên không có gì để tính lại từ đó".formatted(lake),
                    "there is no lake at %s, so nothing to work it out from again".formatted(lake)));
        }
        List<File> files = new ArrayList<>();
        for (var entry : manifest.path("files").properties()) {
            JsonNode said = entry.getValue();
            files.add(new File(
                    entry.getKey(),
                    said.path("sha256").asText(null),
                    said.path("readingKey").isTextual()
                            ? said.path("batch").asText() + "/"
                                    + said.path("readingKey").asText()
                            : null));
        }
        List<Path> parquet = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (var batch : manifest.path("batches").properties()) {
            for (var written : batch.getValue().properties()) {
                Path file = lake.resolve("readings").resolve(batch.getKey()).resolve(written.getKey());
                boolean isThere = Files.isRegularFile(file);
                if (isThere) {
                    parquet.add(file);
                }
                if (!isThere || !Hashes.ofFile(file).equals(written.getValue().asText())) {
                    damaged.add(lake.relativize(file).toString());
                }
            }
        }
        JsonNode runs = manifest.path("runs");
        return new LakeOfSnapshot(runs.path(runs.size() - 1).path("runId").asText(), files, parquet, damaged);
    }
}
