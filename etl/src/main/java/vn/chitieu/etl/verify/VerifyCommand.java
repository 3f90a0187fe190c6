package vn.chitieu.etl.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.NothingPublishedException;
import vn.chitieu.warehouse.command.WarehouseOption;

/** {@code chitieu verify}: works every table out again, and reads a sample of the cells again. */
@Command(
        name = "verify",
        description = {
            "Tính lại mọi bảng từ hồ dữ liệu bằng SQL riêng, đọc lại một mẫu ô từ tệp gốc bằng mã khác; không ghi gì.",
            "Mã kết thúc: 0 khớp hết, 3 có chỗ khác, hoặc không còn gì để so."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description = "một bản khác bản đang công bố; hồ dữ liệu phải còn là của bản đó")
    private @Nullable String snapshot;

    @Option(
            names = "--submissions",
            paramLabel = "DIR",
            description = "thư mục tệp gốc (mặc định: nơi lần nạp sau cùng đã đọc)")
    private @Nullable Path submissions;

    @Option(names = "--seed", paramLabel = "N", description = "chọn mẫu ô nào (mặc định 1)")
    private long seed = 1;

    @Option(names = "--cells", paramLabel = "N", description = "đọc lại bao nhiêu số liệu từ tệp gốc (mặc định 500)")
    private int cells = 500;

    @Option(names = "--json", description = "in dạng JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        if (cells < 0) {
            throw new ArgumentException("--cells không thể âm", "--cells can't be negative");
        }
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshot != null
                ? snapshot
                : snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        if (!snapshots.all().contains(id)) {
            throw new ArgumentException(
                    "không có bản dữ liệu %s; xem ./chitieu snapshots".formatted(id),
                    "there is no snapshot %s; see ./chitieu snapshots".formatted(id));
        }
        Verification verification =
                Verification.of(id, snapshots.file(id), warehouse.folder(), originals(), seed, cells);
        System.out.println(json ? JSON.writeValueAsString(verification) : VerificationText.of(verification));
        return verification.differences() == 0 ? ExitCode.DONE : ExitCode.NOTHING_PUBLISHED;
    }

    private Path originals() throws IOException {
        Path folder = submissions != null ? submissions : lastRead();
        if (!Files.isDirectory(folder)) {
            throw new ArgumentException("không có thư mục " + folder, "there is no folder " + folder);
        }
        return folder;
    }

    private Path lastRead() throws IOException {
        String read = LastRun.submissions(warehouse.folder()).orElse("");
        if (read.isEmpty() || read.contains("://")) {
            throw new ArgumentException(
                    "không biết tệp gốc ở đâu trên máy này; cho biết bằng --submissions DIR",
                    "it is not known where on this machine the originals are; say so by --submissions DIR");
        }
        return Path.of(read);
    }
}
