package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** A page that has nothing to chart: what is the matter, and what to do. */
public final class Message extends Div {
    private static final long serialVersionUID = 1L;

    private final String title;

    public Message(String title, String text) {
        this.title = title;
        addClassName("message");
        add(new H1(title), new Paragraph(text));
    }

    String title() {
        return title;
    }

    /** A command to run, and what it does. */
    Message command(String command, String what) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(command);
        Div line = new Div(new Div(code), new Span(what));
        line.addClassName("command");
        add(line);
        return this;
    }

    /** A way on. */
    public Message link(String address, String text) {
        Anchor anchor = new Anchor(address, text);
        anchor.addClassName("go");
        add(new Div(anchor));
        return this;
    }

    /** Several ways on, nearest first: address by text. */
    public Message links(Map<String, String> addresses) {
        UnorderedList list = new UnorderedList();
        addresses.forEach((text, address) -> list.add(new ListItem(new Anchor(address, text))));
        add(list);
        return this;
    }
}
