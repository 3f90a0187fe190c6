package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.download.About;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.DownloadMenu;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.text.Language;

/**
 * A chart with what it says above, its measure beneath, its source at the foot, and its table one click away. The chart
 * stays the same component for as long as the card does.
 */
public final class CardView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Paragraph subtitle = new Paragraph();
    private final Div views = new Div();
    private final NativeButton asChart = new NativeButton();
    private final NativeButton asTable = new NativeButton();
    private final Div legend = new Div();
    private final Div body = new Div();
    private final Footer footer = new Footer();

    private final EChart chart = new EChart();
    private Component drawn = chart;
    private transient @Nullable Card<?> shown;

    private final DownloadMenu menu = new DownloadMenu(this::about);

    private boolean isChart = true;
    private Language language = Language.VI;
    private transient @Nullable Object shownTable;
    private transient volatile About about = About.NOTHING;
    private @Nullable SerializableSupplier<NativeTable> tableOnDemand;

    /**
     * @param id of the card, for links to it
     * @param width a column class: c4, c8, c12
     */
    public CardView(String id, String width) {
        super("section");
        setId(id);
        addClassNames("card", width);
        title.setId(id + "-tieu-de");
        getElement().setAttribute("aria-labelledby", id + "-tieu-de");
        subtitle.addClassName("sub");
        views.addClassNames("seg", "s", "soft");
        views.getElement().setAttribute("role", "group");
        views.add(asChart, asTable);
        asChart.getElement().setAttribute("type", "button");
        asTable.getElement().setAttribute("type", "button");
        asChart.addClickListener(click -> view(true));
        asTable.addClickListener(click -> view(false));
        Div tools = new Div(views, menu);
        tools.addClassName("tools");
        legend.addClassNames("legend", "only-chart");
        legend.setVisible(false);
        add(new Header(title, tools, subtitle), legend, body, footer);
        chart.addClassName("leads");
        chart.addSelectListener(event -> follow(event.key(), event.year()));
        view(true);
    }

    /** Has these stand over what is drawn, and with it. */
    public void over(Component... parts) {
        Div place = new Div(parts);
        place.add(chart);
        drawn = place;
    }

    /** Begins with what the link asks for (shell.js keeps it there). */
    @Override
    protected void onAttach(AttachEvent event) {
        List<String> asked = event.getUI()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters("view");
        view(!(views.isVisible() && asked.contains(getId().orElseThrow() + ".table")));
    }

    /** Shows what is declared; the same chart stays from one to the next. */
    public void show(Card<?> card, Source source) {
        declare(card, source);
        Optional<Mark> mark = card.mark();
        if (mark.isEmpty()) {
            only(card.body());
            return;
        }
        chart.draw(mark.orElseThrow());
        if (card.isBeside()) {
            beside(drawn, card.table());
        } else {
            either(drawn, card::table);
        }
    }

    /** Shows all of a card but what is drawn, which the page does itself. */
    public void declare(Card<?> card, Source source) {
        speak(card.language());
        head(card.title(), card.subtitle());
        if (!card.cited().isEmpty()) {
            title.removeAll();
            title.add(Cells.sentence(card.title(), card.cited()));
        }
        legend(card.legend());
        source.under(this);
        downloads(card::download);
        shown = card;
    }

    /** Shows what is listed and has no other view. */
    public void show(Listing<?> listing, Source source) {
        describe(listing, source);
        only(Cells.scrolling(listing.table()));
    }

    /** The same behind what it holds: a phone shows it when it is asked to. */
    public void showFolded(Listing<?> listing, String summary, Source source) {
        describe(listing, source);
        only(Cells.folds("whole", Cells.element("summary", "", new Span(summary)), Cells.scrolling(listing.table())));
    }

    /** Shows a chart with what it draws listed one click away. */
    public void show(Listing<?> listing, EChart drawn, Source source) {
        describe(listing, source);
        either(drawn, listing::table);
    }

    private void describe(Listing<?> listing, Source source) {
        speak(source.language());
        head(listing.title(), listing.subtitle());
        legend(List.of());
        source.under(this);
        downloads(listing::download);
    }

    private void follow(String key, @Nullable Integer year) {
        Card<?> card = shown;
        if (card != null) {
            Link.follow(this, year == null ? card.address(key) : card.address(key, year));
        }
    }

    public void speak(Language spoken) {
        language = spoken;
        views.getElement().setAttribute("aria-label", language.say("Cách xem", "View"));
        asChart.setText(language.say("Biểu đồ", "Chart"));
        asTable.setText(language.say("Bảng", "Table"));
    }

    public void head(String finding, String measure) {
        title.removeAll();
        title.setText(finding);
        subtitle.setText(measure);
        about = new About(finding, measure, about.foot(), about.day());
    }

    public void legend(List<Component> keys) {
        Markup.fill(legend, keys);
        legend.setVisible(!keys.isEmpty());
    }

    /** @param day as of which the figures are; null for what is known now */
    public void foot(String source, String asOf, @Nullable LocalDate day) {
        about = new About(about.title(), about.measure(), List.of(source, asOf), day);
        Markup.fill(footer, new Span(source), new Span(asOf));
    }

    /** Offers the table of this card as CSV and XLSX, and what the card shows as PNG and SVG. */
    public void downloads(SerializableSupplier<Download> download) {
        menu.offer(download, language);
    }

    /** Leaves out the choice between chart and table, for a card that is both. */
    public void oneView() {
        views.setVisible(false);
        view(true);
    }

    private About about() {
        return about;
    }

    /** The table stands beside the chart, row by row. */
    public void beside(Component chart, Component table) {
        body.addClassName("pair");
        place(chart, table);
        chart.getElement().getClassList().add("only-chart");
    }

    /** The table takes the place of the chart; it is made when it is first looked at. */
    public void either(Component chart, SerializableSupplier<NativeTable> table) {
        body.removeClassName("pair");
        tableOnDemand = table;
        place(chart, null);
        chart.getElement().getClassList().add("only-chart");
        showTableOnDemand();
    }

    /** What is a table already and has no other view. */
    public void only(Component content) {
        oneView();
        body.removeClassName("pair");
        place(content, null);
    }

    /** A table that is its own chart; it is made anew only where what it is made from has changed. */
    public void only(Object from, SerializableSupplier<NativeTable> table) {
        if (from.equals(shownTable)) {
            return;
        }
        shownTable = from;
        body.removeAll();
        body.add(Cells.scrolling(table.get()));
    }

    private void showTableOnDemand() {
        SerializableSupplier<NativeTable> demanded = tableOnDemand;
        if (demanded == null || isChart || body.getComponentCount() != 1) {
            return;
        }
        Div scroll = Cells.scrolling(demanded.get());
        scroll.addClassName("only-table");
        body.add(scroll);
    }

    private void place(Component chart, @Nullable Component beside) {
        if (body.getChildren().findFirst().filter(chart::equals).isEmpty()) {
            body.removeAll();
            body.add(chart);
        }
        body.getChildren().skip(1).toList().forEach(body::remove);
        if (beside != null) {
            body.add(beside);
        }
    }

    private void view(boolean showsChart) {
        isChart = showsChart;
        showTableOnDemand();
        getElement().setAttribute("data-view", isChart ? "chart" : "table");
        asChart.getElement().setAttribute("aria-pressed", String.valueOf(isChart));
        asTable.getElement().setAttribute("aria-pressed", String.valueOf(!isChart));
    }
}
