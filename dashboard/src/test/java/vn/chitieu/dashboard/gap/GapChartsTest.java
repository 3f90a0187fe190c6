package vn.chitieu.dashboard.gap;

import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.INTERNET;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.text.Language;

/** Options held against golden files. */
class GapChartsTest {
    private static final Golden GOLDEN = Golden.of("gap");

    private final GapFigures figures = Rows.figures(INTERNET, null);
    private final GapFigures counts = Rows.figures(COURSES, null);

    @Test
    void ranges_of_a_rate() throws IOException {
        Chart chart = GapCharts.ranges(figures, GapWordsTest.words(figures));
        GOLDEN.compare("ranges-rate-wide.json", chart.wide());
        GOLDEN.compare("ranges-rate-narrow.json", chart.narrow());
    }

    @Test
    void ranges_of_a_count_in_english() throws IOException {
        GOLDEN.compare(
                "ranges-count-english.json",
                GapCharts.ranges(counts, new GapWords(counts, new FigureWords(Language.EN, true)))
                        .wide());
    }
}
