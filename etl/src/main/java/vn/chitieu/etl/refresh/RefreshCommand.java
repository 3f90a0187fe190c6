package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.etl.alarm.Alarm;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.etl.lake.LakeFolder;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SnapshotBuilder.Built;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Loads what is new and publishes it; writes down how it ended, for whoever watches. */
@Command(name = "refresh", description = "Nạp báo cáo mới, dựng, kiểm tra và công bố bản dữ liệu mới.")
public final class RefreshCommand implements Callable<Integer> {

    /** What a process that SIGTERM ended tells the one that waits for it. */
    private static final int TERMINATED = 143;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--submissions",
            paramLabel = "DIR",
            description = "thư mục báo cáo hoặc URI (hdfs:, s3a:…), nếu không phải DATA/submissions")
    private @Nullable String submissions;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "thư mục hoặc URI của kho Parquet, riêng của WAREHOUSE này (mặc định WAREHOUSE/lake)")
    private @Nullable String lake;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master (mặc định local[*])")
    private String master = "local[*]";

    @Option(names = "--strict", description = "kết thúc với mã 1 nếu có giá trị hoặc tệp bị từ chối")
    private boolean strict;

    @Option(names = "--allow-empty", description = "chấp nhận thư mục báo cáo trống")
    private boolean allowEmpty;

    @Option(
            names = "--allow-loss",
            description = "công bố cả khi mất từ một phần mười số liệu đã nhận của bản đang công bố")
    private boolean allowLoss;

    @Option(names = "--json", description = "in kết quả bằng JSON")
    private boolean json;

    @Option(names = "--dry-run", description = "chỉ cho biết sẽ đổi gì; không ghi, không công bố gì")
    private boolean isDryRun;

    @Option(names = "--keep", paramLabel = "N", description = "giữ ít nhất N bản mới nhất (mặc định 14)")
    private int keep = Refresh.Retention.USUAL.newest();

    @Option(names = "--keep-days", paramLabel = "D", description = "và mọi bản chưa quá D ngày (mặc định 30)")
    private int keepDays = (int) Refresh.Retention.USUAL.age().toDays();

    @Option(names = "--log", paramLabel = "FILE", description = "ghi thêm mỗi bước một dòng JSON; - là đầu ra lỗi")
    private @Nullable Path log;

    @Option(names = "--metrics", paramLabel = "FILE", description = "ghi số đo cho Prometheus (node exporter, *.prom)")
    private @Nullable Path metrics;

    @Option(
            names = "--on-failure",
            paramLabel = "CMD",
            description = "chạy lệnh này khi không nạp được; lời báo ở đầu vào chuẩn, mã ở CHITIEU_EXIT_CODE")
    private @Nullable String onFailure;

    private final Clock clock = Clock.systemUTC();
    private final Instant startedAt = clock.instant();
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    private volatile boolean hasBegun;

    @Override
    public Integer call() throws IOException, SQLException {
        if (keep < 1 || keepDays < 0) {
            throw new ArgumentException(
                    "--keep phải từ 1, --keep-days từ 0 trở lên", "--keep must be 1 or more, --keep-days 0 or more");
        }
        if (isDryRun && lake != null) {
            throw new ArgumentException("--dry-run không đi cùng --lake", "--dry-run does not go with --lake");
        }
        Refresh.Request request = new Refresh.Request(
                data.catalogue(),
                submissions == null ? new DiskFolder(data.submissions()) : Folder.at(submissions),
                warehouse.folder(),
                lake == null ? LakeFolder.of(warehouse.folder()) : Folder.at(lake),
                master,
                allowEmpty,
                allowLoss,
                new Refresh.Retention(keep, Duration.ofDays(keepDays)),
                access());
        if (isDryRun) {
            DryRun dryRun = DryRun.of(request, clock, new Watched(EventLog.none(clock)));
            System.out.println(
                    json
                            ? Summary.json(dryRun, secondsSoFar())
                            : Summary.text(dryRun).toString());
            return exitCode(dryRun.outcome());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopped));
        Refresh.Outcome outcome;
        try (EventLog events = events()) {
            outcome = new Refresh(request, clock, new Watched(events)).run();
        }
        double seconds = secondsSoFar();
        Message text = Summary.text(outcome);
        System.out.println(json ? Summary.json(outcome, seconds) : text.toString());
        int exitCode = exitCode(outcome);
        end(succeeded(outcome, place(request.submissions()), exitCode, seconds, text));
        return exitCode;
    }

    /** Where pages and commands keep the log of who did what. */
    private Path access() {
        String said = System.getProperty("chitieu.access");
        return said == null ? data.folder().resolve("access") : Path.of(said);
    }

    /** As it is found again from any other folder. */
    private static String place(Folder submissions) {
        return submissions instanceof DiskFolder disk
                ? disk.root().toAbsolutePath().toString()
                : submissions.toString();
    }

    private int exitCode(Refresh.Outcome outcome) {
        return switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged -> ExitCode.DONE;
            case Refresh.Outcome.Published published ->
                strict && published.built().refused() + published.built().filesRefused() > 0
                        ? ExitCode.REFUSED_SOME
                        : ExitCode.DONE;
        };
    }

    /** Writes down that the load failed; whoever prints why calls it. */
    public void failed(Message reason, int exitCode) {
        LastRun.Run run = notLoaded(LastRun.Outcome.failed, exitCode, reason);
        if (json) {
            System.out.println(Summary.json(run));
        }
        end(run);
    }

    /** The operating system asks this process to end before it is done. */
    private void stopped() {
        if (hasBegun) {
            end(notLoaded(
                    LastRun.Outcome.stopped,
                    TERMINATED,
                    new Message("lần nạp bị dừng giữa chừng", "the refresh was stopped before its end")));
        }
    }

    private void end(LastRun.Run run) {
        if (isDryRun || hasEnded.getAndSet(true)) {
            return;
        }
        try (EventLog events = events()) {
            events.ended(run);
        } catch (IOException fault) {
            amiss(run, "--log", fault);
        }
        // Where another holds the lock this one did nothing, and the other writes down how it ends.
        if (run.exitCode() != ExitCode.LOCKED && Files.isDirectory(warehouse.folder())) {
            try {
                LastRun runs = LastRun.write(warehouse.folder(), run);
                if (metrics != null) {
                    Gauges.write(metrics, runs);
                }
            } catch (IOException fault) {
                amiss(run, "last_run.properties, --metrics", fault);
            }
        }
        if (onFailure != null && run.exitCode() != ExitCode.DONE && run.outcome() != LastRun.Outcome.stopped) {
            new Alarm(onFailure).ring(warehouse.folder(), run.message(), run.exitCode());
        }
    }

    private LastRun.Run succeeded(
            Refresh.Outcome outcome, String submissions, int exitCode, double seconds, Message message)
            throws IOException {
        return switch (outcome) {
            case Refresh.Outcome.Published published -> {
                Built built = published.built();
                yield new LastRun.Run(
                        LastRun.Outcome.published,
                        exitCode,
                        startedAt,
                        seconds,
                        published.snapshotId(),
                        built.accepted(),
                        built.refused(),
                        built.missing(),
                        built.dataAsOf(),
                        submissions,
                        message);
            }
            case Refresh.Outcome.Unchanged unchanged -> {
                LastRun.Run before = LastRun.read(warehouse.folder())
                        .map(LastRun::lastSuccess)
                        .filter(success -> unchanged.snapshotId().equals(success.snapshotId()))
                        .orElse(null);
                yield new LastRun.Run(
                        LastRun.Outcome.unchanged,
                        exitCode,
                        startedAt,
                        seconds,
                        unchanged.snapshotId(),
                        before == null ? null : before.accepted(),
                        before == null ? null : before.refused(),
                        before == null ? null : before.missing(),
                        before == null ? null : before.dataAsOf(),
                        submissions,
                        message);
            }
        };
    }

    private LastRun.Run notLoaded(LastRun.Outcome outcome, int exitCode, Message message) {
        return new LastRun.Run(
                outcome, exitCode, startedAt, secondsSoFar(), null, null, null, null, null, null, message);
    }

    private double secondsSoFar() {
        return Duration.between(startedAt, clock.instant()).toMillis() / 1000.0;
    }

    private EventLog events() throws IOException {
        return log == null ? EventLog.none(clock) : EventLog.open(log, clock);
    }

    /** Said where all else went well: a load that failed has told its own reason, mostly the same. */
    private static void amiss(LastRun.Run run, String what, IOException fault) {
        if (run.outcome().isSuccess()) {
            System.err.println(new Message(
                    "Không ghi được %s: %s".formatted(what, fault.getMessage()),
                    "Could not write %s: %s".formatted(what, fault.getMessage())));
        }
    }

    /** Tells the log of each stage, and whoever sits at the terminal. */
    private final class Watched implements Stages.Listener {

        private final EventLog events;
        private final boolean isTerminal = Boolean.getBoolean("chitieu.terminal");

        Watched(EventLog events) {
            this.events = events;
        }

        @Override
        public void begins(String stage, Message message) {
            hasBegun = true;
            if (isTerminal) {
                System.err.println("… " + message);
            }
        }

        @Override
        public void ended(String stage, double seconds, Map<String, Long> counts) {
            events.ended(stage, seconds, counts);
        }

        @Override
        public void noted(String stage, Message message) {
            events.noted(stage, message);
            System.err.println(message);
        }
    }
}
