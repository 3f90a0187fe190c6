package vn.chitieu.dashboard.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Packed;

/** A slider over the frames of the {@link EChart} beside it, with a button that plays them. Runs in the browser alone. */
@Tag("ct-player")
public final class YearPlayer extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    private final NativeButton play = new NativeButton();
    private final Element slider = new Element("input");

    private @Nullable Packed frames;
    private @Nullable Packed sent;
    private int at;

    public YearPlayer() {
        addClassName("player");
        play.addClassNames("btn", "s", "icon");
        Span icon = new Span();
        icon.addClassNames("ic", "play");
        icon.getElement().setAttribute("aria-hidden", "true");
        play.add(icon);
        play.getElement().setAttribute("type", "button");
        slider.setAttribute("type", "range").setAttribute("min", "0").setAttribute("step", "1");
        getElement().appendChild(play.getElement(), slider, new HtmlContainer("output").getElement());
    }

    /** A frame as chart.js takes it. */
    private record Step(String name, String say, EChart.Marked marked) {}

    /** @param shown index of the frame to begin with */
    public void show(List<Frame> next, int shown, String sliderLabel, String playLabel) {
        slider.setAttribute("aria-label", sliderLabel);
        play.getElement().setAttribute("aria-label", playLabel).setAttribute("title", playLabel);
        frames = Packed.of(EChart.json(next.stream()
                .map(frame -> new Step(
                        frame.name(),
                        frame.say(),
                        new EChart.Marked(frame.mark().function(), frame.mark())))
                .toList()));
        at = shown;
        if (isAttached()) {
            send();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        sent = null;
        send();
    }

    private void send() {
        Packed current = frames;
        if (current == null) {
            return;
        }
        if (Objects.equals(current, sent)) {
            getElement().callJsFunction("load", at);
        } else {
            sent = current;
            getElement().callJsFunction("load", at, current.text());
        }
    }
}
