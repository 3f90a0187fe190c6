package vn.chitieu.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.chitieu.etl.bench.Bench.Aim;
import vn.chitieu.warehouse.Disk;

/** What a night costs: the sample whole, one file of it, none; each beside a Spark job that does nothing. */
final class SmallLoads {

    private static final String YARDSTICK = "empty Spark job";
    private static final int MOST_MEGABYTES = 2048;
    private static final double NOTHING_NEW_SECONDS = 0.5;

    private final Bench bench;
    private final Path submissions;
    private final Path warehouse;

    /**
     * Copies the sample, so that files can come and go.
     *
     * @param work a folder for this and for the warehouse
     */
    SmallLoads(Bench bench, Path sample, Path work) throws IOException {
        this.bench = bench;
        this.submissions = work.resolve("submissions");
        this.warehouse = work.resolve("warehouse");
        try (Stream<Path> paths = Files.walk(sample)) {
            for (Path path : paths.toList()) {
                Files.copy(path, submissions.resolve(sample.relativize(path).toString()));
            }
        }
    }

    void measure() throws IOException, InterruptedException {
        bench.heads();
        Measured empty = bench.median(YARDSTICK, () -> bench.chitieu("empty-spark-job"));
        bench.line(YARDSTICK, empty, Aim.NONE, "");
        line("sample from nothing", 1.3 * empty.seconds() + 2, empty, () -> {
            Disk.deleteRecursively(warehouse);
            return refresh();
        });
        line("nothing new", NOTHING_NEW_SECONDS, empty, this::refresh);
        Path added = submissions.resolve("2010/760_added.csv");
        line("one file new", empty.seconds() + 1.5, empty, () -> {
            Files.deleteIfExists(added);
            refresh();
            Files.copy(submissions.resolve("2010/760.csv"), added);
            return refresh();
        });
    }

    private void line(String name, double mostSeconds, Measured empty, Bench.Step step)
            throws IOException, InterruptedException {
        Measured measured = bench.median(name, step);
        bench.line(name, measured, new Aim(mostSeconds, MOST_MEGABYTES), Bench.times(measured, empty, YARDSTICK));
    }

    private Measured refresh() throws IOException, InterruptedException {
        return bench.chitieu("refresh", "--submissions", submissions.toString(), "--warehouse", warehouse.toString());
    }
}
