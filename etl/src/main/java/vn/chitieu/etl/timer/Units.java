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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A refresh by timer, written for systemd and for cron, and what belongs to it.
 *
 * @param refresh the launcher and its arguments
 * @param onFailure the operator's own command for a refresh that failed; null for none
 * @param serve the launcher and its arguments for the dashboard; null where it is not to be served
 * @param at when, every day, by the clock of the machine
 * @param delay at most so long after that, in seconds: many machines need not start at the same moment
 * @param user who runs it, for a unit of the system
 * @param writable the folders that the refresh writes
 * @param isOnNetwork whether the refresh needs other machines
 */
record Units(
        List<String> refresh,
        @Nullable String onFailure,
        @Nullable List<String> serve,
        LocalTime at,
        int delay,
        String user,
        Path data,
        Path warehouse,
        Path java,
        List<Path> writable,
        boolean isOnNetwork) {

    static final String SERVICE = "chitieu-refresh.service";
    static final String TIMER = "chitieu-refresh.timer";
    static final String ALARM = "chitieu-alarm.service";
    static final String SERVE = "chitieu-serve.service";

    private static final String RING = """
            # Outside of the walls around the refresh, for a mailer needs more than it does.
            OnFailure=%s
            """.formatted(ALARM);

    private static final String NO_NETWORK = """
            # Spark talks to itself over the loopback of a network of its own.
            PrivateNetwork=true
            """;

    /** The content of each unit by its file name. */
    Map<String, String> files(boolean isSystem) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        String kind = isSystem ? "system.service" : "user.service";
        files.put(SERVICE, filled(kind));
        files.put(TIMER, filled(TIMER));
        if (onFailure != null) {
            files.put(ALARM, filled("alarm." + kind));
        }
        if (serve != null) {
            files.put(SERVE, filled("serve." + kind));
        }
        return files;
    }

    /** The line for a crontab. */
    String crontab() {
        return "%d %d * * * CHITIEU_BUILD=never JAVA_HOME=%s %s"
                .formatted(
                        at.getMinute(),
                        at.getHour(),
                        shellQuoted(java.toString()),
                        Stream.concat(
                                        refresh.stream(),
                                        onFailure == null ? Stream.of() : Stream.of("--on-failure", onFailure))
                                .map(Units::shellQuoted)
                                .collect(joining(" ")))
                .replace("%", "\\%"); // cron takes a plain one for the end of the line
    }

    /** The command for an alarm. */
    List<String> alarm() {
        return onFailure == null
                ? List.of()
                : List.of(refresh.getFirst(), "alarm", "--warehouse", warehouse.toString(), "--on-failure", onFailure);
    }

    private String filled(String template) throws IOException {
        return read(template)
                .replace("{walls}", read("walls.txt"))
                .replace("{network}", isOnNetwork ? "" : NO_NETWORK)
                .replace("{alarm}", onFailure == null ? "" : RING)
                .replace("{calendar}", "*-*-* " + at.format(DateTimeFormatter.ofPattern("HH:mm:ss")))
                .replace("{delay}", String.valueOf(delay))
                .replace("{user}", user)
                .replace("{data}", quoted(data.toString()))
                .replace("{warehouse}", quoted(warehouse.toString()))
                .replace("{java}", quoted(java.toString()))
                .replace(
                        "{writable}",
                        writable.stream().map(path -> quoted(path.toString())).collect(joining(" ")))
                .replace("{command}", command(refresh))
                .replace("{alarm command}", command(alarm()))
                .replace("{serve command}", command(serve == null ? List.of() : serve));
    }

    private static String read(String template) throws IOException {
        try (InputStream in = Objects.requireNonNull(Units.class.getResourceAsStream(template), template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** "$" is the sign of a variable in a command alone. */
    private static String command(List<String> words) {
        return words.stream().map(word -> quoted(word).replace("$", "$$")).collect(joining(" "));
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
