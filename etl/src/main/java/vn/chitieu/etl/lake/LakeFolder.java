package vn.chitieu.etl.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.etl.submissions.Submission;
import vn.chitieu.etl.submissions.Submissions;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.build.Lake;
import vn.chitieu.warehouse.build.LakeFile;
import vn.chitieu.warehouse.build.LoadRun;

/**
 * The lake: {@code readings/<batch>/*.parquet}, one batch a refresh that read files, and {@code manifest.json} that says
 * which batch holds which file's readings. What the manifest does not name does not exist. A lake elsewhere has a copy in the
 * warehouse folder, since DuckDB reads what is on this machine.
 */
public final class LakeFolder {

    /** The file that says what the lake holds, and since when. */
    public static final String MANIFEST = Manifest.FILE;

    private static final String READINGS = "readings/";

    private final Folder folder;
    private final DiskFolder copy;
    private final Manifest manifest;

    private LakeFolder(Folder folder, DiskFolder copy, Manifest manifest) {
        this.folder = folder;
        this.copy = copy;
        this.manifest = manifest;
    }

    /** Where the lake of a warehouse folder is, unless it is elsewhere; then DuckDB finds a copy there. */
    public static DiskFolder of(Path warehouse) {
        return new DiskFolder(warehouse.resolve("lake"));
    }

    /** Opens the lake of a warehouse folder, and clears away what a run that died left behind. */
    public static LakeFolder open(Folder folder, Path warehouse) throws IOException {
        DiskFolder copy = of(warehouse);
        Manifest manifest = Manifest.read(folder);
        if (manifest == Manifest.EMPTY) {
            // A lake that has just moved, or was restored: since when its files are known the copy still says.
            manifest = Manifest.read(copy);
        }
        LakeFolder lake = new LakeFolder(folder, copy, manifest);
        lake.deleteBatchesBut(lake.manifest.files().values());
        return lake;
    }

    /**
     * The files whose readings the lake does not hold.
     *
     * @param readingKey names the readings of a file
     */
    public List<Submission> unread(Submissions submissions, Function<Submission, String> readingKey)
            throws IOException {
        Map<String, String> batches = batchesByKey();
        return submissions.files().stream()
                .filter(file -> file.refusal() == null && !batches.containsKey(readingKey.apply(file)))
                .toList();
    }

    /** When a run that begins now is to say that it did: never before an earlier one, whatever the clock says. */
    public Instant nextRunAt(Instant now) {
        return manifest.runs().stream()
                .map(run -> run.startedAt().plusMillis(1))
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** What a file's readings are named by within the lake: a file that is read again is another batch's. */
    public static String keyIn(String batch, String readingKey) {
        return batch + "/" + readingKey;
    }

    /** The place of a new batch; it does not exist yet. */
    public String newBatch(String batch) {
        return folder.place(READINGS + batch);
    }

    /**
     * Takes note of a refresh: its files, the batch that it wrote, and the run itself.
     *
     * @param batch the new batch, null where nothing had to be read
     * @param tryAgain keys in the lake of files that the next refresh is to read again
     * @return what a snapshot is to be built from
     */
    public Lake commit(
            Submissions submissions,
            Function<Submission, String> readingKey,
            @Nullable String batch,
            Set<String> tryAgain,
            LoadRun run)
            throws IOException {
        Map<String, String> batches = batchesByKey();
        Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
        List<LakeFile> lakeFiles = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Submission file : submissions.files()) {
            Manifest.Entry before = manifest.files().get(file.file());
            Instant firstLoadedAt = before != null && Objects.equals(before.sha256(), file.sha256())
                    ? before.firstLoadedAt()
                    : run.startedAt();
            String key = file.refusal() == null ? readingKey.apply(file) : null;
            String holder = key == null ? null : batches.getOrDefault(key, batch);
            if (holder != null) {
                used.add(holder);
            }
            String keyInLake = key == null || holder == null ? null : keyIn(holder, key);
            boolean isRead = keyInLake != null && !tryAgain.contains(keyInLake);
            entries.put(
                    file.file(),
                    new Manifest.Entry(file.sha256(), isRead ? key : null, isRead ? holder : null, firstLoadedAt));
            lakeFiles.add(lakeFile(file, keyInLake, firstLoadedAt));
        }
        List<LoadRun> runs = new ArrayList<>(manifest.runs());
        runs.add(run);
        List<Path> parquet = new ArrayList<>();
        Map<String, Map<String, String>> batchFiles = new TreeMap<>();
        for (String holder : used.stream().sorted().toList()) {
            List<Path> files = parquetFiles(holder);
            parquet.addAll(files);
            batchFiles.put(holder, hashes(files));
        }
        for (Folder place : places()) {
            new Manifest(entries, batchFiles, runs).write(place);
        }
        return new Lake(lakeFiles, submissions.notReceived(), submissions.registerRemarks(), parquet, runs);
    }

    /** Batches that are there as they were written; what has been lost or damaged since is read again. */
    private Map<String, String> batchesByKey() throws IOException {
        Set<String> whole = new HashSet<>();
        for (Map.Entry<String, Map<String, String>> batch : manifest.batches().entrySet()) {
            if (hashes(parquetFiles(batch.getKey())).equals(batch.getValue())) {
                whole.add(batch.getKey());
            }
        }
        Map<String, String> batches = new HashMap<>();
        for (Manifest.Entry entry : manifest.files().values()) {
            if (entry.readingKey() != null && entry.batch() != null && whole.contains(entry.batch())) {
                batches.put(entry.readingKey(), entry.batch());
            }
        }
        return batches;
    }

    private static Map<String, String> hashes(List<Path> files) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            hashes.put(file.getFileName().toString(), Hashes.ofFile(file));
        }
        return hashes;
    }

    private static LakeFile lakeFile(Submission file, @Nullable String key, Instant firstLoadedAt) {
        Submission.Refusal refusal = file.refusal();
        return new LakeFile(
                file.file(),
                file.sha256(),
                file.bytes(),
                file.districtCode(),
                file.year(),
                file.documentNumber(),
                file.signedOn(),
                file.receivedOn(),
                file.isRegistered(),
                file.isSample(),
                refusal == null ? null : refusal.rule(),
                refusal == null ? null : refusal.detail().vi(),
                refusal == null ? null : refusal.detail().en(),
                key == null ? "" : key,
                firstLoadedAt);
    }

    private void deleteBatchesBut(Iterable<Manifest.Entry> entries) throws IOException {
        Set<String> named = new HashSet<>();
        for (Manifest.Entry entry : entries) {
            if (entry.batch() != null) {
                named.add(entry.batch());
            }
        }
        for (Folder place : places()) {
            for (String batch : place.list(READINGS)) {
                if (!named.contains(batch)) {
                    place.deleteRecursively(READINGS + batch);
                }
            }
        }
    }

    /** The lake itself first: what is copied may not be newer. */
    private List<Folder> places() {
        return folder.equals(copy) ? List.of(folder) : List.of(folder, copy);
    }

    /** The files of a batch, where DuckDB can read them; none where it is lost. */
    private List<Path> parquetFiles(String batch) throws IOException {
        Path files = folder.fetch(
                READINGS + batch,
                copy.root().resolve(READINGS + batch),
                manifest.batches().getOrDefault(batch, Map.of()));
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(files)) {
            return found.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
