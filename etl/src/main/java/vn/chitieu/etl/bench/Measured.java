package vn.chitieu.etl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one command took.
 *
 * @param seconds from start to end
 * @param peakMegabytes the most that the process and all its children held in memory together
 */
record Measured(double seconds, long peakMegabytes) {

    private static final long SAMPLE_MILLIS = 10;

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException where it fails; what it printed is in the message
     */
    static Measured run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("chitieu-bench", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            long peak = 0;
            while (!process.waitFor(SAMPLE_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, residentKilobytes(process.toHandle()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        command + " ended with " + process.exitValue() + ": " + Files.readString(output));
            }
            return new Measured(seconds, peak / 1024);
        } finally {
            Files.delete(output);
        }
    }

    private static long residentKilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Measured::residentKilobytesAlone)
                .sum();
    }

    /** VmRSS of proc(5); a process that has just ended holds nothing. */
    private static long residentKilobytesAlone(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
