package vn.chitieu.warehouse.shell;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.QueryException;
import vn.chitieu.warehouse.query.Question;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.ResultWriter;
import vn.chitieu.warehouse.query.Statements;
import vn.chitieu.warehouse.query.Written;

/** Asks for a statement, shows its result, and asks again. */
final class Shell {
    private final Session session;
    private final Terminal terminal;
    private final Screen screen;
    private final Map<String, String> parameters;
    private final Schema schema;
    private final LineReader lines;
    private ResultFormat format;
    private boolean isExpanded;
    private boolean isTimed = true;
    private @Nullable Path next;

    /**
     * @param given the values of parameters to begin with
     * @param history where to keep what is typed; null to forget it
     */
    Shell(Session session, Terminal terminal, Parameters given, ResultFormat format, @Nullable Path history) {
        this.session = session;
        this.terminal = terminal;
        this.screen = new Screen(terminal.output(), terminal::getWidth, terminal::getHeight);
        this.parameters = new LinkedHashMap<>(given.values());
        this.format = format;
        this.schema = new Schema(session);
        this.lines = Editing.of(terminal, schema, history);
    }

    /** Goes on until the person ends it. */
    int run() throws IOException, SQLException {
        terminal.handle(Terminal.Signal.INT, signal -> session.stop());
        banner();
        while (true) {
            try {
                if (!answer(lines.readLine("chitieu> "))) {
                    return ExitCode.DONE;
                }
            } catch (UserInterruptException cleared) {
                // What was typed is gone, and the next line begins.
            } catch (EndOfFileException end) {
                return ExitCode.DONE;
            }
        }
    }

    private void banner() throws SQLException {
        try (Statement sql = session.connection().createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT strftime(max(received_on), '%d/%m/%Y'), coalesce(bool_or(is_sample), false) FROM submission")) {
            row.next();
            String day = Optional.ofNullable(row.getString(1)).orElse("–");
            boolean isSample = row.getBoolean(2);
            say(new Message(
                    "Chỉ Tiêu · bản dữ liệu %s · số liệu đến %s%s"
                            .formatted(session.id(), day, isSample ? " · SỐ LIỆU MẪU" : ""),
                    "Chỉ Tiêu · snapshot %s · data as of %s%s"
                            .formatted(session.id(), day, isSample ? " · SAMPLE DATA" : "")));
        }
        say(new Message(
                "Câu lệnh SQL kết thúc bằng dấu ; · Tab gợi ý · .tables các bảng · .examples câu hỏi mẫu · .help · .quit",
                "A statement ends with ; · Tab completes · .tables · .examples · .help · .quit"));
    }

    /** Returns whether to go on. */
    private boolean answer(String text) throws IOException {
        try {
            if (!DotCommand.isMeant(text)) {
                runAll(Statements.split(text).all());
                return true;
            }
            DotCommand.Asked asked = DotCommand.of(text)
                    .filter(known -> !known.command().needsArgument()
                            || !known.argument().isEmpty())
                    .orElseThrow(() -> hint(text));
            if (asked.command() == DotCommand.quit) {
                return false;
            }
            obey(asked.command(), asked.argument());
        } catch (QueryException wrong) {
            ExitCode.complain(ExitCode.USAGE, wrong.message());
        } catch (SQLException wrong) {
            System.err.println(session.explained(wrong));
        }
        return true;
    }

    /** What may have been meant. */
    private static QueryException hint(String text) {
        String name = text.strip().split("\\s", 2)[0];
        String known = Arrays.stream(DotCommand.values())
                .filter(command -> command.names().stream()
                        .anyMatch(each ->
                                each.startsWith(name) || (name.length() > 2 && each.startsWith(name.substring(0, 3)))))
                .map(DotCommand::usage)
                .collect(joining("; "));
        return new QueryException(
                known.isEmpty() ? "không có lệnh %s; xem .help".formatted(name) : "hãy viết: " + known,
                known.isEmpty() ? "there is no command %s; see .help".formatted(name) : "write: " + known);
    }

