package vn.chitieu.etl.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.etl.lock.RefreshLock;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Puts a backup in the place of what is there, which is kept beside it. */
@Command(
        name = "restore",
        description =
                "Phục hồi danh mục, báo cáo và thời điểm nạp từ một tệp sao lưu; những gì đang có được cất sang bên.")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "tệp do backup ghi")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(data.folder());
        Files.createDirectories(warehouse.folder());
        try (RefreshLock lock = RefreshLock.take(warehouse.folder())) {
            lock.nameHolder();
            Restore restore = new Restore(data.folder(), warehouse.folder());
            restore.finish(Instant.now());
            Path before = restore.from(file, Instant.now());
            System.out.println(new Message(
                    "Đã phục hồi vào %s; hãy chạy ./chitieu refresh".formatted(data.folder()),
                    "Restored into %s; now run ./chitieu refresh".formatted(data.folder())));
            if (before != null) {
                System.out.println(new Message("Những gì có trước đó: " + before, "What was there before: " + before));
            }
            return ExitCode.DONE;
        }
    }
}
