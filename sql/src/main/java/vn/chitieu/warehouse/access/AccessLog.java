package vn.chitieu.warehouse.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.jspecify.annotations.Nullable;

/**
 * Who did what: a line of JSON each, appended to {@code log-YYYY-MM.jsonl} of the month, UTC. Nothing is ever written over;
 * old months can be moved away.
 */
public final class AccessLog {
    /** What a page or a statement is cut to, in signs. */
    private static final int LONGEST = 10_000;

    private static final int LOOKED_AT = 20_000;

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** @param access the folder of all that concerns access; it need not be there yet */
    public AccessLog(Path access) {
        folder = access;
    }

    /** Appends a line, whole and in one step, whatever else writes to the file. */
    public void write(AccessEvent event) throws IOException {
        Path file = AccessFolder.made(folder).resolve("log-" + MONTH.format(event.at()) + ".jsonl");
        byte[] line = (json(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                AccessFolder.READ_BY_OWNER)) {
            ByteBuffer all = ByteBuffer.wrap(line);
            while (all.hasRemaining()) {
                out.write(all);
            }
        }
    }

    /** The months that are there, the newest first. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("log-\\d{4}-\\d{2}\\.jsonl"))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    /** Reads all months, the oldest first. */
    public LogReader read() throws IOException {
        return new LogReader(files().reversed());
    }

    /**
     * What was done last, the latest first; of a long log only the last lines are looked at.
     *
     * @param most how many of those that are wanted
     */
    public List<LoggedEvent> latest(int most, Predicate<LoggedEvent> which) throws IOException {
        List<LoggedEvent> found = new ArrayList<>();
        int looked = 0;
        for (Path file : files()) {
            try (ReversedLinesFileReader lines = ReversedLinesFileReader.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .get()) {
                for (String line = lines.readLine();
                        line != null && found.size() < most && looked < LOOKED_AT;
                        line = lines.readLine()) {
                    looked++;
                    LogLine.read(line).reversed().stream().filter(which).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String json(AccessEvent event) {
        Instant at = event.at().truncatedTo(ChronoUnit.MILLIS);
        return "{\"at\":" + quoted(at.toString()) + ",\"who\":" + quoted(event.who()) + ",\"role\":"
                + quoted(event.role() == null ? null : event.role().name()) + ",\"address\":" + quoted(event.address())
                + ",\"action\":" + quoted(event.action().name()) + ",\"outcome\":"
                + quoted(event.outcome().name()) + ",\"district_code\":" + quoted(event.districtCode())
                + ",\"object\":" + quoted(event.object()) + "}";
    }

    /** A string of JSON; what could move a cursor, or start a line, is escaped. */
    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').appendCodePoint(sign);
            } else if (Character.isISOControl(sign) || isUnseen(sign)) {
                for (char part : Character.toChars(sign)) {
                    quoted.append("\\u%04x".formatted((int) part));
                }
            } else {
                quoted.appendCodePoint(sign);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
