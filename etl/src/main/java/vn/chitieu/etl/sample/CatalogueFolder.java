package vn.chitieu.etl.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Fields;

/** Writes a catalogue as the files that {@link Catalogue#read} reads. */
final class CatalogueFolder {

    private CatalogueFolder() {}

    static void write(Path folder, Catalogue catalogue) throws IOException {
        Files.createDirectories(folder);
        for (Catalogue.Table<?> table : catalogue.tables()) {
            write(folder.resolve(table.file()), Fields.of(table.type()), table.records());
        }
    }

    private static void write(Path file, Fields<?> fields, List<? extends Record> records) throws IOException {
        try (CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            table.writeRecord(fields.all().stream().map(Fields.Field::name).toList());
            for (Record each : records) {
                table.writeRecord(fields.values(each).values().stream()
                        .map(CatalogueFolder::cell)
                        .toList());
            }
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
