package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.warehouse.access.OneTimeLinks;

/** The packaged jar, started as people start it, on ports that were free: one for pages, one for its operators. */
final class RunningDashboard implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Queue<String> log;
    private final String address;
    private final String managementAddress;

    private final Path access;
    private @Nullable String cookie;
    private int marks;

    private RunningDashboard(Process process, Queue<String> log, String port, String managementPort, Path access) {
        this.access = access;
        this.process = process;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
        this.managementAddress = "http://127.0.0.1:" + managementPort;
    }

    /**
     * Open to readers without account, unless the settings say otherwise.
     *
     * @param settings more of them, as on a command line
     */
    static RunningDashboard over(Path warehouse, String... settings) throws IOException, InterruptedException {
        return with(List.of("-Xmx512m"), warehouse, settings);
    }

    /** @param options of the virtual machine, the size of its heap among them */
    static RunningDashboard with(List<String> options, Path warehouse, String... settings)
            throws IOException, InterruptedException {
        @Nullable String jar = System.getProperty("chitieu.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC", // as the launcher starts it
                "-XX:TieredStopAtLevel=1", // a test is over before the thorough compiler pays
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        Path access = Files.createTempDirectory("chi-tieu-access");
        command.addAll(List.of(
                "-Dchitieu.public=true", // said twice on the command line it would be a list of two
                "-jar",
                jar == null ? "target/chitieu-dashboard-1.0.0.jar" : jar,
                "--chitieu.warehouse=" + warehouse,
                "--chitieu.access=" + access,
                "--chitieu.management.port=0",
                "--server.port=0"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BlockingQueue<String> ports = new LinkedBlockingQueue<>();
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Thread.ofVirtual().start(() -> follow(process, ports, log));
        String port = ports.poll(180, TimeUnit.SECONDS);
        String managementPort = ports.poll(180, TimeUnit.SECONDS);
        if (port == null || managementPort == null) {
            process.destroyForcibly();
            throw new IllegalStateException("the dashboard did not start within 180 s");
        }
        RunningDashboard dashboard = new RunningDashboard(process, log, port, managementPort, access);
        dashboard.awaitLog("Started Application");
        return dashboard;
    }

    /** Reads on to the end, since a full pipe would stop the server; what is out of the ordinary goes to the test's log. */
    private static void follow(Process process, BlockingQueue<String> ports, Queue<String> log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    ports.add(started.group(1));
                } else if (!line.contains(" INFO ") && !line.contains("/signin/link")) {
                    System.out.println("[dashboard] " + line);
                }
            }
        } catch (IOException fault) {
            if (process.isAlive()) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** All that it has said so far. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** Waits until it says these words: a line that it has just written is still on its way. */
    void awaitLog(String words) throws InterruptedException {
        long end = System.nanoTime() + Probe.LONGEST.toNanos();
        while (log.stream().noneMatch(line -> line.contains(words))) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("it says %s", words)
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** What it says while something happens, and nothing of before or after: it is made to say a word of ours at both ends. */
    List<String> logOf(Callable<?> happening) throws Exception {
        int begin = mark();
        happening.call();
        int end = mark();
        return log().subList(begin + 1, end).stream()
                .filter(line -> !line.contains("/signin/link")) // of the start
                .toList();
    }

    private int mark() throws IOException, InterruptedException {
        String word = "mark-" + marks++ + ".example";
        Wire.ask(address, "GET", "/", "Host: " + word);
        awaitLog(word);
        List<String> lines = log();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains(word))
                .findFirst()
                .orElseThrow();
    }

    /** Its address, without a slash at the end. */
    String address() {
        return address;
    }

    /** Where accounts are, and the log of who did what. */
    Path access() {
        return access;
    }

    /** The code of a one-time link, which gives the rights of an operator. */
    String code() throws IOException {
        return new OneTimeLinks(access).issue();
    }

    /** Of an operator who has signed in, as a header says it. */
    synchronized String cookie() throws IOException, InterruptedException {
        if (cookie == null) {
            cookie = Probe.get(address + "/signin/link?code=" + code()).headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("JSESSIONID="))
                    .findFirst()
                    .orElseThrow()
                    .split(";", 2)[0];
        }
        return cookie;
    }

    /** The address for operators, without a slash at the end. */
    String managementAddress() {
        return managementAddress;
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
        FileSystemUtils.deleteRecursively(access.toFile());
    }
}
