package vn.chitieu.dashboard;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.chitieu.dashboard.html.Markup;

/** A component as a reader has it: its visible elements, with those that reach the browser as HTML among them. */
public final class Seen {
    private Seen() {}

    /** The elements, to be searched with CSS selectors. */
    public static Element of(Component component) {
        return element(component.getElement());
    }

    /** All words in reading order. */
    public static String text(Component component) {
        return text(of(component));
    }

    public static String text(Element element) {
        return element.nodeStream(TextNode.class)
                .map(node -> node.getWholeText().strip())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The words of each row of its tables, heads too. */
    public static List<String> rows(Component component) {
        return rows(of(component));
    }

    public static List<String> rows(Element element) {
        return element.select("tr").stream().map(Seen::text).toList();
    }

    /** Where its links lead. */
    public static List<String> links(Component component) {
        return of(component).select("a[href]").eachAttr("href");
    }

    /** The words of the links that are marked as followed: "page" of menus, "true" of choices. */
    public static List<String> marked(Component component, String how) {
        return of(component).select("a[aria-current=" + how + "]").stream()
                .map(Seen::text)
                .toList();
    }

    private static Element element(com.vaadin.flow.dom.Element shown) {
        Element seen = new Element(shown.getTag());
        shown.getAttributeNames().forEach(name -> seen.attr(name, shown.getAttribute(name)));
        seen.html(Markup.of(shown));
        shown.getChildren().forEach(child -> {
            if (child.isTextNode()) {
                seen.appendText(child.getText());
            } else if (child.isVisible()) {
                seen.appendChild(element(child));
            }
        });
        return seen;
    }
}
