package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;

/**
 * What one district misses of one indicator to the target of 2012, and how fast it goes.
 *
 * @param pace null where there is no value
 * @param low smallest value of its own years up to this one
 * @param high largest value of the same years
 */
record DistrictGap(
        Figure figure,
        @Nullable Pace pace,
        @Nullable Double low,
        @Nullable Double high) {

    Place district() {
        return figure.place();
    }

    @Nullable
    Double value() {
        return figure.value();
    }

    boolean isCount() {
        return figure.isCount();
    }

    /** How far it is from its target of 2012, in the classes of every heat table. */
    Distance distance() {
        return Distance.to2012(figure, isMet());
    }

    Pace.Verdict verdict() {
        return pace == null ? Pace.Verdict.NONE : pace.verdict();
    }

    /** Whether the target of 2012 is reached. */
    boolean isMet() {
        return verdict() == Pace.Verdict.MET;
    }
}
