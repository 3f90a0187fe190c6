package vn.chitieu.dashboard.reporting;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The options of the charts of reporting. */
class ReportingChartsTest {
    private static final Golden GOLDEN = Golden.of("reporting");

    private static ReportingFigures figures;
    private static ReportingWords words;

    @BeforeAll
    static void read() {
        try (PublishedWarehouse warehouse = new PublishedWarehouse(SharedWarehouse.PLAIN.folder());
                PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            Contents contents = Contents.of(reader);
            figures = ReportingQuery.figures(reader, contents, 2011);
            words = new ReportingWords(figures, contents, Language.VI);
        }
    }

    @Test
    void the_points_answered_least_are_bars_of_all_asked() throws Exception {
        GOLDEN.compare("least.json", ReportingCharts.least(figures, words, "").wide());
    }

    @Test
    void arrivals_climb_by_day_past_the_last_day_in_time() throws Exception {
        GOLDEN.compare(
                "arrivals.json", ReportingCharts.arrivals(figures, words, "").wide());
    }
}
