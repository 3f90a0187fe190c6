package vn.chitieu.warehouse.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.WarehouseOption;

/** Manages who may sign in to the pages. What it changes holds at once, in servers that run, too. */
@Command(
        name = "user",
        description =
                "Ai được đăng nhập: add, list, role, reset, disable, enable; link in một liên kết mở trang một lần.")
public final class UserCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(
            names = "--access",
            paramLabel = "DIR",
            defaultValue = "${sys:chitieu.access:-${sys:chitieu.home:-.}/data/access}",
            description = "thư mục tài khoản (mặc định data/access)")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        return ExitCode.complain(
                ExitCode.USAGE,
                new Message(
                        "cho biết việc cần làm: add, list, role, reset, disable, enable hoặc link; xem ./chitieu user --help",
                        "say what to do: add, list, role, reset, disable, enable or link; see ./chitieu user --help"));
    }

    @Command(name = "add", description = "Thêm tài khoản; mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào.")
    int add(
            @Parameters(paramLabel = "NAME", description = "tên đăng nhập") String typed,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
                    Role role,
            @Option(names = "--district", paramLabel = "CODE", description = "mã quận, huyện, với vai trò district")
                    @Nullable
                    String district,
            @Option(names = "--generate", description = "tự đặt mật khẩu và in ra một lần") boolean generate)
            throws IOException, SQLException {
        String name = Account.spelled(typed);
        if (!Account.isName(name)) {
            return ExitCode.complain(
                    ExitCode.USAGE,
                    new Message(
                            "tên “%s” không dùng được: chỉ chữ, số và . _ @ -, nhiều nhất 64 ký tự".formatted(typed),
                            "“%s” is no name: letters, digits and . _ @ - only, 64 signs at most".formatted(typed)));
        }
        if (accounts().find(name).isPresent()) {
            return ExitCode.complain(
                    ExitCode.USAGE,
                    new Message(
                            "đã có tài khoản %s; đổi mật khẩu: ./chitieu user reset %s".formatted(name, name),
                            "there is an account %s already; for another password: ./chitieu user reset %s"
                                    .formatted(name, name)));
        }
        Optional<Message> wrong = wrongPlace(role, district);
        if (wrong.isPresent()) {
            return ExitCode.complain(ExitCode.USAGE, wrong.get());
        }
        String password = password(name, generate);
        if (password == null) {
            return ExitCode.USAGE;
        }
        String hash = Password.hash(password);
        change(name, none -> new Account(name, role, district, hash, now(), false), "add " + role);
        return say(
                "Đã thêm tài khoản %s, vai trò %s.".formatted(name, role),
                "Added the account %s with the role %s.".formatted(name, role));
    }

    @Command(name = "list", description = "Liệt kê tài khoản.")
    int list() throws IOException {
        Collection<Account> all = accounts().all();
        if (all.isEmpty()) {
            return say(
                    "Chưa có tài khoản nào; thêm người vận hành: ./chitieu user add TÊN --role operator",
                    "There are no accounts yet; add an operator: ./chitieu user add NAME --role operator");
        }
        int widest = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        for (Account each : all) {
            System.out.println(("%-" + widest + "s  %-8s  %-5s  %s  %s")
                    .formatted(
                            each.name(),
                            each.role(),
                            each.district() == null ? "" : each.district(),
                            each.changedAt().truncatedTo(ChronoUnit.SECONDS),
                            each.isDisabled() ? new Message("đã khóa", "disabled") : "")
                    .stripTrailing());
        }
        return ExitCode.DONE;
    }

    @Command(name = "role", description = "Đổi vai trò; phiên đang mở của người ấy kết thúc.")
    int role(
            @Parameters(paramLabel = "NAME", description = "tên đăng nhập") String name,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--district", paramLabel = "CODE", description = "mã quận, huyện, với vai trò district")
                    @Nullable
                    String district)
            throws IOException, SQLException {
        Optional<Message> wrong = wrongPlace(role, district);
        if (wrong.isPresent()) {
            return ExitCode.complain(ExitCode.USAGE, wrong.get());
        }
        return existing(
                name,
                old -> new Account(old.name(), role, district, old.hash(), now(), old.isDisabled()),
                "role " + role);
    }

    @Command(name = "reset", description = "Đặt mật khẩu mới; phiên đang mở của người ấy kết thúc.")
    int reset(
            @Parameters(paramLabel = "NAME", description = "tên đăng nhập") String name,
            @Option(names = "--generate", description = "tự đặt mật khẩu và in ra một lần") boolean generate)
            throws IOException {
        if (accounts().find(name).isEmpty()) {
            return unknown(name);
        }
        String password = password(Account.spelled(name), generate);
        if (password == null) {
            return ExitCode.USAGE;
        }
        String hash = Password.hash(password);
        return existing(
                name,
                old -> new Account(old.name(), old.role(), old.district(), hash, now(), old.isDisabled()),
                "reset");
    }

    @Command(name = "disable", description = "Khóa tài khoản; phiên đang mở của người ấy kết thúc.")
    int disable(@Parameters(paramLabel = "NAME", description = "tên đăng nhập") String name) throws IOException {
        return existing(
                name, old -> new Account(old.name(), old.role(), old.district(), old.hash(), now(), true), "disable");
    }

    @Command(name = "enable", description = "Mở lại tài khoản đã khóa.")
    int enable(@Parameters(paramLabel = "NAME", description = "tên đăng nhập") String name) throws IOException {
        return existing(
                name, old -> new Account(old.name(), old.role(), old.district(), old.hash(), now(), false), "enable");
    }

    @Command(
            name = "link",
            description = "In một liên kết mở trang đúng một lần, với quyền vận hành, dùng được trong 12 giờ.")
    int link(
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            defaultValue = "8080",
                            description = "cổng của trang trên máy này (mặc định 8080)")
                    int port)
            throws IOException {
        System.out.println("http://127.0.0.1:" + port + "/signin/link?code=" + new OneTimeLinks(folder).issue());
        return ExitCode.DONE;
    }

    private Accounts accounts() {
        return new Accounts(folder);
    }

    private int existing(String typed, UnaryOperator<Account> change, String object) throws IOException {
        String name = Account.spelled(typed);
        if (accounts().find(name).isEmpty()) {
            return unknown(typed);
        }
        change(name, old -> old == null ? null : change.apply(old), object);
        return say("Đã đổi tài khoản %s.".formatted(name), "Changed the account %s.".formatted(name));
    }

    private void change(String name, UnaryOperator<@Nullable Account> change, String what) throws IOException {
        accounts().change(name, change);
        new AccessLog(folder)
                .write(new AccessEvent(
                        now(),
                        System.getProperty("user.name", "?"),
                        Role.operator,
                        null,
                        Action.account,
                        Outcome.done,
                        accounts().find(name).map(Account::district).orElse(null),
                        what + " " + name));
    }

    /** Two changes of one moment are told apart by those who signed in between. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Message> wrongPlace(Role role, @Nullable String district) throws IOException, SQLException {
        if (role.isOfOneDistrict() == (district == null)) {
            return Optional.of(new Message(
                    "--district đi cùng vai trò district, và chỉ với vai trò ấy",
                    "--district goes with the role district, and with no other"));
        }
        return district == null || isDistrict(district)
                ? Optional.empty()
                : Optional.of(new Message(
                        "không có quận, huyện mang mã %s".formatted(district),
                        "there is no district %s".formatted(district)));
    }

    /** Of a code only, where nothing is published that could say. */
    private boolean isDistrict(String code) throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        Optional<String> current = snapshots.current();
        if (current.isEmpty()) {
            return code.matches("\\d{3,6}");
        }
        try (Connection snapshot = SnapshotConnection.open(snapshots.file(current.get()));
                PreparedStatement named = snapshot.prepareStatement("SELECT 1 FROM district WHERE district_code = ?")) {
            named.setString(1, code);
            return named.executeQuery().next();
        }
    }

    /** What was typed; null where it won't do, which is said. */
    private static @Nullable String password(String name, boolean isGenerated) throws IOException {
        if (isGenerated) {
            String password = Password.generate();
            System.out.println(new Message("Mật khẩu: ", "Password: ") + password);
            return password;
        }
        String password = typed();
        Optional<Message> weakness = password == null
                ? Optional.of(new Message("hai lần nhập không giống nhau, hoặc trống", "typed differently, or nothing"))
                : Password.weakness(password, name);
        if (weakness.isPresent()) {
            ExitCode.complain(ExitCode.USAGE, weakness.get());
            return null;
        }
        return password;
    }

    private static @Nullable String typed() throws IOException {
        Console console = Boolean.getBoolean("chitieu.interactive") ? System.console() : null;
        if (console == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        }
        char[] first = console.readPassword("%s", new Message("Mật khẩu: ", "Password: "));
        char[] second = console.readPassword("%s", new Message("Nhập lại: ", "Once more: "));
        String password = first == null ? "" : new String(first);
        return second != null && password.equals(new String(second)) ? password : null;
    }

    private static int unknown(String name) {
        return ExitCode.complain(
                ExitCode.USAGE,
                new Message("không có tài khoản “%s”".formatted(name), "there is no account “%s”".formatted(name)));
    }

    private static int say(String vi, String en) {
        System.out.println(new Message(vi, en));
        return ExitCode.DONE;
    }
}
