package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection.Reach;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;
import vn.chitieu.warehouse.command.NothingPublishedException;
import vn.chitieu.warehouse.command.WarehouseOption;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.QueryException;
import vn.chitieu.warehouse.query.Question;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.ResultWriter;
import vn.chitieu.warehouse.query.Written;

/** Runs SQL on a published snapshot, for reading only. */
@Command(
        name = "sql",
        description = {
            "Truy vấn SQL, chỉ đọc, trên bản dữ liệu đang công bố; không có câu lệnh nào thì mở dòng lệnh, hoặc đọc đầu vào chuẩn.",
            "-c, -f và FILE được chạy theo thứ tự đã viết. Nhiều câu lệnh: json là một mảng gồm mỗi kết quả một mảng, xlsx mỗi kết quả một trang, parquet chỉ nhận một câu.",
            "Kết thúc với 0: xong, 2: gọi sai hoặc SQL sai, 3: chưa công bố bản nào."
        })
public final class SqlCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--snapshot", paramLabel = "ID", description = "một bản cũ hơn, như ./chitieu snapshots liệt kê")
    private @Nullable String snapshot;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (mặc định table)")
    private ResultFormat format = ResultFormat.table;

    @Option(names = "--out", paramLabel = "FILE", description = "ghi kết quả vào tệp này; có lỗi thì tệp cũ còn nguyên")
    private @Nullable Path out;

    @Option(
            names = "-c",
            paramLabel = "SQL",
            parameterConsumer = Sources.class,
            description = "câu lệnh; viết được nhiều lần")
    private List<String> commands = new ArrayList<>();

    @Option(
            names = "-f",
            paramLabel = "FILE",
            parameterConsumer = Sources.class,
            description = "tệp .sql (UTF-8), - là đầu vào chuẩn; viết được nhiều lần")
    private List<String> scripts = new ArrayList<>();

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            parameterConsumer = Sources.class,
            description = "như -f")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = {
                "giá trị của $NAME trong SQL: so với chữ thì là chữ, còn lại tùy cách viết là số, true, false, ngày (2011-11-14, 14/11/2011), hay chữ; '760' luôn là chữ"
            })
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--with",
            paramLabel = "NAME=ID",
            description = "thêm một bản dữ liệu, chỉ đọc, dưới tên này: NAME.mart.reporting")
    private Map<String, String> others = new LinkedHashMap<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "cho read_csv, read_parquet, glob… đọc thư mục này và không nơi nào khác")
    private @Nullable Path data;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "dừng một câu lệnh sau S giây (mặc định ${DEFAULT-VALUE})")
    private int timeout = 300;

    @Option(
            names = "--examples",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "NAME",
            description = "liệt kê các câu hỏi mẫu, hoặc in SQL của một câu")
    private @Nullable String example;

    /** What was asked for with -c, -f and FILE, in its order. */
    private final List<Source> sources = new ArrayList<>();

    private record Source(String text, boolean isFile) {
        List<String> statements() throws IOException {
            return isFile ? Script.read(text) : Script.statements(text);
        }
    }

    /** Keeps the order between options, which picocli otherwise sorts by name. */
    private static final class Sources implements CommandLine.IParameterConsumer {
        @Override
        public void consumeParameters(
                Stack<String> arguments, CommandLine.Model.ArgSpec argument, CommandLine.Model.CommandSpec command) {
            if (arguments.isEmpty()) {
                throw new CommandLine.MissingParameterException(
                        command.commandLine(), argument, "no value for " + argument.paramLabel());
            }
            boolean isCommand = argument instanceof CommandLine.Model.OptionSpec option
                    && option.longestName().equals("-c");
            ((SqlCommand) command.userObject()).sources.add(new Source(arguments.pop(), !isCommand));
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try {
            return example != null ? examples(example) : ask();
        } catch (QueryException wrong) {
            return ExitCode.complain(ExitCode.USAGE, wrong.message());
        }
    }

    private static int examples(String name) {
        if (name.isEmpty()) {
            for (Question each : Dictionary.shipped()) {
                System.out.printf("%-36s %s%n", each.name(), each.question());
            }
            return ExitCode.DONE;
        }
        System.out.println(Dictionary.shipped().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        "không có câu hỏi mẫu %s; --examples liệt kê".formatted(name),
                        "there is no example %s; --examples lists them".formatted(name)))
                .filled());
        return ExitCode.DONE;
    }

    private int ask() throws IOException, SQLException {
        boolean isShell = sources.isEmpty() && Screen.isInput() && Screen.isOutput() && out == null;
        List<String> statements = new ArrayList<>();
        for (Source source : sources.isEmpty() && !isShell ? List.of(new Source("-", true)) : sources) {
            statements.addAll(source.statements());
        }
        Parameters given = new Parameters(parameters);
        if (!isShell) {
            given.mustFit(statements);
        }
        if (timeout <= 0) {
            throw new QueryException("--timeout cần số giây từ 1 trở lên", "--timeout needs a second at least");
        }
        if (format.isBinary() && out == null && Screen.isOutput()) {
            throw new QueryException(format + " cần --out FILE", format + " needs --out FILE");
        }
        if (format == ResultFormat.parquet && statements.size() != 1) {
            throw new QueryException("parquet nhận đúng một câu lệnh", "parquet takes exactly one statement");
        }
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshot != null
                ? snapshot
                : snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        try (OutFile file = outFile();
                Session session = new Session(
                        snapshots, id, reach(snapshots, file), Duration.ofSeconds(timeout), () -> delete(file))) {
            if (isShell) {
                try (Terminal terminal = TerminalBuilder.terminal()) {
                    return new Shell(session, terminal, given, format, Editing.historyFile(System.getenv())).run();
                }
            }
            return run(session, statements, given, file);
        }
    }

    /** Parquet is written by DuckDB, so into a file, wherever it goes then. */
    private @Nullable OutFile outFile() throws IOException {
        if (out != null) {
            return new OutFile(out);
        }
        if (format != ResultFormat.parquet) {
            return null;
        }
        Path place = Files.createTempFile("chitieu", ".parquet");
        place.toFile().deleteOnExit();
        return new OutFile(place);
    }

    private static void delete(@Nullable OutFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException remains) {
            System.err.println(remains.getMessage());
        }
    }

    private Reach reach(Snapshots snapshots, @Nullable OutFile file) throws IOException {
        Map<String, Path> attached = new LinkedHashMap<>();
        others.forEach((name, id) -> attached.put(name, Session.existing(snapshots, id)));
        if (data != null && !Files.isDirectory(data)) {
            throw new QueryException("không có thư mục " + data, "there is no folder " + data);
        }
        return new Reach(
                attached,
                data == null ? null : data.toRealPath(),
                format == ResultFormat.parquet && file != null ? file.unfinished() : null);
    }

    private int run(Session session, List<String> statements, Parameters given, @Nullable OutFile file)
            throws IOException, SQLException {
        try {
            if (format == ResultFormat.parquet && file != null) {
                session.writeParquet(statements.getFirst(), given, file.unfinished());
            } else if (file != null) {
                try (OutputStream stream = file.stream()) {
                    write(session, statements, given, format.to(stream, statements.size()));
                }
            } else if (Screen.isOutput()) {
                toScreen(session, statements, given);
            } else {
                write(session, statements, given, format.to(System.out, statements.size()));
            }
        } catch (SQLException wrong) {
            System.err.println(session.explained(wrong));
            return ExitCode.USAGE;
        }
        if (file != null && out != null) {
            file.keep();
        } else if (file != null) {
            Files.copy(file.unfinished(), System.out);
        }
        return ExitCode.DONE;
    }

    private void toScreen(Session session, List<String> statements, Parameters given) throws IOException, SQLException {
        Screen screen = Screen.ofOutput();
        try (OutputStream pages = screen.paged()) {
            write(session, statements, given, screen.writer(format, pages, false, statements.size()));
        }
    }

    /** What an error leaves half written is not completed, lest it be taken for whole. */
    private static void write(Session session, List<String> statements, Parameters given, ResultWriter writer)
            throws SQLException, IOException {
        for (String statement : statements) {
            for (Message note :
                    session.run(statement, given, writer).map(Written::notes).orElse(List.of())) {
                System.err.println(note);
            }
        }
        writer.close();
    }
}
