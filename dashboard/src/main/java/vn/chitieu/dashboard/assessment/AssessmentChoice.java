package vn.chitieu.dashboard.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.search.Wanted;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * What the page shows; the link says all of it.
 *
 * @param item a point of the letter or a heading over some, or several with commas between; null for all
 * @param district code; null for all
 * @param kind of district; null for all
 * @param isEveryYear whether it looks at all years together
 */
record AssessmentChoice(
        @Nullable String item,
        @Nullable String district,
        @Nullable String kind,
        Wanted wanted,
        boolean isEveryYear) {
    /** Causes on the district's side and outside of it, then proposals: what leadership can act on. */
    static final String TO_ACT_ON = "3.c,3.d,4";

    static final String PAGE = "assessment";
    static final String ITEM = "item";
    static final String DISTRICT = "district";
    static final String KIND = "kind";
    static final String SEARCH = "q";
    static final String YEARS = "years";
    static final String ALL = "all";

    /** Every text that leadership can act on, of all districts and years. */
    static AssessmentChoice toActOn() {
        return new AssessmentChoice(TO_ACT_ON, null, null, Wanted.of(""), true);
    }

    /** The same without what is not there. */
    AssessmentChoice among(List<Place> places, List<OutlineItem> outline) {
        boolean isItem = isToActOn()
                || outline.stream().anyMatch(known -> known.itemCode().equals(item));
        boolean isPlace = places.stream().anyMatch(known -> known.code().equals(district));
        boolean isKind =
                Arrays.stream(Kind.values()).anyMatch(known -> known.name().equals(kind));
        return new AssessmentChoice(
                isItem ? item : null, isPlace ? district : null, isKind ? kind : null, wanted, isEveryYear);
    }

    /** Whether it is the list of causes and proposals. */
    boolean isToActOn() {
        return TO_ACT_ON.equals(item);
    }

    /** The points chosen; none where all are. */
    List<String> items() {
        return item == null ? List.of() : List.of(item.split(","));
    }

    boolean isOfKind(Place place) {
        return kind == null || place.kind().name().equals(kind);
    }

    /** Whether it looks at what a district wrote. */
    boolean looksAt(Place place) {
        return isOfKind(place) && (district == null || place.code().equals(district));
    }

    AssessmentChoice withEveryYear(boolean other) {
        return new AssessmentChoice(item, district, kind, wanted, other);
    }

    AssessmentChoice withItem(@Nullable String other) {
        return new AssessmentChoice(other, district, kind, wanted, isEveryYear);
    }

    AssessmentChoice withDistrict(@Nullable String other) {
        return new AssessmentChoice(item, other, kind, wanted, isEveryYear);
    }

    /** A district of another kind would leave nothing to show. */
    AssessmentChoice withKind(@Nullable String other) {
        return new AssessmentChoice(item, null, other, wanted, isEveryYear);
    }

    AssessmentChoice withSearch(String typed) {
        return new AssessmentChoice(item, district, kind, Wanted.of(typed), isEveryYear);
    }

    /** Whether all is shown. */
    boolean isEverything() {
        return item == null && district == null && kind == null && wanted.isNothing() && !isEveryYear;
    }

    String address(Link link) {
        Map<String, String> choices = new LinkedHashMap<>();
        put(choices, ITEM, item);
        put(choices, DISTRICT, district);
        put(choices, KIND, kind);
        put(choices, SEARCH, wanted.isNothing() ? null : wanted.typed());
        put(choices, YEARS, isEveryYear ? ALL : null);
        return link.to(PAGE, choices);
    }

    private static void put(Map<String, String> choices, String name, @Nullable String choice) {
        if (choice != null) {
            choices.put(name, choice);
        }
    }
}
