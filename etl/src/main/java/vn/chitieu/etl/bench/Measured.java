package vn.chitieu.etl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one command took.
 *
 * @param seconds from start to end
 * @param peakMegabytes the most that the process and all its children held in memory together
 * @param out what it printed to its standard output
 */
record Measured(double seconds, long peakMegabytes, String out) {

    /** To look at the tree takes some milliseconds of a processor that the command may want. */
    private static final long SAMPLE_MILLIS = 50;

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException where it fails; what it printed is in the message
     */
    static Measured run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("chitieu-bench", ".out");
        Path err = Files.createTempFile("chitieu-bench", ".err");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            long peak = 0;
            while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, residentKilobytes(process.toHandle()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalStateException("%s ended with %d: %s%s"
                        .formatted(
                                command, process.exitValue(), printed, Files.readString(err, StandardCharsets.UTF_8)));
            }
            return new Measured(seconds, peak / 1024, printed);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The one of middling time; of an even number the slower of two. */
    static Measured median(List<Measured> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Measured::seconds))
                .toList()
                .get(all.size() / 2);
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
