package vn.chitieu.dashboard.assessment;

import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What a district wrote on one point of the letter, as it wrote it. */
record Answer(Place place, OutlineItem item, int year, String text, Origin origin) {
    /** What made-up texts begin with, so that they say so wherever they are taken. */
    private static final String SAMPLE = "Dữ liệu mẫu: ";

    /** The text as a page shows it, which says once that all of it is made up. */
    String said() {
        return origin.isSample() && text.startsWith(SAMPLE) ? text.substring(SAMPLE.length()) : text;
    }
}
