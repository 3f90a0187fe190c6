package vn.chitieu.dashboard.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.text.Packed;

/**
 * The one chart component: draws a {@link Mark} or a {@link Chart} as SVG, updates the same instance when another one is given, follows
 * the size of its place and the theme, tells clicks. Everything stays in {@code chi-tieu/chart.js} beside the options.
 */
@Tag("ct-chart")
@JavaScript("context://chi-tieu/marks.js")
@JavaScript("context://chi-tieu/chart.js")
public final class EChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    private static final JsonMapper MARKS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Wide and narrow options as one JSON, packed: of a page with many charts they are most of what it holds. */
    private @Nullable Packed options;

    private int height;
    private @Nullable Drawn drawn;

    /** What the browser was told to draw. */
    private record Drawn(Packed options, int height, String language) implements Serializable {}

    public void draw(Chart next) {
        draw(next.height(), next.label(), next.json());
    }

    public void draw(Mark mark) {
        draw(mark.height(), mark.label(), json(new Marked(mark.function(), mark)));
    }

    /** A mark as chart.js takes it. */
    record Marked(String mark, Mark data) {}

    /** What is not there is left out. */
    static String json(Object value) {
        return MARKS.writeValueAsString(value);
    }

    private void draw(int pixels, String label, String json) {
        getStyle().setHeight(pixels + "px");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        options = Packed.of(json);
        height = pixels;
        if (isAttached()) {
            send();
        }
    }

    /** Tells the key of each data item that is clicked. */
    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        drawn = null;
        send();
    }

    /** What is drawn already is not sent again. */
    private void send() {
        Packed current = options;
        if (current == null) {
            return;
        }
        String language = getUI().map(ui -> ui.getLocale().getLanguage()).orElse("");
        Drawn next = new Drawn(current, height, language);
        if (!next.equals(drawn)) {
            drawn = next;
            getElement().callJsFunction("draw", current.text(), language);
        }
    }

    /** A click on a data item that carries a key. */
    @DomEvent("chart-select")
    public static final class SelectEvent extends ComponentEvent<EChart> {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final @Nullable Integer year;

        public SelectEvent(
                EChart source,
                boolean fromClient,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.year") @Nullable Integer year) {
            super(source, fromClient);
            this.key = key;
            this.year = year;
        }

        public String key() {
            return key;
        }

        /** Of the data item; null in a mark of one year. */
        public @Nullable Integer year() {
            return year;
        }
    }
}
