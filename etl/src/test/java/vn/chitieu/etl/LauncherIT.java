package vn.chitieu.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.etl.golden.DataFolder;

/** The launcher in a clone of its own, with the packaged loader: what it sees to before the loader starts. */
class LauncherIT {
    private static final Path JAR = Path.of(System.getProperty("chitieu.etl.jar", "target/chitieu-etl-1.0.0.jar"))
            .toAbsolutePath();
    private static final Path REPOSITORY = Path.of(System.getProperty("basedir", "."))
            .resolve("..")
            .toAbsolutePath()
            .normalize();

    private static Path clone;
    private static Ended failed;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    static void copy(@TempDir Path work) throws Exception {
        clone = work.resolve("bản sao");
        Path target = Files.createDirectories(clone.resolve("etl/target"));
        Files.copy(REPOSITORY.resolve("chitieu"), clone.resolve("chitieu"));
        Files.copy(JAR, target.resolve(JAR.getFileName()));
        Files.createSymbolicLink(target.resolve("lib"), JAR.resolveSibling("lib"));
        Files.createFile(
                Files.createDirectories(clone.resolve("dashboard/target")).resolve("chitieu-dashboard-1.0.0.jar"));
        Files.createDirectory(clone.resolve("target"));
        for (String document : List.of("README.md", "SECURITY.md")) {
            Files.createSymbolicLink(clone.resolve(document), REPOSITORY.resolve(document));
        }
        for (String module : List.of("etl", "dashboard")) {
            Files.writeString(
                    Files.createDirectories(clone.resolve(module).resolve("target/generated-sources/license"))
                            .resolve("THIRD-PARTY.txt"),
                    "of " + module);
        }
        Files.createDirectory(clone.resolve("dashboard/target/lib"));
        Path sample = clone.resolve("data/sample");
        Files.createDirectories(sample.resolve("2010"));
        Files.createSymbolicLink(clone.resolve("data/catalogue"), REPOSITORY.resolve("data/catalogue"));
        Files.writeString(
                sample.resolve("2010/760.csv"), DataFolder.HEADER + "\n760,,theory_study,2010,10,100,,\n", UTF_8);

        Ended loaded = chitieu(Map.of("LANG", "C"), "refresh", "--submissions", sample.toString());
        assertThat(loaded.exitCode()).as(loaded.err()).isZero();
        failed = chitieu(
                Map.of("LANG", "en_US.UTF-8"),
                "refresh",
                "--submissions",
                Files.createDirectories(clone.resolve("none")).toString(),
                "--on-failure",
                "'%s' status --nonsense".formatted(clone.resolve("chitieu")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "en_US.UTF-8", "vi_VN", "vi_VN.UTF-8"})
    void sql_finds_what_is_asked_for_in_vietnamese_whatever_the_locale(String locale) throws Exception {
        assertThat(chitieu(
                                Map.of("LANG", locale),
                                "sql",
                                "--format",
                                "csv",
                                "-c",
                                "SELECT name_vi FROM district WHERE name_vi = 'Quận 1'")
                        .out())
                .isEqualToIgnoringNewLines("name_viQuận 1");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, C, Lỗi",
        "LANG, POSIX, Lỗi",
        "LANG, C.UTF-8, Lỗi",
        "LANG, vi_VN, Lỗi",
        "LANG, en_US.UTF-8, Error",
        "LC_ALL, en_US.UTF-8, Error",
        "LC_MESSAGES, en_GB, Error"
    })
    void messages_are_in_the_language_that_is_asked_for(String variable, String locale, String said) throws Exception {
        assertThat(chitieu(Map.of(variable, locale), "status", "--nonsense").err())
                .contains(said + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "test",
                "refresh",
                "serve",
                "sql",
                "explain",
                "status",
                "snapshots",
                "rollback",
                "template",
                "check",
                "receive",
                "install-timer",
                "backup",
                "restore",
                "sample"
            })
    void help_is_in_english_where_that_is_asked_for(String command) throws Exception {
        String[] words =
                Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray(String[]::new);
        Ended ended = chitieu(Map.of("LANG", "en_US.UTF-8"), words);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out().replace("Quận 1", "")).isNotBlank().doesNotContainPattern("[\u1EA0-\u1EF9đươăĐƯƠ]");
    }

    @Test
    void a_command_that_a_command_calls_speaks_its_language() {
        assertThat(failed.err()).contains("Error: unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "ulimit -n 64, (ulimit -n)",
        "ulimit -v 300000, (ulimit -v)",
        "export JDK_JAVA_OPTIONS=-XX:Nonsense, JDK_JAVA_OPTIONS",
        "export JAVA_TOOL_OPTIONS=-XX:Nonsense, JAVA_TOOL_OPTIONS"
    })
    void where_the_virtual_machine_cannot_start_it_is_said_with_5(String limit, String said) throws Exception {
        Ended ended = run(Map.of(), "bash", "-c", limit + "; exec '%s' status".formatted(clone.resolve("chitieu")));

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).startsWith("Lỗi: ").contains(said);
    }

    @Test
    void a_packaged_program_needs_no_sources_and_keeps_its_data_where_it_is_told(@TempDir Path work) throws Exception {
        Path archive = work.resolve("chitieu.tar.gz");
        Ended packaged = chitieu(Map.of(), "package", "--out", archive.toString());
        run(Map.of(), "tar", "-xzf", archive.toString(), "-C", work.toString());
        Ended ended = run(
                Map.of("CHITIEU_DATA", work.resolve("elsewhere").toString()),
                work.resolve("chitieu/chitieu").toString(),
                "status");

        assertThat(packaged.exitCode()).as(packaged.err()).isZero();
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains(work.resolve("elsewhere/warehouse").toString());
        assertThat(work.resolve("chitieu/dashboard/THIRD-PARTY.txt")).hasContent("of dashboard");
    }

    @Test
    void what_a_killed_run_put_aside_goes_with_the_next_run(@TempDir Path temporary) throws Exception {
        chitieu(Map.of("TMPDIR", temporary.toString()), "status");
        Path all;
        try (Stream<Path> inside = Files.list(temporary)) {
            all = inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path killed = Files.createDirectories(all.resolve("99999999/spark-1"));
        Path running = Files.createDirectory(
                all.resolve(String.valueOf(ProcessHandle.current().pid())));
        chitieu(Map.of("TMPDIR", temporary.toString()), "status");

        assertThat(List.of(Files.exists(killed), Files.exists(running))).containsExactly(false, true);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void what_the_virtual_machine_learned_fits() throws Exception {
        chitieu(Map.of(), "status");

        assertThat(fits("answers")).isTrue();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void in_a_copied_clone_it_learns_anew() throws Exception {
        chitieu(Map.of(), "status");
        copyAgain();
        chitieu(Map.of(), "status");

        assertThat(fits("answers")).isTrue();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void while_another_builds_a_copied_clone_works_without() throws Exception {
        chitieu(Map.of(), "status");
        copyAgain();
        Process other = new ProcessBuilder(
                        "flock", "-o", "target/build.lock", "sh", "-c", "echo locked; exec sleep 600")
                .directory(clone.toFile())
                .start();
        assertThat(other.inputReader(UTF_8).readLine()).isEqualTo("locked");
        int exitCode = chitieu(Map.of(), "status").exitCode();
        other.destroy();
        other.waitFor();

        assertThat(List.of(exitCode, fits("answers"))).containsExactly(0, false);
    }

    /** A copy bears the day of the copying. */
    private static void copyAgain() throws IOException {
        Path jar = clone.resolve("etl/target").resolve(JAR.getFileName());
        Instant day = Files.getLastModifiedTime(jar).toInstant();
        Files.setLastModifiedTime(jar, FileTime.from(day.plusSeconds(60)));
    }

    /** The virtual machine starts only where its file fits. */
    private static boolean fits(String kind) throws Exception {
        Path target = clone.resolve("etl/target");
        return run(
                                Map.of("LC_ALL", "C.UTF-8"),
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:AOTMode=on",
                                "-XX:AOTCache=" + target.resolve(kind + ".aot"),
                                "-jar",
                                target.resolve(JAR.getFileName()).toString(),
                                "status",
                                "--help")
                        .exitCode()
                == 0;
    }

    /** One session at a pseudo-terminal, and what the next one remembers of it. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_shell_of_sql_is_at_home_on_a_terminal(@TempDir Path state) throws Exception {
        List<String> seen = new ArrayList<>();
        try (Typing typing = new Typing(state)) {
            typing.type("SELECT max(code) AS most FROM distr\t", "district");
            typing.type("\u0003", "chitieu> ");
            typing.type("SELECT sum(sqrt(i)) FROM range(1000000000000) AS r(i);\r", "\n");
            seen.add(typing.typeAgain("\u0003", "đã dừng câu lệnh")); // nothing tells when it runs
            typing.type("\\x\r", "mỗi cột một dòng");
            seen.add(typing.type("SELECT 6 * 7 AS answer;\r", "answer | 42"));
            typing.type(".quit\r", "");
        }
        try (Typing typing = new Typing(state)) {
            seen.add(typing.type("\u0010\u0010\r", " 42"));
            typing.type("\u0004", "");
        }

        assertThat(seen).hasSize(3);
    }

    @Test
    void what_heeds_no_limit_of_memory_ends_with_the_program() throws Exception {
        assertThat(chitieu(Map.of("LANG", "en_US.UTF-8"), "sql", "-c", "SELECT repeat('x', 4000000000)"))
                .matches(ended -> ended.exitCode() == 2 && ended.err().contains("memory"));
    }

    /** Somebody at a terminal who waits for an answer before typing on. */
    private static final class Typing implements AutoCloseable {
        private final Process shell;
        private final StringBuilder shown = new StringBuilder();

        Typing(Path state) throws Exception {
            ProcessBuilder script = new ProcessBuilder(
                            "script",
                            "-qec",
                            "stty rows 40 cols 160; '%s' sql".formatted(clone.resolve("chitieu")),
                            "/dev/null")
                    .redirectErrorStream(true);
            script.environment()
                    .putAll(Map.of(
                            "CHITIEU_BUILD", "never",
                            "CHITIEU_LANGUAGE", "vi",
                            "LC_ALL", "C.UTF-8",
                            "TERM", "xterm",
                            "PAGER", "cat",
                            "JAVA_HOME", System.getProperty("java.home"),
                            "XDG_STATE_HOME", state.toString()));
            shell = script.start();
            type("", "chitieu> ");
        }

        /** Types, and returns what the terminal then shows up to an answer. */
        String type(String keys, String answer) throws Exception {
            shown.setLength(0);
            press(keys);
            while (shown.indexOf(answer) < 0) {
                int sign = shell.inputReader(UTF_8).read();
                assertThat(sign).as(shown.toString()).isNotNegative();
                shown.append((char) sign);
            }
            return shown.toString();
        }

        /** The same, with the same keys each second until the answer is there. */
        String typeAgain(String keys, String answer) throws Exception {
            try (ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor()) {
                again.scheduleAtFixedRate(() -> press(keys), 1, 1, TimeUnit.SECONDS);
                try {
                    return type("", answer);
                } finally {
                    again.shutdownNow();
                }
            }
        }

        private void press(String keys) {
            try {
                shell.outputWriter(UTF_8).write(keys);
                shell.outputWriter(UTF_8).flush();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public void close() throws Exception {
            shell.getOutputStream().close();
            shell.getInputStream().readAllBytes();
            shell.waitFor();
        }
    }

    private static Ended chitieu(Map<String, String> environment, String... arguments) throws Exception {
        return run(
                environment,
                Stream.concat(Stream.of(clone.resolve("chitieu").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Ended run(Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("launcher", ".out");
        Path err = Files.createTempFile("launcher", ".err");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("CHITIEU_LANGUAGE"));
        builder.environment().put("CHITIEU_BUILD", "never");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
