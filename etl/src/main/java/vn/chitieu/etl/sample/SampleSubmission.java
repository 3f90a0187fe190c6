package vn.chitieu.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Period;

/**
 * A file that came in.
 *
 * @param version 1 for the first report, 2 for its correction
 * @param correction what a second version puts right, null where none ever came
 */
record SampleSubmission(
        District district,
        Period period,
        int version,
        LocalDate receivedOn,
        SpecialCase.@Nullable Correction correction) {

    /** The files of a district and period in the order in which they came; none where it did not report. */
    static List<SampleSubmission> of(District district, Period period, long seed) {
        List<SpecialCase> cases = SpecialCase.of(district, period.year());
        if (SpecialCase.has(cases, SpecialCase.NoReport.class)) {
            return List.of();
        }
        List<SpecialCase.Corrected> corrected = SpecialCase.find(cases, SpecialCase.Corrected.class);
        SpecialCase.Correction correction =
                corrected.isEmpty() ? null : corrected.getFirst().correction();
        List<SampleSubmission> submissions = new ArrayList<>();
        submissions.add(new SampleSubmission(district, period, 1, firstDay(district, period, seed), correction));
        for (SpecialCase.Corrected second : corrected) {
            submissions.add(new SampleSubmission(district, period, 2, second.day(), correction));
        }
        return submissions;
    }

    /** Its file relative to the submissions folder, without the ending. */
    String stem() {
        return period.year() + "/" + district.districtCode() + (version == 1 ? "" : "_" + version);
    }

    /** How its table was saved, where the plan says so. */
    Optional<SpecialCase.Saved> saved() {
        return SpecialCase.find(SpecialCase.of(district, period.year()), SpecialCase.Saved.class).stream()
                .filter(special -> special.version() == version)
                .findFirst();
    }

    boolean isFirst() {
        return version == 1;
    }

    private static LocalDate firstDay(District district, Period period, long seed) {
        List<SpecialCase.Received> planned =
                SpecialCase.find(SpecialCase.of(district, period.year()), SpecialCase.Received.class);
        if (!planned.isEmpty()) {
            return planned.getFirst().day();
        }
        Dice dice = Dice.of(seed, "received", district.districtCode(), period.year());
        LocalDate due = period.dueBefore();
        LocalDate day = due == null
                ? LocalDate.of(period.year() + 1, 1, 5).plusDays(dice.below(84))
                : due.minusDays(4 + dice.below(19));
        return WorkingDay.onOrAfter(day);
    }
}
