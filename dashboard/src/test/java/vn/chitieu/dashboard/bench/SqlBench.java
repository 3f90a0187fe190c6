package vn.chitieu.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.sandbox.Ask;
import vn.chitieu.warehouse.sandbox.Form;
import vn.chitieu.warehouse.sandbox.Limits;
import vn.chitieu.warehouse.sandbox.Outcome.Done;
import vn.chitieu.warehouse.sandbox.Sandbox;

/** Small statements in the sandbox: of one person, and of twenty who ask in the same moment. */
class SqlBench {
    private static final String SMALL = "FROM mart.indicator_citywide WHERE year = 2011 ORDER BY indicator_code";
    private static final int ALONE = 50;
    private static final int PEOPLE = 20;
    private static final int ROUNDS = 5;

    @Test
    void measure() throws Exception {
        try (Sandbox sandbox = new Sandbox(Limits.usual());
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            double first = milliseconds(sandbox);
            double[] alone = new double[ALONE];
            for (int run = 0; run < ALONE; run++) {
                alone[run] = milliseconds(sandbox);
            }
            BenchTable.line(
                    "a small statement, 95 of 100",
                    BenchTable.percentile(alone, 0.95),
                    "ms",
                    150,
                    "the first, with its process: " + BenchTable.number(first) + " ms");
            double[] together = new double[PEOPLE * ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Double>> asked = people.invokeAll(IntStream.range(0, PEOPLE)
                        .<Callable<Double>>mapToObj(person -> () -> milliseconds(sandbox))
                        .toList());
                for (int person = 0; person < PEOPLE; person++) {
                    together[round * PEOPLE + person] = asked.get(person).get();
                }
            }
            BenchTable.line(
                    "the same of %d at once, the slowest".formatted(PEOPLE),
                    BenchTable.percentile(together, 1),
                    "ms",
                    1000,
                    "half of them: " + BenchTable.number(BenchTable.percentile(together, 0.5)) + " ms");
        }
    }

    private static double milliseconds(Sandbox sandbox) throws IOException {
        Snapshots snapshots = new Snapshots(BenchTable.warehouse());
        Path published = snapshots.file(snapshots.current().orElseThrow());
        long start = System.nanoTime();
        assertThat(sandbox.submit(published, new Ask(SMALL, Map.of(), Form.CELLS), part -> {})
                        .outcome()
                        .join())
                .isInstanceOf(Done.class);
        return (System.nanoTime() - start) / 1e6;
    }
}
