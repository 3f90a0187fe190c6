package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.html.Cells;

/**
 * All that there is to say of one figure, as the page of it and the panel beside other pages show it.
 *
 * @param name of the figure: Quận 1, tập hợp thanh niên 2011
 * @param finding how it is worked out, or why there is none
 * @param path what it belongs to, from the city down, as links
 * @param said what it rests on and what is held against it, a sentence each
 * @param listings the tables that lead on, towards the cells
 * @param query reads it from the marts
 */
record Explanation(
        String name, String finding, List<Component> path, List<String> said, List<Part> listings, String query) {

    /** A table of it, under the id that links know it by. */
    record Part(String id, Listing<?> listing) {}

    String headline() {
        return name + ": " + finding;
    }

    /** Its sentences, and the query to paste, beneath each other. */
    List<Component> words() {
        return Stream.<Component>concat(said.stream().map(Paragraph::new), Stream.of(Cells.code(query)))
                .toList();
    }
}
