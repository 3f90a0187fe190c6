package vn.chitieu.dashboard.figure;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;

/** The chosen districts as chips, and a list of all to choose from. Its buttons stay, so the focus does. */
public final class PlaceChoice extends Div {
    private static final long serialVersionUID = 1L;

    /** More cannot be told apart. */
    public static final int MOST = 4;

    private final SerializableConsumer<String> toggle;
    private final Span label = new Span();
    private final Span chips = new Span();
    private final HtmlContainer picker = new HtmlContainer("details");
    private final Span summaryText = new Span();
    private final Paragraph hint = new Paragraph();
    private final UnorderedList all = new UnorderedList();
    private final transient Map<String, NativeButton> byCode = new LinkedHashMap<>();

    public PlaceChoice(SerializableConsumer<String> toggle) {
        this.toggle = toggle;
        addClassName("chips");
        label.addClassName("lbl");
        chips.addClassName("chips");
        picker.addClassName("picker");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassName("chip");
        summary.add(Shell.icon("plus"), summaryText);
        picker.add(summary, new Div(hint, all));
        add(label, chips, picker);
        getElement().setAttribute("role", "group");
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
        summaryText.setText(language.say("Chọn quận, huyện", "Choose districts"));
        hint.setText(language.say(
                "Tối đa bốn nơi; chọn thêm thì nơi chọn trước nhất nhường chỗ.",
                "Four at most; a further one takes the place of the one chosen first."));
        chips.removeAll();
        for (int number = 0; number < chosen.size(); number++) {
            chips.add(chip(chosen.get(number), number + 1, words, language));
        }
    }

    /** Fills the list to choose from. */
    public void offer(List<Place> places, List<Place> chosen, Language language) {
        if (!List.copyOf(byCode.keySet())
                .equals(places.stream().map(Place::code).toList())) {
            byCode.clear();
            all.removeAll();
            places.forEach(place -> {
                NativeButton button = button(place);
                button.add(new Span());
                byCode.put(place.code(), button);
                all.add(new ListItem(button));
            });
        }
        places.forEach(place -> {
            NativeButton button = byCode.get(place.code());
            if (button != null) {
                button.getElement().getChild(0).setText(place.shortName(language));
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(place)));
            }
        });
    }

    private NativeButton chip(Place place, int number, Words words, Language language) {
        NativeButton chip = button(place);
        Span symbol = new Span();
        symbol.addClassNames("sym", "s" + number);
        symbol.getElement().setAttribute("aria-hidden", "true");
        chip.add(symbol, new Span(place.shortName(language)), Shell.icon("close"));
        chip.getElement().setAttribute("aria-label", words.remove() + place.shortName(language));
        return chip;
    }

    private NativeButton button(Place place) {
        NativeButton button = new NativeButton();
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> toggle.accept(place.code()));
        return button;
    }
}
