package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.backup.Restore;
import vn.chitieu.etl.lake.LakeFolder;
import vn.chitieu.etl.lock.RefreshLock;
import vn.chitieu.etl.reading.Readings;
import vn.chitieu.etl.reading.ToRead;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.etl.submissions.Submission;
import vn.chitieu.etl.submissions.Submissions;
import vn.chitieu.etl.submissions.SubmissionsFolder;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.LogReader;
import vn.chitieu.warehouse.build.Lake;
import vn.chitieu.warehouse.build.LoadRun;
import vn.chitieu.warehouse.build.LostReadings;
import vn.chitieu.warehouse.build.SnapshotBuilder;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.difference.Difference;

/**
 * One load: what is new goes through Spark into the lake, DuckDB builds and checks a snapshot of it, and the snapshot is
 * published. Until then, and after any fault, readers see the old one.
 */
public final class Refresh {

    private final Request request;
    private final Clock clock;
    private final Stages stages;

    /** Prepares a load, whose stages are told to a listener. */
    public Refresh(Request request, Clock clock, Stages.Listener listener) {
        this.request = request;
        this.clock = clock;
        this.stages = new Stages(listener);
    }

    /**
     * What to load, and where to.
     *
     * @param lake of this warehouse alone; {@link LakeFolder#of} unless it is elsewhere
     * @param master a Spark master URL
     * @param allowEmpty whether a folder without any file may empty the warehouse
     * @param allowLoss whether a tenth or more of the accepted readings that are published may go
     * @param retention which snapshots stay
     * @param access the folder with the log of who did what; null where the snapshot is to be without
     */
    public record Request(
            Path catalogue,
            Folder submissions,
            Path warehouse,
            Folder lake,
            String master,
            boolean allowEmpty,
            boolean allowLoss,
            Retention retention,
            @Nullable Path access) {

        /** All of it on this machine, without a log of who did what. */
        public Request(
                Path catalogue,
                Path submissions,
                Path warehouse,
                String master,
                boolean allowEmpty,
                boolean allowLoss,
                Retention retention) {
            this(
                    catalogue,
                    new DiskFolder(submissions),
                    warehouse,
                    LakeFolder.of(warehouse),
                    master,
                    allowEmpty,
                    allowLoss,
                    retention,
                    null);
        }
    }

    /**
     * A snapshot stays while it is among the newest or young enough.
     *
     * @param newest how many
     * @param age since it was built
     */
    public record Retention(int newest, Duration age) {

        /** Two weeks of nightly loads, and a month whatever happens. */
        public static final Retention USUAL = new Retention(14, Duration.ofDays(30));
    }

    /**
     * The published figures that a load changed.
     *
     * @param first the first {@value #NAMED} of them
     */
    public record Changes(long figures, List<Difference.Figure> first) {
        private static final int NAMED = 10;
    }

    /** How a load ended, where it did not fail. */
    public sealed interface Outcome {

        /**
         * A new snapshot was built, and is published unless another is pinned.
         *
         * @param pinned the snapshot that is pinned and so stays published; null where none is
         * @param changes what of the figures published before differs; null where there were none, or they can't be compared
         */
        record Published(
                String snapshotId,
                int files,
                int filesRead,
                SnapshotBuilder.Built built,
                @Nullable String pinned,
                @Nullable Changes changes)
                implements Outcome {}

        /**
         * Neither files, register, catalogue nor program changed since the newest snapshot.
         *
         * @param pinned the snapshot that is pinned and so stays published; null where none is
         */
        record Unchanged(
                String snapshotId, int files, @Nullable String pinned) implements Outcome {}
    }

