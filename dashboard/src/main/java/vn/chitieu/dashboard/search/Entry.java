package vn.chitieu.dashboard.search;

import vn.chitieu.dashboard.text.Folding;

/**
 * Something that can be found.
 *
 * @param kind in words: Quận, huyện
 * @param page its path under the root
 * @param folded name and other names as they are compared, without accents
 */
record Entry(String name, String kind, String page, String folded) {

    static Entry of(String name, String kind, String page, String otherNames) {
        return new Entry(name, kind, page, Folding.fold(name + " " + otherNames));
    }
}