    private void obey(DotCommand command, String argument) throws IOException, SQLException {
        switch (command) {
            case tables -> show(schema.tables());
            case schema -> show(schema.columns(argument));
            case mode -> format = mode(argument);
            case expanded -> {
                isExpanded = !isExpanded;
                say(new Message(
                        isExpanded ? "mỗi cột một dòng" : "mỗi hàng một dòng",
                        isExpanded ? "a line a column" : "a line a row"));
            }
            case output -> next = argument.isEmpty() ? null : Path.of(argument);
            case read -> runAll(Script.read(argument));
            case timer -> isTimed = isOn(argument);
            case param -> {
                String[] pair = argument.split("=", 2);
                if (pair.length < 2) {
                    throw new QueryException("hãy viết .param NAME=VALUE", "write .param NAME=VALUE");
                }
                parameters.put(pair[0].strip().replaceFirst("^\\$", ""), pair[1].strip());
            }
            case examples -> examples(argument);
            case snapshot -> snapshot(argument);
            case help ->
                Arrays.stream(DotCommand.values())
                        .forEach(each -> say("%-36s %s".formatted(each.usage(), each.meaning())));
            case quit -> throw new IllegalStateException("ends before");
        }
    }

    private ResultFormat mode(String name) {
        return Arrays.stream(ResultFormat.values())
                .filter(each -> each != ResultFormat.parquet && each.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.stream(ResultFormat.values())
                            .filter(each -> each != ResultFormat.parquet)
                            .map(Enum::name)
                            .collect(joining(", "));
                    return new QueryException(
                            "không có dạng %s; có %s".formatted(name, all),
                            "there is no mode %s; there are %s".formatted(name, all));
                });
    }

    private static boolean isOn(String word) {
        if (!List.of("on", "off").contains(word)) {
            throw new QueryException("hãy viết .timer on hoặc .timer off", "write .timer on or .timer off");
        }
        return word.equals("on");
    }

    private void examples(String name) throws IOException {
        for (Question example : Dictionary.shipped()) {
            if (name.isEmpty()) {
                say("%-36s %s".formatted(example.name(), example.question()));
            } else if (example.name().equals(name)) {
                say(example.filled());
            }
        }
    }

    private void snapshot(String id) throws IOException, SQLException {
        if (id.isEmpty()) {
            for (String each : session.snapshots().all()) {
                say((each.equals(session.id()) ? "* " : "  ") + each);
            }
        } else {
            session.use(id);
            schema.forget();
            banner();
        }
    }

    private void runAll(List<String> statements) throws IOException, SQLException {
        for (String statement : statements) {
            run(statement);
        }
    }

    private void run(String statement) throws IOException, SQLException {
        long begin = System.nanoTime();
        Path file = next;
        if (file != null) {
            next = null;
            intoFile(statement, file);
        } else if (format.isBinary()) {
            throw new QueryException(
                    "%s cần .output FILE trước đó".formatted(format), "%s needs .output FILE before".formatted(format));
        } else {
            try (OutputStream pages = screen.paged();
                    ResultWriter writer = screen.writer(format, pages, isExpanded, 1)) {
                tell(session.run(statement, new Parameters(parameters), writer));
            }
        }
        if (isTimed) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            say(new Message(
                    String.format(Locale.of("vi", "VN"), "%.3f giây", seconds),
                    String.format(Locale.ENGLISH, "%.3f seconds", seconds)));
        }
    }

    private void intoFile(String statement, Path path) throws IOException, SQLException {
        try (OutFile file = new OutFile(path)) {
            try (OutputStream stream = file.stream();
                    ResultWriter writer = format.to(stream, 1)) {
                tell(session.run(statement, new Parameters(parameters), writer));
            }
            file.keep();
            say(new Message("đã ghi " + path, "wrote " + path));
        }
    }

    private static void tell(Optional<Written> written) {
        written.map(Written::notes).orElse(List.of()).forEach(System.err::println);
    }

    private void show(Schema.Listing listing) throws IOException, SQLException {
        try (OutputStream pages = screen.paged();
                ResultSet rows = listing.rows();
                ResultWriter writer =
                        screen.writer(format.isBinary() ? ResultFormat.table : format, pages, isExpanded, 1)) {
            writer.write(rows);
        }
    }

    private void say(Message message) {
        say(message.toString());
    }

    private void say(String text) {
        terminal.writer().println(text);
        terminal.flush();
    }
}
