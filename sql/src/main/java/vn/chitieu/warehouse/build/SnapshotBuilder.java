package vn.chitieu.warehouse.build;

import static java.util.stream.Collectors.joining;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.access.LogReader;
import vn.chitieu.warehouse.access.LoggedEvent;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Fields;

/** Builds one snapshot: schema, catalogue, facts, marts, checks, all in a new file. */
public final class SnapshotBuilder {

    /** What the stages of the loader write as Parquet. Where there is no such file its columns are still needed. */
    private static final String NO_RECORDS = """
            CREATE TABLE lake.no_record (
                record VARCHAR, reading_key VARCHAR, file_rule VARCHAR, detail_vi VARCHAR, detail_en VARCHAR, sheet VARCHAR,
                row_number INTEGER, district_code VARCHAR, ward_code VARCHAR, indicator_code VARCHAR, year INTEGER,
                level VARCHAR, state VARCHAR, numerator BIGINT, denominator BIGINT, stated DECIMAL(18, 6),
                figure VARCHAR, note VARCHAR, numerator_column VARCHAR, denominator_column VARCHAR,
                stated_column VARCHAR, rule VARCHAR, column_name VARCHAR, raw VARCHAR,
                warnings STRUCT(rule VARCHAR, column_name VARCHAR, raw VARCHAR)[], is_repeat BOOLEAN,
                file_format VARCHAR, encoding VARCHAR, document_number VARCHAR, dated_on DATE, item_code VARCHAR,
                text VARCHAR, document_kind VARCHAR, partner VARCHAR, programme_year VARCHAR, outcome VARCHAR)
            """;

    /** What the lake keeps of a file: what it is, its readings, its texts, its documents, and what else was noticed. */
    private static final String RECORDS = """
            CREATE VIEW lake.reading AS SELECT * FROM lake.record WHERE record = 'reading';
            CREATE VIEW lake.file_as_read AS SELECT * FROM lake.record WHERE record = 'file';
            CREATE VIEW lake.assessment AS SELECT * FROM lake.record WHERE record = 'assessment';
            CREATE VIEW lake.document AS SELECT * FROM lake.record WHERE record = 'document';
            CREATE VIEW lake.notice AS SELECT * FROM lake.record WHERE record = 'notice';
            """;

    private static final String LAKE_TABLES = """
            CREATE TABLE lake.file (
                file VARCHAR, sha256 VARCHAR, bytes BIGINT, district_code VARCHAR, year INTEGER,
                document_number VARCHAR, signed_on DATE, received_on DATE, is_registered BOOLEAN, is_sample BOOLEAN,
                rule VARCHAR, detail_vi VARCHAR, detail_en VARCHAR, reading_key VARCHAR, first_loaded_at TIMESTAMP);
            CREATE TABLE lake.not_received (file VARCHAR);
            CREATE TABLE lake.register_remark (file VARCHAR, line BIGINT, column_name VARCHAR, raw VARCHAR);
            CREATE MACRO lake.message(template, raw, column_name, district_code, year, figure, submission_district_code, submission_year) AS
                replace(replace(replace(replace(replace(replace(replace(template,
                    '{column_name}', coalesce(column_name, '')),
                    '{district_code}', coalesce(district_code, '')),
                    '{year}', coalesce(year::VARCHAR, '')),
                    '{submission_district_code}', coalesce(submission_district_code, '')),
                    '{submission_year}', coalesce(submission_year::VARCHAR, '')),
                    '{figure}', coalesce(figure, '')),
                    '{raw}', coalesce(raw, ''));
            """;

    /** Of its own accord DuckDB takes four fifths of the machine. Ten million readings need this much, 2 GiB are too little. */
    private static final long USUAL_MEMORY = 2560L << 20;

    /** What a larger lake needs for each byte of its Parquet files, by the same measure. */
    private static final int MEMORY_PER_BYTE = 32;

    /** How many events of the log are held at once. */
    private static final int EVENTS_AT_ONCE = 10_000;

    private SnapshotBuilder() {}

    /** The same without a log of who did what. */
    public static Built build(Path file, String snapshotId, Catalogue catalogue, Lake lake) throws SQLException {
        return build(file, snapshotId, catalogue, lake, null);
    }

