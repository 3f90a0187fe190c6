package vn.chitieu.dashboard.overview;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** A row of {@code mart.indicator_by_kind}: all districts of a kind in the year. */
record KindFigure(Kind kind, @Nullable Double value) {}
