package vn.chitieu.etl.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Packs what can't be made anew into one file. */
@Command(
        name = "backup",
        description = "Sao lưu danh mục, báo cáo và thời điểm nạp vào một tệp zip; phần còn lại dựng lại được từ đó.")
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "tệp sao lưu, .zip")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        int files = Backup.write(file, data.folder(), warehouse.folder());
        long bytes = Files.size(file);
        System.out.println(new Message(
                String.format(Locale.of("vi", "VN"), "Đã sao lưu %,d tệp vào %s (%,d byte)", files, file, bytes),
                String.format(Locale.ENGLISH, "Backed up %,d files to %s (%,d bytes)", files, file, bytes)));
        return ExitCode.DONE;
    }
}
