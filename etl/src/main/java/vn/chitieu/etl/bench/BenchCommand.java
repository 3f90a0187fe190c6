package vn.chitieu.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** Prints a table of what refreshes take, each beside an empty Spark job of the same run. */
@Command(
        name = "bench",
        description = "Đo thời gian và bộ nhớ đỉnh của cả cây tiến trình, bên cạnh một tác vụ Spark rỗng.")
public final class BenchCommand implements Callable<Integer> {
    /** The aims, on two cores. */
    private static final double SAMPLE_SECONDS = 12;

    private static final double NOTHING_NEW_SECONDS = 1.5;
    private static final int MOST_MEGABYTES = 2048;

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--runs", paramLabel = "N", description = "số lần đo, lấy trung vị (mặc định 3)")
    private int runs = 3;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:chitieu.home:-.}")
    private Path home = Path.of(".");

    private interface Step {
        Measured measure() throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("chitieu-bench");
        try {
            Path submissions = copySample(work.resolve("submissions"));
            Path warehouse = work.resolve("warehouse");
            String one = "2010/760.csv";
            Path added = submissions.resolve("2010/760_added.csv");
            System.out.printf(
                    "%-22s %9s %6s %-7s %9s %6s %-7s %9s%n", "", "seconds", "aim", "", "MB peak", "aim", "", "× empty");
            Measured empty = median(() -> Measured.run(emptySparkJob()));
            print("empty Spark job", empty, Double.POSITIVE_INFINITY, empty);
            print(
                    "sample from nothing",
                    median(() -> {
                        Disk.deleteRecursively(warehouse);
                        return refresh(submissions, warehouse);
                    }),
                    SAMPLE_SECONDS,
                    empty);
            print("nothing new", median(() -> refresh(submissions, warehouse)), NOTHING_NEW_SECONDS, empty);
            print(
                    "one file new",
                    median(() -> {
                        Files.deleteIfExists(added);
                        refresh(submissions, warehouse);
                        Files.copy(submissions.resolve(one), added);
                        return refresh(submissions, warehouse);
                    }),
                    Double.POSITIVE_INFINITY,
                    empty);
            return ExitCode.DONE;
        } finally {
            Disk.deleteRecursively(work);
        }
    }

    private Measured median(Step step) throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        for (int run = 0; run < Math.max(1, runs); run++) {
            all.add(step.measure());
        }
        all.sort(Comparator.comparingDouble(Measured::seconds));
        return all.get(all.size() / 2);
    }

    private Measured refresh(Path submissions, Path warehouse) throws IOException, InterruptedException {
        return Measured.run(List.of(
                home.resolve("chitieu").toString(),
                "refresh",
                "--submissions",
                submissions.toString(),
                "--warehouse",
                warehouse.toString()));
    }

    /** In a virtual machine of its own, with the options that it has by itself. */
    private List<String> emptySparkJob() {
        return List.of(home.resolve("chitieu").toString(), "empty-spark-job");
    }

    private Path copySample(Path to) throws IOException {
        Path sample = home.resolve("data/sample");
        try (Stream<Path> paths = Files.walk(sample)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(sample.relativize(path).toString()));
            }
        }
        return to;
    }

    private static void print(String name, Measured measured, double mostSeconds, Measured empty) {
        boolean isAimed = Double.isFinite(mostSeconds);
        System.out.printf(
                Locale.ROOT,
                "%-22s %9.2f %6s %-7s %9d %6s %-7s %9.2f%n",
                name,
                measured.seconds(),
                isAimed ? "≤ " + (mostSeconds % 1 == 0 ? (Object) (int) mostSeconds : (Object) mostSeconds) : "",
                isAimed ? verdict(measured.seconds() <= mostSeconds) : "",
                measured.peakMegabytes(),
                isAimed ? "≤ " + MOST_MEGABYTES : "",
                isAimed ? verdict(measured.peakMegabytes() <= MOST_MEGABYTES) : "",
                measured.seconds() / empty.seconds());
    }

    private static String verdict(boolean isMet) {
        return isMet ? "ok" : "MISSED";
    }
}
