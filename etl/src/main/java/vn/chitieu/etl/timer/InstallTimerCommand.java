package vn.chitieu.etl.timer;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Option(names = "--test-alarm", description = "thử ngay lệnh của --on-failure")
    private boolean isAlarmTested;

    @Option(names = "--lake", paramLabel = "DIR", description = "như của refresh")
    private @Nullable String lake;

    @Option(names = "--master", paramLabel = "URL", description = "như của refresh")
    private @Nullable String master;

    @Option(names = "--serve", description = "cả bảng số liệu, chạy mãi và tự khởi động lại khi hỏng")
    private boolean isServed;

    @Option(names = "--port", paramLabel = "N", description = "với --serve: như của serve (mặc định 8080)")
    private int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "với --serve: như của serve (mặc định 127.0.0.1)")
    private String address = "127.0.0.1";

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
        requireWritable(units);
        Path folder = folder();
        Files.createDirectories(folder);
        for (Map.Entry<String, String> unit : units.files(isSystem).entrySet()) {
            Disk.replace(folder.resolve(unit.getKey()), unit.getValue().getBytes(StandardCharsets.UTF_8));
            System.out.println(
                    new Message("Đã ghi " + folder.resolve(unit.getKey()), "Wrote " + folder.resolve(unit.getKey())));
        }
        String systemctl = isSystem ? "systemctl" : "systemctl --user";
        String enabled = Units.TIMER + (isServed ? " " + Units.SERVE : "");
        if (run(systemctl + " daemon-reload") && run(systemctl + " enable --now " + enabled)) {
            System.out.println(new Message(
                    "Lịch đã chạy; xem: %s list-timers %s".formatted(systemctl, Units.TIMER),
                    "The timer runs; see: %s list-timers %s".formatted(systemctl, Units.TIMER)));
        } else {
            System.out.println(new Message(
                    "systemd ở đây chưa nhận lịch; khi có, chạy: %1$s daemon-reload && %1$s enable --now %2$s"
                            .formatted(systemctl, enabled),
                    "systemd did not take it here; where it runs: %1$s daemon-reload && %1$s enable --now %2$s"
                            .formatted(systemctl, enabled)));
        }
        System.out.println(new Message(
                "Không dùng systemd thì thêm dòng này vào crontab:\n" + units.crontab(),
                "Without systemd, this line goes into the crontab:\n" + units.crontab()));
        return !isAlarmTested || rings(units) ? ExitCode.DONE : ExitCode.DISK;
    }

    /** As its unit will, by the same user. */
    private boolean rings(Units units) throws InterruptedException {
        boolean rang =
                run(Redirect.INHERIT, by(units.user(), Stream.concat(units.alarm().stream(), Stream.of("--test"))));
        if (rang) {
            System.out.println(new Message("Chuông báo đã chạy", "The alarm rang"));
        }
        return rang;
    }

    /** The folders of a unit that another user is to run are his, or he can't write them. */
    private void requireWritable(Units units) throws IOException, InterruptedException {
        for (Path folder : units.writable()) {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                if (isSystem) {
                    Files.setOwner(folder, userCalled(units.user()));
                }
            }
            if (!run(Redirect.DISCARD, by(units.user(), Stream.of("test", "-w", folder.toString())))) {
                throw new ArgumentException(
                        "người dùng “%s” không được ghi vào %s".formatted(units.user(), folder),
                        "the user “%s” may not write to %s".formatted(units.user(), folder));
            }
        }
    }

    private List<String> by(String name, Stream<String> command) {
        boolean isAnother = isSystem && !name.equals(System.getProperty("user.name"));
        return Stream.concat(isAnother ? Stream.of("runuser", "-u", name, "--") : Stream.of(), command)
                .toList();
    }

    private static UserPrincipal userCalled(String name) throws IOException {
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
        } catch (UserPrincipalNotFoundException unknown) {
            throw new ArgumentException(
                    "máy này không có người dùng “%s”".formatted(name), "there is no user “%s” here".formatted(name));
        }
    }

    /** What is not there now will not be there at night. */
    private void requireAll() throws IOException, InterruptedException {
        if (user != null) {
            userCalled(user);
        }
        if (metrics != null && !Files.isDirectory(metrics.toAbsolutePath().resolveSibling("."))) {
            throw new ArgumentException(
                    "không có thư mục của --metrics %s".formatted(metrics),
                    "the folder of --metrics %s is not there".formatted(metrics));
        }
        if (isAlarmTested && onFailure == null) {
            throw new ArgumentException("--test-alarm cần --on-failure", "--test-alarm needs --on-failure");
        }
        if (onFailure != null) {
            String program = onFailure.strip().split("\\s+", 2)[0].replaceAll("[\"']", "");
            boolean isPlain = program.matches("[A-Za-z0-9_./+-]+");
            if (onFailure.isBlank()
                    || (isPlain && !run(Redirect.DISCARD, List.of("sh", "-c", "command -v \"$0\"", program)))) {
                throw new ArgumentException(
                        "--on-failure: máy này không có lệnh “%s”".formatted(program),
                        "--on-failure: there is no command “%s” here".formatted(program));
            }
        }
        if (!Files.isDirectory(data.catalogue())) {
            throw new ArgumentException(
                    "không có thư mục %s".formatted(data.catalogue()),
                    "there is no folder %s".formatted(data.catalogue()));
        }
    }

    private Units units() throws IOException, InterruptedException {
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
        requireAll();
        Path launcher = home.resolve("chitieu").toRealPath();
        Path dataFolder = data.folder().toAbsolutePath().normalize();
        Path warehouseFolder = warehouse.folder().toAbsolutePath().normalize();
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
        if (lake != null) {
            command.addAll(List.of("--lake", lake));
        }
        if (master != null) {
            command.addAll(List.of("--master", master));
        }
        List<String> served = List.of(
                launcher.toString(),
                "serve",
                "--warehouse",
                warehouseFolder.toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                address);
        return new Units(
                command,
                onFailure,
                isServed ? served : null,
                time,
                delay,
                user != null ? user : Files.getOwner(launcher).getName(),
                dataFolder,
                warehouseFolder,
                Path.of(System.getProperty("java.home")),
                writable,
                lake != null || master != null);
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
        return run(Redirect.DISCARD, List.of(command.split(" ")));
    }

    private static boolean run(Redirect output, List<String> words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(output)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
