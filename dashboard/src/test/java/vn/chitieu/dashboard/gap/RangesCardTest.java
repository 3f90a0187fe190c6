package vn.chitieu.dashboard.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.INTERNET;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Line;
import vn.chitieu.dashboard.mark.Ranges;
import vn.chitieu.dashboard.mark.Ranges.Disc;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is drawn of the districts. */
class RangesCardTest {

    private static Ranges ranges(Indicator chosen, Language language) {
        GapFigures figures = Rows.figures(chosen, null);
        GapWords words = new GapWords(figures, new FigureWords(language, true));
        return (Ranges) new RangesCard(figures, words, new Link(language, null, null), 2006)
                .mark()
                .orElseThrow();
    }

    private static Ranges.Row row(Ranges ranges, String key) {
        return ranges.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rate_is_drawn_in_percent_from_its_lowest_to_its_highest_year() {
        Ranges.Row cuChi = row(ranges(INTERNET, Language.VI), "783");

        assertThat(List.of(
                        Objects.requireNonNull(cuChi.low()),
                        Objects.requireNonNull(cuChi.before()),
                        Objects.requireNonNull(cuChi.now()),
                        Objects.requireNonNull(cuChi.high())))
                .containsExactly(20.0, 62.0, 71.4286, 71.4286);
    }

    @Test
    void a_count_is_drawn_as_it_is() {
        Ranges counts = ranges(COURSES, Language.EN);

        assertThat(counts.isPercent()).isFalse();
        assertThat(row(counts, "760").now()).isEqualTo(14.0);
        assertThat(counts.target()).isEqualTo(new Line(12, "Target 12"));
    }

    @Test
    void a_disc_tells_who_is_there_and_who_does_not_compare() {
        Ranges ranges = ranges(INTERNET, Language.VI);

        assertThat(row(ranges, "760").disc()).isEqualTo(Disc.MET);
        assertThat(row(ranges, "783").disc()).isEqualTo(Disc.PLAIN);
        assertThat(row(ranges, "784").disc()).isEqualTo(Disc.OPEN);
    }

    @Test
    void who_has_no_figure_says_why_in_place_of_it() {
        Ranges.Row nhaBe = row(ranges(INTERNET, Language.VI), "786");

        assertThat(nhaBe.now()).isNull();
        assertThat(nhaBe.why()).isEqualTo("chưa báo cáo");
    }
}
