package vn.chitieu.dashboard.html;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.POJONode;
import vn.chitieu.dashboard.text.Packed;

/**
 * What only shows and leads on by links, as one text of HTML. A browser reads it at once, where a component a cell costs
 * both sides far more than the figures do; in return nothing in it can speak to the server. It is held packed.
 */
public final class Markup {
    private static final String HTML = "innerHTML";

    /** Set by shell.js. */
    private static final String STEADY = "steadyHtml";

    /** Packing less gains nothing. */
    private static final int SHORT = 400;

    /** Elements without an end. */
    private static final Set<String> EMPTY = Set.of("hr", "br", "img", "input", "wbr");

    private Markup() {}

    /** Puts these inside a component in place of what was there; text in them is escaped. */
    public static void fill(Component whole, List<? extends Component> parts) {
        set(HTML, whole, parts);
    }

    /** The same for a few. */
    public static void fill(Component whole, Component... parts) {
        fill(whole, List.of(parts));
    }

    /**
     * The same for what can be chosen again and again, such as a menu: where it is built as before, the elements in the
     * browser stay, with the keyboard's focus, and take on what is different.
     */
    public static void steady(Component whole, List<? extends Component> parts) {
        set(STEADY, whole, parts);
    }

    /** The same for a few. */
    public static void steady(Component whole, Component... parts) {
        steady(whole, List.of(parts));
    }

    /** What an element was filled with; empty where it was not. */
    public static String of(Element element) {
        return text(element, HTML) + text(element, STEADY);
    }

    /** These as they would be inside another; text in them is escaped. */
    public static String html(List<? extends Component> parts) {
        StringBuilder html = new StringBuilder();
        parts.forEach(part -> write(part.getElement(), html));
        return html.toString();
    }

    private static void set(String property, Component whole, List<? extends Component> parts) {
        String html = html(parts);
        if (html.length() < SHORT) {
            whole.getElement().setProperty(property, html);
        } else {
            whole.getElement().setPropertyJson(property, new POJONode(Packed.of(html)));
        }
    }

    private static String text(Element element, String property) {
        return element.getPropertyRaw(property) instanceof POJONode packed
                ? packed.getPojo().toString()
                : element.getProperty(property, "");
    }

    private static void write(Element element, StringBuilder html) {
        if (element.isTextNode()) {
            html.append(escaped(element.getText()));
            return;
        }
        html.append('<').append(element.getTag());
        element.getAttributeNames()
                .forEach(name -> html.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(element.getAttribute(name)))
                        .append('"'));
        html.append('>');
        if (!EMPTY.contains(element.getTag())) {
            html.append(of(element));
            element.getChildren().forEach(child -> write(child, html));
            html.append("</").append(element.getTag()).append('>');
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
