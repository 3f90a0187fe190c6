package vn.chitieu.warehouse.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link Worker} in a process of its own, over one snapshot. One statement at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());

    /** Limits of the operating system, and a little less of the processors than the pages have. */
    private static final String START =
            "ulimit -c 0 && ulimit -d \"$1\" && ulimit -f \"$2\" && shift 2 && exec nice -n 5 \"$@\"";

    /** The library of DuckDB, which its driver unpacks, in bytes, with room. */
    private static final long LIBRARY = 160L << 20;

    private final Path snapshot;
    private final Path folder;
    private final Process process;
    private final DataOutputStream asked;
    private final DataInputStream answers;

    private WorkerProcess(Path snapshot, Path folder, Process process) {
        this.snapshot = snapshot;
        this.folder = folder;
        this.process = process;
        asked = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts one; it takes half a second until it answers. */
    static WorkerProcess over(Path snapshot, Limits limits) throws IOException {
        Path folder = Files.createTempDirectory("sql-");
        List<String> words = new ArrayList<>(List.of(
                "sh",
                "-c",
                START,
                "sh",
                Long.toString((limits.memory() + Limits.OVERHEAD) >> 10),
                Long.toString(Math.max(limits.answer(), LIBRARY) >> 9),
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(),
                Worker.class.getName(),
                snapshot.toAbsolutePath().toString(),
                Long.toString(limits.memory())));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C.UTF-8");
        return new WorkerProcess(
                snapshot, folder, builder.directory(folder.toFile()).start());
    }

    /** That of this program, with the jars that its jars name. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path snapshot() {
        return snapshot;
    }

    /** Waits until it can take a statement. */
    void awaitReady() throws IOException {
        if (next().kind() != Part.Kind.READY) {
            throw new IOException("a worker speaks out of turn");
        }
    }

    /** Sends it a statement, when it is ready. */
    void ask(Ask ask) throws IOException {
        ask.write(asked);
    }

    /** @throws java.io.EOFException where it has ended */
    Part next() throws IOException {
        return Part.read(answers);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, whatever it does, and waits until it is gone. */
    @Override
    public synchronized void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        } catch (NoSuchFileException closedBefore) {
            // There is nothing left to do.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "the folder of a worker can't be deleted", fault);
        }
    }
}
