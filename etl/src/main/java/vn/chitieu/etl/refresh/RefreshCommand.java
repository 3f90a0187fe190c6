package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Loads what is new and publishes it. */
@Command(name = "refresh", description = "Nạp báo cáo mới, dựng, kiểm tra và công bố bản dữ liệu mới.")
public final class RefreshCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:chitieu.home:-.}/data",
            description = "thư mục có catalogue/ và submissions/ (mặc định data)")
    private Path data = Path.of("data");

    @Option(
            names = "--submissions",
            paramLabel = "DIR",
            description = "thư mục báo cáo, nếu không phải DATA/submissions")
    private @Nullable Path submissions;

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

    @Option(names = "--json", description = "in kết quả bằng JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        Consumer<Message> progress =
                Boolean.getBoolean("chitieu.terminal") ? message -> System.err.println("… " + message) : message -> {};
        Path folder = submissions == null ? data.resolve("submissions") : submissions;
        Refresh refresh = new Refresh(
                new Refresh.Request(data.resolve("catalogue"), folder, warehouse.folder(), master, allowEmpty),
                Clock.systemUTC(),
                progress);
        Refresh.Outcome outcome = refresh.run();
        System.out.println(json ? Summary.json(outcome) : Summary.text(outcome).toString());
        return switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged -> ExitCode.DONE;
            case Refresh.Outcome.Published published ->
                strict && published.built().refused() + published.built().filesRefused() > 0
                        ? ExitCode.REFUSED_SOME
                        : ExitCode.DONE;
        };
    }
}
