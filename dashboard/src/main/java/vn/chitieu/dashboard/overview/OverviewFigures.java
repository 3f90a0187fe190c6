package vn.chitieu.dashboard.overview;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.KindFigure;
import vn.chitieu.dashboard.figure.Matrix;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * All that the first page shows of a year; from one snapshot.
 *
 * @param indicators in the order of the letter
 * @param districts in natural order
 * @param city one an indicator and year
 * @param now one a district and indicator, of the year
 * @param priorities who needs help first in the year
 * @param paces how fast the city goes in the year, an indicator each
 * @param farthest the indicators that share the first place of {@code mart.indicator_priority}
 * @param isIllustrative whether a target of the year is our own illustration
 * @param mapped the indicator of the map
 * @param kinds the mapped indicator by kind of district
 * @param scale the classes of the map
 */
record OverviewFigures(
        int year,
        List<Indicator> indicators,
        List<Place> districts,
        List<CityFigure> city,
        Matrix<Figure> now,
        List<Priority> priorities,
        List<Pace> paces,
        List<Indicator> farthest,
        boolean isIllustrative,
        Reporting reporting,
        Indicator mapped,
        List<KindFigure> kinds,
        Scale scale) {

    static OverviewFigures of(Reader reader, Contents contents, int year, Indicator mapped) {
        Figures all = Figures.of(reader, contents.indicators());
        return new OverviewFigures(
                year,
                contents.indicators(),
                all.places(),
                all.city(),
                new Matrix<>(
                        all.ofYear(year),
                        figure -> figure.indicator().indicatorCode(),
                        figure -> figure.place().code()),
                all.priorities(year),
                all.paceOfCity(year),
                all.cityPriorities(year).stream()
                        .filter(priority -> Objects.equals(priority.position(), 1))
                        .flatMap(priority -> contents.indicator(priority.indicatorCode()).stream())
                        .sorted(comparing(Indicator::position))
                        .toList(),
                all.targetsAreIllustrative(year),
                Reporting.of(reader, all.places(), year),
                mapped,
                Figures.kinds(reader, mapped.indicatorCode()).stream()
                        .filter(kind -> kind.year() == year)
                        .toList(),
                all.scale(mapped.indicatorCode()));
    }

    static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** The whole city through the years. */
    List<CityFigure> city(Indicator indicator) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicator.indicatorCode()))
                .toList();
    }

    CityFigure cityNow(Indicator indicator) {
        return cityIn(year, indicator).orElseThrow();
    }

    /** The whole city a year before, where enough reported to speak of it. */
    Optional<CityFigure> cityBefore(Indicator indicator) {
        return cityIn(year - 1, indicator).filter(CityFigure::isSufficient);
    }

    private Optional<CityFigure> cityIn(int wanted, Indicator indicator) {
        return city(indicator).stream()
                .filter(figure -> figure.year() == wanted)
                .findFirst();
    }

    /** Whether enough reported to speak of the city. */
    boolean isSufficient() {
        return indicators.stream().anyMatch(indicator -> cityNow(indicator).isSufficient());
    }

    /** Of how many indicators the city stands like this. */
    int standing(TargetVerdict verdict) {
        return (int) indicators.stream()
                .filter(indicator -> cityNow(indicator).verdictTarget() == verdict)
                .count();
    }

    /** For how many indicators the pace of the city is like this. */
    int pacing(Pace.Verdict verdict) {
        return (int) paces.stream().filter(pace -> pace.verdict() == verdict).count();
    }

    List<Figure> of(Indicator indicator) {
        return now.of(indicator.indicatorCode());
    }

    Optional<Figure> of(Indicator indicator, Place district) {
        return now.of(indicator.indicatorCode(), district.code());
    }

    /** How many districts' figures are held against a count's target: those that compare. */
    int held(Indicator indicator) {
        return (int) of(indicator).stream().filter(Figure::isComparable).count();
    }

    /** The districts that came down, the largest change first, in natural order where alike. */
    List<Figure> worse(Indicator indicator) {
        return of(indicator).stream()
                .filter(figure -> figure.verdictChange() == ChangeVerdict.worse)
                .sorted(comparing((Figure figure) -> -Math.abs(change(figure)))
                        .thenComparingInt(figure -> figure.place().position()))
                .toList();
    }

    private static double change(Figure figure) {
        return Objects.requireNonNullElse(figure.isCount() ? (Number) figure.changeCount() : figure.changePoints(), 0)
                .doubleValue();
    }
}
