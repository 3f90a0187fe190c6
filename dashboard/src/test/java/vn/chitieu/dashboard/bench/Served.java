package vn.chitieu.dashboard.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample, served as people serve it: by the launcher. */
final class Served implements AutoCloseable {
    private static final Pattern CLASS =
            Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s++(?!\\[?L?jdk\\.internal\\.vm\\.Filler).*");

    private final String address;
    private final Process server;
    private final double secondsToStart;

    private Served(String address, Process server) throws InterruptedException {
        this.address = address;
        this.server = server;
        long start = System.nanoTime();
        await();
        secondsToStart = (System.nanoTime() - start) / 1e9;
    }

    /** Returns as soon as it answers. */
    static Served start() throws IOException, InterruptedException {
        int port = freePort();
        Process server = new ProcessBuilder(
                        "../chitieu",
                        "serve",
                        "--public",
                        "--port",
                        String.valueOf(port),
                        "--warehouse",
                        BenchTable.warehouse().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Served("http://127.0.0.1:" + port, server);
    }

    private void await() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (server.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IllegalStateException("the dashboard ended with " + server.exitValue());
    }

    /** Without a slash at the end. */
    String address() {
        return address;
    }

    /** From the command to the first answer. */
    double secondsToStart() {
        return secondsToStart;
    }

    /** Resident memory of the process and all its children together. */
    long residentMegabytes() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                        .mapToLong(Served::residentKilobytes)
                        .sum()
                / 1024;
    }

    /**
     * What is reachable on the heap: it is collected first. A histogram also lists what fills the gaps where nothing is any
     * more ({@code jdk.internal.vm.Filler…}), which can be half of all.
     */
    double liveMegabytes() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (histogram.waitFor() != 0 || !lines.getLast().startsWith("Total")) {
            throw new IOException("jcmd: " + lines.getLast());
        }
        return lines.stream()
                        .map(Served::bytesOfClass)
                        .mapToLong(Long::longValue)
                        .sum()
                / 1e6;
    }

    /** Of a line such as {@code 1: 158046 13220320 [B (java.base@25.0.3)}; 0 of any other. */
    private static long bytesOfClass(String line) {
        Matcher matcher = CLASS.matcher(line);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** VmRSS of proc(5); a process that has just ended holds nothing. */
    private static long residentKilobytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
