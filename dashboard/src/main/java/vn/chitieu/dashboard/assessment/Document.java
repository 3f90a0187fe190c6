package vn.chitieu.dashboard.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;

/**
 * A document that a district lists: issued by itself, or a joint programme.
 *
 * @param partner with whom a joint programme was agreed
 * @param years of a joint programme as written, as in 2010-2011
 * @param title of a joint programme what it is about, or the partner where the report does not say
 * @param outcome what came of a joint programme
 */
record Document(
        Place place,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String title,
        @Nullable String partner,
        @Nullable String years,
        @Nullable String outcome,
        Origin origin) {}
