package vn.chitieu.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.chitieu.etl.bench.Bench.Aim;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Message;

/** Many made-up cities from nothing, beside the same files loaded by hand in DuckDB. */
final class LargeLoad {

    private static final String YARDSTICK = "by hand";
    private static final String LOAD = "from nothing";

    /** So many has a city of the sample, one more or less. */
    private static final int READINGS_OF_A_CITY = 21_440;

    private static final int MOST_MEGABYTES = 4096;

    private final Bench bench;
    private final long readings;
    private final Path work;

    /** @param readings about as many */
    LargeLoad(Bench bench, long readings, Path work) {
        this.bench = bench;
        this.readings = readings;
        this.work = work;
    }

    /**
     * Prints the measures.
     *
     * @return whether both loads counted the same: else the one is no yardstick of the other
     */
    boolean measure() throws IOException, InterruptedException {
        Path data = work.resolve("data");
        Path warehouse = work.resolve("warehouse");
        Path byHand = work.resolve("by_hand.duckdb");
        long cities = Math.max(1, Math.round((double) readings / READINGS_OF_A_CITY));
        bench.tell(new Message(
                "viết số liệu của %d thành phố vào %s".formatted(cities, data),
                "writing the figures of %d cities to %s".formatted(cities, data)));
        bench.chitieu("sample", "--out", data.toString(), "--cities", String.valueOf(cities));
        List<Measured> medians = bench.medians(
                List.of(YARDSTICK, LOAD),
                List.of(
                        () -> {
                            Files.deleteIfExists(byHand);
                            return bench.chitieu("load-by-hand", "--data", data.toString(), "--out", byHand.toString());
                        },
                        () -> {
                            Disk.deleteRecursively(warehouse);
                            return bench.chitieu(
                                    "refresh",
                                    "--json",
                                    "--data",
                                    data.toString(),
                                    "--warehouse",
                                    warehouse.toString());
                        }));
        Measured hand = medians.getFirst();
        Measured load = medians.getLast();
        Counts counts = Counts.of(load);
        System.out.printf(
                Locale.ROOT,
                "%,d readings of %,d cities: %,d accepted, %,d refused, %,d missing%n",
                counts.readings(),
                cities,
                counts.accepted(),
                counts.refused(),
                counts.missing());
        if (!Counts.of(hand).equals(counts)) {
            System.err.println(new Message(
                    "Hai cách nạp ra hai kết quả, không so được: refresh %s, bằng tay %s"
                            .formatted(counts.json(), Counts.of(hand).json()),
                    "The two loads differ, nothing is measured: refresh %s, by hand %s"
                            .formatted(counts.json(), Counts.of(hand).json())));
            return false;
        }
        bench.heads();
        bench.line(YARDSTICK, hand, Aim.NONE, "");
        bench.line(
                LOAD, load, new Aim(mostTimes() * hand.seconds(), MOST_MEGABYTES), Bench.times(load, hand, YARDSTICK));
        return true;
    }

    /** What a load may take of the time by hand: what Spark costs to start weighs less the more there is to do. */
    private double mostTimes() {
        return readings >= 10_000_000 ? 1.1 : readings <= 3_000_000 ? 2.2 : Double.POSITIVE_INFINITY;
    }
}
