package vn.chitieu.dashboard.html;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table full of links. It is one stop of the Tab key; the arrow keys, Home and End walk its cells and Enter follows
 * the link there (grid.js), so that a table of 24 rows does not stand in the way of those who work by keyboard.
 */
@JavaScript("context://chi-tieu/grid.js")
public final class LinkGrid extends NativeTable {
    private static final long serialVersionUID = 1L;

    /** @param label by which those who hear the page know it */
    public LinkGrid(String label, String classes, NativeTableRow head, List<NativeTableRow> rows) {
        getElement().setAttribute("role", "grid").setAttribute("aria-label", label);
        addClassNames(classes.split(" "));
        List<Element> links = Stream.concat(rows.stream(), Stream.of(head))
                .flatMap(row -> links(row.getElement()))
                .toList();
        links.forEach(link -> link.setAttribute("tabindex", "-1"));
        links.stream().findFirst().ifPresent(link -> link.setAttribute("tabindex", "0"));
        Cells.fill(this, head, rows);
    }

    private static Stream<Element> links(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : element.getTag().equals("a")
                        ? Stream.of(element)
                        : element.getChildren().flatMap(LinkGrid::links);
    }
}
