package vn.chitieu.dashboard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.warmup.PageClient;
import vn.chitieu.dashboard.warmup.PageClient.RefusedException;
import vn.chitieu.dashboard.warmup.PageClient.Window;

/**
 * Programs that fetch pages without a cookie and never come back, then people who choose something every ten seconds: real
 * messages of the framework, without browsers. How long it takes is {@code -Dchitieu.bench.minutes}, for each of the two.
 */
class LoadBench {
    private static final int MINUTES = Integer.getInteger("chitieu.bench.minutes", 10);
    private static final int VISITS = 200 * MINUTES;
    private static final int PEOPLE = 300;
    private static final long PAUSE = 10_000; // milliseconds

    /** How long a silent visitor is held, and some: see application.properties. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(200);

    /** A sign of life comes with each so many-th choice, so once a minute. */
    private static final int BEAT = 6;

    private static final List<String> PAGES = List.of(
            "",
            "indicator/youth_gathering",
            "district/783",
            "gap",
            "indicator/internet_units?year=2010",
            "compare",
            "district/760?year=2009",
            "reporting",
            "?year=2010",
            "indicator/training_courses",
            "assessment");

    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<Double> opened = new ConcurrentLinkedQueue<>();
    private final Queue<Double> chosen = new ConcurrentLinkedQueue<>();

    @Test
    void measure() throws IOException, InterruptedException {
        try (Served served = Served.start();
                PageClient client = new PageClient(served.address())) {
            Thread.sleep(15_000); // it visits its own pages first
            client.read(PAGES);
            double before = served.liveMegabytes();

            visit(client);
            BenchTable.line(
                    VISITS + " visits without a cookie, errors", errors.size(), "", 0, "asked to wait: " + turnedAway);
            report("opened a page, 95 of 100", opened, 1000);
            double full = served.liveMegabytes();
            Thread.sleep(FORGOTTEN);
            heap(
                    "live heap two minutes after the last",
                    served,
                    before,
                    "at the last: " + BenchTable.number(full) + " MB");

            errors.clear();
            turnedAway.set(0);
            choose(client);
            BenchTable.line(
                    PEOPLE + " people, errors",
                    errors.size(),
                    "",
                    0,
                    chosen.size() + " choices, asked to wait: " + turnedAway);
            report("a choice, half of them", chosen, 0.5, Double.POSITIVE_INFINITY);
            report("a choice, 95 of 100", chosen, 500);
            Thread.sleep(FORGOTTEN); // their connections and last answers outlive them for a while
            heap("live heap when they are gone", served, before, "resident: " + served.residentMegabytes() + " MB");
            errors.stream().distinct().limit(20).forEach(System.out::println);
        }
    }

    /** Evenly over the time; a page is opened, and nothing ever said again. */
    private void visit(PageClient client) throws InterruptedException {
        long gap = Duration.ofMinutes(MINUTES).toMillis() / VISITS;
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visit = 0; visit < VISITS; visit++) {
                String page = PAGES.get(visit % PAGES.size());
                visitors.submit(() -> {
                    long start = System.nanoTime();
                    open(client, page);
                    opened.add((System.nanoTime() - start) / 1e6);
                    return page;
                });
                Thread.sleep(gap);
            }
        }
    }

    /** Each at times of his own, so that they come evenly. */
    private void choose(PageClient client) {
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                people.submit(() -> {
                    Thread.sleep(number * PAUSE / PEOPLE);
                    try (Window window = open(client, "")) {
                        for (int turn = number; window != null && System.nanoTime() < end; turn++) {
                            Thread.sleep(PAUSE);
                            if (turn % BEAT == 0) {
                                window.beat();
                            }
                            choose(window, PAGES.get(turn % PAGES.size()));
                        }
                    }
                    return number;
                });
            }
        }
    }

    private void choose(Window window, String page) throws InterruptedException {
        long start = System.nanoTime();
        try {
            window.show(page);
            chosen.add((System.nanoTime() - start) / 1e6);
        } catch (IOException fault) {
            errors.add(fault.toString());
        }
    }

    /** The window; null where the visitor was not let in. */
    private @Nullable Window open(PageClient client, String page) throws InterruptedException {
        try {
            Window window = client.open(page);
            window.show(page);
            return window;
        } catch (RefusedException refused) {
            if (refused.status() == 503) {
                turnedAway.incrementAndGet();
            } else {
                errors.add(refused.toString());
            }
        } catch (IOException fault) {
            errors.add(fault.toString());
        }
        return null;
    }

    private static void report(String what, Queue<Double> milliseconds, double aim) throws IOException {
        report(what, milliseconds, 0.95, aim);
    }

    private static void report(String what, Queue<Double> milliseconds, double share, double aim) throws IOException {
        double[] all = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        BenchTable.line(
                what,
                all.length == 0 ? Double.NaN : BenchTable.percentile(all, share),
                "ms",
                aim,
                all.length == 0 ? "" : "longest: " + BenchTable.number(BenchTable.percentile(all, 1)) + " ms");
    }

    private static void heap(String what, Served served, double before, String yardstick)
            throws IOException, InterruptedException {
        BenchTable.line(
                what,
                served.liveMegabytes(),
                "MB",
                before + 10,
                "before: " + BenchTable.number(before) + " MB, " + yardstick);
    }
}
