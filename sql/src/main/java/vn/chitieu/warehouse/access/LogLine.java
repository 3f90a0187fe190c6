package vn.chitieu.warehouse.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line of the log: an object of JSON whose values are texts or null. */
final class LogLine {
    /** What a line begins with. Within a text its quotes would be escaped. */
    private static final String BEGINNING = "{\"at\":";

    private final String line;
    private int next;

    private LogLine(String line) {
        this.line = line;
    }

    /** What is whole of a line: one event, or, where a full disk left half a line, what was written behind that. */
    static List<LoggedEvent> read(String line) {
        List<LoggedEvent> events = new ArrayList<>();
        int from = line.indexOf(BEGINNING);
        while (from >= 0) {
            int next = line.indexOf(BEGINNING, from + 1);
            new LogLine(line.substring(from, next < 0 ? line.length() : next))
                    .event()
                    .ifPresent(events::add);
            from = next;
        }
        return events;
    }

    private Optional<LoggedEvent> event() {
        try {
            Map<String, @Nullable String> values = values();
            String at = values.get("at");
            String who = values.get("who");
            String action = values.get("action");
            String outcome = values.get("outcome");
            if (at == null || who == null || action == null || outcome == null) {
                return Optional.empty();
            }
            return Optional.of(new LoggedEvent(
                    Instant.parse(at),
                    who,
                    values.get("role"),
                    values.get("address"),
                    action,
                    outcome,
                    values.get("district_code"),
                    values.get("object")));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new HashMap<>();
        take('{');
        do {
            String name = text();
            take(':');
            values.put(name, line.startsWith("null", next) ? none() : text());
        } while (goesOn());
        if (next != line.length()) {
            throw damaged();
        }
        return values;
    }

    private @Nullable String none() {
        next += "null".length();
        return null;
    }

    private String text() {
        take('"');
        StringBuilder text = new StringBuilder();
        for (char sign = line.charAt(next++); sign != '"'; sign = line.charAt(next++)) {
            text.append(sign == '\\' ? escaped() : sign);
        }
        return text.toString();
    }

    private char escaped() {
        char sign = line.charAt(next++);
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) HexFormat.fromHexDigits(line, next, next += 4);
            default -> throw damaged();
        };
    }

    private boolean goesOn() {
        char sign = line.charAt(next++);
        if (sign != ',' && sign != '}') {
            throw damaged();
        }
        return sign == ',';
    }

    private void take(char expected) {
        if (line.charAt(next++) != expected) {
            throw damaged();
        }
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("no line of the log");
    }
}
