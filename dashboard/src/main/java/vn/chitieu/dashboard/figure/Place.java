package vn.chitieu.dashboard.figure;

import vn.chitieu.dashboard.text.Language;

/**
 * A district as a page names it.
 *
 * @param position natural order: Quận 2 before Quận 10
 */
public record Place(
        String code, int position, String nameVi, String nameEn, String shortNameVi, String shortNameEn, String kind) {

    /** With its kind in front: Huyện Củ Chi. */
    public String name(Language language) {
        return language.say(nameVi, nameEn);
    }

    /** As people say it: Củ Chi. */
    public String shortName(Language language) {
        return language.say(shortNameVi, shortNameEn);
    }

    /** Inner city, its edge or the countryside. */
    public String kindName(Language language) {
        return kindName(kind, language);
    }

    /** @param kind as in the catalogue */
    public static String kindName(String kind, Language language) {
        return switch (kind) {
            case "urban" -> language.say("Nội thành", "Inner city");
            case "peri_urban" -> language.say("Ven đô", "City edge");
            default -> language.say("Ngoại thành", "Outer districts");
        };
    }
}
