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
import org.jspecify.annotations.Nullable;

/**
 * How the last refresh of a warehouse ended, and the last one that succeeded: {@code last_run.properties}. It is written
 * even where nothing was new, since that is how one knows that the timer still runs.
 *
 * @param last the last one, however it ended
 * @param lastSuccess the last one that published, or found nothing new
 */
public record LastRun(Run last, @Nullable Run lastSuccess) {

    private static final String FILE = "last_run.properties";

    /** How it ended. */
    public enum Outcome {
        published,
        unchanged,
        failed,
        stopped;

        /** Whether what is published is as current as the submissions. */
        public boolean isSuccess() {
            return this == published || this == unchanged;
        }
    }

    /**
     * One refresh.
     *
     * @param seconds from its start to its end
     * @param snapshotId the snapshot that it built, or found still to be the newest; null where it failed
     * @param accepted readings in that snapshot, likewise refused and missing; null where it failed
     * @param submissions the folder that it read: an absolute path, or the URI of one on another machine; null where it failed
     * @param message what it ended with, for a person
     */
    public record Run(
            Outcome outcome,
            int exitCode,
            Instant startedAt,
            double seconds,
            @Nullable String snapshotId,
            @Nullable Long accepted,
            @Nullable Long refused,
            @Nullable Long missing,
            @Nullable String dataAsOf,
            @Nullable String submissions,
            Message message) {

        /** When it ended. */
        public Instant endedAt() {
            return startedAt.plusMillis(Math.round(seconds * 1000));
        }
    }

    /** Empty where no refresh has ended yet, or what is written can't be understood. */
    public static Optional<LastRun> read(Path warehouse) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(warehouse.resolve(FILE), StandardCharsets.UTF_8)));
            Run last = run(properties, "last.");
            return last == null ? Optional.empty() : Optional.of(new LastRun(last, run(properties, "last_success.")));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The folder of submissions that the last refresh which succeeded has read; empty where none said so. */
    public static Optional<String> submissions(Path warehouse) throws IOException {
        return read(warehouse).map(LastRun::lastSuccess).map(Run::submissions);
    }

    /** Writes down how a refresh ended; one that failed leaves the last success as it was. */
    public static LastRun write(Path warehouse, Run run) throws IOException {
        Run success = run.outcome().isSuccess()
                ? run
                : read(warehouse).map(LastRun::lastSuccess).orElse(null);
        Properties properties = new Properties();
        put(properties, "last.", run);
        if (success != null) {
            put(properties, "last_success.", success);
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Disk.replace(warehouse.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
        return new LastRun(run, success);
    }

    private static @Nullable Run run(Properties properties, String prefix) {
        String outcome = properties.getProperty(prefix + "outcome");
        if (outcome == null) {
            return null;
        }
        return new Run(
                Outcome.valueOf(outcome),
                Integer.parseInt(properties.getProperty(prefix + "exit_code", "0")),
                Instant.parse(properties.getProperty(prefix + "started_at", "")),
                Double.parseDouble(properties.getProperty(prefix + "seconds", "0")),
                properties.getProperty(prefix + "snapshot"),
                number(properties, prefix + "accepted"),
                number(properties, prefix + "refused"),
                number(properties, prefix + "missing"),
                properties.getProperty(prefix + "data_as_of"),
                properties.getProperty(prefix + "submissions"),
                new Message(
                        properties.getProperty(prefix + "message_vi", ""),
                        properties.getProperty(prefix + "message_en", "")));
    }

    private static @Nullable Long number(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value == null ? null : Long.valueOf(value);
    }

    private static void put(Properties properties, String prefix, Run run) {
        put(properties, prefix + "outcome", run.outcome());
        put(properties, prefix + "exit_code", run.exitCode());
        put(properties, prefix + "started_at", run.startedAt());
        put(properties, prefix + "seconds", run.seconds());
        put(properties, prefix + "snapshot", run.snapshotId());
        put(properties, prefix + "accepted", run.accepted());
        put(properties, prefix + "refused", run.refused());
        put(properties, prefix + "missing", run.missing());
        put(properties, prefix + "data_as_of", run.dataAsOf());
        put(properties, prefix + "submissions", run.submissions());
        put(properties, prefix + "message_vi", run.message().vi());
        put(properties, prefix + "message_en", run.message().en());
    }

    private static void put(Properties properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.setProperty(name, value.toString());
        }
    }
}
