package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One random change in one cell of a good report: it loads to the same figures, or something is said about it. Each
 * changed file is a version of the same report, so that one load tries them all.
 */
class MutationTest {
    private static final int FILES = 300;
    private static final long SEED = 1201;
    private static final String TABLE = """
            BÁO CÁO CÁC CHỈ TIÊU – QUẬN MỘT||||||
            STT|Phường, xã, thị trấn|Tập hợp thanh niên|||Lớp tập huấn|Ghi chú
            ||Tử số|Mẫu số|Tỷ lệ %||
            1|Phường 1|310|1000|31|2|
            2|Phường 2|420|1100|38.18|3|
            3|Phường 3|222|900|24.67|1|
            4|Phường 4|111|905|12.27|1|
            5|Phường 5|530|1200|44.17|1|
            |Tổng cộng|1593|5105|31.2|8|
            """;
    private static final String SIGNS = "0123456789.,-/% abcơộxOl";

    private static DataFolder loaded;
    private static final Map<String, String> CHANGES = new TreeMap<>();

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);
        Random random = new Random(SEED);
        List<String> register = new ArrayList<>();
        for (int number = 0; number < FILES; number++) {
            String file = "2010/901_%03d.%s".formatted(number, number % 3 == 0 ? "xlsx" : "csv");
            String table = number < 2 ? TABLE : changed(file, random);
            loaded.write(
                    file,
                    number % 3 == 0
                            ? OfficeFile.xlsx(Map.of("Biểu 1", table))
                            : OfficeFile.csv(table).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            register.add("%s,901,2010,,,2011-01-10,no".formatted(file));
        }
        loaded.register(register.toArray(String[]::new));
        loaded.refresh();
    }

    private static String changed(String file, Random random) {
        List<String> lines = new ArrayList<>(TABLE.lines().toList());
        int row = random.nextInt(lines.size());
        String[] cells = lines.get(row).split("\\|", -1);
        int column = random.nextInt(cells.length);
        String before = cells[column];
        StringBuilder cell = new StringBuilder(before);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(4)) {
            case 0 -> cell.insert(random.nextInt(cell.length() + 1), sign);
            case 1 -> cell.setLength(0);
            case 2 -> {
                if (!cell.isEmpty()) {
                    cell.deleteCharAt(random.nextInt(cell.length()));
                }
            }
            default -> {
                if (!cell.isEmpty()) {
                    cell.setCharAt(random.nextInt(cell.length()), sign);
                }
            }
        }
        cells[column] = cell.toString();
        lines.set(row, String.join("|", cells));
        CHANGES.put(file, "row %d column %d: “%s” became “%s”".formatted(row + 1, column + 1, before, cell));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void the_unchanged_file_loads_without_a_word() throws Exception {
        assertThat(
                        loaded.rows(
                                "SELECT rule, message_en FROM audit.warning WHERE file IN ('2010/901_000.xlsx', '2010/901_001.csv')"))
                .isEmpty();
    }

    @Test
    void a_change_is_without_effect_or_named() throws Exception {
        List<String> silent = loaded.rows("""
                WITH figure AS (
                    SELECT submission.file, ward_code, indicator_code, numerator, denominator
                    FROM observation JOIN submission USING (submission_id)
                ),
                original AS (SELECT * EXCLUDE (file) FROM figure WHERE file = '2010/901_000.xlsx'),
                same AS (
                    SELECT file FROM figure JOIN original
                        ON original.ward_code IS NOT DISTINCT FROM figure.ward_code
                        AND original.indicator_code = figure.indicator_code
                        AND original.numerator = figure.numerator
                        AND original.denominator IS NOT DISTINCT FROM figure.denominator
                    GROUP BY file HAVING count(*) = (SELECT count(*) FROM original)
                ),
                named AS (
                    SELECT file FROM audit.rejected_value
                    UNION SELECT file FROM audit.warning WHERE rule <> 'fewer_readings'
                    UNION SELECT file FROM audit.source_file WHERE missing > 0 OR status = 'refused'
                )
                SELECT file FROM audit.source_file WHERE file NOT IN (FROM same) AND file NOT IN (FROM named) ORDER BY file
                """);

        assertThat(silent.stream().map(file -> file + ", " + CHANGES.get(file))).isEmpty();
    }

    @Test
    void most_changes_were_of_some_effect() throws Exception {
        assertThat(Integer.parseInt(loaded.row("""
                SELECT count(DISTINCT file) FROM (
                    SELECT file FROM audit.rejected_value UNION SELECT file FROM audit.warning WHERE rule <> 'fewer_readings')
                """))).isGreaterThan(FILES / 3);
    }
}
