package vn.chitieu.dashboard.table;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** A choice of one indicator that opens as a list of links, so that each choice has an address. */
public final class IndicatorPicker extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final Span label = new Span();
    private final Span chosen = new Span();
    private final UnorderedList all = new UnorderedList();

    public IndicatorPicker() {
        super("details");
        addClassNames("picker", "one");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassName("btn");
        label.addClassName("dim");
        summary.add(label, chosen, Shell.icon("down"));
        add(summary, new Div(all));
    }

    /** Shows the choice and closes the list. */
    public void show(
            String purpose,
            List<Indicator> indicators,
            Indicator current,
            Language language,
            Function<Indicator, String> address) {
        label.setText(purpose);
        chosen.setText(current.letter() + " " + Contents.shortName(current, language));
        all.removeAll();
        indicators.forEach(indicator -> {
            Span letter = new Span(indicator.letter());
            letter.addClassName("lt");
            Anchor anchor = new Anchor(address.apply(indicator));
            anchor.add(letter, new Span(Contents.shortName(indicator, language)));
            if (indicator.equals(current)) {
                anchor.getElement().setAttribute("aria-current", "true");
            }
            all.add(new ListItem(anchor));
        });
        getElement().executeJs("this.open = false");
    }
}
