package vn.chitieu.etl.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Spark master and two workers of one core each, started from the loader's own jars, on loopback. */
final class Cluster implements AutoCloseable {
    private static final Path LIB = Path.of(System.getProperty("chitieu.etl.jar", "target/chitieu-etl-1.0.0.jar"))
            .toAbsolutePath()
            .resolveSibling("lib");

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern TASK = Pattern.compile("Running task \\S+ in stage \\S+ \\(TID (\\d+)\\)");
    private static final Pattern ATTEMPT = Pattern.compile("^attempt_.*_(\\d+)$");
    private static final Duration MOST_TO_START = Duration.ofMinutes(10);

    private final Path folder;
    private final String master;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    private Cluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createSymbolicLink(folder.resolve("jars"), LIB);
        start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        master = await(() -> {
            Matcher found = MASTER.matcher(log("master"));
            return found.find() ? found.group(1) : null;
        });
        for (String worker : List.of("worker-1", "worker-2")) {
            workers.add(start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    master));
            await(() -> log(worker).contains("Successfully registered with master") ? worker : null);
        }
    }

    /** Starts it; its logs and its workers' folders go into a folder. */
    static Cluster start(Path folder) throws IOException, InterruptedException {
        return new Cluster(folder);
    }

    /** The URL of its master. */
    String master() {
        return master;
    }

    /**
     * Kills the first worker with its executor, while that has the output of a task open: it can't end the task first.
     *
     * @param warehouse into which a refresh writes, where the output of a task stands under its number until it is whole
     */
    void killAWorkerInTheMiddleOfATask(Path warehouse) throws IOException, InterruptedException {
        await(() -> {
            if (!isInTheMiddleOfATask(warehouse)) {
                return null;
            }
            signal("STOP");
            if (isInTheMiddleOfATask(warehouse)) {
                return true;
            }
            signal("CONT");
            return null;
        });
        signal("KILL");
    }

    /** Whether the second worker ran a task that another had begun. */
    boolean hasRunATaskAgain() throws IOException {
        return Pattern.compile("Running task \\d+\\.[1-9]\\d* in stage")
                .matcher(executorLog("worker-2"))
                .find();
    }

    private boolean isInTheMiddleOfATask(Path warehouse) throws IOException {
        Set<String> tasks = numbers(TASK, executorLog("worker-1"));
        try (Stream<Path> written = Files.walk(warehouse)) {
            return written.anyMatch(path ->
                    numbers(ATTEMPT, path.getFileName().toString()).stream().anyMatch(tasks::contains));
        } catch (NoSuchFileException | UncheckedIOException vanished) {
            return false; // or not yet there
        }
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** What the executor of a worker said for the last refresh; nothing where there is none yet. */
    private String executorLog(String worker) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(worker))) {
            List<Path> logs =
                    found.filter(path -> path.endsWith("stderr")).sorted().toList();
            return logs.isEmpty() ? "" : Files.readString(logs.getLast());
        } catch (NoSuchFileException | UncheckedIOException notYet) {
            return "";
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        ProcessHandle worker = workers.getFirst().toHandle();
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        Stream.concat(Stream.of(worker), worker.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Waits until something is there. */
    static <T> T await(Callable<T> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + MOST_TO_START.toNanos();
        while (System.nanoTime() < end) {
            try {
                T found = wanted.call();
                if (found != null) {
                    return found;
                }
            } catch (IOException fault) {
                throw fault;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("it does not come");
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LIB + "/*",
                type,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
