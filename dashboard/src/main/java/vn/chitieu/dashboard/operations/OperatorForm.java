package vn.chitieu.dashboard.operations;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.nio.file.Path;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/** Asks for the code of the operator, and says where it stands. */
final class OperatorForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final String TYPED = "element.closest('.operator').querySelector('input').value";

    OperatorForm(Path file, Language language, SerializableConsumer<String> then) {
        super("section");
        setId("nguoi-van-hanh");
        addClassNames("card", "c12", "operator");
        H2 title = new H2(language.say("Người vận hành", "Operator"));
        title.setId("nguoi-van-hanh-tieu-de");
        getElement().setAttribute("aria-labelledby", "nguoi-van-hanh-tieu-de");
        NativeLabel label = new NativeLabel(language.say("Mã vận hành", "Operator code"));
        label.setFor("ma-van-hanh");
        Element input = new Element("input");
        input.setAttribute("id", "ma-van-hanh")
                .setAttribute("type", "password")
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", "80");
        Div field = new Div();
        field.addClassName("field");
        field.getElement().appendChild(input);
        NativeButton send = new NativeButton(language.say("Mở việc vận hành", "Unlock"));
        send.addClassNames("btn", "primary");
        send.getElement().setAttribute("type", "button");
        Div line = new Div(label, field, send);
        DomEventListener given =
                event -> then.accept(event.getEventData().get(TYPED).asString());
        input.addEventListener("keydown", given)
                .setFilter("event.key === 'Enter'")
                .addEventData(TYPED);
        send.getElement().addEventListener("click", given).addEventData(TYPED);
        add(
                new Header(title),
                new Paragraph(
                        new Span(language.say(
                                "Ghim và bỏ ghim chỉ dành cho người vận hành: mã ở tệp ",
                                "Only the operator pins snapshots. The code is in the file ")),
                        Cells.code(file.toString()),
                        new Span(language.say(
                                " trên máy chủ, chỉ người chạy máy chủ đọc được; mỗi lần khởi động là một mã mới.",
                                " at the server, for whoever runs it to read; each start makes another."))),
                line);
    }
}
