package vn.chitieu.dashboard.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/** A document that a district lists as issued. */
record Paper(Place place, @Nullable String number, @Nullable LocalDate issuedOn, String title, Origin origin) {}
