package vn.chitieu.etl.verify;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SqlFiles;

/** The tables of a snapshot, worked out again from its lake in a database in memory. */
final class Tables implements AutoCloseable {

    /** What people maintain, what the program brings, and what it says of its own runs and of who used it: nothing to work out. */
    static final Set<String> GIVEN = Set.of(
            "main.district",
            "main.ward",
            "main.indicator",
            "main.outline_item",
            "main.programme",
            "main.programme_item",
            "main.period",
            "main.target",
            "main.word",
            "audit.rule",
            "audit.load_run",
            "audit.access",
            "audit.check_result",
            "audit.table_key");

    /** What is compared with the lake and not with the snapshot. */
    private static final String READING = "reading";

    /** The book of incoming documents. */
    static final String REGISTER = "register.csv";

    /** What is taken from the records of a lake; those of an empty one have no file that would say it. */
    private static final String RECORD = """
            CREATE TABLE record (
                id BIGINT, file VARCHAR, record VARCHAR, reading_key VARCHAR, file_rule VARCHAR, detail_vi VARCHAR, detail_en VARCHAR,
                sheet VARCHAR, row_number INTEGER, district_code VARCHAR, ward_code VARCHAR, indicator_code VARCHAR, year INTEGER,
                level VARCHAR, state VARCHAR, numerator BIGINT, denominator BIGINT, stated DECIMAL(18, 6), figure VARCHAR,
                numerator_text VARCHAR, denominator_text VARCHAR, stated_text VARCHAR, note VARCHAR, numerator_column VARCHAR,
                denominator_column VARCHAR, stated_column VARCHAR, rule VARCHAR, column_name VARCHAR, raw VARCHAR, is_repeat BOOLEAN,
                file_format VARCHAR, encoding VARCHAR, document_number VARCHAR, dated_on DATE, item_code VARCHAR, text VARCHAR,
                document_kind VARCHAR, partner VARCHAR, programme_year VARCHAR, outcome VARCHAR);
            CREATE TABLE found_file (file VARCHAR, sha256 VARCHAR, reading_key VARCHAR);
            """;

    /** In the order in which they were written: of two readings of one cell the first one counts. */
    private static final String RECORDS = """
            INSERT INTO record BY NAME
            SELECT
                row_number() OVER (ORDER BY lake.filename, lake.file_row_number) AS id,
                found_file.file,
                lake.* EXCLUDE (filename, file_row_number, warnings)
            FROM read_parquet([%s], filename = true, file_row_number = true) AS lake
            JOIN found_file USING (reading_key)
            SEMI JOIN published.audit.source_file USING (file)
            """;

    private static final String GIVEN_VIEWS = """
            CREATE VIEW given AS
            SELECT
                source_file.file, source_file.rule, source_file.district_code, source_file.year, source_file.message_vi,
                source_file.message_en, source_file.bytes, source_file.is_registered, source_file.is_sample,
                source_file.first_loaded_at, source_file.received_on, submission.signed_on, submission.document_number
            FROM published.audit.source_file
            LEFT JOIN published.main.submission USING (file);
            CREATE VIEW given_warning AS FROM published.audit.warning;
            CREATE VIEW rule AS FROM published.audit.rule;
            CREATE VIEW stored_reading AS
            SELECT
                file, sheet, row_number, district_code, ward_code, indicator_code, year, level, state, numerator, denominator, stated,
                rule, is_repeat
            FROM record
            WHERE record = 'reading';
            CREATE VIEW stored_register AS
            SELECT file, district_code, year, document_number, signed_on, received_on, is_sample
            FROM published.main.submission
            WHERE is_registered;
            """;

    private final Connection connection;
    private final Statement sql;

