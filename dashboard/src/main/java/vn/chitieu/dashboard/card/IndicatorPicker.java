package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** A choice of one indicator that opens as a list of links, so that each choice has an address. */
public final class IndicatorPicker extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    public IndicatorPicker() {
        super("details");
        addClassNames("picker", "one");
    }

    /** Shows the choice and closes the list. */
    public void show(
            String purpose,
            List<Indicator> indicators,
            Indicator current,
            Language language,
            Function<Indicator, String> address) {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassName("btn");
        summary.add(
                Cells.dim(purpose),
                new Span(current.letter() + " " + FigureWords.shortName(current, language)),
                Cells.icon("down"));
        UnorderedList all = new UnorderedList();
        indicators.forEach(indicator -> {
            Anchor anchor = new Anchor(address.apply(indicator));
            anchor.add(Cells.styled(indicator.letter(), "lt"), new Span(FigureWords.shortName(indicator, language)));
            Cells.mark(anchor, indicator.equals(current), "true");
            all.add(new ListItem(anchor));
        });
        Markup.steady(this, summary, new Div(all));
        getElement().executeJs("this.open = false");
    }
}
