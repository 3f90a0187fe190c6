package vn.chitieu.dashboard.assessment;

import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.MadeUp;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What a district wrote on one point of the letter, as it wrote it. */
record Answer(Place place, OutlineItem item, int year, String text, Origin origin) {
    /** The text as a page shows it, which says once that all of it is made up. */
    String said() {
        return origin.isSample() ? MadeUp.unmarked(text) : text;
    }
}
