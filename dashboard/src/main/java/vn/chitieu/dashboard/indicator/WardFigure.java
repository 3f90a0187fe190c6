package vn.chitieu.dashboard.indicator;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** A row of {@code mart.indicator_by_ward}: one ward-level unit's figure of one year. Names and units are the mart's; {@code kind} is its district's. */
record WardFigure(
        String wardCode,
        String name,
        String districtVi,
        String districtEn,
        Kind kind,
        State state,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Boolean reachesTarget) {

    /** What became of a unit's reading; {@code stated} has a percentage and no parts. */
    enum State {
        reported,
        stated,
        not_applicable,
        refused,
        missing
    }
}
