package vn.chitieu.dashboard.figure;

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
public record Place(
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

    /** With its kind in front: Huyện Củ Chi. */
    public String name(Language language) {
        return language.say(nameVi, nameEn);
    }

    /** As people say it: Củ Chi. */
    public String shortName(Language language) {
        return language.say(shortNameVi, shortNameEn);
    }

    /** Inner city, its edge or the countryside. */
    public static String kindName(Kind kind, Language language) {
        return switch (kind) {
            case urban -> language.say("Nội thành", "Inner city");
            case peri_urban -> language.say("Vùng ven", "City’s edge");
            case rural -> language.say("Ngoại thành", "Rural");
        };
    }
}
