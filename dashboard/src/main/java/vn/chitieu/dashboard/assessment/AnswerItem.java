package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/** An answer with who gave it and where it was read. */
final class AnswerItem extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /** @param title leads to more of the kind: the district, or the point */
    AnswerItem(Written answer, Anchor title, List<String> words, Language language) {
        super("article");
        addClassName("answer");
        add(
                Cells.element("header", "", title),
                new Passage(answer.origin().said(answer.text()), words, language).component(),
                Cells.element("footer", "dim", new Span(answer.origin().in(language))));
    }
}
