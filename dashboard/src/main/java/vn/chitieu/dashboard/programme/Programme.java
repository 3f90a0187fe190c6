package vn.chitieu.dashboard.programme;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Language;

/**
 * A programme, decision or resolution that the letter names.
 *
 * @param firstYear null where the letter names none
 * @param lastYear null where the letter names none
 */
record Programme(
        String code,
        String nameVi,
        String nameEn,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    String name(Language language) {
        return language.say(nameVi, nameEn);
    }
}
