package vn.chitieu.dashboard.operations;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Language;

/** Asks before something is done that everybody sees: the browser's own dialogue, which Escape leaves. */
final class AskFirst extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final H2 question = new H2();
    private final Paragraph consequence = new Paragraph();
    private final NativeButton yes = new NativeButton();
    private final NativeButton no = new NativeButton();
    private @Nullable Command agreed;

    AskFirst() {
        super("dialog");
        addClassName("ask-first");
        question.setId("hoi-truoc");
        getElement().setAttribute("aria-labelledby", "hoi-truoc");
        yes.addClassNames("btn", "primary");
        no.addClassName("btn");
        no.getElement().setAttribute("type", "button").setAttribute("autofocus", true);
        yes.getElement().setAttribute("type", "button");
        no.addClickListener(click -> close());
        yes.addClickListener(click -> {
            Command command = agreed;
            close();
            if (command != null) {
                command.execute();
            }
        });
        add(question, consequence, new Div(no, yes));
    }

    void ask(String asked, String after, String doIt, Language language, Command then) {
        question.setText(asked);
        consequence.setText(after);
        yes.setText(doIt);
        no.setText(language.say("Thôi", "Cancel"));
        agreed = then;
        getElement().executeJs("this.showModal()");
    }

    private void close() {
        agreed = null;
        getElement().executeJs("this.close()");
    }
}
