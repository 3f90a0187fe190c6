package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What the whole city misses of one indicator to the target of 2012, and how fast it goes.
 *
 * @param pace null where there is no value
 * @param position of {@code mart.indicator_priority}: 1 is farthest, ties share it; null where nothing is missing, nothing is
 *     known, or too few have reported
 */
record CityPace(
        Indicator indicator,
        CityFigure figure,
        @Nullable Pace pace,
        @Nullable Integer position) {

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.count;
    }

    Pace.Verdict verdict() {
        return pace == null ? Pace.Verdict.NONE : pace.verdict();
    }
}
