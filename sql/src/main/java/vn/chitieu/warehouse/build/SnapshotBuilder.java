package vn.chitieu.warehouse.build;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;

/** Builds one snapshot: schema, catalogue, facts, marts, checks, all in a new file. */
public final class SnapshotBuilder {

    /** Where there is no Parquet file its columns are still needed; Spark writes the same. */
    private static final String NO_RECORDS = """
            CREATE TABLE lake.record (
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

    private SnapshotBuilder() {}

    /**
     * Writes a snapshot that DuckDB 1.5 and later can read.
     *
     * @param file the new file; must not exist
     * @param snapshotId its name, kept in audit.load_run
     * @throws CheckFailedException where a check finds offenders; the file is then of no use
     * @throws SQLException on a fault of the disk or of the lake
     */
    public static Built build(Path file, String snapshotId, Catalogue catalogue, Lake lake) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET TimeZone = 'UTC'");
            sql.execute("SET memory_limit = '%d B'".formatted(memory(lake)));
            // What does not fit stands beside the new file, where room is, while it is built.
            sql.execute("SET temp_directory = " + literal(file.resolveSibling(file.getFileName() + ".temporary")));
            sql.execute("ATTACH " + literal(file) + " AS warehouse (STORAGE_VERSION 'v1.5.0')");
            sql.execute("ATTACH ':memory:' AS lake");
            sql.execute("USE warehouse");
            run(sql, "schema", "audit");
            DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
            appendCatalogue(duckdb, catalogue);
            attachLake(sql, duckdb, lake);
            run(sql, "load", "marts");
            check(sql, duckdb);
            Built built = summary(sql, ContentHash.of(sql));
            appendRuns(duckdb, lake.runs(), snapshotId, built);
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

    /** Each file is one transaction: a commit waits for the disk, and a file has many statements. */
    private static void run(Statement sql, String... folders) throws SQLException {
        for (SqlFiles.SqlFile file : SqlFiles.of(folders)) {
            try {
                sql.execute("BEGIN;\n" + file.text() + "\n;COMMIT;");
            } catch (SQLException fault) {
                throw new SQLException(file.path() + ": " + fault.getMessage(), fault);
            }
        }
    }

    private static void attachLake(Statement sql, DuckDBConnection duckdb, Lake lake) throws SQLException {
        sql.execute(LAKE_TABLES);
        if (lake.readings().isEmpty()) {
            sql.execute(NO_RECORDS);
        } else {
            String paths = lake.readings().stream()
                    .map(SnapshotBuilder::globLiteral)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            sql.execute("CREATE VIEW lake.record AS SELECT * FROM read_parquet([" + paths + "])");
        }
        sql.execute(RECORDS);
        append(duckdb, "lake", "main", "file", lake.files(), (row, file) -> {
            row.append(file.file());
            row.append(file.sha256());
            row.append(file.bytes());
            row.append(file.districtCode());
            append(row, file.year());
            row.append(file.documentNumber());
            row.append(file.signedOn());
            row.append(file.receivedOn());
            row.append(file.isRegistered());
            row.append(file.isSample());
            row.append(file.rule());
            row.append(file.detailVi());
            row.append(file.detailEn());
            row.append(file.readingKey());
            row.append(utc(file.firstLoadedAt()));
        });
        append(duckdb, "lake", "main", "not_received", lake.notReceived(), DuckDBAppender::append);
        append(duckdb, "lake", "main", "register_remark", lake.registerRemarks(), (row, remark) -> {
            row.append(remark.file());
            row.append(remark.line());
            row.append(remark.columnName());
            row.append(remark.raw());
        });
    }

    private static void appendCatalogue(DuckDBConnection duckdb, Catalogue catalogue) throws SQLException {
        int[] position = {0};
        append(duckdb, "district", catalogue.districts(), (row, district) -> {
            row.append(district.districtCode());
            row.append(++position[0]);
            row.append(district.nameVi());
            row.append(district.nameEn());
            row.append(district.shortNameVi());
            row.append(district.shortNameEn());
            row.append(district.abbreviation());
            row.append(district.kind().name());
            row.append(district.hasIndustrialZone());
            row.append(district.areaKm2().setScale(2, java.math.RoundingMode.HALF_UP));
            row.append(district.population());
            row.append(district.tileColumn());
            row.append(district.tileRow());
        });
        position[0] = 0;
        append(duckdb, "ward", catalogue.wards(), (row, ward) -> {
            row.append(ward.wardCode());
            row.append(ward.districtCode());
            row.append(++position[0]);
            row.append(ward.nameVi());
            row.append(ward.kind().name());
            row.append(ward.validFrom());
            row.append(ward.validTo());
        });
        append(duckdb, "indicator", catalogue.indicators(), (row, indicator) -> {
            row.append(indicator.indicatorCode());
            row.append(indicator.letter());
            row.append(indicator.position());
            row.append(indicator.kind().name());
            row.append(indicator.measure().name());
            row.append(indicator.bounded());
            row.append(indicator.direction().name());
            row.append(indicator.sameWithinPoints().setScale(6));
            row.append(indicator.nameVi());
            row.append(indicator.nameEn());
            row.append(indicator.shortNameVi());
            row.append(indicator.shortNameEn());
            row.append(indicator.definitionVi());
            row.append(indicator.definitionEn());
            row.append(indicator.numeratorVi());
            row.append(indicator.numeratorEn());
            row.append(indicator.denominatorVi());
            row.append(indicator.denominatorEn());
            row.append(indicator.unitVi());
            row.append(indicator.unitEn());
            row.append(indicator.caveatVi());
            row.append(indicator.caveatEn());
        });
        append(duckdb, "outline_item", catalogue.outline(), (row, item) -> {
            row.append(item.itemCode());
            row.append(item.parentCode());
            row.append(item.position());
            row.append(item.kind().name());
            row.append(item.appliesTo().name());
            row.append(item.indicatorCode());
            row.append(item.labelVi());
            row.append(item.labelEn());
        });
        append(duckdb, "programme", catalogue.programmes(), (row, programme) -> {
            row.append(programme.programmeCode());
            row.append(programme.nameVi());
            row.append(programme.nameEn());
            append(row, programme.firstYear());
            append(row, programme.lastYear());
        });
        append(duckdb, "programme_item", catalogue.programmeItems(), (row, item) -> {
            row.append(item.programmeCode());
            row.append(item.itemCode());
        });
        append(duckdb, "period", catalogue.periods(), (row, period) -> {
            row.append(period.year());
            row.append(period.startsOn());
            row.append(period.endsOn());
            row.append(period.dueBefore());
        });
        append(duckdb, "target", catalogue.targets(), (row, target) -> {
            row.append(target.indicatorCode());
            row.append(target.year());
            row.append(target.target().setScale(6));
            row.append(target.illustrative());
        });
        append(duckdb, "word", catalogue.words(), (row, word) -> {
            row.append(word.word());
            row.append(word.meaning().name());
            row.append(word.appliesTo().name());
            row.append(word.noteVi());
            row.append(word.noteEn());
        });
        append(duckdb, "warehouse", "audit", "rule", Rule.all(), (row, rule) -> {
            row.append(rule.rule());
            row.append(rule.severity());
            row.append(rule.messageVi());
            row.append(rule.messageEn());
        });
    }

    private static void appendRuns(DuckDBConnection duckdb, List<LoadRun> runs, String snapshotId, Built built)
            throws SQLException {
        LoadRun present = runs.getLast();
        append(duckdb, "warehouse", "audit", "load_run", runs, (row, run) -> {
            row.append(run.runId());
            row.append(utc(run.startedAt()));
            row.append(run.files());
            row.append(run.filesRead());
            row.append(run == present ? snapshotId : null);
            append(row, run == present ? (Integer) (int) built.samplesLeftOut() : null);
            row.append(run == present ? built.contentHash() : null);
        });
    }

    private static void check(Statement sql, DuckDBConnection duckdb) throws SQLException {
        Map<String, String> firstOffenders = new LinkedHashMap<>();
        List<SqlFiles.SqlFile> checks = SqlFiles.of("checks");
        for (SqlFiles.SqlFile check : checks) {
            try (ResultSet offenders = sql.executeQuery(check.text())) {
                if (offenders.next()) {
                    firstOffenders.put(check.name(), row(offenders));
                }
            }
        }
        if (!firstOffenders.isEmpty()) {
            throw new CheckFailedException(firstOffenders);
        }
        append(duckdb, "warehouse", "audit", "check_result", checks, (row, check) -> {
            row.append(check.name());
            row.append(0L);
        });
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

    private interface RowWriter<T> {
        void write(DuckDBAppender row, T value) throws SQLException;
    }

    private static <T> void append(DuckDBConnection duckdb, String table, List<T> values, RowWriter<T> writer)
            throws SQLException {
        append(duckdb, "warehouse", "main", table, values, writer);
    }

    private static <T> void append(
            DuckDBConnection duckdb, String database, String schema, String table, List<T> values, RowWriter<T> writer)
            throws SQLException {
        try (DuckDBAppender appender = duckdb.createAppender(database, schema, table)) {
            for (T value : values) {
                appender.beginRow();
                writer.write(appender, value);
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender row, @Nullable Integer value) throws SQLException {
        if (value == null) {
            row.appendNull();
        } else {
            row.append(value.intValue());
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static String literal(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    /** DuckDB takes a path for a pattern: its signs stand in brackets, so that they mean themselves. */
    private static String globLiteral(Path path) {
        return literal(Path.of(path.toAbsolutePath().toString().replaceAll("([*?\\[])", "[$1]")));
    }
}
