package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/** A small sign beside a figure that opens where it comes from. */
public final class Explanation extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the figure is of
     * @param parts beneath each other
     */
    public Explanation(String what, Language language, Component... parts) {
        super("details");
        addClassNames("picker", "ask");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(Cells.icon("info"));
        String label = language.say("Con số này từ đâu: ", "Where this comes from: ") + what;
        summary.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        add(summary, new Div(parts));
    }
}
