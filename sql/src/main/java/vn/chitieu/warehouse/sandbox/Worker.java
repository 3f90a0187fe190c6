package vn.chitieu.warehouse.sandbox;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.SnapshotConnection.Reach;
import vn.chitieu.warehouse.query.CellsWriter;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.ParquetWriter;
import vn.chitieu.warehouse.query.QueryException;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.ResultWriter;

/**
 * The process that runs what strangers type: one statement after the other, each in an instance of DuckDB of its own, over
 * the one file that it was started for. It is started by {@link WorkerProcess} within limits of the operating system, and
 * ends when whoever started it does.
 */
final class Worker {

    /** What the driver says in place of a reason. */
    private static final String LOST = "Invalid result set";

    private final String file;
    private final String memory;
    private final DataOutputStream out;

    private Worker(String file, String memory, OutputStream out) {
        this.file = file;
        this.memory = memory;
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** @param arguments the file of the snapshot, and the memory of DuckDB in bytes */
    public static void main(String[] arguments) throws Exception {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new Worker(arguments[0], arguments[1], answers).serve(new Requests(System.in));
    }

    private void serve(Requests requests) throws SQLException, IOException, InterruptedException {
        DriverManager.registerDriver(new DuckDBDriver());
        Connection next = open(true);
        forgetLibrary();
        while (true) {
            send(Part.Kind.READY, new byte[0]);
            Ask ask = requests.next();
            String lost;
            try (Connection connection = next) {
                lost = answer(connection, ask);
            }
            if (lost != null) {
                send(Part.Kind.FAULT, reason(ask, lost));
            }
            next = open(true);
        }
    }

    /** Sends the result, or why there is none; gives back what the driver says where the reason is lost. */
    private @Nullable String answer(Connection connection, Ask ask) throws IOException {
        try (PreparedStatement statement = prepared(connection, ask)) {
            long count = 0;
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet();
                        ResultWriter writer = writer(ask.form())) {
                    count = writer.write(rows).rows();
                }
            }
            send(Part.Kind.DONE, Long.toString(count));
        } catch (SQLException fault) {
            String said = Objects.requireNonNullElse(fault.getMessage(), "");
            if (said.contains(LOST)) {
                return said;
            }
            send(Part.Kind.FAULT, said);
        } catch (QueryException refused) { // a parameter that is no day, a result that the form can't hold
            send(
                    Part.Kind.REFUSED,
                    refused.message().vi() + "\0" + refused.message().en());
        }
        return null;
    }

    /** What fails in the midst of a stream of rows says it when all rows are made first. */
    private String reason(Ask ask, String otherwise) throws SQLException {
        try (Connection connection = open(false);
                PreparedStatement statement = prepared(connection, ask)) {
            statement.execute();
            return otherwise;
        } catch (SQLException fault) {
            return Objects.requireNonNullElse(fault.getMessage(), otherwise);
        }
    }

    private static PreparedStatement prepared(Connection connection, Ask ask) throws SQLException {
        return new Parameters(ask.parameters()).prepare(connection, ask.sql());
    }

    private ResultWriter writer(Form form) throws IOException {
        OutputStream parts = new PartStream();
        return switch (form) {
            case CELLS -> new CellsWriter(parts, Form.MOST_ROWS);
            case CSV -> ResultFormat.csv.to(parts, 1);
            case JSON -> ResultFormat.json.to(parts, 1);
            case XLSX -> ResultFormat.xlsx.to(parts, 1);
            case PARQUET -> new ParquetWriter(parts, Path.of(System.getProperty("java.io.tmpdir")));
        };
    }

    /**
     * An instance that nobody has used.
     *
     * @param isStream whether rows come while the statement still runs
     */
    private Connection open(boolean isStream) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("jdbc_stream_results", Boolean.toString(isStream));
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 2"); // the pages are served by the same processors
            SnapshotConnection.lock(settings, memory + "B", Reach.SNAPSHOT);
        }
        return connection;
    }

    /** The driver unpacks its library into a file; whoever is killed leaves none behind. */
    private static void forgetLibrary() throws IOException {
        File[] files = new File(System.getProperty("java.io.tmpdir")).listFiles();
        for (File one : files == null ? new File[0] : files) {
            Files.deleteIfExists(one.toPath());
        }
    }

    private void send(Part.Kind kind, String text) throws IOException {
        send(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(Part.Kind kind, byte[] bytes) throws IOException {
        new Part(kind, bytes).write(out);
        out.flush();
    }

    /** What is written to it goes out as parts. */
    private final class PartStream extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.writeByte(Part.Kind.BYTES.ordinal());
            out.writeInt(length);
            out.write(bytes, from, length);
        }
    }

    /** What is asked; read beside the work, so that the end of whoever asks ends a statement that runs. */
    private static final class Requests {
        private final BlockingQueue<Ask> asked = new LinkedBlockingQueue<>();

        Requests(InputStream in) {
            Thread reader = new Thread(() -> read(new DataInputStream(in)), "requests");
            reader.setDaemon(true);
            reader.start();
        }

        Ask next() throws InterruptedException {
            return asked.take();
        }

        private void read(DataInputStream in) {
            try {
                while (true) {
                    asked.add(Ask.read(in));
                }
            } catch (IOException ended) {
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
