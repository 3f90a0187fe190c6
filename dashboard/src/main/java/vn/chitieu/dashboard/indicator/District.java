package vn.chitieu.dashboard.indicator;

import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/**
 * A district as a page names it.
 *
 * @param position natural order: Quận 2 before Quận 10
 * @param abbreviation as on a tile: Q1, CC
 * @param tileColumn place in the map of tiles, from 0 in the west
 * @param tileRow from 0 in the north
 */
record District(
        String code,
        int position,
        String nameVi,
        String nameEn,
        String shortNameVi,
        String shortNameEn,
        String abbreviation,
        Kind kind,
        int tileColumn,
        int tileRow) {

    /** Nội thành, Vùng ven, Ngoại thành. */
    static String kindName(Kind kind, Language language) {
        return switch (kind) {
            case urban -> language.say("Nội thành", "Inner city");
            case peri_urban -> language.say("Vùng ven", "Outer city");
            case rural -> language.say("Ngoại thành", "Rural");
        };
    }

    /** With its kind in front: Huyện Củ Chi. */
    String name(Language language) {
        return language.say(nameVi, nameEn);
    }

    /** As people say it: Củ Chi. */
    String shortName(Language language) {
        return language.say(shortNameVi, shortNameEn);
    }
}
