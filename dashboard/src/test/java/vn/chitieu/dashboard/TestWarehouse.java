package vn.chitieu.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.build.Lake;
import vn.chitieu.warehouse.build.LakeFile;
import vn.chitieu.warehouse.build.LoadRun;
import vn.chitieu.warehouse.build.SnapshotBuilder;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Period;
import vn.chitieu.warehouse.catalogue.Ward;

/**
 * Publishes small warehouses for tests: made-up readings over the real catalogue, built by the builder that refreshes
 * use, so that pages meet real marts. Every state and basis of a figure occurs in 2011: see {@link #readings}.
 */
public final class TestWarehouse {
    static final String MISSING = "786";
    static final String STATED = "787";
    static final String TOTAL = "783";
    static final String FEW_WARDS = "784";
    static final String MOST_WARDS = "785";
    static final String REFUSED = "774";

    private final Path folder;
    private final Snapshots snapshots;
    private final Map<Long, Path> built = new HashMap<>();
    private int published;
    private int refusals = 1;

    public TestWarehouse(Path folder) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Snapshots from now on hold each refused reading so many times. */
    public TestWarehouse refusing(int times) {
        refusals = times;
        return this;
    }

    public static Catalogue catalogue() {
        return Catalogue.read(Path.of("..", "data", "catalogue"));
    }

    /** Publishes a snapshot in which the city differs from seed to seed; the same city once more is a copy. */
    public String publish(long seed) {
        Path before = built.get(seed);
        if (before == null) {
            String snapshotId = publish(seed, UnaryOperator.identity());
            built.put(seed, snapshots.file(snapshotId));
            copy(submissions(), originalsOf(seed));
            return snapshotId;
        }
        copy(originalsOf(seed), submissions());
        return publish((file, snapshotId) -> Files.copy(before, file));
    }

