package vn.chitieu.etl.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.command.ExitCode;

/** The yardstick of large loads: the same files loaded by one SQL script, {@code by_hand.sql}, into a file of DuckDB's. */
@Command(name = "load-by-hand", hidden = true)
public final class LoadByHand implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    /** Prints the counts as a refresh does with {@code --json}. */
    @Override
    public Integer call() throws IOException, SQLException {
        try (InputStream script = Objects.requireNonNull(LoadByHand.class.getResourceAsStream("by_hand.sql"));
                Connection connection = DriverManager.getConnection("jdbc:duckdb:" + out.toAbsolutePath());
                Statement sql = connection.createStatement()) {
            sql.execute("SET VARIABLE data = '%s'"
                    .formatted(data.toAbsolutePath().toString().replace("'", "''")));
            try (ResultSet counts = sql.executeQuery(new String(script.readAllBytes(), StandardCharsets.UTF_8))) {
                counts.next();
                System.out.println(new Counts(
                                counts.getLong("readings"),
                                counts.getLong("accepted"),
                                counts.getLong("refused"),
                                counts.getLong("missing"))
                        .json());
            }
        }
        return ExitCode.DONE;
    }
}
