package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/**
 * One line in the corner that says what has just happened, until it is closed or another takes its place. The element
 * that speaks is always there: a screen reader says only what is put into one that it knows.
 */
final class Toast extends Div {
    private static final long serialVersionUID = 1L;

    Toast() {
        addClassName("toast");
        getElement().setAttribute("role", "status");
    }

    void say(String text, Language language) {
        NativeButton close = new NativeButton();
        close.addClassNames("btn", "icon", "quiet", "s");
        close.add(Cells.icon("close"));
        close.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", language.say("Đóng thông báo", "Close the message"));
        close.addClickListener(click -> removeAll());
        removeAll();
        add(new Div(new Span(text), close));
    }
}
