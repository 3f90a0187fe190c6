package vn.chitieu.dashboard.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/**
 * A field with a list under it (the combobox pattern of ARIA): "/" goes to it, arrows choose, Enter opens, Escape leaves.
 * The keys are search.js; what is found is worked out here, over the snapshot that is published.
 */
@JavaScript("context://chi-tieu/search.js")
public final class SearchField extends Div {
    private static final long serialVersionUID = 1L;
    private static final int DEBOUNCE = 120;
    private static final int MOST = 12;

    private final transient PublishedWarehouse warehouse;
    private final Element input = new Element("input");
    private final HtmlContainer hint = new HtmlContainer("kbd");
    private final Div list = new Div();
    private final Span status = new Span();

    private transient Link link = new Link(Language.VI, null, null);

    public SearchField(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
        addClassNames("field", "search");
        getElement().setAttribute("role", "search");
        list.setId("tim-thay");
        list.addClassName("found");
        list.getElement().setAttribute("role", "listbox").setAttribute("hidden", true);
        status.addClassName("vh");
        status.getElement().setAttribute("role", "status");
        hint.setText("/");
        hint.getElement().setAttribute("aria-hidden", "true");
        input.setAttribute("type", "text")
                .setAttribute("role", "combobox")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "80")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", "tim-thay");
        input.addEventListener(
                        "input",
                        event -> find(event.getEventData().path("element.value").asString()))
                .addEventData("element.value")
                .debounce(DEBOUNCE, DebouncePhase.TRAILING);
        add(Cells.icon("lens"));
        getElement().appendChild(input);
        add(hint, list, status);
    }

    /** Where the reader stands, so that what is found opens in the same year and language. */
    public void show(Link here) {
        link = here.plain();
        String placeholder =
                here.language().say("Tìm quận, phường, chỉ tiêu, câu chữ…", "Find a district, indicator, words…");
        input.setAttribute("placeholder", placeholder).setAttribute("aria-label", placeholder);
        list.getElement().setAttribute("aria-label", here.language().say("Tìm thấy", "Found"));
    }

    /** Lists what a text finds. */
    void find(String text) {
        List<Found> found = found(text);
        List<Component> options = new ArrayList<>();
        for (Found one : found) {
            Anchor anchor = new Anchor(one.address());
            anchor.setId("tim-thay-" + options.size());
            Span said = new Span();
            said.add(Hits.marked(one.said()));
            anchor.add(said, new Span(one.kind()));
            anchor.getElement()
                    .setAttribute("role", "option")
                    .setAttribute("tabindex", "-1")
                    .setAttribute("aria-selected", "false");
            options.add(anchor);
        }
        Language language = link.language();
        boolean isAsked = !text.isBlank();
        String said = !isAsked
                ? ""
                : found.isEmpty()
                        ? language.say("Không tìm thấy gì", "Nothing found")
                        : language.say("%d kết quả", "%d found", found.size());
        status.setText(said);
        if (isAsked && found.isEmpty()) {
            Div nothing = new Div(said);
            nothing.addClassName("nothing");
            nothing.getElement()
                    .setAttribute("role", "option")
                    .setAttribute("aria-disabled", "true")
                    .setAttribute("aria-selected", "false");
            options.add(nothing);
        }
        Markup.fill(list, options);
        list.getElement().setAttribute("data-for", text).setAttribute("hidden", !isAsked);
        input.setAttribute("aria-expanded", String.valueOf(isAsked));
    }

    /** Names first; texts and documents where these leave room. */
    private List<Found> found(String text) {
        try (Sight sight = Sight.of(warehouse, link.day(), reader -> reader).orElse(null)) {
            if (sight == null) {
                return List.of();
            }
            Reader reader = sight.reader();
            List<Found> found = new ArrayList<>();
            Index.of(reader).find(text, link.language()).forEach(entry -> found.add(Found.of(entry, link)));
            found.addAll(new Texts(reader.sql(), sight.contents().isSample())
                    .find(Wanted.of(text), link, MOST - found.size()));
            return found;
        }
    }
}
