package vn.chitieu.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.GATHERING;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.text.Language;

/** Options held against golden files. */
class OverviewChartsTest {
    private static final Golden GOLDEN = Golden.of("overview");

    private final OverviewFigures figures = Rows.figures();
    private final OverviewWords words = new OverviewWords(figures, Language.VI);

    @Test
    void a_small_line_of_a_rate() throws IOException {
        GOLDEN.compare(
                "spark-rate.json",
                OverviewCharts.spark(figures, words, GATHERING).wide());
    }

    @Test
    void a_small_line_of_a_count() throws IOException {
        GOLDEN.compare(
                "spark-count.json",
                OverviewCharts.spark(figures, words, COURSES).wide());
    }

    @Test
    void the_map_of_a_rate() throws IOException {
        Chart chart = OverviewCharts.map(figures, words);
        GOLDEN.compare("map-rate-wide.json", chart.wide());
        GOLDEN.compare("map-rate-narrow.json", chart.narrow());
    }

    @Test
    void the_map_of_a_count_in_english() throws IOException {
        OverviewFigures counts = Rows.figures(COURSES);
        GOLDEN.compare(
                "map-count-english.json",
                OverviewCharts.map(counts, new OverviewWords(counts, Language.EN))
                        .wide());
    }

    @Test
    void a_gap_in_the_years_stays_a_gap() {
        List<String> values = StreamSupport.stream(
                        Golden.json(OverviewCharts.spark(figures, words, GATHERING)
                                        .wide())
                                .getAsJsonObject("series")
                                .getAsJsonArray("data")
                                .spliterator(),
                        false)
                .map(point -> point.getAsJsonObject().get("value").getAsString())
                .toList();
        assertThat(values).containsExactly("0.4", "-", "0.526");
    }
}
