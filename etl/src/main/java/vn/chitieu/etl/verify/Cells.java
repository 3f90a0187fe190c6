package vn.chitieu.etl.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.warehouse.Hashes;

/**
 * A sample of the lake's readings, beside what stands in the original files.
 *
 * @param sampled readings in the sample
 * @param read those of them whose file is as it was loaded
 * @param changed files that are no longer what was loaded
 * @param gone files that are no longer there
 */
record Cells(int sampled, int read, List<String> changed, List<String> gone, List<Mismatch> differences) {

    static final String TABLE = "original";

    /** Every kind of file and every fate of a reading in turn: at random the few refused ones would hardly be met. */
    private static final String SAMPLE = """
            WITH dealt AS (
                SELECT
                    record.*,
                    of_file.file_format AS format,
                    of_file.encoding AS text_encoding,
                    found_file.sha256,
                    md5(concat_ws('|', %1$d, record.file, record.sheet, record.row_number, record.id)) AS card,
                    row_number() OVER (PARTITION BY record.state, of_file.file_format ORDER BY card) AS turn
                FROM record
                JOIN found_file USING (file)
                JOIN record AS of_file ON of_file.file = record.file AND of_file.record = 'file'
                WHERE record.record = 'reading'
            )
            SELECT * FROM dealt ORDER BY turn, card LIMIT %2$d
            """;

    /**
     * Reads them.
     *
     * @param submissions the folder with the originals
     * @param seed of which readings
     * @param count how many at the most
     */
    static Cells read(Statement sql, Path submissions, long seed, int count) throws SQLException, IOException {
        Map<String, List<SampledReading>> byFile = new LinkedHashMap<>();
        int sampled = 0;
        try (ResultSet rows = sql.executeQuery(SAMPLE.formatted(seed, count))) {
            while (rows.next()) {
                SampledReading reading = SampledReading.of(rows);
                byFile.computeIfAbsent(reading.file(), none -> new ArrayList<>())
                        .add(reading);
                sampled++;
            }
        }
        Set<String> blankWords = blankWords(sql);
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<Mismatch> differences = new ArrayList<>();
        int read = 0;
        for (Map.Entry<String, List<SampledReading>> each : byFile.entrySet()) {
            Path file = submissions.resolve(each.getKey());
            if (!Files.isRegularFile(file)) {
                gone.add(each.getKey());
            } else if (!Hashes.ofFile(file).equals(each.getValue().getFirst().sha256())) {
                changed.add(each.getKey());
            } else {
                read += each.getValue().size();
                differences.addAll(differences(file, each.getValue(), blankWords));
            }
        }
        return new Cells(sampled, read, changed, gone, differences);
    }

    private static List<Mismatch> differences(Path file, List<SampledReading> readings, Set<String> blankWords) {
        try {
            ReceivedFile original = ReceivedFile.open(file);
            return readings.stream()
                    .flatMap(reading -> reading.differences(original, blankWords))
                    .toList();
        } catch (IOException notUnderstood) {
            return List.of(
                    new Mismatch(TABLE, readings.getFirst().file(), Mismatch.ROW, null, notUnderstood.getMessage()));
        }
    }

    private static Set<String> blankWords(Statement sql) throws SQLException {
        Set<String> words = new HashSet<>();
        try (ResultSet rows = sql.executeQuery("SELECT word FROM word WHERE meaning = 'missing'")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
