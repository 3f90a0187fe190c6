package vn.chitieu.dashboard.figure;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.District.Kind;

/**
 * A row of {@code mart.pace_by_kind}: how many districts go how fast to the end of 2012.
 *
 * @param kind null for all districts
 */
public record PaceCounts(
        String indicatorCode,
        int year,
        @Nullable Kind kind,
        int judged,
        int met,
        int enough,
        int slowing,
        int tooSlow) {}
