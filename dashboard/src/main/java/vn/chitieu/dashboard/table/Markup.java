package vn.chitieu.dashboard.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What only shows and leads on by links, as one text of HTML. A browser reads it at once, where a component a cell costs
 * both sides far more than the figures do; in return nothing in it can speak to the server.
 */
public final class Markup {
    private Markup() {}

    /** Puts these inside a component in place of what was there; text in them is escaped. */
    public static void fill(Component whole, List<? extends Component> parts) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        parts.forEach(part -> document.appendChild(ElementUtil.toJsoup(document, part.getElement())));
        whole.getElement().setProperty("innerHTML", document.html());
    }

    /** The same for a few. */
    public static void fill(Component whole, Component... parts) {
        fill(whole, List.of(parts));
    }
}
