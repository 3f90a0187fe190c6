package vn.chitieu.warehouse.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.query.Statements;

/** Runs SQL on a published snapshot, for reading only. */
@Command(name = "sql", description = "Truy vấn SQL, chỉ đọc, trên bản dữ liệu đang công bố.")
public final class SqlCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--snapshot", paramLabel = "ID", description = "một bản cũ hơn, như ./chitieu snapshots liệt kê")
    private @Nullable String snapshot;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (mặc định table)")
    private Format format = Format.table;

    @Option(names = "-c", paramLabel = "SQL", description = "câu lệnh")
    private @Nullable String command;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "tệp .sql; không có cả hai thì mở dòng lệnh, hoặc đọc đầu vào chuẩn")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        if (command != null && file != null) {
            return complain(new Message("chỉ dùng FILE hoặc -c, không dùng cả hai", "give FILE or -c, not both"));
        }
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshot != null
                ? snapshot
                : snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        if (!Files.isRegularFile(snapshots.file(id))) {
            return complain(new Message("không có bản dữ liệu " + id, "there is no snapshot " + id));
        }
        String script = command;
        if (file != null) {
            if (!Files.isRegularFile(file)) {
                return complain(new Message("không có tệp " + file, "there is no file " + file));
            }
            script = Files.readString(file, StandardCharsets.UTF_8);
        }
        try (Connection connection = SnapshotConnection.open(snapshots.file(id));
                Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            if (script != null) {
                return run(connection, script, out);
            }
            return Boolean.getBoolean("chitieu.interactive")
                    ? shell(connection, out)
                    : run(connection, new String(System.in.readAllBytes(), StandardCharsets.UTF_8), out);
        }
    }

    private int run(Connection connection, String script, Writer out) throws IOException {
        for (String statement : Statements.split(script).all()) {
            try {
                print(connection, statement, out);
            } catch (SQLException | org.jooq.exception.DataAccessException error) {
                out.flush();
                return complain(error);
            }
        }
        return ExitCode.DONE;
    }

    private int shell(Connection connection, Writer out) throws IOException {
        LineReader lines = LineReaderBuilder.builder().appName("chitieu").build();
        StringBuilder script = new StringBuilder();
        while (true) {
            try {
                String line = lines.readLine(script.isEmpty() ? "chitieu> " : "     ...> ");
                if (script.isEmpty()
                        && (line.strip().equals("exit") || line.strip().equals(".exit"))) {
                    return ExitCode.DONE;
                }
                script.append(line).append('\n');
                Statements.Split split = Statements.split(script.toString());
                script.setLength(0);
                script.append(split.rest().isBlank() ? "" : split.rest());
                run(connection, String.join(";", split.complete()), out);
                out.flush();
            } catch (UserInterruptException interrupted) {
                script.setLength(0);
            } catch (EndOfFileException done) {
                // What was typed or piped last may lack its semicolon.
                return run(connection, script.toString(), out);
            }
        }
    }

    private void print(Connection connection, String sql, Writer out) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return;
            }
            try (ResultSet rows = statement.getResultSet()) {
                format.print(rows, out);
            }
        }
    }

    private static int complain(Exception error) {
        Throwable cause = error.getCause() instanceof SQLException inner ? inner : error;
        System.err.println(cause.getMessage());
        return ExitCode.USAGE;
    }

    private static int complain(Message message) {
        System.err.println(message);
        return ExitCode.USAGE;
    }
}
