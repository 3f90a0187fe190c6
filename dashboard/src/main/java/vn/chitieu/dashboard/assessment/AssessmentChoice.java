package vn.chitieu.dashboard.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.search.Wanted;

/**
 * What the page shows; the link says all of it.
 *
 * @param item a point of the letter or a heading over some; null for all
 * @param district code; null for all
 * @param kind of district; null for all
 */
record AssessmentChoice(
        @Nullable String item,
        @Nullable String district,
        @Nullable String kind,
        Wanted wanted) {
    static final String PAGE = "assessment";
    static final String ITEM = "item";
    static final String DISTRICT = "district";
    static final String KIND = "kind";
    static final String SEARCH = "q";

    AssessmentChoice withItem(@Nullable String other) {
        return new AssessmentChoice(other, district, kind, wanted);
    }

    AssessmentChoice withDistrict(@Nullable String other) {
        return new AssessmentChoice(item, other, kind, wanted);
    }

    /** A district of another kind would leave nothing to show. */
    AssessmentChoice withKind(@Nullable String other) {
        return new AssessmentChoice(item, null, other, wanted);
    }

    AssessmentChoice withSearch(String typed) {
        return new AssessmentChoice(item, district, kind, Wanted.of(typed));
    }

    /** Whether all is shown. */
    boolean isEverything() {
        return item == null && district == null && kind == null && wanted.isNothing();
    }

    String address(Link link) {
        Map<String, String> choices = new LinkedHashMap<>();
        put(choices, ITEM, item);
        put(choices, DISTRICT, district);
        put(choices, KIND, kind);
        put(choices, SEARCH, wanted.isNothing() ? null : wanted.typed());
        return link.to(PAGE, choices);
    }

    private static void put(Map<String, String> choices, String name, @Nullable String choice) {
        if (choice != null) {
            choices.put(name, choice);
        }
    }
}
