package vn.chitieu.warehouse.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A programme, decision or resolution that the letter names.
 *
 * @param firstYear null where the letter names no period
 * @param lastYear null where the letter names no period
 */
public record Programme(
        String programmeCode,
        String nameVi,
        String nameEn,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {}