    /**
     * Runs the load.
     *
     * @throws InputException where the input is missing, or too much of what is published would go
     * @throws vn.chitieu.warehouse.catalogue.CatalogueException for a mistake in the catalogue
     * @throws vn.chitieu.warehouse.build.CheckFailedException where the new snapshot is not fit to be published
     * @throws IOException on a fault of the disk
     * @throws SQLException on a fault of DuckDB
     */
    public Outcome run() throws IOException, SQLException {
        // DuckDB and its driver take what follows these signs for options.
        if (request.warehouse().toAbsolutePath().toString().matches(".*[;?].*")) {
            throw new InputException(new Message(
                    "đường dẫn kho dữ liệu không được có dấu ; hoặc ?: " + request.warehouse(),
                    "the path of the warehouse must not hold ; or ?: " + request.warehouse()));
        }
        Files.createDirectories(request.warehouse());
        try (RefreshLock lock = RefreshLock.take(request.warehouse())) {
            new Restore(
                            Objects.requireNonNull(
                                    request.catalogue().toAbsolutePath().getParent()),
                            request.warehouse())
                    .finish(clock.instant());
            stages.begin("find", new Message("tìm báo cáo", "looking for submissions"));
            SubmissionsFolder folder = SubmissionsFolder.scan(request.submissions());
            if (folder.isEmpty() && !request.allowEmpty()) {
                throw new InputException(new Message(
                        "thư mục %s không có báo cáo nào (thêm --allow-empty nếu đúng là như vậy)"
                                .formatted(request.submissions()),
                        "the folder %s holds no submission (add --allow-empty if that is right)"
                                .formatted(request.submissions())));
            }
            Snapshots snapshots = new Snapshots(request.warehouse());
            String basis = Hashes.ofTexts(basis());
            String fingerprint =
                    Hashes.ofTexts(List.of(basis, folder.fingerprint())).substring(0, 16);
            stages.end(Map.of("files", (long) folder.size()));
            String latest = snapshots.latest().orElse(null);
            Outcome outcome;
            if (latest != null && Snapshots.fingerprint(latest).equals(fingerprint)) {
                String pinned = snapshots.pinned().orElse(null);
                // Settling reads the newest snapshot once more; on most nights there is nothing to settle.
                if (!Objects.requireNonNullElse(pinned, latest)
                        .equals(snapshots.current().orElse(null))) {
                    snapshots.settle();
                }
                outcome = new Outcome.Unchanged(latest, folder.size(), pinned);
            } else {
                lock.nameHolder();
                outcome = load(folder, snapshots, basis, fingerprint);
            }
            retire(snapshots);
            return outcome;
        }
    }

    private Outcome load(SubmissionsFolder folder, Snapshots snapshots, String basis, String fingerprint)
            throws IOException, SQLException {
        stages.begin("identify", new Message("xem từng tệp là gì", "telling what each file is"));
        Catalogue catalogue = Catalogue.read(request.catalogue());
        Submissions submissions = Submissions.identify(folder, catalogue);
        Function<Submission, String> readingKey = file -> readingKey(file, basis);
        LakeFolder lakeFolder = LakeFolder.open(request.lake(), request.warehouse());
        Instant startedAt = snapshots.nextBuiltAt(lakeFolder.nextRunAt(clock.instant()));
        List<Submission> unread = lakeFolder.unread(submissions, readingKey);
        int files = submissions.files().size();
        stages.end(Map.of("files", (long) files, "files_new", (long) unread.size()));

        long bytes = unread.stream().mapToLong(Submission::bytes).sum();
        stages.begin(
                "read",
                new Message(
                        "%d tệp, đọc %d tệp mới".formatted(files, unread.size()),
                        "%d files, reading %d new ones".formatted(files, unread.size())));
        String batch = unread.isEmpty() ? null : Snapshots.newId(startedAt, fingerprint);
        Set<String> tryAgain = batch == null
                ? Set.of()
                : Readings.write(
                        unread.stream()
                                .map(file -> toRead(file, LakeFolder.keyIn(batch, readingKey.apply(file))))
                                .toList(),
                        catalogue,
                        request.master(),
                        bytes,
                        lakeFolder.newBatch(batch));
        // A snapshot that lacks a file for a passing fault must not look as if it were made of all of them.
        String snapshotId = Snapshots.newId(startedAt, tryAgain.isEmpty() ? fingerprint : "again-" + fingerprint);
        LoadRun run = new LoadRun(snapshotId, startedAt, files, unread.size());
        Lake lake = lakeFolder.commit(submissions, readingKey, batch, tryAgain, run);
        stages.end(Map.of("files", (long) unread.size(), "bytes", bytes, "try_again", (long) tryAgain.size()));

        try {
            stages.begin(
                    "build", new Message("dựng và kiểm tra bản dữ liệu mới", "building and checking the new snapshot"));
            Path file = snapshots.newFile(snapshotId);
            SnapshotBuilder.Built built = build(file, snapshotId, catalogue, lake);
            stages.end(Map.of(
                    "readings", built.readings(),
                    "accepted", built.accepted(),
                    "refused", built.refused(),
                    "missing", built.missing(),
                    "warnings", built.warnings()));
            if (!request.allowLoss() && !folder.isEmpty()) {
                refuseLoss(snapshots, file);
            }
            stages.begin("publish", new Message("công bố", "publishing"));
            long size = Files.size(file);
            Optional<Path> before = published(snapshots);
            snapshots.publish(file, snapshotId);
            stages.end(Map.of("bytes", size));
            Changes changes = before.isEmpty() ? null : changes(before.get(), snapshots.file(snapshotId));
            return new Outcome.Published(
                    snapshotId, files, unread.size(), built, snapshots.pinned().orElse(null), changes);
        } finally {
            snapshots.deleteUnfinished();
        }
    }

