package vn.chitieu.dashboard.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Golden;
import vn.chitieu.dashboard.Samples;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;

/** Options held against golden files, and what the page says. */
class ProgrammeTest {
    private static final Golden GOLDEN = Golden.of("programme");

    private final ProgrammeFigures figures = figures();
    private final ProgrammeWords words = new ProgrammeWords(figures, new FigureWords(Language.VI, true));

    @Test
    void first_and_last_year_of_each_indicator() throws IOException {
        Chart chart = ProgrammeCharts.courses(figures, words);
        GOLDEN.compare("courses-wide.json", chart.wide());
        GOLDEN.compare("courses-narrow.json", chart.narrow());
    }

    @Test
    void both_changes_of_the_admissions() throws IOException {
        Chart chart = ProgrammeCharts.party(figures, words);
        GOLDEN.compare("party-wide.json", chart.wide());
        GOLDEN.compare("party-narrow.json", chart.narrow());
    }

    @Test
    void the_headline_counts_what_is_better_and_what_is_met() {
        assertThat(words.headline())
                .isEqualTo("Chương trình 03, 2006–2010: 2/2 chỉ tiêu tốt lên, 1 đạt chỉ tiêu minh họa năm 2010");
    }

    @Test
    void the_headline_says_the_same_in_english() {
        assertThat(new ProgrammeWords(figures, new FigureWords(Language.EN, true)).headline())
                .isEqualTo("Programme 03, 2006–2010: 2 of 2 indicators better, 1 met the illustrative target of 2010");
    }

    @Test
    void what_was_not_met_is_named() {
        assertThat(words.lede()).isEqualTo("Chưa đạt khi chương trình kết thúc: Tập hợp thanh niên.");
    }

    @Test
    void share_and_number_that_go_opposite_ways_are_counted() {
        assertThat(words.partySubtitle()).contains("hai số đi ngược nhau ở 1 nơi");
    }

    private static ProgrammeFigures figures() {
        List<Progress> progress = new ArrayList<>();
        progress.add(rate(2006, 0.42, null));
        progress.add(rate(2010, 0.52, "0.550000"));
        progress.add(rate(2011, 0.53, "0.570000"));
        progress.add(count(2006, 50, null));
        progress.add(count(2010, 126, "120.000000"));
        progress.add(count(2011, 143, "130.000000"));
        return new ProgrammeFigures(
                2010,
                List.of(2006, 2007, 2008, 2009, 2010, 2011),
                List.of(Samples.GATHERING, Samples.COURSES),
                List.of(),
                List.of(new Programme("action_programme_03", "Chương trình 03", "Programme 03", 2006, 2010)),
                progress,
                List.of(
                        party(FigureRows.FIRST, 0.6, 12.5, 4L),
                        party(FigureRows.STRANGE, 0.4, -3.25, 2L),
                        party(FigureRows.SILENT, null, null, null)),
                true);
    }

    private static Progress rate(int year, double value, @Nullable String target) {
        BigDecimal aim = target == null ? null : new BigDecimal(target);
        return new Progress(
                "action_programme_03",
                "I.1.3",
                "youth_gathering",
                year,
                year <= 2010,
                24,
                20,
                4,
                Math.round(value * 1000),
                1000L,
                value,
                aim,
                aim == null ? null : (Double) Math.max(0, 100 * (aim.doubleValue() - value)),
                null,
                2006,
                0.42,
                100 * (value - 0.42),
                null);
    }

    private static Progress count(int year, long number, @Nullable String target) {
        BigDecimal aim = target == null ? null : new BigDecimal(target);
        return new Progress(
                "action_programme_03",
                "II.1.2",
                "training_courses",
                year,
                year <= 2010,
                24,
                24,
                0,
                number,
                null,
                (double) number,
                aim,
                null,
                aim == null ? null : (Long) Math.max(0, aim.longValue() - number),
                2006,
                50.0,
                null,
                number - 50);
    }

    private static Figure party(Place place, @Nullable Double value, @Nullable Double points, @Nullable Long count) {
        boolean isThere = value != null;
        return new Figure(
                Samples.PARTY,
                place,
                2010,
                isThere ? State.reported : State.missing,
                isThere ? Basis.wards : null,
                value == null ? null : (Long) Math.round(value * 50),
                isThere ? (Long) 50L : null,
                value,
                null,
                isThere ? 10 : 0,
                10,
                null,
                null,
                count,
                points,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TargetVerdict.none,
                ChangeVerdict.none,
                null,
                null,
                isThere,
                false);
    }
}
