package vn.chitieu.warehouse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.LogReader;
import vn.chitieu.warehouse.build.Lake;
import vn.chitieu.warehouse.build.LakeFile;
import vn.chitieu.warehouse.build.LoadRun;
import vn.chitieu.warehouse.build.SnapshotBuilder;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;
import vn.chitieu.warehouse.catalogue.Period;
import vn.chitieu.warehouse.catalogue.Programme;
import vn.chitieu.warehouse.catalogue.ProgrammeItem;
import vn.chitieu.warehouse.catalogue.Target;
import vn.chitieu.warehouse.catalogue.Ward;

/**
 * Real snapshots of a very small city: two districts with a ward each, one rate, one year. The readings of a file come
 * as rows of SQL, in the columns of {@link #READING}.
 */
public final class TinyWarehouse {

    /** The columns of a reading that differ from case to case. */
    public static final String READING =
            "row_number, district_code, ward_code, state, numerator, denominator, rule, column_name, raw, is_repeat";

    private static final Catalogue CITY = new Catalogue(
            List.of(district("901"), district("902")),
            List.of(ward("90101", "901"), ward("90201", "902")),
            List.of(new Indicator(
                    "theory_study",
                    "I.1.1",
                    1,
                    Indicator.Kind.person_rate,
                    Indicator.Measure.stock,
                    true,
                    Indicator.Direction.higher,
                    new BigDecimal("0.5"),
                    "vi",
                    "en",
                    "vi",
                    "en",
                    "vi",
                    "en",
                    "vi",
                    "en",
                    "vi",
                    "en",
                    "vi",
                    "en",
                    null,
                    null)),
            List.of(new OutlineItem(
                    "1", null, 1, OutlineItem.Kind.heading, OutlineItem.AppliesTo.all, null, "vi", "en")),
            List.of(new Programme("p", "vi", "en", null, null)),
            List.of(new ProgrammeItem("p", "1")),
            List.of(new Period(2010, LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), null)),
            List.of(new Target("theory_study", 2010, new BigDecimal("0.6"), true)),
            List.of());

    private static final LocalDate RECEIVED = LocalDate.of(2011, 1, 10);

    private final Path folder;
    private final Snapshots snapshots;
    private int built;

    public TinyWarehouse(Path folder) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Where a log of who did what is looked for; nobody has made it. */
    public Path access() {
        return folder.resolve("access");
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    /** Publishes a snapshot made of some files. */
    public String publish(List<LakeFile> files, String... readings) throws IOException, SQLException {
        String id = Snapshots.newId(Instant.parse("2011-12-01T07:00:00Z").plusSeconds(built), "tiny");
        snapshots.publish(build(id, files, readings), id);
        return id;
    }

    /** Builds a snapshot of some files that is not published. */
    public Path build(String id, List<LakeFile> files, String... readings) throws IOException, SQLException {
        Path file = snapshots.newFile(id);
        LoadRun run = new LoadRun(id, Instant.parse("2011-12-01T07:00:00Z"), files.size(), files.size());
        List<Path> parquet = readings.length == 0 ? List.of() : List.of(parquet(readings));
        built++;
        try (LogReader log = new AccessLog(access()).read()) {
            SnapshotBuilder.build(file, id, CITY, new Lake(files, List.of(), parquet, List.of(run)), log);
        }
        return file;
    }

    /** A file that was loaded; its readings go by its name. */
    public static LakeFile loaded(String file, String district) {
        return loaded(file, district, RECEIVED);
    }

    /** The same, received on a day. */
    public static LakeFile loaded(String file, String district, LocalDate receivedOn) {
        return file(file, district, receivedOn, null);
    }

    /** A file that was refused. */
    public static LakeFile refused(String file, String rule) {
        return file(file, "901", RECEIVED, rule);
    }

    private static LakeFile file(String file, String district, LocalDate receivedOn, @Nullable String rule) {
        return new LakeFile(
                file,
                "0".repeat(64),
                100,
                district,
                2010,
                null,
                null,
                receivedOn,
                true,
                false,
                rule,
                rule == null ? null : "vi",
                rule == null ? null : "en",
                file,
                Instant.parse("2011-12-01T07:00:00Z"));
    }

    /** A reading of a file, as {@code (row, 'district', 'ward', 'state', …)} in the order of {@link #READING}. */
    public static String reading(String file, String values) {
        return "SELECT '%s' AS reading_key, * FROM (VALUES %s) AS reading(%s)".formatted(file, values, READING);
    }

    private Path parquet(String... readings) throws IOException, SQLException {
        Path file = Files.createDirectories(folder.resolve("lake")).resolve(built + ".parquet");
        List<String> rows = new ArrayList<>(List.of(readings));
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("""
                    COPY (
                        SELECT 'reading' AS record, reading_key, NULL::VARCHAR AS file_rule, NULL::VARCHAR AS detail_vi, NULL::VARCHAR AS detail_en,
                            NULL::VARCHAR AS sheet, row_number::INTEGER AS row_number, district_code,
                            ward_code::VARCHAR AS ward_code, 'theory_study' AS indicator_code, 2010 AS year,
                            CASE WHEN ward_code IS NULL THEN 'district' ELSE 'ward' END AS level, state,
                            numerator::BIGINT AS numerator, denominator::BIGINT AS denominator,
                            NULL::DECIMAL(18, 6) AS stated, NULL::VARCHAR AS figure, NULL::VARCHAR AS note,
                            'numerator' AS numerator_column, 'denominator' AS denominator_column, 'value' AS stated_column,
                            rule::VARCHAR AS rule, column_name::VARCHAR AS column_name, raw::VARCHAR AS raw,
                            NULL::STRUCT(rule VARCHAR, column_name VARCHAR, raw VARCHAR)[] AS warnings,
                            is_repeat::BOOLEAN AS is_repeat, NULL::VARCHAR AS file_format,
                            NULL::VARCHAR AS encoding, NULL::VARCHAR AS document_number, NULL::DATE AS dated_on,
                            NULL::VARCHAR AS item_code, NULL::VARCHAR AS text, NULL::VARCHAR AS document_kind, NULL::VARCHAR AS partner,
                            NULL::VARCHAR AS programme_year, NULL::VARCHAR AS outcome
                        FROM (%s)
                    ) TO '%s' (FORMAT parquet)
                    """.formatted(
                            String.join(" UNION ALL ", rows), file.toString().replace("'", "''")));
        }
        return file;
    }

    private static District district(String code) {
        return new District(
                code,
                code,
                code,
                code,
                code,
                code,
                District.Kind.urban,
                false,
                BigDecimal.TEN,
                1000,
                0,
                Integer.parseInt(code));
    }

    private static Ward ward(String code, String district) {
        return new Ward(code, district, code, Ward.Kind.ward, LocalDate.of(2004, 8, 31), null);
    }
}
