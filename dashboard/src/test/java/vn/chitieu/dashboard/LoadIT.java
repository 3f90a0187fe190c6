package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.Snapshots;

/**
 * Readers that never pause, while snapshots are published one after another. Two sets of figures take turns; whatever is
 * read must be the one or the other as a whole. More of it: {@code -Dchitieu.load.readers=8 -Dchitieu.load.refreshes=100}.
 */
class LoadIT {
    private static final int READERS = Integer.getInteger("chitieu.load.readers", 4);
    private static final int REFRESHES = Integer.getInteger("chitieu.load.refreshes", 20);
    private static final List<String> PAGES =
            List.of("", "indicator/youth_gathering", "district/783?year=2010", "gap", "compare", "programme");

    /** What a reader reads through; of more than four, some read the file itself, as analysts do. */
    private enum Way {
        SERVER,
        FILE,
        NEW_PROGRAM;

        static Way of(int reader) {
            return switch (reader % 8) {
                case 4, 7 -> FILE;
                case 5 -> NEW_PROGRAM;
                default -> SERVER;
            };
        }
    }

    @TempDir
    private Path folder;

    private final Map<String, Set<String>> known = new HashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Way, Integer> reads = new ConcurrentHashMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    private Path published() {
        return folder.resolve("warehouse").resolve("current.duckdb");
    }

    @Test
    void whatever_is_read_comes_from_one_snapshot_as_a_whole() throws Exception {
        List<Path> sets = List.of(set("first", 7), set("second", 8));
        publish(sets.getFirst());
        try (RunningDashboard dashboard = RunningDashboard.over(folder.resolve("warehouse"));
                ServerReader server = new ServerReader(dashboard.address())) {
            for (Path set : sets) {
                publish(set);
                waitFor(dashboard);
                for (String page : PAGES) {
                    learn(page, server.read(page));
                }
                learn(Way.FILE.name(), DirectReader.read(published()));
            }
            known.forEach(
                    (what, both) -> assertThat(both).as("of two sets: " + what).hasSize(2));
            try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
                for (int reader = 0; reader < READERS; reader++) {
                    int number = reader;
                    readers.submit(() -> readOn(Way.of(number), number, dashboard.address()));
                }
                for (int refresh = 0; refresh < REFRESHES; refresh++) {
                    int before = reads();
                    publish(sets.get(refresh % 2));
                    for (int tick = 0; tick < 100 && (tick < 2 || reads() <= before); tick++) {
                        Thread.sleep(100);
                    }
                }
                isOver.set(true);
            }
            System.out.println("[load] %d refreshes, reads: %s, faults: %d".formatted(REFRESHES, reads, faults.size()));
            assertThat(faults).isEmpty();
            assertThat(reads()).as("at least one read of each").isGreaterThanOrEqualTo(REFRESHES);
        }
    }

    private int reads() {
        return reads.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void learn(String what, String found) {
        known.computeIfAbsent(what, key -> new HashSet<>()).add(found);
    }

    private void readOn(Way way, int number, String address) {
        try (ServerReader server = new ServerReader(address)) {
            for (int turn = number; !isOver.get(); turn++) {
                String page = PAGES.get(turn % PAGES.size());
                switch (way) {
                    case SERVER -> check(way, page, () -> server.read(page));
                    case FILE -> check(way, Way.FILE.name(), () -> DirectReader.read(published()));
                    case NEW_PROGRAM -> check(way, Way.FILE.name(), this::readAnew);
                }
            }
        }
    }

    private void check(Way way, String what, Callable<String> read) {
        try {
            String found = read.call();
            reads.merge(way, 1, Integer::sum);
            if (!known.getOrDefault(what, Set.of()).contains(found)) {
                faults.add(way + " " + what + ": neither the one set nor the other");
            }
        } catch (Exception fault) {
            faults.add(way + " " + what + ": " + fault);
        }
    }

    private String readAnew() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DirectReader.class.getName(),
                        published().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("a fresh program failed to read");
        }
        return found;
    }

    /** A snapshot built once, to be published again and again under new names. */
    private Path set(String name, long seed) {
        TestWarehouse warehouse = new TestWarehouse(folder.resolve(name));
        return new Snapshots(warehouse.folder()).file(warehouse.publish(seed));
    }

    private void publish(Path set) throws IOException {
        Snapshots snapshots = new Snapshots(folder.resolve("warehouse"));
        String id = Snapshots.newId(snapshots.nextBuiltAt(Instant.now()), "load");
        Path file = snapshots.newFile(id);
        Files.copy(set, file);
        snapshots.publish(file, id);
    }

    /** Until the dashboard serves what is published. */
    private void waitFor(RunningDashboard dashboard) throws IOException, InterruptedException {
        String id = new Snapshots(folder.resolve("warehouse")).current().orElseThrow();
        Probe.await(dashboard.managementAddress() + "/actuator/health/readiness", id);
    }
}