    /**
     * Writes a snapshot that DuckDB 1.5 and later can read.
     *
     * @param file the new file; must not exist
     * @param snapshotId its name, kept in audit.load_run
     * @param log of who did what, for audit.access; null where there is none
     * @throws CheckFailedException where a check finds offenders; the file is then of no use
     * @throws SQLException on a fault of the disk or of the lake
     */
    public static Built build(Path file, String snapshotId, Catalogue catalogue, Lake lake, @Nullable LogReader log)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET TimeZone = 'UTC'");
            sql.execute("SET memory_limit = '%d B'".formatted(memory(lake)));
            // What does not fit stands beside the new file, where room is, while it is built.
            sql.execute(
                    "SET temp_directory = " + SqlFiles.literal(file.resolveSibling(file.getFileName() + ".temporary")));
            sql.execute("ATTACH " + SqlFiles.literal(file) + " AS warehouse (STORAGE_VERSION 'v1.5.0')");
            sql.execute("ATTACH ':memory:' AS lake");
            sql.execute("USE warehouse");
            run(sql, "schema", "audit");
            DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
            appendCatalogue(duckdb, catalogue);
            attachLake(sql, duckdb, lake);
            run(sql, "load", "marts");
            appendKeys(sql, duckdb);
            check(sql, duckdb);
            Built built = summary(sql, ContentHash.of(sql));
            appendRuns(duckdb, lake.runs(), snapshotId, built);
            if (log != null) {
                appendEvents(duckdb, log);
            }
            sql.execute("CHECKPOINT warehouse");
            sql.execute("USE memory");
            sql.execute("DETACH warehouse");
            return built;
        }
    }

    /**
     * What a person wants to know of a snapshot just built.
     *
     * @param contentHash the same for every snapshot that says the same, whenever it was built
     * @param firstRefused the first {@value #NAMED} of the refused files, in the order of their names
     */
    public record Built(
            long filesLoaded,
            long filesRefused,
            long readings,
            long accepted,
            long refused,
            long missing,
            long warnings,
            long samplesLeftOut,
            boolean isSample,
            @Nullable String dataAsOf,
            String contentHash,
            List<RefusedFile> firstRefused) {
        private static final int NAMED = 10;
    }

    /** A file that is no submission, and why. */
    public record RefusedFile(String file, Message reason) {}

    /** How much memory DuckDB may hold, in bytes; never more than it would take by itself. */
    private static long memory(Lake lake) {
        long parquet = lake.readings().stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
        long machine = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return Math.min(Math.max(USUAL_MEMORY, MEMORY_PER_BYTE * parquet), machine / 5 * 4);
    }

    /**
     * The files that follow each other in a folder are one transaction: a commit waits for the disk, and nobody reads the snapshot
     * before all of it is there. Those of {@code load/} stand alone, since some of them write beside the snapshot, which no
     * transaction may do together.
     */
    private static void run(Statement sql, String... folders) throws SQLException {
        String open = "";
        for (SqlFiles.SqlFile file : SqlFiles.of(folders)) {
            boolean goesOn = file.folder().equals(open) && !open.equals("load");
            try {
                sql.execute((goesOn ? "" : open.isEmpty() ? "BEGIN;\n" : "COMMIT;\nBEGIN;\n") + file.text());
            } catch (SQLException fault) {
                throw new SQLException(file.path() + ": " + fault.getMessage(), fault);
            }
            open = file.folder();
        }
        sql.execute("COMMIT");
    }

    private static void attachLake(Statement sql, DuckDBConnection duckdb, Lake lake) throws SQLException {
        sql.execute(LAKE_TABLES);
        sql.execute(NO_RECORDS);
        String records = lake.readings().isEmpty()
                ? "lake.no_record"
                : lake.readings().stream()
                        .map(SnapshotBuilder::globLiteral)
                        .collect(joining(", ", "read_parquet([", "])"));
        sql.execute("CREATE VIEW lake.record AS SELECT %s FROM %s"
                .formatted(
                        String.join(
                                ", ",
                                Rows.into(duckdb, "lake", "main", "no_record").columns()),
                        records));
        sql.execute(RECORDS);
        Rows.into(duckdb, "lake", "main", "file").appendAll(lake.files());
        Rows.into(duckdb, "lake", "main", "not_received")
                .append(lake.notReceived().stream()
                        .map(file -> Map.<String, @Nullable Object>of("file", file))
                        .toList());
        Rows.into(duckdb, "lake", "main", "register_remark").appendAll(lake.registerRemarks());
    }

    private static void appendCatalogue(DuckDBConnection duckdb, Catalogue catalogue) throws SQLException {
        for (Catalogue.Table<?> table : catalogue.tables()) {
            Rows.into(duckdb, "warehouse", "main", Fields.of(table.type()).table())
                    .appendAll(table.records());
        }
        Rows.into(duckdb, "warehouse", "audit", "rule").appendAll(Rule.all());
    }

    private static void appendKeys(Statement sql, DuckDBConnection duckdb) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableKey key : TableKey.all()) {
            rows.add(tableKey(key.table(), key.listed(), null));
        }
        try (ResultSet columns = sql.executeQuery("""
                SELECT schema_name || '.' || table_name, column_name FROM duckdb_columns()
                WHERE database_name = 'warehouse' AND NOT internal
                """)) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                TableKey.referenced(table, column).ifPresent(owner -> rows.add(tableKey(table, column, owner)));
            }
        }
        Rows.into(duckdb, "warehouse", "audit", "table_key").append(rows);
    }

    private static Map<String, @Nullable Object> tableKey(String table, String columns, @Nullable String referenced) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("table_name", table);
        row.put("columns", columns);
        row.put("referenced_table", referenced);
        return row;
    }

    private static void appendRuns(DuckDBConnection duckdb, List<LoadRun> runs, String snapshotId, Built built)
            throws SQLException {
        LoadRun present = runs.getLast();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (LoadRun run : runs) {
            Map<String, @Nullable Object> row = Fields.of(LoadRun.class).values(run);
            row.put("snapshot_id", run == present ? snapshotId : null);
            row.put("samples_left_out", run == present ? (Integer) Math.toIntExact(built.samplesLeftOut()) : null);
            row.put("content_hash", run == present ? built.contentHash() : null);
            rows.add(row);
        }
        Rows.into(duckdb, "warehouse", "audit", "load_run").append(rows);
    }

    private static void appendEvents(DuckDBConnection duckdb, LogReader log) throws SQLException {
        Rows rows = Rows.into(duckdb, "warehouse", "audit", "access");
        List<LoggedEvent> events;
        do {
            events = log.next(EVENTS_AT_ONCE);
            rows.appendAll(events);
        } while (!events.isEmpty());
    }

    /** By name: queries that return offenders. */
    static Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        SqlFiles.of("checks").forEach(check -> checks.put(check.name(), check.text()));
        checks.put(TableKey.CHECK, TableKey.check());
        return checks;
    }

    private static void check(Statement sql, DuckDBConnection duckdb) throws SQLException {
        Map<String, String> firstOffenders = new LinkedHashMap<>();
        Map<String, String> checks = checks();
        for (Map.Entry<String, String> check : checks.entrySet()) {
            try (ResultSet offenders = sql.executeQuery(check.getValue())) {
                if (offenders.next()) {
                    firstOffenders.put(check.getKey(), row(offenders));
                }
            }
        }
        if (!firstOffenders.isEmpty()) {
            throw new CheckFailedException(firstOffenders);
        }
        Rows.into(duckdb, "warehouse", "audit", "check_result")
                .append(checks.keySet().stream()
                        .map(check -> Map.<String, @Nullable Object>of("check_name", check, "offenders", 0L))
                        .toList());
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            text.append(column == 1 ? "" : " ").append(rows.getString(column));
        }
        return text.toString();
    }

    private static Built summary(Statement sql, String contentHash) throws SQLException {
        try (ResultSet found = sql.executeQuery("""
                SELECT
                    count(*) FILTER (status = 'loaded'), count(*) FILTER (status = 'refused'),
                    coalesce(sum(readings), 0)::BIGINT, coalesce(sum(accepted), 0)::BIGINT,
                    coalesce(sum(refused), 0)::BIGINT, coalesce(sum(missing), 0)::BIGINT,
                    (SELECT coalesce(sum(times), 0)::BIGINT FROM audit.warning),
                    (SELECT count(*) FROM lake.outcome WHERE is_left_out),
                    coalesce((SELECT bool_or(is_sample) FROM submission), false),
                    (SELECT max(received_on)::VARCHAR FROM submission)
                FROM audit.source_file
                """)) {
            found.next();
            return new Built(
                    found.getLong(1),
                    found.getLong(2),
                    found.getLong(3),
                    found.getLong(4),
                    found.getLong(5),
                    found.getLong(6),
                    found.getLong(7),
                    found.getLong(8),
                    found.getBoolean(9),
                    found.getString(10),
                    contentHash,
                    firstRefused(sql));
        }
    }

    private static List<RefusedFile> firstRefused(Statement sql) throws SQLException {
        List<RefusedFile> refused = new ArrayList<>();
        try (Statement own = sql.getConnection().createStatement(); // the other one is still being read
                ResultSet found = own.executeQuery("""
                SELECT file, coalesce(message_vi, rule), coalesce(message_en, rule)
                FROM audit.source_file WHERE status = 'refused' ORDER BY file LIMIT %d
                """.formatted(Built.NAMED))) {
            while (found.next()) {
                refused.add(new RefusedFile(found.getString(1), new Message(found.getString(2), found.getString(3))));
            }
        }
        return refused;
    }

    /** DuckDB takes a path for a pattern: its signs stand in brackets, so that they mean themselves. */
    private static String globLiteral(Path path) {
        return SqlFiles.literal(Path.of(path.toAbsolutePath().toString().replaceAll("([*?\\[])", "[$1]")));
    }
}
