package vn.chitieu.warehouse.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One point of the letter, down to the single bullet.
 *
 * @param itemCode its place in the letter: 1, 1.a, I.2, II.2.1.c …
 * @param parentCode the item above it, null for the top
 * @param position reading order, from 1
 * @param indicatorCode set for an item of kind indicator
 */
public record OutlineItem(
        String itemCode,
        @Nullable String parentCode,
        int position,
        Kind kind,
        AppliesTo appliesTo,
        @Nullable String indicatorCode,
        String labelVi,
        String labelEn) {

    /** A heading over others, a figure, an account of a solution, a free narrative, or documents issued. */
    public enum Kind {
        heading,
        indicator,
        solution,
        narrative,
        documents
    }

    /** Which districts are asked: all, the rural ones, or those with an industrial zone. */
    public enum AppliesTo {
        all,
        rural,
        industrial
    }
}
