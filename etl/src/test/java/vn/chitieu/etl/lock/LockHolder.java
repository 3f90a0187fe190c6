package vn.chitieu.etl.lock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Another process that holds the lock of a warehouse, or DuckDB's on one of its snapshots, until it is closed. */
public final class LockHolder implements AutoCloseable {
    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Starts a process that takes the lock and says who it is. */
    public static LockHolder of(Path warehouse) throws IOException {
        return start(warehouse, "named");
    }

    /** Starts a process that has taken the lock and not yet said who it is. */
    static LockHolder unnamed(Path warehouse) throws IOException {
        return start(warehouse, "unnamed");
    }

    /** Starts a process that has a snapshot open for writing. */
    public static LockHolder ofSnapshot(Path snapshot) throws IOException {
        Files.setPosixFilePermissions(snapshot, PosixFilePermissions.fromString("rw-r--r--"));
        return start(snapshot, "snapshot");
    }

    private static LockHolder start(Path warehouse, String kind) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        warehouse.toString(),
                        kind)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"held".equals(out.readLine())) {
            throw new IOException("the other process did not take the lock");
        }
        return new LockHolder(process);
    }

    /** The process that holds the lock. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    /** Holds the lock until standard input ends. */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments[1].equals("snapshot")) {
            try (Connection snapshot = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                System.out.println(snapshot.isValid(1) ? "held" : "not held");
                Objects.requireNonNull(System.in).readAllBytes();
            }
            return;
        }
        try (RefreshLock lock = RefreshLock.take(Path.of(arguments[0]))) {
            if (arguments[1].equals("named")) {
                lock.nameHolder();
            }
            System.out.println("held");
            Objects.requireNonNull(System.in).readAllBytes();
        }
    }
}
