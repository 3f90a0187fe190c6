package vn.chitieu.etl.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Hashes;

/**
 * A sample of the lake's readings, beside what stands in the original files.
 *
 * @param sampled readings in the sample
 * @param read those of them whose file is as it was loaded
 * @param changed files that are no longer what was loaded
 * @param gone files that are no longer there
 */
record Cells(int sampled, int read, List<String> changed, List<String> gone, List<Difference> differences) {

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

    private static final List<String> PARTS = List.of("numerator", "denominator", "stated");

    /** Some write a name where a code is due. */
    private static final Pattern CODE = Pattern.compile("\\d{3,5}|[a-z]+_[a-z_]+");

    /** Names of columns that a table of text may have, and the lake's. */
    private static final List<String> IDENTITY = List.of("district_code", "ward_code", "indicator_code", "year");

    /**
     * Reads them.
     *
     * @param submissions the folder with the originals
     * @param seed of which readings
     * @param count how many at the most
     */
    static Cells read(Statement sql, Path submissions, long seed, int count) throws SQLException, IOException {
        Map<String, List<Reading>> byFile = new LinkedHashMap<>();
        int sampled = 0;
        try (ResultSet rows = sql.executeQuery(SAMPLE.formatted(seed, count))) {
            while (rows.next()) {
                Reading reading = Reading.of(rows);
                byFile.computeIfAbsent(reading.file(), none -> new ArrayList<>())
                        .add(reading);
                sampled++;
            }
        }
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        int read = 0;
        for (Map.Entry<String, List<Reading>> each : byFile.entrySet()) {
            Path file = submissions.resolve(each.getKey());
            if (!Files.isRegularFile(file)) {
                gone.add(each.getKey());
            } else if (!Hashes.ofFile(file).equals(each.getValue().getFirst().sha256())) {
                changed.add(each.getKey());
            } else {
                read += each.getValue().size();
                differences.addAll(differences(file, each.getValue()));
            }
        }
        return new Cells(sampled, read, changed, gone, differences);
    }

    private static List<Difference> differences(Path file, List<Reading> readings) {
        try {
            Original original = Original.open(file);
            return readings.stream()
                    .map(reading -> reading.difference(original))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException notUnderstood) {
            return List.of(new Difference(
                    TABLE, readings.getFirst().file(), Difference.ROW, null, notUnderstood.getMessage()));
        }
    }

    /** A reading of the lake. Of its three parts text, number and column stand in this order. */
    private record Reading(
            String file,
            String sha256,
            boolean isLegacy,
            boolean isText,
            @Nullable String sheet,
            int row,
            String state,
            List<@Nullable String> texts,
            List<@Nullable BigDecimal> numbers,
            List<@Nullable String> columns,
            List<@Nullable String> identity) {

        static Reading of(ResultSet row) throws SQLException {
            List<@Nullable String> texts = new ArrayList<>();
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            List<@Nullable String> columns = new ArrayList<>();
            List<@Nullable String> identity = new ArrayList<>();
            for (String part : PARTS) {
                texts.add(row.getString(part + "_text"));
                numbers.add(row.getBigDecimal(part));
                columns.add(row.getString(part + "_column"));
            }
            for (String column : IDENTITY) {
                identity.add(row.getString(column));
            }
            return new Reading(
                    row.getString("file"),
                    row.getString("sha256"),
                    List.of("tcvn3", "vni", "windows_1258").contains(String.valueOf(row.getString("text_encoding"))),
                    row.getString("sheet") == null,
                    row.getString("sheet"),
                    row.getInt("row_number"),
                    row.getString("state"),
                    texts,
                    numbers,
                    columns,
                    identity);
        }

        /** The first of its cells that says something else than the lake; null where all say the same. */
        @Nullable
        Difference difference(Original original) {
            for (int at = 0; isText && at < IDENTITY.size(); at++) {
                Found found = original.at(sheet, row, IDENTITY.get(at));
                if (identity.get(at) != null
                        && CODE.matcher(found.text()).matches()
                        && !isSame(found, Objects.requireNonNull(identity.get(at)))) {
                    return difference(IDENTITY.get(at), identity.get(at), found);
                }
            }
            for (int at = 0; at < PARTS.size(); at++) {
                String column = columns.get(at);
                if (column == null) {
                    continue;
                }
                Found found = original.at(sheet, row, column);
                String text = texts.get(at);
                boolean isFraction = at < 2
                        && found.number() == null
                        && texts.get(0) != null
                        && texts.get(1) != null
                        && Objects.equals(columns.get(0), columns.get(1));
                Found part = isFraction ? found.part(at == 0) : found;
                boolean isRight;
                if (text == null) {
                    // The column is that of another part where there is none of its own.
                    isRight = texts.stream().anyMatch(Objects::nonNull) && columns.indexOf(column) != at
                            || columns.lastIndexOf(column) != at && texts.get(columns.lastIndexOf(column)) != null
                            || !hasDigit(found);
                } else if (numbers.get(at) != null) {
                    isRight = comesTo(part, Objects.requireNonNull(numbers.get(at)), at == 2);
                } else {
                    isRight = isSame(part, text) || hasSameNumber(part, text, at == 2);
                }
                if (!isRight) {
                    return difference(
                            column, numbers.get(at) != null ? numbers.get(at).toPlainString() : text, found);
                }
            }
            return null;
        }

        private Difference difference(String column, @Nullable String stored, Found found) {
            String place = sheet == null ? "%s %d".formatted(file, row) : "%s %s %d".formatted(file, sheet, row);
            return new Difference(TABLE, place, column, stored, found.text());
        }

        private static boolean comesTo(Found found, BigDecimal number, boolean isStated) {
            BigDecimal read = isStated ? found.percentage() : found.amount();
            if (read == null) {
                // “không” of a count is nought.
                return number.signum() == 0 && !found.isBlank() && !hasDigit(found);
            }
            BigDecimal off = read.subtract(number).abs();
            boolean isShare = isStated
                    && found.number() != null
                    && read.movePointRight(2).subtract(number).abs().compareTo(MOST_OFF) < 0;
            return isShare || off.compareTo(isStated ? MOST_OFF : BigDecimal.ZERO) <= 0;
        }

        private static boolean hasSameNumber(Found found, String text, boolean isStated) {
            Found said = Found.ofText(text);
            BigDecimal expected = isStated ? said.percentage() : said.amount();
            return expected != null && comesTo(found, expected, isStated);
        }

        private boolean isSame(Found found, String text) {
            String read =
                    Normalizer.normalize(found.text(), Normalizer.Form.NFC).replaceFirst("\\.0+$", "");
            String kept = text.replaceFirst("\\.0+$", "");
            return read.equalsIgnoreCase(kept) || isLegacy && areAlike(read, kept);
        }

        /** What legacy alphabets keep of a text: its ASCII, some of which may stand for the bare letter of an accented one. */
        private static boolean areAlike(String legacy, String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return isWithin(ascii(legacy), ascii(plain)) && isWithin(ascii(text), ascii(legacy));
        }

        private static String ascii(String text) {
            return text.replaceAll("[^\\x21-\\x7e]", "");
        }

        private static boolean isWithin(String part, String whole) {
            int at = 0;
            for (char sign : part.toCharArray()) {
                at = whole.indexOf(sign, at) + 1;
                if (at == 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasDigit(Found found) {
            return found.text().chars().anyMatch(Character::isDigit);
        }

        /** Six places are kept of a percentage. */
        private static final BigDecimal MOST_OFF = new BigDecimal("0.0000005");
    }
}
