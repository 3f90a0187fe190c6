package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.etl.golden.DataFolder;

/**
 * Small files as they come from the field, each the smallest that shows one kind, in one load of the shipped catalogue;
 * cases.csv says what becomes of each. A file whose cover says whose report it is stands where its path says nothing.
 */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path EXPECTED = Path.of("src/test/resources/cases.csv");

    private static final Map<String, String> BECAME = new TreeMap<>();

    @BeforeAll
    static void load(@TempDir Path work, @TempDir Path submissions) throws Exception {
        DataFolder folder = DataFolder.shipped(work);
        Files.createDirectories(submissions.resolve("2011"));
        for (String file : files()) {
            boolean hasCover = file.contains("_cover.");
            Files.copy(CASES.resolve(file), submissions.resolve(hasCover ? file : "2011/760_" + file));
        }
        folder.refreshFrom(submissions);
        for (String row : folder.rows("""
                WITH figures AS (
                    SELECT file, sum(numerator)::BIGINT AS numerator, sum(denominator)::BIGINT AS denominator
                    FROM observation JOIN submission USING (submission_id) GROUP BY file
                )
                SELECT
                    regexp_replace(file, '^2011/760_', ''),
                    CASE status
                        WHEN 'refused' THEN rule
                        ELSE format('{} {}: {} accepted; {} refused; {} missing{}', district_code, year, accepted, refused, missing,
                            coalesce(format('; {}/{}', numerator, denominator), ''))
                    END
                FROM audit.source_file LEFT JOIN figures USING (file)
                """)) {
            int comma = row.indexOf(',');
            BECAME.put(row.substring(0, comma), row.substring(comma + 1).replace(';', ','));
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<NamedCsvRecord> expected() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(EXPECTED)) {
            return rows.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void a_file_from_the_field_becomes(NamedCsvRecord row) {
        assertThat(BECAME.get(row.getField("file"))).as(row.getField("file")).isEqualTo(row.getField("expected"));
    }

    @Test
    void every_file_is_expected() throws IOException {
        assertThat(expected().stream().map(row -> row.getField("file"))).containsExactlyInAnyOrderElementsOf(files());
    }
}
