package vn.chitieu.dashboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.PageTest;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse;

/** Every query of every page on the sample, after one visit that is not counted. */
class QueryBench extends PageTest {
    private static final int ROUNDS = 5;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> BenchTable.warehouse().toString());
    }

    private record Timed(double milliseconds, String sql) {}

    @Test
    void measure() throws IOException {
        ((Logger) LoggerFactory.getLogger("vn.chitieu.dashboard.shell.QueryClock")).setLevel(Level.DEBUG);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("vn.chitieu.dashboard.shell.QueryClock");
        logger.setAdditive(false);
        logger.addAppender(heard);
        List<String> pages = pages();
        pages.forEach(QueryBench::open);
        heard.start();
        for (int round = 0; round < ROUNDS; round++) {
            pages.forEach(QueryBench::open);
        }
        heard.stop();
        List<Timed> timed = heard.list.stream()
                .map(event ->
                        new Timed((double) event.getArgumentArray()[0], String.valueOf(event.getArgumentArray()[1])))
                .toList();
        assertThat(timed).isNotEmpty();
        double[] all = timed.stream().mapToDouble(Timed::milliseconds).toArray();
        String yardstick = "SELECT 1: " + BenchTable.number(selectOne()) + " ms";
        int kinds = timed.stream().collect(Collectors.groupingBy(Timed::sql)).size();
        BenchTable.line(
                "queries of all pages (%d), median".formatted(kinds),
                BenchTable.percentile(all, 0.5),
                "ms",
                20,
                yardstick);
        BenchTable.line("queries of all pages, 99 of 100", BenchTable.percentile(all, 0.99), "ms", 20, yardstick);
        Map<String, Double> medians = timed.stream()
                .collect(Collectors.groupingBy(
                        Timed::sql,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                those -> BenchTable.percentile(
                                        those.stream()
                                                .mapToDouble(Timed::milliseconds)
                                                .toArray(),
                                        0.5))));
        Map.Entry<String, Double> slowest = medians.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue))
                .orElseThrow();
        BenchTable.line(
                "slowest query, its median",
                slowest.getValue(),
                "ms",
                20,
                "the same as plain SQL: " + BenchTable.number(plain(slowest.getKey())) + " ms");
        System.out.println("slowest: " + slowest.getKey());
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(
                List.of("", "gap", "compare", "method", "report", "?year=2008&indicator=training_courses"));
        TestWarehouse.catalogue()
                .indicators()
                .forEach(indicator -> pages.add("indicator/" + indicator.indicatorCode()));
        List.of("760", "783", "786").forEach(district -> pages.add("district/" + district + "?year=2010"));
        return pages;
    }

    private double selectOne() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            double[] all = new double[50];
            for (int run = 0; run < all.length; run++) {
                long start = System.nanoTime();
                reader.sql().selectOne().fetch();
                all[run] = (System.nanoTime() - start) / 1e6;
            }
            return BenchTable.percentile(all, 0.5);
        }
    }

    /** The text of a query with every parameter null: the same plan, nearly the same work. */
    private double plain(String sql) {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            double[] all = new double[20];
            Object[] nothing =
                    new Object[(int) sql.chars().filter(letter -> letter == '?').count()];
            for (int run = 0; run < all.length; run++) {
                long start = System.nanoTime();
                reader.sql().resultQuery(sql, nothing).fetch();
                all[run] = (System.nanoTime() - start) / 1e6;
            }
            return BenchTable.percentile(all, 0.5);
        }
    }
}
