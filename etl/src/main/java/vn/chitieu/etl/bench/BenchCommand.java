package vn.chitieu.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** Prints a table of what refreshes take, each beside a yardstick of the same run. */
@Command(
        name = "bench",
        description = "Đo thời gian và bộ nhớ đỉnh của cả cây tiến trình, bên cạnh một tác vụ Spark rỗng;"
                + " với --readings: bên cạnh cùng các tệp đó nạp bằng tay trong DuckDB.")
public final class BenchCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--runs", paramLabel = "N", description = "số lần đo, lấy trung vị (mặc định 3)")
    private int runs = 3;

    @Option(
            names = "--readings",
            paramLabel = "N",
            description = "nạp từ đầu khoảng N số liệu của nhiều thành phố tự đặt, viết vào thư mục tạm")
    private @Nullable Long readings;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:chitieu.home:-.}")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || (readings != null && readings < 1)) {
            throw new ArgumentException(
                    "--runs và --readings phải từ 1 trở lên", "--runs and --readings must be 1 or more");
        }
        Bench bench = new Bench(home, runs);
        Path work = Files.createTempDirectory("chitieu-bench");
        try {
            if (readings != null) {
                return new LargeLoad(bench, readings, work).measure() ? ExitCode.DONE : ExitCode.NOTHING_PUBLISHED;
            }
            new SmallLoads(bench, home.resolve("data/sample"), work).measure();
            return ExitCode.DONE;
        } finally {
            Disk.deleteRecursively(work);
        }
    }
}
