package vn.chitieu.warehouse.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a word means that stands in a cell where a figure is due.
 *
 * @param word as people write it; case and the number of blanks do not matter
 * @param noteVi why it is read so, for the method page
 */
public record Word(
        String word,
        Meaning meaning,
        AppliesTo appliesTo,
        @Nullable String noteVi,
        @Nullable String noteEn) implements Serializable {

    /** How such a cell is read. */
    public enum Meaning {
        /** No figure: the cell might as well be blank. */
        missing,
        /** The number nought. */
        zero
    }

    /** The kinds of indicator, as in {@link Indicator.Kind}, for whose cells the word is read so. */
    public enum AppliesTo {
        all,
        person_rate,
        unit_rate,
        count
    }
}
