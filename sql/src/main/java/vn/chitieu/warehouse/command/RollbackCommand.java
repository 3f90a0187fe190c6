package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;

/** Publishes an earlier snapshot in one step and keeps it published, or goes back to the newest. */
@Command(
        name = "rollback",
        description =
                "Ghim một bản cũ làm bản công bố; --latest: bỏ ghim, công bố lại bản mới nhất. Không cần khởi động lại.")
public final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "bản cần ghim; xem ./chitieu snapshots")
    private @Nullable String snapshotId;

    @Option(names = "--latest", description = "bỏ ghim và công bố bản mới nhất")
    private boolean latest;

    @Override
    public Integer call() throws IOException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        if ((snapshotId == null) != latest) {
            return ExitCode.complain(
                    ExitCode.USAGE,
                    new Message("cho biết ID hoặc --latest, một trong hai", "give an ID or --latest, one of them"));
        }
        if (snapshotId == null) {
            snapshots.unpin();
            Optional<String> current = snapshots.current();
            if (current.isEmpty()) {
                throw new NothingPublishedException(warehouse.folder());
            }
            System.out.println(new Message(
                    "Đã bỏ ghim; đang công bố bản mới nhất: " + current.get(),
                    "Pinned no longer; the newest is published: " + current.get()));
            return ExitCode.DONE;
        }
        return switch (snapshots.pin(snapshotId)) {
            case done -> {
                System.out.println(new Message(
                        "Đã ghim và công bố %s; các lần nạp vẫn dựng bản mới, chỉ công bố lại sau ./chitieu rollback --latest"
                                .formatted(snapshotId),
                        "Pinned and published %s; refreshes go on building, ./chitieu rollback --latest publishes the newest"
                                .formatted(snapshotId)));
                yield ExitCode.DONE;
            }
            case gone ->
                ExitCode.complain(
                        ExitCode.USAGE,
                        new Message(
                                "không có bản dữ liệu %s; xem ./chitieu snapshots".formatted(snapshotId),
                                "there is no snapshot %s; see ./chitieu snapshots".formatted(snapshotId)));
            case damaged ->
                ExitCode.complain(
                        ExitCode.NOTHING_PUBLISHED,
                        new Message(
                                "bản %s đã hỏng (sai tổng kiểm tra); không thay đổi gì".formatted(snapshotId),
                                "snapshot %s is damaged (another checksum); nothing was changed"
                                        .formatted(snapshotId)));
        };
    }
}
