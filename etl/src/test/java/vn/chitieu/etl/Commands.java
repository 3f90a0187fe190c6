package vn.chitieu.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;
import vn.chitieu.etl.golden.DataFolder;

/** Runs commands as their process would, and hears what they print. */
final class Commands {
    private Commands() {}

    /** How a command ended. */
    record Ended(int exitCode, String out, String err) {}

    static Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            return new Ended(ChiTieu.run(arguments), out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    static Ended refresh(DataFolder data, String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "refresh",
                                "--data",
                                data.path().toString(),
                                "--warehouse",
                                data.warehouse().toString(),
                                "--master",
                                "local[2]"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    static JsonNode json(Ended ended) throws IOException {
        return new JsonMapper().readTree(ended.out());
    }
}
