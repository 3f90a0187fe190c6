package vn.chitieu.dashboard.figure;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/**
 * A row of {@code mart.indicator_by_kind}: the districts of one kind together in one year, judged as the city is.
 *
 * @param perUnit a count per ward-level unit; null for a rate
 */
public record KindFigure(
        Kind kind, CityFigure figure, @Nullable Double perUnit) {

    public int year() {
        return figure.year();
    }
}
