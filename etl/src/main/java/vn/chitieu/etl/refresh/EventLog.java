package vn.chitieu.etl.refresh;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;

/**
 * One JSON object a line for each stage that ended, each thing amiss, and the end of a load: {@code at}, {@code process},
 * {@code event}, then what belongs to it. A line that can't be written is lost and does not end the load.
 */
final class EventLog implements Stages.Listener, Closeable {

    private static final Path STANDARD_ERROR = Path.of("-");

    private final @Nullable PrintStream out;
    private final Clock clock;

    private EventLog(@Nullable PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Appends to a file, or to standard error where its name is {@code -}. */
    static EventLog open(Path file, Clock clock) throws IOException {
        return file.equals(STANDARD_ERROR)
                ? new EventLog(System.err, clock)
                : new EventLog(
                        new PrintStream(
                                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                                true,
                                StandardCharsets.UTF_8),
                        clock);
    }

    /** Nobody listens, and nothing is put into words. */
    static EventLog none(Clock clock) {
        return new EventLog(null, clock);
    }

    @Override
    public void ended(String stage, double seconds, Map<String, Long> counts) {
        print("stage", line -> {
            line.put("stage", stage).put("seconds", Summary.rounded(seconds));
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(count -> line.put(count.getKey(), count.getValue()));
        });
    }

    @Override
    public void noted(String stage, Message message) {
        print("note", line -> line.put("stage", stage).put("message", message.toString()));
    }

    void ended(LastRun.Run run) {
        print(
                "end",
                line -> line.put("outcome", run.outcome().name())
                        .put("exit_code", run.exitCode())
                        .put("seconds", Summary.rounded(run.seconds()))
                        .put("snapshot", run.snapshotId())
                        .put("accepted", run.accepted())
                        .put("refused", run.refused())
                        .put("missing", run.missing())
                        .put("data_as_of", run.dataAsOf())
                        .put("message", run.message().toString()));
    }

    private void print(String event, Consumer<ObjectNode> words) {
        if (out == null) {
            return;
        }
        ObjectNode line = new JsonMapper()
                .createObjectNode()
                .put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("process", ProcessHandle.current().pid())
                .put("event", event);
        words.accept(line);
        out.println(line);
    }

    @Override
    public void close() {
        if (out != null && out != System.err) {
            out.close();
        }
    }
}
