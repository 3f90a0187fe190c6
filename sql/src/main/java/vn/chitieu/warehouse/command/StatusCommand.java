package vn.chitieu.warehouse.command;

import static vn.chitieu.warehouse.tables.audit.Tables.LOAD_RUN;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.audit.Tables.WARNING;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/** Says what is published, how current it is, and what the last load made of the files. */
@Command(name = "status", description = "Bản dữ liệu đang công bố, số liệu đến ngày nào, lần nạp cuối và các con số.")
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--json", description = "in JSON")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (PublishedWarehouse published = new PublishedWarehouse(warehouse.folder());
                PublishedWarehouse.Reader reader =
                        published.reader().orElseThrow(() -> new NothingPublishedException(warehouse.folder()))) {
            if (published.unopened().isPresent()) {
                throw published.unopened().get();
            }
            Result<? extends Record> status = status(
                    reader.sql(),
                    reader.snapshotId(),
                    new Snapshots(warehouse.folder()),
                    LastRun.read(warehouse.folder()).orElse(null));
            if (json) {
                String rows = status.formatJSON(new JSONFormat()
                        .header(false)
                        .recordFormat(JSONFormat.RecordFormat.OBJECT)
                        .wrapSingleColumnRecords(true));
                System.out.println(rows.substring(1, rows.length() - 1));
            } else {
                Record only = status.getFirst();
                for (Field<?> field : only.fields()) {
                    System.out.printf("%-22s %s%n", field.getName(), only.get(field) == null ? "–" : only.get(field));
                }
            }
            return ExitCode.DONE;
        }
    }

    private static Result<? extends Record> status(
            DSLContext sql, String snapshotId, Snapshots snapshots, @Nullable LastRun runs) throws IOException {
        // Under a pin the last run built another snapshot than the one that is published.
        List<String> all = snapshots.all();
        String latest = all.isEmpty() ? snapshotId : all.getLast();
        Field<Integer> loaded = DSL.count().filterWhere(SOURCE_FILE.STATUS.eq("loaded"));
        Field<Integer> refused = DSL.count().filterWhere(SOURCE_FILE.STATUS.eq("refused"));
        return sql.select(
                        DSL.val(snapshotId).as("snapshot"),
                        DSL.field(DSL.select(DSL.max(SUBMISSION.RECEIVED_ON)).from(SUBMISSION))
                                .as("data_as_of"),
                        DSL.field(DSL.select(DSL.max(LOAD_RUN.STARTED_AT)).from(LOAD_RUN))
                                .as("snapshot_built_at"),
                        DSL.val(latest).as("last_run"),
                        DSL.val(
                                        Snapshots.builtAt(latest)
                                                .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                                                .orElse(null),
                                        LocalDateTime.class)
                                .as("last_run_started_at"),
                        DSL.val(snapshots.pinned().orElse(null), String.class).as("pinned"),
                        DSL.field(DSL.select(DSL.max(LOAD_RUN.CONTENT_HASH)).from(LOAD_RUN))
                                .as("content_hash"),
                        DSL.val(runs == null ? null : runs.last().outcome().name(), String.class)
                                .as("last_refresh"),
                        DSL.val(endedAt(runs == null ? null : runs.last()), String.class)
                                .as("last_refresh_at"),
                        DSL.val(runs == null ? null : runs.last().exitCode(), Integer.class)
                                .as("last_refresh_exit_code"),
                        DSL.val(endedAt(runs == null ? null : runs.lastSuccess()), String.class)
                                .as("last_success_at"),
                        DSL.field(DSL.select(DSL.coalesce(DSL.boolOr(SUBMISSION.IS_SAMPLE), false))
                                        .from(SUBMISSION))
                                .as("is_sample"),
                        DSL.field(DSL.selectCount().from(SUBMISSION)).as("submissions"),
                        loaded.as("files_loaded"),
                        refused.as("files_refused"),
                        sum(SOURCE_FILE.READINGS).as("readings"),
                        sum(SOURCE_FILE.ACCEPTED).as("accepted"),
                        sum(SOURCE_FILE.REFUSED).as("refused"),
                        sum(SOURCE_FILE.MISSING).as("missing"),
                        DSL.field(DSL.select(sum(WARNING.TIMES)).from(WARNING)).as("warnings"))
                .from(SOURCE_FILE)
                .fetch();
    }

    private static @Nullable String endedAt(LastRun.@Nullable Run run) {
        return run == null ? null : run.endedAt().toString();
    }

    private static Field<BigDecimal> sum(Field<Integer> counts) {
        return DSL.coalesce(DSL.sum(counts), BigDecimal.ZERO);
    }
}
