package vn.chitieu.dashboard.search;

import vn.chitieu.dashboard.text.Folding;

/**
 * Something that can be found.
 *
 * @param kind in words: Quận, huyện
 * @param address of its page, relative to the root
 * @param folded name and other names as they are compared, without accents
 */
record Entry(String name, String kind, String address, String folded) {

    static Entry of(String name, String kind, String address, String otherNames) {
        return new Entry(name, kind, address, Folding.fold(name + " " + otherNames));
    }
}
