package vn.chitieu.dashboard.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.Indicator;

/** An indicator of Action Programme 03: at its first and last year, and what followed; beside it the whole city. */
record Course(Indicator indicator, List<Progress> years, List<CityFigure> city) {

    Optional<Progress> of(@Nullable Integer year) {
        return years.stream().filter(row -> year != null && row.year() == year).findFirst();
    }

    /** The first year with a value. */
    Optional<Progress> first() {
        return known(Progress::isWithin).findFirst();
    }

    /** The last year within the programme with a value. */
    Optional<Progress> last() {
        return known(Progress::isWithin).reduce((before, after) -> after);
    }

    /** The latest year after the programme with a value. */
    Optional<Progress> after() {
        return known(row -> !row.isWithin()).reduce((before, after) -> after);
    }

    private Stream<Progress> known(Predicate<Progress> which) {
        return years.stream().filter(row -> row.value() != null).filter(which);
    }

    /** Whether a year is one of those. */
    boolean compares(Progress year) {
        return Stream.of(first(), last(), after()).anyMatch(Optional.of(year)::equals);
    }

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** From the first to the last year, points or a number: plainly, over whoever reported in each. */
    Optional<Double> change() {
        return last().filter(row -> !row.equals(first().orElse(null)))
                .map(row -> isCount()
                        ? row.changeCount() == null ? null : row.changeCount().doubleValue()
                        : row.changePoints());
    }

    private Optional<CityFigure> city(Optional<Progress> row) {
        return row.flatMap(
                of -> city.stream().filter(figure -> figure.year() == of.year()).findFirst());
    }

    /** The city's verdict on the last year of the programme. */
    TargetVerdict verdict() {
        return city(last()).map(CityFigure::verdictTarget).orElse(TargetVerdict.none);
    }

    /** Whether it is judged and not met. */
    boolean isBehind() {
        return verdict() == TargetVerdict.late || verdict() == TargetVerdict.on_track;
    }

    /** Whether enough reported in both years for a sentence about the city. */
    boolean isSufficient() {
        return city(first()).filter(CityFigure::isSufficient).isPresent()
                && city(last()).filter(CityFigure::isSufficient).isPresent();
    }
}
