package vn.chitieu.etl.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom figures are about.
 *
 * @param text code of a ward or a district, or the text that names none
 */
record Unit(Kind kind, String text) {

    /** What a unit is to its district. */
    enum Kind {
        ward,
        /** Written as a ward, and none that the catalogue knows. */
        unknown_ward,
        /** The district as a whole. */
        total,
        other_district,
        /** A group of wards. */
        subtotal
    }

    static final Unit TOTAL = new Unit(Kind.total, "");

    private static final Set<String> TOTALS = Set.of(
            "tong cong",
            "toan quan",
            "toan huien",
            "tong so",
            "cong toan quan",
            "cong toan huien",
            "tong cong toan quan",
            "tong cong toan huien",
            "tong toan quan",
            "tong toan huien",
            "toan quan huien");

    /** The unit that a text names by itself, null where it names none. */
    static @Nullable Unit of(String text, Names names, String district, int year) {
        if (text.length() > Names.LONGEST_UNIT) {
            return null;
        }
        String folded = Names.fold(text);
        if (isTotal(folded) || isSum(folded)) {
            return TOTAL;
        }
        if (folded.startsWith("cong ") || folded.startsWith("tong ") || folded.startsWith("tieu cong")) {
            return isSubtotal(folded) ? new Unit(Kind.subtotal, text) : null;
        }
        String ward = names.ward(district, year, text);
        if (ward != null) {
            return new Unit(Kind.ward, ward);
        }
        String other = names.district(text);
        if (other != null) {
            return other.equals(district) ? TOTAL : new Unit(Kind.other_district, other);
        }
        return null;
    }

    /** The same for a text that must be a ward where it looks like one. */
    static @Nullable Unit ofRow(String text, Names names, String district, int year) {
        Unit unit = of(text, names, district, year);
        return unit == null && Names.isWardLike(text) ? new Unit(Kind.unknown_ward, text) : unit;
    }

    private static boolean isTotal(String folded) {
        return TOTALS.contains(folded);
    }

    /** Whether a text says that something is added up, and not what: it may be a group. */
    static boolean isSum(String folded) {
        return folded.equals("cong") || folded.equals("tong");
    }

    private static boolean isSubtotal(String folded) {
        return folded.matches("(?:cong|tong|tong cong|tieu cong) (?:nhom|cum|khu|khu vuc|khoi|phuong|xa|phan|muc)\\b.*")
                || folded.startsWith("tieu cong")
                || folded.matches("cong (?:[ivx]+|[a-d]|\\d{1,2})");
    }
}
