package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.dashboard.html.Markup;

/** One of several, in the browser's own list, which every keyboard and phone knows. It stays, so the focus does. */
public final class Choice extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final String VALUE = "event.target.value";

    private final Span label = new Span();
    private final HtmlContainer list = new HtmlContainer("select");

    private Set<String> offered = Set.of();

    /** @param chosen told the key of what is chosen, which is one of those that are offered */
    public Choice(SerializableConsumer<String> chosen) {
        super("label");
        addClassName("choice");
        add(label, list);
        list.getElement()
                .addEventListener("change", event -> {
                    String key = event.getEventData().path(VALUE).asString("");
                    if (offered.contains(key)) {
                        chosen.accept(key);
                    }
                })
                .addEventData(VALUE);
    }

    /** @param options texts by key, in order */
    public void show(String text, Map<String, String> options, String chosen) {
        label.setText(text);
        offered = Set.copyOf(options.keySet());
        List<Component> all = new ArrayList<>();
        options.forEach((key, name) -> {
            HtmlContainer option = new HtmlContainer("option");
            option.setText(name);
            option.getElement().setAttribute("value", key);
            if (key.equals(chosen)) {
                option.getElement().setAttribute("selected", true);
            }
            all.add(option);
        });
        Markup.fill(list, all);
        list.getElement().executeJs("this.value = $0", chosen);
    }
}
