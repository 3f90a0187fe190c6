package vn.chitieu.dashboard.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * All that the page of programmes shows.
 *
 * @param year looked at for the answers and the admissions; Action Programme 03 is shown over all its years
 * @param party every district's admissions in that year, in natural order
 * @param city the whole city, every indicator and year
 */
record ProgrammeFigures(
        int year,
        List<Integer> years,
        List<Indicator> indicators,
        List<OutlineItem> outline,
        List<Programme> programmes,
        List<Progress> progress,
        List<Figure> party,
        List<CityFigure> city) {
    static final String PARTY = "party_admission";
    private static final String MAIN = "action_programme_03";

    /** An indicator of Action Programme 03: at its first and last year, and what followed; beside it the whole city. */
    record Course(Indicator indicator, List<Progress> years, List<CityFigure> city) {
        Optional<Progress> of(@Nullable Integer year) {
            return years.stream()
                    .filter(row -> year != null && row.year() == year)
                    .findFirst();
        }

        /** The first year with a value. */
        Optional<Progress> first() {
            return years.stream()
                    .filter(row -> row.isWithin() && row.value() != null)
                    .findFirst();
        }

        /** The last year within the programme with a value. */
        Optional<Progress> last() {
            return years.stream()
                    .filter(row -> row.isWithin() && row.value() != null)
                    .reduce((before, after) -> after);
        }

        /** The latest year after the programme with a value. */
        Optional<Progress> after() {
            return years.stream()
                    .filter(row -> !row.isWithin() && row.value() != null)
                    .reduce((before, after) -> after);
        }

        boolean isCount() {
            return indicator.kind() == Indicator.Kind.count;
        }

        /** From the first to the last year, points or a number: plainly, over whoever reported in each. */
        Optional<Double> change() {
            return last().filter(row -> !row.equals(first().orElse(null)))
                    .map(row -> isCount()
                            ? row.changeCount() == null
                                    ? null
                                    : row.changeCount().doubleValue()
                            : row.changePoints());
        }

        private Optional<CityFigure> city(Optional<Progress> row) {
            return row.flatMap(of ->
                    city.stream().filter(figure -> figure.year() == of.year()).findFirst());
        }

        /** The city's verdict on the last year of the programme. */
        TargetVerdict verdict() {
            return city(last()).map(CityFigure::verdictTarget).orElse(TargetVerdict.none);
        }

        /** Whether enough reported in both years for a sentence about the city. */
        boolean isSufficient() {
            return city(first()).filter(CityFigure::isSufficient).isPresent()
                    && city(last()).filter(CityFigure::isSufficient).isPresent();
        }
    }

    Programme main() {
        return programmes.stream()
                .filter(programme -> programme.code().equals(MAIN))
                .findFirst()
                .orElseThrow();
    }

    /** The programmes beside it, in the order of the letter's points. */
    List<Programme> others() {
        List<String> order =
                progress.stream().map(Progress::programmeCode).distinct().toList();
        return programmes.stream()
                .filter(programme -> !programme.code().equals(MAIN))
                .sorted(Comparator.comparingInt(programme -> order.indexOf(programme.code())))
                .toList();
    }

    /** The indicators of Action Programme 03, in the order of the letter. */
    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<Progress> years = progress.stream()
                    .filter(row -> row.programmeCode().equals(MAIN)
                            && indicator.indicatorCode().equals(row.indicatorCode()))
                    .toList();
            if (!years.isEmpty()) {
                courses.add(new Course(indicator, years, cityOf(indicator.indicatorCode())));
            }
        }
        return courses;
    }

    private List<CityFigure> cityOf(String indicatorCode) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicatorCode))
                .toList();
    }

    /** The admissions of the whole city in the year looked at; empty where the catalogue has none. */
    Optional<CityFigure> partyOfCity() {
        return cityOf(PARTY).stream().filter(figure -> figure.year() == year).findFirst();
    }

    /** The points that report on a programme. */
    List<OutlineItem> items(Programme programme) {
        return outline.stream()
                .filter(item -> progress.stream()
                        .anyMatch(row -> row.programmeCode().equals(programme.code())
                                && row.itemCode().equals(item.itemCode())))
                .toList();
    }

    Optional<Progress> of(Programme programme, OutlineItem item, int year) {
        return progress.stream()
                .filter(row -> row.programmeCode().equals(programme.code())
                        && row.itemCode().equals(item.itemCode())
                        && row.year() == year)
                .findFirst();
    }

    /** Districts by the change of the share, the largest rise first; those without a change last. */
    List<Figure> partyByChange() {
        return party.stream()
                .sorted(Comparator.comparing(
                                Figure::changePoints, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                        .thenComparing(figure -> figure.place().position()))
                .toList();
    }

    /** Districts where share and number went opposite ways. */
    List<Figure> apart() {
        return partyByChange().stream()
                .filter(figure -> {
                    Double points = figure.changePoints();
                    Long count = figure.changeCount();
                    return points != null && count != null && points * count < 0;
                })
                .toList();
    }
}
