package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.SnapshotConnection.Reach;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.query.Columns;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.QueryException;
import vn.chitieu.warehouse.query.ResultWriter;
import vn.chitieu.warehouse.query.SqlFault;
import vn.chitieu.warehouse.query.Statements;
import vn.chitieu.warehouse.query.Token;
import vn.chitieu.warehouse.query.Written;

/** A snapshot that is open, on which statements run within their limits. */
final class Session implements AutoCloseable {

    /** With what a statement begins that would write a file, or reach another. */
    private static final Set<String> REFUSED = Set.of(
            "ATTACH", "COPY", "DEALLOCATE", "DETACH", "EXECUTE", "EXPORT", "IMPORT", "INSTALL", "LOAD", "PREPARE");

    private final Snapshots snapshots;
    private final Reach reach;
    private final Duration longest;
    private final Runnable lastly;
    private String id;
    private Connection connection;
    private volatile @Nullable Watch running;

    /**
     * Opens a snapshot.
     *
     * @param longest after which a statement is stopped
     * @param lastly what is to be done before the process ends because of a statement that can't be stopped
     * @throws QueryException where there is no such snapshot, or another one in reach
     */
    Session(Snapshots snapshots, String id, Reach reach, Duration longest, Runnable lastly) throws SQLException {
        this.snapshots = snapshots;
        this.reach = reach;
        this.longest = longest;
        this.lastly = lastly;
        this.id = id;
        this.connection = connect(id);
    }

    private Connection connect(String snapshot) throws SQLException {
        return SnapshotConnection.open(existing(snapshots, snapshot), reach);
    }

    /**
     * The file of a snapshot.
     *
     * @throws QueryException where there is none
     */
    static Path existing(Snapshots snapshots, String id) {
        if (!id.contains("/") && Files.isRegularFile(snapshots.file(id))) {
            return snapshots.file(id);
        }
        throw new QueryException(
                "không có bản dữ liệu %s; xem ./chitieu snapshots".formatted(id),
                "there is no snapshot %s; see ./chitieu snapshots".formatted(id));
    }

    String id() {
        return id;
    }

    Connection connection() {
        return connection;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /** Goes on with another snapshot; where that can't be, with the same. */
    void use(String other) throws SQLException {
        Connection next = connect(other);
        connection.close();
        connection = next;
        id = other;
    }

    /**
     * Runs a statement.
     *
     * @return what became of its result; empty where it has none
     * @throws QueryException where it is refused, or was stopped
     */
    Optional<Written> run(String sql, Parameters parameters, ResultWriter out) throws SQLException, IOException {
        refuseToWrite(sql);
        return guarded(sql, parameters, statement -> {
            if (!statement.execute()) {
                return Optional.empty();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return Optional.of(out.write(rows));
            }
        });
    }

    /** Has DuckDB write the result of a query as Parquet into the file in reach, and returns the number of rows. */
    long writeParquet(String sql, Parameters parameters, Path file) throws SQLException, IOException {
        refuseToWrite(sql);
        String names = guarded("DESCRIBE " + sql, parameters, statement -> {
            List<String> described = new ArrayList<>();
            try (ResultSet columns = statement.executeQuery()) {
                while (columns.next()) {
                    described.add(columns.getString("column_name"));
                }
            }
            return Columns.unique(described).stream()
                    .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(", "));
        });
        return guarded(
                "COPY (SELECT * FROM (\n%s\n) AS result(%s)) TO '%s' (FORMAT parquet, USE_TMP_FILE false)"
                        .formatted(sql, names, file.toString().replace("'", "''")),
                parameters,
                PreparedStatement::executeLargeUpdate);
    }

    /** What is done with a statement that is prepared and watched. */
    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException, IOException;
    }

    private <T> T guarded(String sql, Parameters parameters, Use<T> use) throws SQLException, IOException {
        try (Watch watch = new Watch(longest, lastly)) {
            running = watch;
            try (PreparedStatement statement = parameters.prepare(connection, sql)) {
                watch.over(statement);
                T result = use.with(statement);
                watch.why().ifPresent(Session::stopped);
                return result;
            } catch (SQLException | IOException fault) {
                watch.why().ifPresent(Session::stopped);
                throw fault;
            } finally {
                running = null;
            }
        }
    }

    private static void stopped(Message why) {
        throw new QueryException(why);
    }

    /** Stops the statement that is running, if there is one. */
    void stop() {
        Watch watch = running;
        if (watch != null) {
            watch.stop(new Message("đã dừng câu lệnh", "the statement was stopped"));
        }
    }

    /** What to say of a statement in error. */
    Message explained(SQLException fault) {
        return SqlFault.of(String.valueOf(fault.getMessage()), snapshots.file(id));
    }

    /** By the first word; with files in reach DuckDB's own parser decides, too, and lets queries alone through. */
    private void refuseToWrite(String sql) throws SQLException {
        String plain = withoutExplain(sql);
        String first = Statements.tokens(plain).stream()
                .findFirst()
                .map(token -> token.in(plain).toUpperCase(Locale.ROOT))
                .orElse("");
        if (REFUSED.contains(first)) {
            throw new QueryException(
                    "%s không chạy được ở đây: chỉ đọc; ghi kết quả bằng --out, thêm bản dữ liệu bằng --with"
                            .formatted(first),
                    "%s does not run here, where all is read only; --out writes results, --with adds a snapshot"
                            .formatted(first));
        }
        if (reach.hasFiles() && !isQuery(plain)) {
            throw new QueryException(
                    "cùng --data hoặc parquet chỉ chạy được câu truy vấn (SELECT, FROM, WITH, DESCRIBE…)",
                    "with --data or parquet only queries run (SELECT, FROM, WITH, DESCRIBE …)");
        }
    }

    /** Also true of what DuckDB can't parse, which then never runs. */
    private boolean isQuery(String sql) throws SQLException {
        try (PreparedStatement parse = connection.prepareStatement(
                "SELECT json_serialize_sql($1)->>'error_type' IS DISTINCT FROM 'not implemented'")) {
            parse.setString(1, sql);
            try (ResultSet answer = parse.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** What a plan is asked of: with ANALYZE it would run. */
    private static String withoutExplain(String sql) {
        List<Token> tokens = Statements.tokens(sql);
        int at = 0;
        while (at < tokens.size() && isWord(tokens.get(at), sql, "EXPLAIN")) {
            at++;
            if (at < tokens.size() && isWord(tokens.get(at), sql, "ANALYZE")) {
                at++;
            }
            if (at < tokens.size() && tokens.get(at).in(sql).equals("(")) {
                while (at < tokens.size() && !tokens.get(at).in(sql).equals(")")) {
                    at++;
                }
                at++;
            }
        }
        return at == 0 ? sql : at < tokens.size() ? sql.substring(tokens.get(at).start()) : "";
    }

    private static boolean isWord(Token token, String sql, String word) {
        return token.in(sql).equalsIgnoreCase(word);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
