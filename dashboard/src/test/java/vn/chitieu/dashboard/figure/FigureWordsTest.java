package vn.chitieu.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.build.SqlFiles;

/** Analysts read the verdicts of {@code mart.figure_wide} in the words of the pages. */
class FigureWordsTest {
    private static final FigureWords WORDS = new FigureWords(Language.VI, true);
    private static final String VIEW = SqlFiles.resource("marts/figure_wide_of.sql");

    @ParameterizedTest
    @EnumSource
    void a_verdict_on_the_target_is_worded_alike(TargetVerdict verdict) {
        assertThat(VIEW).contains("'%s': '%s'".formatted(verdict, WORDS.verdict(verdict)));
    }

    @ParameterizedTest
    @EnumSource
    void a_verdict_on_the_change_is_worded_alike(ChangeVerdict verdict) {
        assertThat(VIEW).contains("'%s': '%s'".formatted(verdict, WORDS.verdict(verdict)));
    }

    @ParameterizedTest
    @EnumSource
    void a_verdict_on_the_pace_is_worded_alike(Pace.Verdict verdict) {
        assertThat(VIEW)
                .contains("'%s': '%s'".formatted(verdict.name().toLowerCase(Locale.ROOT), WORDS.verdict(verdict)));
    }
}
