package vn.chitieu.etl.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A refresh by the packaged loader, in a process group of its own. */
final class Loader {
    private static final Path JAR = Path.of(System.getProperty("chitieu.etl.jar", "target/chitieu-etl-1.0.0.jar"));

    private static final Path CACHE = Path.of(
                    "target/faults-%d.aot".formatted(ProcessHandle.current().pid()))
            .toAbsolutePath(); // beside others that test at the same time

    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>(
            List.of("-Dfile.encoding=UTF-8", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    private final List<String> arguments;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> unset = new ArrayList<>();
    private String heap = "1g";

    private Loader(List<String> arguments) {
        this.arguments = arguments;
    }

    static Loader refresh(Path data, Path warehouse) {
        return new Loader(
                new ArrayList<>(List.of("refresh", "--data", data.toString(), "--warehouse", warehouse.toString())));
    }

    /** Further arguments of the command. */
    Loader with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** The command that starts it: {@code strace …}. */
    Loader under(Collection<String> command) {
        before.addAll(command);
        return this;
    }

    Loader heap(String size) {
        heap = size;
        return this;
    }

    Loader option(String option) {
        options.add(option);
        return this;
    }

    Loader environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Loader without(String name) {
        unset.add(name);
        return this;
    }

    /** What an earlier build has learned is of no use. */
    static void forget() throws IOException {
        Files.deleteIfExists(CACHE);
        CACHE.toFile().deleteOnExit();
    }

    /** Keeps what the virtual machine learns in this run, as the launcher does, for all that come later. */
    Loader learning() {
        return option("-XX:AOTCacheOutput=" + CACHE);
    }

    Running start() throws IOException {
        if (Files.exists(CACHE)) {
            options.add("-XX:AOTCache=" + CACHE);
        }
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx" + heap, "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile("loader", ".log");
        output.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CHITIEU_LANGUAGE", "en");
        builder.environment().putAll(environment);
        unset.forEach(builder.environment()::remove);
        return new Running(builder.start(), output);
    }

    /** The process, and what it prints. */
    record Running(Process process, Path output) {

        /** Waits for its end, fifteen minutes at most. */
        int await() throws InterruptedException {
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                kill("KILL");
                throw new IllegalStateException("the loader hangs");
            }
            return process.exitValue();
        }

        /** Sends a signal to the whole process group. */
        void kill(String signal) throws InterruptedException {
            try {
                new ProcessBuilder("kill", "-" + signal, "--", "-" + process.pid())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException noKill) {
                throw new IllegalStateException(noKill);
            }
        }

        String printed() throws IOException {
            return Files.readString(output, StandardCharsets.UTF_8);
        }
    }
}
