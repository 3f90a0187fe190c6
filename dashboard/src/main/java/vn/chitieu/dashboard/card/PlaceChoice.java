package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;

/** The chosen districts as chips, and a list of all to choose from. Its buttons stay, so the focus does. */
public final class PlaceChoice extends Div {
    private static final long serialVersionUID = 1L;

    /** More cannot be told apart. */
    public static final int MOST = 4;

    /** Of the button that was clicked, which is HTML here and there. */
    private static final String CODE = "event.target.closest('[data-code]')?.dataset.code";

    private final Span label = new Span();
    private final Span chips = new Span();
    private final HtmlContainer summary = new HtmlContainer("summary");
    private final Paragraph hint = new Paragraph();
    private final UnorderedList all = new UnorderedList();

    /** @param toggle told the code of a district that is to be chosen, or not any more */
    public PlaceChoice(SerializableConsumer<String> toggle) {
        addClassName("chips");
        label.addClassName("lbl");
        chips.addClassName("chips");
        summary.addClassName("chip");
        HtmlContainer picker = new HtmlContainer("details");
        picker.addClassName("picker");
        picker.add(summary, new Div(hint, all));
        add(label, chips, picker);
        getElement().setAttribute("role", "group");
        getElement()
                .addEventListener(
                        "click",
                        event -> toggle.accept(event.getEventData().get(CODE).asString()))
                .addEventData(CODE)
                .setFilter(CODE + " != null");
    }

    /** The codes of what is chosen, with one added or taken away; a fifth takes the place of the first. */
    public static List<String> toggled(List<String> chosen, String code) {
        List<String> codes = new ArrayList<>(chosen);
        if (!codes.remove(code)) {
            if (codes.size() == MOST) {
                codes.removeFirst();
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    /**
     * What choosing means on a page.
     *
     * @param group what is chosen, for those who hear the page
     * @param label before the chips
     * @param remove before the name of a district that a click takes out again
     */
    public record Words(String group, String label, String remove) {}

    /** Shows what is chosen. */
    public void show(List<Place> chosen, Words words, Language language) {
        getElement().setAttribute("aria-label", words.group());
        label.setText(words.label());
        Markup.fill(summary, Cells.icon("plus"), new Span(language.say("Chọn quận, huyện", "Choose districts")));
        hint.setText(language.say(
                "Tối đa bốn nơi; chọn thêm thì nơi chọn trước nhất nhường chỗ.",
                "Four at most; a further one takes the place of the one chosen first."));
        List<Component> buttons = new ArrayList<>();
        for (Place place : chosen) {
            Span symbol = new Span();
            symbol.addClassNames("sym", "s" + (buttons.size() + 1));
            symbol.getElement().setAttribute("aria-hidden", "true");
            NativeButton chip = button(place);
            chip.add(symbol, new Span(place.shortName(language)), Cells.icon("close"));
            chip.getElement().setAttribute("aria-label", words.remove() + place.shortName(language));
            buttons.add(chip);
        }
        Markup.fill(chips, buttons);
    }

    /** Fills the list to choose from. */
    public void offer(List<Place> places, List<Place> chosen, Language language) {
        Markup.steady(
                all,
                places.stream()
                        .map(place -> {
                            NativeButton button = button(place);
                            button.add(new Span(place.shortName(language)));
                            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(place)));
                            return new ListItem(button);
                        })
                        .toList());
    }

    private static NativeButton button(Place place) {
        NativeButton button = new NativeButton();
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button").setAttribute("data-code", place.code());
        return button;
    }
}
