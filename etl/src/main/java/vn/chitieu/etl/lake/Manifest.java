package vn.chitieu.etl.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.warehouse.build.LoadRun;

/**
 * What the lake holds. It is replaced in one step, so that it never names a batch that is not whole.
 *
 * @param files the files of the last refresh
 * @param batches the Parquet files of each batch, with their SHA-256
 * @param runs every refresh that changed the lake, oldest first
 */
record Manifest(Map<String, Entry> files, Map<String, Map<String, String>> batches, List<LoadRun> runs) {

    static final String FILE = "manifest.json";

    static final Manifest EMPTY = new Manifest(Map.of(), Map.of(), List.of());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * A file of the lake.
     *
     * @param readingKey names its readings, null where it was refused before it was read
     * @param batch the folder that holds them, null likewise
     */
    record Entry(
            @Nullable String sha256,
            @Nullable String readingKey,
            @Nullable String batch,
            Instant firstLoadedAt) {}

    /** Reads a manifest; where there is none, or one that can't be understood, the lake counts as empty. */
    static Manifest read(Folder lake) throws IOException {
        try (InputStream in = lake.open(FILE)) {
            Manifest manifest = JSON.readValue(in.readAllBytes(), Manifest.class);
            return manifest.batches == null ? EMPTY : manifest;
        } catch (NoSuchFileException | JsonProcessingException none) {
            return EMPTY;
        }
    }

    void write(Folder lake) throws IOException {
        Manifest sorted = new Manifest(new TreeMap<>(files), batches, runs);
        lake.replace(FILE, JSON.writeValueAsBytes(sorted));
    }
}
