package vn.chitieu.warehouse.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a file or a reading can break; all stand in {@code rules.csv}.
 *
 * @param severity refuses_file, refuses_value or warns
 * @param messageVi what it says, with placeholders such as {raw}
 * @param nameVi a few words that it goes by
 */
public record Rule(String rule, String severity, String messageVi, String messageEn, String nameVi, String nameEn) {
    private static final List<Rule> ALL = read();

    /** Every rule there is. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Empty for a code of another release. */
    public static Optional<Rule> of(String code) {
        return ALL.stream().filter(rule -> rule.rule.equals(code)).findFirst();
    }

    private static List<Rule> read() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(SqlFiles.resource("rules.csv"))) {
            return lines.stream()
                    .map(line -> new Rule(
                            line.getField("rule"),
                            line.getField("severity"),
                            line.getField("message_vi"),
                            line.getField("message_en"),
                            line.getField("name_vi"),
                            line.getField("name_en")))
                    .toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
