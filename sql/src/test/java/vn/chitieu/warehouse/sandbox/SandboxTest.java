package vn.chitieu.warehouse.sandbox;

import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.regex.*;
import org.junit.jupiter.api.*;

class SandboxTest {
    @Test
    void x() throws Exception {
        Path f = Path.of("/tmp/n/x/s.duckdb");
        Limits l = new Limits(Duration.ofSeconds(5), 512L << 20, 64L << 20, 4, 100);
        try (Sandbox s = new Sandbox(l)) {
            for (int i = 0; i < 6; i++) {
                long t = System.nanoTime();
                Outcome o = s.submit(
                                f,
                                new Ask(
                                        "SELECT * FROM mart.indicator_citywide ORDER BY ALL LIMIT " + (3 + i),
                                        Map.of(),
                                        Form.CELLS),
                                b -> {})
                        .outcome()
                        .get();
                System.out.println(o + " " + (System.nanoTime() - t) / 1000000);
            }
            String text = Files.readString(Path.of("src/test/resources/vn/chitieu/warehouse/sandbox/hostile.sql"));
            text = text.substring(text.indexOf("\n\n") + 2);
            Matcher m = Pattern.compile("-- ([a-z ]+)\n(.*?)(?=\n-- [a-z]|\\z)", Pattern.DOTALL)
                    .matcher(text);
            while (m.find()) {
                String sql = m.group(2).replace("SNAPSHOT", "/tmp/n/x/s.duckdb").replace("BESIDE", "/tmp/n/x");
                long t = System.nanoTime();
                Outcome o = s.submit(f, new Ask(sql, Map.of(), Form.CELLS), b -> {})
                        .outcome()
                        .get();
                System.out.println("[" + m.group(1) + "] " + (System.nanoTime() - t) / 1000000 + " ms  " + sql
                        + "\n      " + o.toString().replace('\n', ' '));
            }
        }
    }
}
