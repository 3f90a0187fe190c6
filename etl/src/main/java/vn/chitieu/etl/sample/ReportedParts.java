package vn.chitieu.etl.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.sample.SpecialCase.AboveHundred;
import vn.chitieu.etl.sample.SpecialCase.Correction;
import vn.chitieu.etl.sample.SpecialCase.DenominatorJump;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Ward;

/** What the wards told their district: what happened, but for the oddities of the plan and what is corrected later. */
final class ReportedParts {
    private final long seed;
    private final SampleSubmission submission;
    private final SampleFigures figures;
    private final List<Ward> expected;
    private final List<SpecialCase> cases;

    ReportedParts(
            long seed,
            SampleSubmission submission,
            SampleFigures figures,
            List<Ward> expected,
            List<SpecialCase> cases) {
        this.seed = seed;
        this.submission = submission;
        this.figures = figures;
        this.expected = expected;
        this.cases = cases;
    }

    /** A figure for each expected ward, in their order. */
    List<Parts> of(Indicator indicator, Level level) {
        List<Parts> happened = figures.parts(indicator, level, submission.period(), expected);
        List<Parts> reported = new ArrayList<>();
        for (int i = 0; i < happened.size(); i++) {
            Parts parts = odd(indicator, expected.get(i), happened.get(i));
            boolean isTooLow = submission.isFirst() && isIn(submission.correction(), indicator);
            reported.add(isTooLow ? tooLow(indicator, expected.get(i), parts) : parts);
        }
        return reported;
    }

    /** Whether a correction changes figures of the indicator. */
    static boolean isIn(@Nullable Correction correction, Indicator indicator) {
        return switch (correction) {
            case figures -> true;
            case section_three_only -> indicator.letter().startsWith("III.");
            case wards_added, wards_instead_of_total -> false;
            case null -> false;
        };
    }

    private Parts tooLow(Indicator indicator, Ward ward, Parts right) {
        int year = submission.period().year();
        Dice dice = Dice.of(seed, "first report", ward.wardCode(), indicator.indicatorCode(), year);
        if (dice.chance(0.6)) {
            return right;
        }
        int less = Math.max(1, (int) (right.numerator() * dice.between(0.01, 0.08)));
        return new Parts(Math.max(0, right.numerator() - less), right.denominator());
    }

    private Parts odd(Indicator indicator, Ward ward, Parts usual) {
        for (AboveHundred above : SpecialCase.find(cases, AboveHundred.class)) {
            if (above.indicator().equals(indicator.indicatorCode())
                    && ward.wardCode().endsWith(above.ward())) {
                return new Parts((int) (usual.denominator() * above.rate()), usual.denominator());
            }
        }
        for (DenominatorJump jump : SpecialCase.find(cases, DenominatorJump.class)) {
            if (jump.indicator().equals(indicator.indicatorCode())
                    && ward.wardCode().endsWith(jump.ward())) {
                return new Parts(usual.numerator(), 2 * usual.denominator() + 37);
            }
        }
        return usual;
    }
}
