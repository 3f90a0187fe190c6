package vn.chitieu.warehouse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * That nobody could be told of a refresh that failed: {@code alarm_fault.properties} in the warehouse's folder, until somebody
 * can be told again.
 *
 * @param at when it was tried
 * @param reason why it did not work
 */
public record AlarmFault(Instant at, Message reason) {
    private static final String FILE = "alarm_fault.properties";

    /** Empty where the last alarm rang, none has been tried, or what is written can't be understood. */
    public static Optional<AlarmFault> read(Path warehouse) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(warehouse.resolve(FILE), StandardCharsets.UTF_8)));
            return Optional.of(new AlarmFault(
                    Instant.parse(properties.getProperty("at", "")),
                    new Message(properties.getProperty("reason_vi", ""), properties.getProperty("reason_en", ""))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes it down, to be shown. */
    public void write(Path warehouse) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("at", at.toString());
        properties.setProperty("reason_vi", reason.vi());
        properties.setProperty("reason_en", reason.en());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Disk.replace(warehouse.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The alarm rang. */
    public static void clear(Path warehouse) throws IOException {
        Files.deleteIfExists(warehouse.resolve(FILE));
    }
}
