package vn.chitieu.etl.timer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Has the machine refresh every night: writes the units for systemd, and shows the line for cron. */
@Command(
        name = "install-timer",
        description =
                "Đặt lịch nạp hằng ngày bằng systemd, cho người dùng này hoặc cho cả máy; kèm một dòng cho crontab.")
public final class InstallTimerCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--at", paramLabel = "HH:MM", description = "giờ nạp hằng ngày (mặc định 02:00)")
    private String at = "02:00";

    @Option(names = "--delay", paramLabel = "S", description = "lùi ngẫu nhiên tối đa S giây (mặc định 600)")
    private int delay = 600;

    @Option(names = "--system", description = "cho cả máy (/etc/systemd/system, cần quyền root)")
    private boolean isSystem;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "với --system: chạy bằng người dùng này (mặc định chủ thư mục)")
    private @Nullable String user;

    @Option(names = "--metrics", paramLabel = "FILE", description = "như của refresh")
    private @Nullable Path metrics;

    @Option(names = "--on-failure", paramLabel = "CMD", description = "như của refresh")
    private @Nullable String onFailure;

    @Option(names = "--print", description = "chỉ in ra, không ghi gì")
    private boolean isPrint;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:chitieu.home:-.}")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Units units = units();
        if (isPrint) {
            units.files(isSystem).forEach((name, text) -> System.out.printf("# ---- %s%n%s%n", name, text));
            System.out.printf("# ---- crontab%n%s%n", units.crontab());
            return ExitCode.DONE;
        }
        Path folder = folder();
        Files.createDirectories(folder);
        for (Map.Entry<String, String> unit : units.files(isSystem).entrySet()) {
            Disk.replace(folder.resolve(unit.getKey()), unit.getValue().getBytes(StandardCharsets.UTF_8));
            System.out.println(
                    new Message("Đã ghi " + folder.resolve(unit.getKey()), "Wrote " + folder.resolve(unit.getKey())));
        }
        String systemctl = isSystem ? "systemctl" : "systemctl --user";
        if (run(systemctl + " daemon-reload") && run(systemctl + " enable --now " + Units.TIMER)) {
            System.out.println(new Message(
                    "Lịch đã chạy; xem: %s list-timers %s".formatted(systemctl, Units.TIMER),
                    "The timer runs; see: %s list-timers %s".formatted(systemctl, Units.TIMER)));
        } else {
            System.out.println(new Message(
                    "systemd ở đây chưa nhận lịch; khi có, chạy: %1$s daemon-reload && %1$s enable --now %2$s"
                            .formatted(systemctl, Units.TIMER),
                    "systemd did not take it here; where it runs: %1$s daemon-reload && %1$s enable --now %2$s"
                            .formatted(systemctl, Units.TIMER)));
        }
        System.out.println(new Message(
                "Không dùng systemd thì thêm dòng này vào crontab:\n" + units.crontab(),
                "Without systemd, this line goes into the crontab:\n" + units.crontab()));
        return ExitCode.DONE;
    }

    private Units units() throws IOException {
        LocalTime time;
        try {
            time = LocalTime.parse(at);
        } catch (DateTimeParseException noTime) {
            throw new ArgumentException(
                    "--at phải có dạng 02:00, không phải “%s”".formatted(at),
                    "--at must look like 02:00, not “%s”".formatted(at));
        }
        if (delay < 0) {
            throw new ArgumentException("--delay không được âm", "--delay must not be negative");
        }
        Path launcher = home.resolve("chitieu").toRealPath();
        Path dataFolder = data.folder().toAbsolutePath().normalize();
        Path warehouseFolder = warehouse.folder().toAbsolutePath().normalize();
        // The unit may write what is there when it starts.
        Files.createDirectories(warehouseFolder);
        List<Path> writable = new ArrayList<>(List.of(dataFolder, warehouseFolder));
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(),
                "refresh",
                "--data",
                dataFolder.toString(),
                "--warehouse",
                warehouseFolder.toString(),
                "--log",
                "-"));
        if (metrics != null) {
            Path file = metrics.toAbsolutePath().normalize();
            command.addAll(List.of("--metrics", file.toString()));
            writable.add(file.resolveSibling(".").normalize());
        }
        if (onFailure != null) {
            command.addAll(List.of("--on-failure", onFailure));
        }
        return new Units(
                command,
                time,
                delay,
                user != null ? user : Files.getOwner(launcher).getName(),
                dataFolder,
                warehouseFolder,
                Path.of(System.getProperty("java.home")),
                writable);
    }

    private Path folder() {
        if (isSystem) {
            return Path.of("/etc/systemd/system");
        }
        String configuration = System.getenv("XDG_CONFIG_HOME");
        if (configuration != null && !configuration.isBlank()) {
            return Path.of(configuration, "systemd/user");
        }
        String homeFolder = System.getenv("HOME");
        if (homeFolder == null || homeFolder.isBlank()) {
            throw new ArgumentException(
                    "không biết thư mục riêng của người dùng (HOME); dùng --system hoặc --print",
                    "the home folder of this user (HOME) is not known; use --system or --print");
        }
        return Path.of(homeFolder, ".config/systemd/user");
    }

    private static boolean run(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command.split(" "))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
