package vn.chitieu.dashboard.figure;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;

/** One of several, in the browser's own list, which every keyboard and phone knows. It stays, so the focus does. */
public final class Choice extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final String VALUE = "event.target.value";

    private final Span label = new Span();
    private final HtmlContainer list = new HtmlContainer("select");

    /** @param chosen told the key of what is chosen */
    public Choice(SerializableConsumer<String> chosen) {
        super("label");
        addClassName("choice");
        add(label, list);
        list.getElement()
                .addEventListener(
                        "change",
                        event -> chosen.accept(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE);
    }

    /** @param options texts by key, in order */
    public void show(String text, Map<String, String> options, String chosen) {
        label.setText(text);
        list.getElement().removeAllChildren();
        options.forEach((key, name) -> {
            Element option = new Element("option").setAttribute("value", key).setText(name);
            if (key.equals(chosen)) {
                option.setAttribute("selected", "");
            }
            list.getElement().appendChild(option);
        });
        list.getElement().executeJs("this.value = $0", chosen);
    }
}
