package vn.chitieu.dashboard.search;

import java.util.List;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.search.Hits.Piece;

/**
 * Something found.
 *
 * @param said its name, or the part of a text around what was looked for
 * @param kind what it is, in words: Quận, huyện
 * @param address where it stands
 */
record Found(List<Piece> said, String kind, String address) {

    static Found of(Entry entry, Link link) {
        return new Found(List.of(new Piece(entry.name(), false)), entry.kind(), link.to(entry.page()));
    }
}
