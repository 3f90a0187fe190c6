package vn.chitieu.etl.alarm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.chitieu.warehouse.AlarmFault;
import vn.chitieu.warehouse.Message;

/**
 * The operator's command for a refresh that failed.
 *
 * @param command for the shell: what happened is its standard input, {@code CHITIEU_EXIT_CODE} and {@code CHITIEU_WAREHOUSE}
 *     are in its environment
 */
public record Alarm(String command) {
    private static final int SECONDS = 60;

    /**
     * Rings, and waits for the command, a minute at most. What goes wrong with it is printed and written down in the warehouse.
     *
     * @return whether the command ended well
     */
    public boolean ring(Path warehouse, Message happened, int exitCode) {
        Optional<Message> fault = run(warehouse, happened, exitCode);
        fault.ifPresent(
                reason -> System.err.println(new Message("Chuông báo " + reason.vi(), "The alarm " + reason.en())));
        try {
            if (fault.isPresent()) {
                new AlarmFault(Clock.systemUTC().instant(), fault.get()).write(warehouse);
            } else {
                AlarmFault.clear(warehouse);
            }
        } catch (IOException unwritable) {
            System.err.println(new Message(
                    "Không ghi được kết quả của chuông báo: " + unwritable,
                    "What became of the alarm can't be written: " + unwritable));
        }
        return fault.isEmpty();
    }

    private Optional<Message> run(Path warehouse, Message happened, int exitCode) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
        shell.environment().put("CHITIEU_EXIT_CODE", String.valueOf(exitCode));
        shell.environment().put("CHITIEU_WAREHOUSE", warehouse.toAbsolutePath().toString());
        shell.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = shell.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write((happened + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException doesNotRead) {
                // It need not read what it is told.
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(new Message(
                        "không xong trong %d giây: %s".formatted(SECONDS, command),
                        "did not end within %d s: %s".formatted(SECONDS, command)));
            }
            int ended = process.exitValue();
            return ended == 0
                    ? Optional.empty()
                    : Optional.of(new Message(
                            "kết thúc với mã %d: %s".formatted(ended, command),
                            "ended with %d: %s".formatted(ended, command)));
        } catch (IOException fault) {
            return Optional.of(
                    new Message("không chạy được: " + fault.getMessage(), "could not be run: " + fault.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new Message("bị dừng", "was stopped"));
        }
    }
}
