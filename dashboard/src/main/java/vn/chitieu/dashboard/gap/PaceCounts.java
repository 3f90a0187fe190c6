package vn.chitieu.dashboard.gap;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/**
 * A row of {@code mart.pace_by_kind}: how many districts go how fast to the end of 2012.
 *
 * @param kind null for all districts
 */
record PaceCounts(
        String indicatorCode, @Nullable Kind kind, int judged, int met, int enough, int slowing, int tooSlow) {}
