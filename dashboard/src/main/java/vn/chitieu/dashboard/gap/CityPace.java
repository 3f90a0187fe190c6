package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.CityPriority;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What the whole city misses of one indicator to the target of 2012, and how fast it goes.
 *
 * @param pace null where there is no value
 * @param missingShare share of the target of 2012 that is missing, of {@code mart.indicator_priority}; null where not known
 * @param position of the same mart: 1 is farthest, ties share it; null where nothing is missing, nothing is
 *     known, or too few have reported
 */
record CityPace(
        Indicator indicator,
        CityFigure figure,
        @Nullable Pace pace,
        @Nullable Double missingShare,
        @Nullable Integer position) {

    static CityPace of(Figures all, Indicator indicator, int year) {
        String code = indicator.indicatorCode();
        CityPriority priority = all.cityPriorities(year).stream()
                .filter(row -> row.indicatorCode().equals(code))
                .findFirst()
                .orElseThrow();
        return new CityPace(
                indicator,
                all.city(code).stream()
                        .filter(figure -> figure.year() == year)
                        .findFirst()
                        .orElseThrow(),
                all.paceOfCity(year).stream()
                        .filter(pace -> pace.indicatorCode().equals(code))
                        .findFirst()
                        .orElse(null),
                priority.missingShare2012(),
                priority.position2012());
    }

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    Pace.Verdict verdict() {
        return pace == null ? Pace.Verdict.NONE : pace.verdict();
    }
}
