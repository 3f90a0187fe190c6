package vn.chitieu.dashboard.indicator;

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

/** The highlighted districts as chips, and a list of all to choose from. Its buttons stay, so the focus does. */
final class DistrictChoice extends Div {
    private static final long serialVersionUID = 1L;

    /** More lines than this cannot be told apart. */
    static final int MOST = 4;

    private final SerializableConsumer<String> toggle;
    private final Span label = new Span();
    private final Span chips = new Span();
    private final HtmlContainer picker = new HtmlContainer("details");
    private final HtmlContainer summary = new HtmlContainer("summary");
    private final Span summaryText = new Span();
    private final Paragraph hint = new Paragraph();
    private final UnorderedList all = new UnorderedList();
    private final transient Map<String, NativeButton> byCode = new LinkedHashMap<>();

    DistrictChoice(SerializableConsumer<String> toggle) {
        this.toggle = toggle;
        addClassName("chips");
        label.addClassName("lbl");
        chips.addClassName("chips");
        picker.addClassName("picker");
        summary.addClassName("chip");
        summary.add(Shell.icon("plus"), summaryText);
        picker.add(summary, new Div(hint, all));
        add(label, chips, picker);
        getElement().setAttribute("role", "group");
    }

    void show(IndicatorFigures figures, List<District> chosen, Language language) {
        getElement().setAttribute("aria-label", language.say("Quận, huyện nêu bật", "Highlighted districts"));
        label.setText(language.say("Nêu bật:", "Highlight:"));
        summaryText.setText(language.say("Chọn quận, huyện", "Choose districts"));
        hint.setText(language.say(
                "Tối đa bốn nơi; chọn thêm thì nơi chọn trước nhất nhường chỗ.",
                "Four at most; a further one takes the place of the one chosen first."));
        chips.removeAll();
        for (int number = 0; number < chosen.size(); number++) {
            chips.add(chip(chosen.get(number), number + 1, language));
        }
        List<District> districts =
                figures.now().stream().map(DistrictFigure::district).toList();
        if (!List.copyOf(byCode.keySet())
                .equals(districts.stream().map(District::code).toList())) {
            byCode.clear();
            all.removeAll();
            districts.forEach(district -> {
                NativeButton button = button(district);
                button.add(new Span());
                byCode.put(district.code(), button);
                all.add(new ListItem(button));
            });
        }
        districts.forEach(district -> {
            NativeButton button = byCode.get(district.code());
            if (button != null) {
                button.getElement().getChild(0).setText(district.shortName(language));
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(district)));
            }
        });
    }

    private NativeButton chip(District district, int number, Language language) {
        NativeButton chip = button(district);
        Span symbol = new Span();
        symbol.addClassNames("sym", "s" + number);
        symbol.getElement().setAttribute("aria-hidden", "true");
        chip.add(symbol, new Span(district.shortName(language)), Shell.icon("close"));
        chip.getElement()
                .setAttribute(
                        "aria-label", language.say("Bỏ nêu bật ", "Stop highlighting ") + district.shortName(language));
        return chip;
    }

    private NativeButton button(District district) {
        NativeButton button = new NativeButton();
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> toggle.accept(district.code()));
        return button;
    }
}
