package vn.chitieu.dashboard.overview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.warehouse.catalogue.District;

/** A row of {@code mart.indicator_by_district}: one district's figure of the year. Names, units and bounds are the mart's. */
record DistrictFigure(
        District district,
        String indicatorCode,
        State state,
        @Nullable Basis basis,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Double perUnit,
        int unitsReporting,
        int unitsExpected,
        @Nullable Long changeCount,
        @Nullable Double changePoints,
        @Nullable BigDecimal target,
        @Nullable Double gapPoints,
        @Nullable Long gapUnits,
        @Nullable Integer rank,
        TargetVerdict verdictTarget,
        ChangeVerdict verdictChange) {}
