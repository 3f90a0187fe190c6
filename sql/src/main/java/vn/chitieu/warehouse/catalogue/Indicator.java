package vn.chitieu.warehouse.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of the indicators (chỉ tiêu) that the letter asks for.
 *
 * @param letter where it stands in the letter's outline, as in I.1.3
 * @param isBounded whether the numerator may never exceed the denominator
 * @param sameWithinPoints a change of a rate by fewer percentage points counts as the same
 * @param numeratorVi what is counted on top
 * @param denominatorVi what it is divided by, null for a count
 * @param unitVi what a person reads after the number: thanh niên, đơn vị, lớp
 */
public record Indicator(
        String indicatorCode,
        String letter,
        int position,
        Kind kind,
        Measure measure,
        boolean isBounded,
        Direction direction,
        @Fields.Otherwise("0.5") BigDecimal sameWithinPoints,
        String nameVi,
        String nameEn,
        String shortNameVi,
        String shortNameEn,
        String definitionVi,
        String definitionEn,
        String numeratorVi,
        String numeratorEn,
        @Nullable String denominatorVi,
        @Nullable String denominatorEn,
        String unitVi,
        String unitEn,
        @Nullable String caveatVi,
        @Nullable String caveatEn) {

    /** People by people, ward-level units by ward-level units, or a numerator alone. */
    public enum Kind {
        person_rate,
        unit_rate,
        count
    }

    /** The state at the end of the period, or what happened in it. */
    public enum Measure {
        stock,
        flow
    }

    /** Which way is better. */
    public enum Direction {
        higher,
        lower
    }
}
