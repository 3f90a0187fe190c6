package vn.chitieu.dashboard.indicator;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** A row of {@code mart.indicator_by_kind}: the districts of one kind together in one year. */
record KindFigure(Kind kind, int year, @Nullable Double value) {}
