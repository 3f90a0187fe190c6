package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.district.DistrictCharts.Spine;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.text.Language;

class DistrictChartsTest {
    private final Golden golden = Golden.of("district");
    private final DistrictFigures figures = DistrictRows.of(FigureRows.CU_CHI);
    private final DistrictWords words = new DistrictWords(figures, Language.VI);

    @Test
    void spine_with_every_state_of_a_figure() throws IOException {
        Chart chart = DistrictCharts.spine(figures, words);
        golden.compare("spine-wide.json", chart.wide());
        golden.compare("spine-narrow.json", chart.narrow());
    }

    @Test
    void spine_of_a_district_that_did_not_report() throws IOException {
        DistrictFigures silent = DistrictRows.of(FigureRows.SILENT);
        golden.compare(
                "spine-silent.json",
                DistrictCharts.spine(silent, new DistrictWords(silent, Language.EN))
                        .wide());
    }

    @Test
    void trends_with_a_break_mark() throws IOException {
        DistrictFigures strange = DistrictRows.of(FigureRows.STRANGE);
        Chart chart = DistrictCharts.trends(strange, new DistrictWords(strange, Language.VI));
        golden.compare("trends-wide.json", chart.wide());
        golden.compare("trends-narrow.json", chart.narrow());
    }

    @Test
    void party_members_as_share_and_number() throws IOException {
        Chart chart = DistrictCharts.party(figures, words, FigureRows.indicator("party_admission"));
        golden.compare("party-wide.json", chart.wide());
        golden.compare("party-narrow.json", chart.narrow());
    }

    @Test
    void the_city_stands_in_the_middle_and_the_farthest_mark_at_46() {
        Figure beyond = figures.of("job_counselling", 2011).orElseThrow();
        Spine spine = DistrictCharts.spine(figures, beyond).orElseThrow();
        assertThat(spine.own()).isEqualTo(96.0);
        assertThat(spine.highest()).isEqualTo(96.0);
        assertThat(spine.lowest()).isEqualTo(50.0);
    }
}
