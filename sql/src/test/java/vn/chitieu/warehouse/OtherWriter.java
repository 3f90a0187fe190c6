package vn.chitieu.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Another program that has a snapshot open for writing until it is closed, as tools of analysts do unless told not to. */
public final class OtherWriter implements AutoCloseable {
    private final Process process;

    private OtherWriter(Process process) {
        this.process = process;
    }

    /** Starts the program; the snapshot stays as it is. */
    public static OtherWriter of(Path snapshot) throws IOException {
        Files.setPosixFilePermissions(snapshot, PosixFilePermissions.fromString("rw-r--r--"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherWriter.class.getName(),
                        snapshot.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        if (!"open".equals(out.readLine())) {
            throw new IOException("the other program did not open " + snapshot);
        }
        return new OtherWriter(process);
    }

    /** The program's process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    /** Keeps it open until standard input ends. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
            System.out.println(connection.isValid(1) ? "open" : "not open");
            Objects.requireNonNull(System.in).readAllBytes();
        }
    }
}
