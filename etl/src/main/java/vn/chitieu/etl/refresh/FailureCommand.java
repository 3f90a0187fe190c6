package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;

/** The operator's command for a refresh that failed: it gets the summary on its standard input. */
final class FailureCommand {

    private static final int SECONDS = 60;

    private FailureCommand() {}

    /** Runs it through the shell and waits, a minute at most. Whatever becomes of it, the refresh ends as it did. */
    static void run(String command, Path warehouse, LastRun.Run run) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
        shell.environment().put("CHITIEU_EXIT_CODE", String.valueOf(run.exitCode()));
        shell.environment().put("CHITIEU_WAREHOUSE", warehouse.toAbsolutePath().toString());
        shell.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = shell.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write((run.message() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException doesNotRead) {
                // It need not read what it is told.
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                complain("không xong trong %d giây".formatted(SECONDS), "did not end within %d s".formatted(SECONDS));
            }
        } catch (IOException fault) {
            complain(String.valueOf(fault.getMessage()), String.valueOf(fault.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void complain(String vi, String en) {
        System.err.println(new Message("Lệnh --on-failure " + vi, "The command of --on-failure: " + en));
    }
}
