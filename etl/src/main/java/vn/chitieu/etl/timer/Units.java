package vn.chitieu.etl.timer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A refresh by timer, written for systemd and for cron.
 *
 * @param command the launcher and its arguments
 * @param at when, every day, by the clock of the machine
 * @param delay at most so long after that, in seconds: many machines need not start at the same moment
 * @param user who runs it, for a unit of the system
 * @param writable the folders that it writes
 */
record Units(
        List<String> command,
        LocalTime at,
        int delay,
        String user,
        Path data,
        Path warehouse,
        Path java,
        List<Path> writable) {

    static final String SERVICE = "chitieu-refresh.service";
    static final String TIMER = "chitieu-refresh.timer";

    /** The content of each unit by its file name. */
    Map<String, String> files(boolean isSystem) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SERVICE, filled(isSystem ? "system.service" : "user.service"));
        files.put(TIMER, filled(TIMER));
        return files;
    }

    /** The line for a crontab. */
    String crontab() {
        return "%d %d * * * CHITIEU_BUILD=never JAVA_HOME=%s %s"
                .formatted(
                        at.getMinute(),
                        at.getHour(),
                        shellQuoted(java.toString()),
                        command.stream().map(Units::shellQuoted).collect(joining(" ")))
                .replace("%", "\\%"); // cron takes a plain one for the end of the line
    }

    private String filled(String template) throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(Units.class.getResourceAsStream(template), template)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return text.replace("{calendar}", "*-*-* " + at.format(DateTimeFormatter.ofPattern("HH:mm:ss")))
                .replace("{delay}", String.valueOf(delay))
                .replace("{user}", user)
                .replace("{data}", quoted(data.toString()))
                .replace("{warehouse}", quoted(warehouse.toString()))
                .replace("{java}", quoted(java.toString()))
                .replace(
                        "{writable}",
                        writable.stream().map(path -> quoted(path.toString())).collect(joining(" ")))
                // "$" is the sign of a variable in a command alone
                .replace(
                        "{command}",
                        command.stream()
                                .map(word -> quoted(word).replace("$", "$$"))
                                .collect(joining(" ")));
    }

    /** As systemd.syntax(7) reads a word. */
    private static String quoted(String word) {
        String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%");
        return escaped.matches("[A-Za-z0-9_./:@=%+,-]+") ? escaped : '"' + escaped + '"';
    }

    private static String shellQuoted(String word) {
        return word.matches("[A-Za-z0-9_./:@=+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
