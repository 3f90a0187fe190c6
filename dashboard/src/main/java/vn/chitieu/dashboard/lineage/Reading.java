package vn.chitieu.dashboard.lineage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reading behind a figure, or beside it.
 *
 * @param unit its ward-level unit, by name or as written; null for the district's own total
 * @param became counted, compared or refused
 * @param stated percentage, 0–100
 * @param raw the text that was refused, as written
 * @param cells its columns, with the row: C12, D12
 * @param times how many readings it stands for, where more were refused than are kept one by one
 */
record Reading(
        @Nullable String unit,
        String became,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal stated,
        @Nullable String note,
        @Nullable String raw,
        @Nullable String reason,
        int times,
        String file,
        @Nullable String sheet,
        @Nullable Integer row,
        String cells) {}
