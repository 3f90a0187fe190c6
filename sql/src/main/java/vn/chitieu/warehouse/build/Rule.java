package vn.chitieu.warehouse.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * A rule that a file or a reading can break; all stand in {@code rules.csv}.
 *
 * @param severity refuses_file, refuses_value or warns
 * @param messageVi what it says, with placeholders such as {raw}
 */
public record Rule(String rule, String severity, String messageVi, String messageEn) {

    /** Every rule there is. */
    public static List<Rule> all() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(SqlFiles.resource("rules.csv"))) {
            return lines.stream()
                    .map(line -> new Rule(
                            line.getField("rule"),
                            line.getField("severity"),
                            line.getField("message_vi"),
                            line.getField("message_en")))
                    .toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
