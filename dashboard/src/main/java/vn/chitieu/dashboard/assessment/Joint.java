package vn.chitieu.dashboard.assessment;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/**
 * A joint programme that a district lists.
 *
 * @param partner with whom it was agreed
 * @param year as written, as in 2010-2011
 * @param title what it is about, or the partner where the report does not say
 * @param outcome what came of it
 */
record Joint(
        Place place,
        @Nullable String partner,
        @Nullable String year,
        String title,
        @Nullable String outcome,
        Origin origin) {}