    private Path originalsOf(long seed) {
        return folder.resolve("submissions-" + seed);
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Publishes a snapshot whose districts are renamed. */
    public String publish(long seed, UnaryOperator<District> renaming) {
        Catalogue real = catalogue();
        Catalogue catalogue = new Catalogue(
                real.districts().stream().map(renaming).toList(),
                real.wards(),
                real.indicators(),
                real.outline(),
                real.programmes(),
                real.programmeItems(),
                real.periods(),
                real.targets(),
                real.words());
        return publish((file, snapshotId) -> {
            Files.createDirectories(folder.resolve("lake"));
            Path parquet = folder.resolve("lake").resolve(snapshotId + ".parquet");
            List<LakeFile> files = writeReadings(parquet, catalogue, seed);
            SnapshotBuilder.build(
                    file,
                    snapshotId,
                    catalogue,
                    new Lake(
                            files,
                            List.of(),
                            List.of(parquet),
                            List.of(new LoadRun(
                                    "test", Instant.parse("2011-11-30T00:00:00Z"), files.size(), files.size()))));
        });
    }

    private interface Writing {
        void write(Path file, String snapshotId) throws IOException, SQLException;
    }

    private String publish(Writing writing) {
        published++;
        String snapshotId =
                Snapshots.newId(Instant.parse("2011-11-30T00:00:00Z").plusSeconds(published), "test" + published);
        try {
            Path file = snapshots.newFile(snapshotId);
            writing.write(file, snapshotId);
            snapshots.publish(file, snapshotId);
            return snapshotId;
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<LakeFile> writeReadings(Path parquet, Catalogue catalogue, long seed) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    CREATE TABLE reading (
                        reading_key VARCHAR, row_number INTEGER, district_code VARCHAR, ward_code VARCHAR,
                        indicator_code VARCHAR, year INTEGER, level VARCHAR, state VARCHAR, numerator BIGINT,
                        denominator BIGINT, stated DECIMAL(18, 6), rule VARCHAR, column_name VARCHAR, raw VARCHAR)
                    """);
            List<LakeFile> files = new ArrayList<>();
            try (DuckDBAppender rows = connection
                    .unwrap(DuckDBConnection.class)
                    .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "reading")) {
                for (Period period : catalogue.periods()) {
                    for (District district : catalogue.districts()) {
                        if (isSilent(district, period.year())) {
                            continue;
                        }
                        String file = period.year() + "/" + district.districtCode() + ".csv";
                        Rows written = new Rows(rows, file, district, period.year());
                        readings(catalogue, district, period, seed, written);
                        files.add(lakeFile(file, original(file, written.text()), district, period));
                    }
                }
            }
            words(sql);
            sql.execute("COPY (SELECT record, reading_key, NULL::VARCHAR AS file_rule, NULL::VARCHAR AS detail_vi, "
                    + "NULL::VARCHAR AS detail_en, sheet, row_number, district_code, ward_code, "
                    + "indicator_code, year, level, state, numerator, denominator, stated, NULL::VARCHAR AS figure, "
                    + "NULL::VARCHAR AS note, 'numerator' AS numerator_column, 'denominator' AS denominator_column, "
                    + "'value' AS stated_column, rule, column_name, raw, "
                    + "[]::STRUCT(rule VARCHAR, column_name VARCHAR, raw VARCHAR)[] AS warnings, false AS is_repeat, "
                    + "NULL::VARCHAR AS file_format, NULL::VARCHAR AS encoding, document_number, dated_on, item_code, text, "
                    + "document_kind, partner, programme_year, outcome "
                    + "FROM (SELECT 'reading' AS record, * FROM reading UNION ALL BY NAME SELECT * FROM word)) TO '"
                    + parquet.toString().replace("'", "''") + "' (FORMAT parquet)");
            return files;
        }
    }

    /**
     * Of 2011: texts of three districts, one of them hostile, one without measure and one under a heading that was a point
     * once, documents of two, and a joint programme.
     */
    private static void words(Statement sql) throws SQLException {
        sql.execute("""
                CREATE TABLE word AS
                SELECT
                    record, '2011/' || district_code || '.csv' AS reading_key, 'Đánh giá' AS sheet, row_number,
                    district_code, 2011 AS year, item_code, text, document_number, dated_on, document_kind, partner,
                    CASE WHEN partner IS NOT NULL THEN '2010-2011' END AS programme_year, outcome
                FROM (VALUES
                    ('assessment', 5, '760', 'I.2.1', 'Mở ba lớp tập huấn cho cán bộ Đoàn.', NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 6, '760', 'II.2.a', 'Ngày hội việc làm cho đoàn viên.', NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 7, '760', '4', 'Đề nghị tăng kinh phí.' || repeat(' Rất cần thiết.', 80000), NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 5, '783', 'I.2.1', '<img src=x onerror=alert(1)> Hòa giải, <b>tập huấn</b> ở xã.', NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 6, '783', 'II.2.1.a', 'Nông dân trẻ được biết quy hoạch.', NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 5, '784', '3.a', 'Đoàn viên về xã.', NULL, NULL, NULL, NULL, NULL),
                    ('assessment', 6, '784', 'I.2.2', 'Giữ liên lạc với người đi xa.', NULL, NULL, NULL, NULL, NULL),
                    ('document', 4, '760', NULL, 'Kế hoạch tập huấn năm 2011', '12/KH-ĐTN', DATE '2011-03-04', 'issued', NULL, NULL),
                    ('document', 4, '783', NULL, 'Hướng dẫn tổng kết', NULL, NULL, 'issued', NULL, NULL),
                    ('document', 5, '783', NULL, 'Giữ trật tự thôn xóm', NULL, NULL, 'joint_programme', 'Công an huyện',
                        'Mỗi xã một đội tự quản')
                ) AS given(
                    record, row_number, district_code, item_code, text, document_number, dated_on, document_kind, partner, outcome)
                """);
    }

    private static boolean isSilent(District district, int year) {
        return switch (district.districtCode()) {
            case MISSING -> year == 2011;
            case "763" -> year == 2009;
            case "762" -> year == 2007;
            case "777" -> year <= 2007;
            default -> false;
        };
    }

    /** Where the files lie that the readings stand in. */
    public Path submissions() {
        return folder.resolve("submissions");
    }

    /** Writes one, and returns its hash. */
    private String original(String file, String text) {
        try {
            Path path = submissions().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return Hashes.ofFile(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static LakeFile lakeFile(String file, String sha256, District district, Period period) {
        int spread = Integer.parseInt(district.districtCode()) % 23;
        LocalDate received = period.year() == 2011
                ? LocalDate.of(2011, 11, 2).plusDays(spread)
                : LocalDate.of(period.year() + 1, 1, 5).plusDays(spread);
        return new LakeFile(
                file,
                sha256,
                1000,
                district.districtCode(),
                period.year(),
                null,
                null,
                received,
                true,
                true,
                null,
                null,
                null,
                file,
                Instant.parse("2011-11-30T00:00:00Z"));
    }

    /** Ward by ward; in 2011 some districts report youth_gathering in the other ways there are. */
    private void readings(Catalogue catalogue, District district, Period period, long seed, Rows rows)
            throws SQLException {
        List<Ward> wards = catalogue.expectedWards(district.districtCode(), period);
        boolean isLast = period.year() == 2011;
        for (Indicator indicator : catalogue.indicators()) {
            String code = indicator.indicatorCode();
            boolean isGathering = code.equals("youth_gathering") && isLast;
            if (isGathering && district.districtCode().equals(STATED)) {
                rows.stated(code, new BigDecimal("61.0"));
                continue;
            }
            if (isGathering && district.districtCode().equals(TOTAL)) {
                rows.district(code, 47_911, 96_393);
                continue;
            }
            Random random = new Random(seed * 31 + (district.districtCode() + code).hashCode());
            double level = level(indicator, district, random) + (period.year() - 2006) * slope(random);
            int taken = 0;
            for (Ward ward : wards) {
                boolean isLeftOut = isGathering
                        && (district.districtCode().equals(FEW_WARDS) && taken >= 5
                                || district.districtCode().equals(MOST_WARDS) && taken >= wards.size() - 2);
                if (isLeftOut) {
                    break;
                }
                taken++;
                if (isGathering && district.districtCode().equals(REFUSED)) {
                    for (int time = 0; time < refusals; time++) {
                        rows.refused(code, ward.wardCode());
                    }
                    continue;
                }
                ward(indicator, district, ward, period, level, random, rows, wards.size());
            }
        }
    }

    private static void ward(
            Indicator indicator,
            District district,
            Ward ward,
            Period period,
            double level,
            Random random,
            Rows rows,
            int wards)
            throws SQLException {
        String code = indicator.indicatorCode();
        double share = Math.clamp(level + 0.08 * random.nextGaussian(), 0.02, 0.98);
        switch (indicator.kind()) {
            case count -> {
                boolean hasNone = code.equals("training_courses")
                        && district.districtCode().equals("770");
                double most = code.equals("training_courses") ? 2.4 : 9;
                rows.ward(code, ward.wardCode(), hasNone ? 0 : Math.round(share * most), null);
            }
            case unit_rate -> {
                boolean applies = !code.equals("fair_units_supported")
                        || (!district.districtCode().equals("768") && random.nextDouble() < 0.4);
                rows.ward(code, ward.wardCode(), applies && random.nextDouble() < share ? 1 : 0, applies ? 1L : 0L);
            }
            case person_rate -> {
                long people = switch (code) {
                    case "officers_of_youth_age" -> 2;
                    case "party_admission" -> 3 + random.nextInt(6);
                    case "theory_study" -> Math.round(district.population() * 0.036 / wards);
                    default -> Math.round(district.population() * (0.27 + 0.002 * (period.year() - 2006)) / wards);
                };
                boolean isBeyond = code.equals("job_counselling")
                        && district.districtCode().equals("766")
                        && period.year() == 2011;
                rows.ward(code, ward.wardCode(), Math.round(people * (isBeyond ? 1.18 : share)), people);
            }
        }
    }

    private static double level(Indicator indicator, District district, Random random) {
        double kind = switch (district.kind()) {
            case urban -> 0.02;
            case peri_urban -> 0.04;
            case rural -> -0.05;
        };
        double base = switch (indicator.indicatorCode()) {
            case "theory_study" -> 0.56;
            case "officers_of_youth_age" -> 0.8;
            case "youth_gathering" -> 0.42;
            case "party_admission" -> 0.52;
            case "job_counselling" -> 0.28;
            case "economic_models" -> 0.3;
            case "new_life_clubs" -> 0.22;
            case "internet_units" -> 0.55;
            default -> 0.45;
        };
        return base + kind + 0.07 * random.nextGaussian();
    }

    private static double slope(Random random) {
        return 0.022 + 0.012 * random.nextGaussian();
    }

    /** Writes the rows of one file. */
    private static final class Rows {
        private final DuckDBAppender rows;
        private final String file;
        private final District district;
        private final int year;
        private final StringBuilder text =
                new StringBuilder("district_code,ward_code,indicator_code,year,numerator,denominator,value,note\n");
        private int number = 1;

        Rows(DuckDBAppender rows, String file, District district, int year) {
            this.rows = rows;
            this.file = file;
            this.district = district;
            this.year = year;
        }

        /** The file as a plain table. */
        String text() {
            return text.toString();
        }

        void ward(String indicator, String ward, long numerator, @Nullable Long denominator) throws SQLException {
            boolean applies = denominator == null || denominator > 0;
            boolean isUnit = denominator != null && denominator == 0 && numerator == 0;
            row(
                    indicator,
                    ward,
                    applies || !isUnit ? "reported" : "not_applicable",
                    numerator,
                    denominator,
                    null,
                    null);
        }

        void district(String indicator, long numerator, long denominator) throws SQLException {
            row(indicator, null, "reported", numerator, denominator, null, null);
        }

        void stated(String indicator, BigDecimal percentage) throws SQLException {
            row(indicator, null, "reported", null, null, percentage, null);
        }

        void refused(String indicator, String ward) throws SQLException {
            row(indicator, ward, "refused", null, null, null, "not_a_number");
        }

        private void row(
                String indicator,
                @Nullable String ward,
                String state,
                @Nullable Long numerator,
                @Nullable Long denominator,
                @Nullable BigDecimal stated,
                @Nullable String rule)
                throws SQLException {
            rows.beginRow();
            rows.append(file);
            rows.append(++number);
            rows.append(district.districtCode());
            rows.append(ward);
            rows.append(indicator);
            rows.append(year);
            rows.append(ward == null ? "district" : "ward");
            rows.append(state);
            append(numerator);
            append(denominator);
            if (stated == null) {
                rows.appendNull();
            } else {
                rows.append(stated.setScale(6));
            }
            rows.append(rule);
            rows.append(rule == null ? null : "numerator");
            rows.append(rule == null ? null : "không rõ");
            rows.endRow();
            text.append(Stream.of(
                            district.districtCode(),
                            ward,
                            indicator,
                            year,
                            rule == null ? numerator : "không rõ",
                            denominator,
                            stated,
                            "dữ liệu mẫu")
                    .map(cell -> Objects.toString(cell, ""))
                    .collect(Collectors.joining(",", "", "\n")));
        }

        private void append(@Nullable Long number) throws SQLException {
            if (number == null) {
                rows.appendNull();
            } else {
                rows.append(number.longValue());
            }
        }
    }
}
