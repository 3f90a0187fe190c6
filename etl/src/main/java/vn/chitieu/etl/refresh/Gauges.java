package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.LastRun;

/** The last refresh for Prometheus, as a text file that its node exporter collects. A failure leaves what was last loaded. */
final class Gauges {

    private final StringBuilder text = new StringBuilder();

    private Gauges() {}

    /** Replaces the file in one step, as the collector needs it. */
    static void write(Path file, LastRun runs) throws IOException {
        Disk.replace(file, text(runs).getBytes(StandardCharsets.UTF_8));
    }

    static String text(LastRun runs) {
        Gauges gauges = new Gauges();
        LastRun.Run last = runs.last();
        gauges.gauge("last_run_timestamp_seconds", "When the last refresh ended", seconds(last.endedAt()));
        gauges.gauge("last_run_exit_code", "How the last refresh ended: 0 is well", last.exitCode());
        gauges.gauge("last_run_duration_seconds", "How long the last refresh took", last.seconds());
        LastRun.Run success = runs.lastSuccess();
        if (success != null) {
            gauges.gauge(
                    "last_success_timestamp_seconds",
                    "When the last refresh ended that published or found nothing new",
                    seconds(success.endedAt()));
            gauges.readings(success);
            if (success.snapshotId() != null) {
                gauges.head("snapshot_info", "The newest snapshot");
                gauges.line("snapshot_info{snapshot=\"%s\"}".formatted(success.snapshotId()), 1);
            }
            if (success.dataAsOf() != null) {
                gauges.gauge(
                        "data_as_of_timestamp_seconds",
                        "Start of the last day on which a submission was received, UTC",
                        seconds(LocalDate.parse(success.dataAsOf())
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
            }
        }
        return gauges.text.toString();
    }

    private void readings(LastRun.Run success) {
        head("readings", "Readings in the newest snapshot");
        reading("accepted", success.accepted());
        reading("refused", success.refused());
        reading("missing", success.missing());
    }

    private void reading(String state, @Nullable Long count) {
        if (count != null) {
            line("readings{state=\"%s\"}".formatted(state), count);
        }
    }

    private void gauge(String name, String help, double value) {
        head(name, help);
        line(name, value);
    }

    private void head(String name, String help) {
        text.append("# HELP chitieu_refresh_%1$s %2$s.\n# TYPE chitieu_refresh_%1$s gauge\n".formatted(name, help));
    }

    private void line(String series, double value) {
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
        text.append("chitieu_refresh_")
                .append(series)
                .append(' ')
                .append(number)
                .append('\n');
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
