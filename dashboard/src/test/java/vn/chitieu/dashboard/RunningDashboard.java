package vn.chitieu.dashboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged jar, started as people start it, on a port that was free. */
final class RunningDashboard implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final String address;

    private RunningDashboard(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningDashboard over(Path warehouse) throws IOException, InterruptedException {
        @Nullable String jar = System.getProperty("chitieu.jar");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar == null ? "target/chitieu-dashboard-1.0.0.jar" : jar,
                        "--chitieu.warehouse=" + warehouse,
                        "--server.port=0"))
                .redirectErrorStream(true)
                .start();
        BlockingQueue<String> port = new ArrayBlockingQueue<>(1);
        Thread.ofVirtual().start(() -> follow(process, port));
        String found = port.poll(90, TimeUnit.SECONDS);
        if (found == null) {
            process.destroyForcibly();
            throw new IllegalStateException("the dashboard did not start within 90 s");
        }
        return new RunningDashboard(process, "http://127.0.0.1:" + found);
    }

    /** Reads on to the end, since a full pipe would stop the server; what is out of the ordinary goes to the test's log. */
    private static void follow(Process process, BlockingQueue<String> port) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.add(started.group(1));
                } else if (!line.contains(" INFO ")) {
                    System.out.println("[dashboard] " + line);
                }
            }
        } catch (IOException fault) {
            if (process.isAlive()) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** Its address, without a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