    private Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = connection.createStatement();
    }

    /**
     * Opens a snapshot and its lake.
     *
     * @throws InputException where the lake is that of another snapshot, or too damaged to be read
     */
    static Tables open(Path snapshot, LakeOfSnapshot lake, Path temporary) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try {
            Tables tables = new Tables(connection);
            tables.attach(snapshot, lake, temporary);
            return tables;
        } catch (SQLException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    private void attach(Path snapshot, LakeOfSnapshot lake, Path temporary) throws SQLException {
        sql.execute("SET TimeZone = 'UTC'");
        sql.execute("SET temp_directory = " + SqlFiles.literal(temporary));
        sql.execute("ATTACH " + SqlFiles.literal(snapshot) + " AS published (READ_ONLY)");
        String runId = text("SELECT max_by(run_id, started_at) FROM published.audit.load_run");
        if (!lake.runId().equals(runId)) {
            throw new InputException(new Message(
                    "hồ dữ liệu nay là của lần nạp %s, bản dữ liệu là của lần nạp %s: số đọc cũ không còn để tính lại"
                            .formatted(lake.runId(), runId),
                    "the lake is by now that of refresh %s, the snapshot that of refresh %s: its readings are no longer there to work it out from"
                            .formatted(lake.runId(), runId)));
        }
        sql.execute(RECORD);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO found_file VALUES (?, ?, ?)")) {
            for (LakeOfSnapshot.File file : lake.files()) {
                insert.setString(1, file.file());
                insert.setString(2, file.sha256());
                insert.setString(3, file.readingKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        readRecords(lake);
        for (String table : GIVEN) {
            if (table.startsWith("main.")) {
                sql.execute("CREATE VIEW %s AS FROM published.%s".formatted(table.substring("main.".length()), table));
            }
        }
        sql.execute(GIVEN_VIEWS);
    }

    private void readRecords(LakeOfSnapshot lake) throws SQLException {
        if (lake.parquet().isEmpty()) {
            return;
        }
        try {
            sql.execute(RECORDS.formatted(
                    lake.parquet().stream().map(SqlFiles::literal).collect(joining(", "))));
        } catch (SQLException unreadable) {
            if (lake.damaged().isEmpty()) {
                throw unreadable;
            }
            String damaged = String.join(", ", lake.damaged());
            throw new InputException(new Message(
                    "hồ dữ liệu hỏng, không đọc được để tính lại: %s; lần nạp sau đọc lại các tệp ấy"
                            .formatted(damaged),
                    "the lake is damaged and can't be read to work anything out: %s; the next refresh reads these files again"
                            .formatted(damaged)));
        }
    }

    /** Works out every table and compares it; one that nobody works out is a difference, too. */
    List<Compared> compare() throws SQLException {
        Map<String, String> schemas = schemas();
        Set<String> left = new TreeSet<>();
        schemas.forEach((table, schema) -> left.add(schema + "." + table));
        left.removeAll(GIVEN);
        List<Compared> all = new ArrayList<>();
        for (String line : query("order.txt").lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(": ", 2);
            String table = parts[0].substring(0, parts[0].length() - ".sql".length());
            try {
                sql.execute("CREATE TABLE %s AS %s".formatted(table, query(parts[0])));
            } catch (SQLException fault) {
                throw new SQLException(parts[0] + ": " + fault.getMessage(), fault);
            }
            String name = schemas.get(table) + "." + table;
            if (table.equals(READING)) {
                all.add(new Comparison("lake.reading", "stored_reading", table, key(parts[1]), true).run(sql));
            } else if (left.remove(name)) {
                String stored = "published." + name;
                all.add((parts.length > 1
                                ? new Comparison(name, stored, table, key(parts[1]), true)
                                : Comparison.of(name, stored, table))
                        .run(sql));
            }
        }
        for (String table : left) {
            all.add(new Compared(table, 0, 1, List.of(new Mismatch(table, "", Mismatch.ROW, null, null))));
        }
        return all;
    }

    /**
     * Compares what the snapshot says of its files with the register as it is today; after {@link #compare}.
     *
     * @return nothing where the folder has no register
     */
    Optional<Compared> compareRegister(Path submissions) throws SQLException, IOException {
        Path file = submissions.resolve(REGISTER);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String header = Files.readString(file).lines().findFirst().orElse("");
        try {
            sql.execute(
                    "CREATE VIEW register_line AS FROM read_csv(%s, header = true, all_varchar = true, delim = '%s')"
                            .formatted(SqlFiles.literal(file), header.contains(";") ? ";" : ","));
            sql.execute("CREATE TABLE register AS " + query("register.sql"));
        } catch (SQLException notUnderstood) {
            return Optional.of(new Compared(
                    REGISTER,
                    0,
                    1,
                    List.of(new Mismatch(REGISTER, "", Mismatch.ROW, null, notUnderstood.getMessage()))));
        }
        return Optional.of(new Comparison(REGISTER, "stored_register", "register", List.of("file"), false).run(sql));
    }

    private static List<String> key(String listed) {
        return List.of(listed.split(", "));
    }

    /** The statement, for what else is asked of the lake. */
    Statement sql() {
        return sql;
    }

    /** The schema of each table of the snapshot; no name stands in two. */
    private Map<String, String> schemas() throws SQLException {
        Map<String, String> schemas = new HashMap<>();
        try (ResultSet rows = sql.executeQuery("""
                SELECT table_name, table_schema FROM information_schema.tables
                WHERE table_catalog = 'published' AND table_schema IN ('main', 'audit', 'mart')
                """)) {
            while (rows.next()) {
                schemas.put(rows.getString(1), rows.getString(2));
            }
        }
        return schemas;
    }

    private String text(String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** A file of {@code etl/verify}. */
    static String query(String name) {
        return SqlFiles.resource("/vn/chitieu/etl/verify/" + name);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