    /** A log that can't be read stops no load. */
    private SnapshotBuilder.Built build(Path file, String snapshotId, Catalogue catalogue, Lake lake)
            throws SQLException {
        Path access = request.access();
        if (access == null) {
            return SnapshotBuilder.build(file, snapshotId, catalogue, lake);
        }
        LogReader log;
        try {
            log = new AccessLog(access).read();
        } catch (IOException unreadable) {
            noteUnread(access);
            return SnapshotBuilder.build(file, snapshotId, catalogue, lake);
        }
        try (log) {
            SnapshotBuilder.Built built = SnapshotBuilder.build(file, snapshotId, catalogue, lake, log);
            log.unread().forEach(this::noteUnread);
            return built;
        }
    }

    private void noteUnread(Path log) {
        stages.note(new Message(
                "không đọc được nhật ký truy cập %s: audit.access thiếu phần ấy".formatted(log),
                "the log of who did what can't be read, audit.access lacks what is in %s".formatted(log)));
    }

    /** Whoever wants readings to go says so; mostly a folder was not there, or a program wrote files that nobody can read. */
    private void refuseLoss(Snapshots snapshots, Path next) throws IOException {
        Optional<Path> published = published(snapshots);
        Optional<LostReadings> lost = Optional.empty();
        try {
            if (published.isPresent()) {
                lost = LostReadings.between(published.get(), next);
            }
        } catch (SQLException unreadable) {
            // A damaged snapshot must not keep the next one from taking its place.
            stages.note(new Message(
                    "không so được với bản đang công bố: " + unreadable.getMessage(),
                    "no comparison with what is published: " + unreadable.getMessage()));
        }
        lost.map(LostReadings::message).ifPresent(message -> {
            throw new InputException(new Message(
                    "không công bố: %s%n  thêm --allow-loss nếu đúng là như vậy".formatted(message.vi()),
                    "not published: %s%n  add --allow-loss if that is right".formatted(message.en())));
        });
    }

    private static Optional<Path> published(Snapshots snapshots) throws IOException {
        return snapshots.current().map(snapshots::file).filter(Files::isRegularFile);
    }

    /** Null where they can't be compared: one of them may be damaged, or of an earlier release. */
    private @Nullable Changes changes(Path before, Path after) {
        stages.begin("compare", new Message("so với bản trước", "comparing with the one before"));
        try (Difference difference = Difference.between(before, after)) {
            Changes changes = new Changes(difference.figures(), difference.first(Changes.NAMED));
            stages.end(Map.of("figures_changed", changes.figures()));
            return changes;
        } catch (SQLException unreadable) {
            stages.note(new Message(
                    "không so được với bản trước: " + unreadable.getMessage(),
                    "no comparison with the one before: " + unreadable.getMessage()));
            stages.end(Map.of());
            return null;
        }
    }

    /** What is published is published, even where the disk does not let go of what was before. */
    private void retire(Snapshots snapshots) {
        stages.begin("retire", new Message("bỏ các bản cũ", "removing old snapshots"));
        long removed = 0;
        try {
            removed = snapshots
                    .retire(request.retention().newest(), request.retention().age(), clock.instant())
                    .size();
        } catch (IOException fault) {
            stages.note(new Message(
                    "chưa bỏ được các bản cũ: " + fault.getMessage(),
                    "old snapshots could not be removed: " + fault.getMessage()));
        }
        stages.end(Map.of("snapshots", removed));
    }

    private static ToRead toRead(Submission file, String readingKey) {
        return new ToRead(
                readingKey,
                file.path(),
                Objects.requireNonNull(file.sha256()),
                file.districtCode(),
                file.year(),
                file.isRegistered());
    }

    /** Readings are made anew when the file, what it is taken for, or anything they are made with changes. */
    private static String readingKey(Submission file, String basis) {
        List<@Nullable Object> texts = new ArrayList<>();
        texts.add(basis);
        texts.add(file.file());
        texts.add(file.sha256());
        texts.add(file.districtCode());
        texts.add(file.year());
        texts.add(file.isRegistered());
        return Hashes.ofTexts(texts).substring(0, 32);
    }

    /** What every reading depends on beside its file: the catalogue, and this program with its rules and stages. */
    private List<String> basis() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String name : Catalogue.FILES) {
            Path file = request.catalogue().resolve(name);
            hashes.add(Files.isRegularFile(file) ? Hashes.ofFile(file) : "missing");
        }
        hashes.add(hashOfProgram(Refresh.class));
        hashes.add(hashOfProgram(Message.class));
        return hashes;
    }

    private static String hashOfProgram(Class<?> part) throws IOException {
        CodeSource source = Objects.requireNonNull(part.getProtectionDomain().getCodeSource());
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) {
                return Hashes.ofFile(place);
            }
            try (Stream<Path> classes = Files.walk(place)) {
                return Hashes.ofTexts(classes.filter(Files::isRegularFile)
                        .sorted()
                        .map(Refresh::hash)
                        .toList());
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(Path file) {
        try {
            return Hashes.ofFile(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
