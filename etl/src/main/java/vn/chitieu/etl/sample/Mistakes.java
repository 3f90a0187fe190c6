package vn.chitieu.etl.sample;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.etl.sample.SpecialCase.Correction;
import vn.chitieu.etl.sample.SpecialCase.OfIndicator;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Spoils about one reading in a hundred of a file, and none that serves the plan. */
final class Mistakes {
    private static final double SHARE = 0.01;
    private static final int FIRST_YEAR = 2006;

    private final long seed;
    private final SampleSubmission submission;
    private final SampleDistrict place;
    private final Map<String, Indicator.Kind> kinds;
    private final Set<String> spared = new HashSet<>();

    Mistakes(
            long seed,
            SampleSubmission submission,
            SampleDistrict place,
            List<Indicator> indicators,
            List<SpecialCase> cases) {
        this.seed = seed;
        this.submission = submission;
        this.place = place;
        kinds = indicators.stream().collect(toMap(Indicator::indicatorCode, Indicator::kind));
        SpecialCase.find(cases, OfIndicator.class).forEach(special -> spared.add(special.indicator()));
        if (submission.correction() == Correction.section_three_only) {
            indicators.stream()
                    .filter(indicator -> ReportedParts.isIn(Correction.section_three_only, indicator))
                    .forEach(indicator -> spared.add(indicator.indicatorCode()));
        }
    }

    /** A correction is free of mistakes, except that one of a single section repeats those of the other sections. */
    void addTo(List<Row> rows) {
        if (!submission.isFirst() && submission.correction() != Correction.section_three_only) {
            return;
        }
        int year = submission.period().year();
        Dice dice = Dice.of(seed, "mistakes", submission.district().districtCode(), year);
        Set<Integer> open = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (mayBeSpoiled(rows.get(i))) {
                open.add(i);
            }
        }
        int right = rows.size();
        int left = open.isEmpty() ? 0 : (int) (right * SHARE + dice.fraction());
        while (left > 0) {
            Mistake mistake = Mistake.drawn(dice);
            int at = dice.below(right);
            Row row = rows.get(at);
            if (open.contains(at) && mistake.fits(row, kind(row), year == FIRST_YEAR)) {
                Row wrong = mistake.made(row, dice, place);
                if (mistake == Mistake.duplicate_conflict) {
                    rows.add(wrong);
                } else {
                    rows.set(at, wrong);
                }
                open.remove(at);
                left--;
            }
        }
    }

    private boolean mayBeSpoiled(Row row) {
        boolean isPlainReading = !row.isTotal()
                && !row.numerator().isEmpty()
                && row.value().isEmpty()
                && row.note().equals(Report.MARK);
        return isPlainReading && !spared.contains(row.indicatorCode());
    }

    private Indicator.Kind kind(Row row) {
        return kinds.getOrDefault(row.indicatorCode(), Indicator.Kind.count);
    }
}
