package vn.chitieu.dashboard.indicator;

import vn.chitieu.dashboard.text.Language;

/**
 * A district as a page names it.
 *
 * @param position natural order: Quận 2 before Quận 10
 */
record District(String code, int position, String nameVi, String nameEn, String shortNameVi, String shortNameEn) {

    /** With its kind in front: Huyện Củ Chi. */
    String name(Language language) {
        return language.say(nameVi, nameEn);
    }

    /** As people say it: Củ Chi. */
    String shortName(Language language) {
        return language.say(shortNameVi, shortNameEn);
    }
}
