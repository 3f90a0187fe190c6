package vn.chitieu.dashboard.original;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the lake keeps of some cells: a reading, or what was refused or doubted in its place.
 *
 * @param outcome accepted, refused or doubted
 * @param unit its ward-level unit, by name or as written; null for the district's own total
 * @param indicatorCode as written; null where the row names none
 * @param stated percentage, 0–100
 * @param columns that it was read from, with commas between
 * @param raw as it stands in the file, where it was refused or doubted
 */
record Kept(
        Outcome outcome,
        @Nullable String unit,
        @Nullable String indicatorCode,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal stated,
        String columns,
        @Nullable String raw,
        @Nullable String reasonVi,
        @Nullable String reasonEn) {

    enum Outcome {
        accepted,
        refused,
        doubted
    }
}
