package vn.chitieu.dashboard.assessment;

import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What a district wrote on one point of the letter, as it wrote it. */
record Written(Place place, OutlineItem item, int year, String text, Origin origin) {}
