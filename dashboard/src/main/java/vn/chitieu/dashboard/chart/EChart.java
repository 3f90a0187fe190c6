package vn.chitieu.dashboard.chart;

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
import org.jspecify.annotations.Nullable;

/**
 * The one chart component: draws a {@link Chart} as SVG, updates the same instance when another one is given, follows
 * the size of its place and the theme, tells clicks. Everything stays in {@code chi-tieu/chart.js} beside the options.
 */
@Tag("ct-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://chi-tieu/chart.js")
public final class EChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Chart chart;
    private transient String sent = "";

    public void draw(Chart next) {
        chart = next;
        getStyle().setHeight(next.height() + "px");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", next.label());
        if (isAttached()) {
            send(next, false);
        }
    }

    /** What is drawn now. */
    public @Nullable Chart chart() {
        return chart;
    }

    /** Tells the key of each data item that is clicked. */
    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Chart current = chart;
        if (current != null) {
            send(current, true);
        }
    }

    /** What is drawn already is not sent again. */
    private void send(Chart current, boolean isNew) {
        String wide = Chart.json(current.wide());
        String narrow = current.narrow() == current.wide() ? "" : Chart.json(current.narrow());
        String language = getUI().map(ui -> ui.getLocale().getLanguage()).orElse("");
        String all = wide + narrow + current.height() + language;
        if (isNew || !all.equals(sent)) {
            sent = all;
            getElement().callJsFunction("draw", wide, narrow, language);
        }
    }

    /** A click on a data item that carries a key. */
    @DomEvent("chart-select")
    public static final class SelectEvent extends ComponentEvent<EChart> {
        private static final long serialVersionUID = 1L;

        private final String key;

        public SelectEvent(EChart source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
