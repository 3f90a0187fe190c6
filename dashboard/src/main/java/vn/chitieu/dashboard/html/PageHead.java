package vn.chitieu.dashboard.html;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What a page begins with: where it stands, its headline, and what there is to say beneath it. */
public final class PageHead extends Div {
    private static final long serialVersionUID = 1L;

    private final Div crumb = new Div();
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();

    public PageHead() {
        crumb.addClassName("crumb");
        lede.addClassName("lede");
        add(crumb, headline, lede);
    }

    /** Of a page beneath the first, which its link leads to. */
    public void show(String finding, String said, Link link, String here) {
        show(
                finding,
                said,
                new Anchor(link.to(""), link.language().say("Tổng quan", "Overview")),
                new Span("›"),
                new Span(here));
    }

    /**
     * Shows it.
     *
     * @param said what to know about the headline; empty for nothing
     * @param path of the page, the page itself last
     */
    public void show(String finding, String said, Component... path) {
        Markup.fill(crumb, path);
        headline.removeAll();
        headline.setText(finding);
        lede.setText(said);
        lede.setVisible(!said.isEmpty());
    }

    /** Has what the headline speaks of lead on; in the order in which it stands there. */
    public void cite(List<Cited> cited) {
        String finding = headline.getText();
        headline.removeAll();
        headline.add(Cells.sentence(finding, cited));
    }
}
