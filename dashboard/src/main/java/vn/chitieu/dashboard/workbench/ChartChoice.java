package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.workbench.ResultChart.Kind;

/** A chart of a result, and what of it is drawn. */
final class ChartChoice extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<ResultChart.Tile> places;
    private final transient Language language;
    private transient ResultChart chart;

    ChartChoice(ResultChart chart, List<ResultChart.Tile> places, Language language) {
        this.chart = chart;
        this.places = places;
        this.language = language;
        addClassName("chart-choice");
        draw();
    }

    private void draw() {
        removeAll();
        Div choices = new Div();
        choices.addClassName("choices");
        choices.add(choice(
                language.say("Kiểu", "Kind"),
                IntStream.range(0, Kind.values().length).boxed().toList(),
                chart.kind().ordinal(),
                kind -> name(Kind.values()[kind]),
                kind -> chart = chart.as(Kind.values()[kind])));
        List<Integer> all =
                IntStream.range(0, chart.result().columns().size()).boxed().toList();
        List<Integer> numbers = ResultChart.columns(chart.result(), true);
        choices.add(choice(
                chart.kind() == Kind.MAP
                        ? language.say("Mã quận, huyện", "District code")
                        : language.say("Tên", "Name"),
                all,
                chart.name(),
                this::column,
                column -> chart = chart.named(column)));
        if (chart.kind() == Kind.LINES || chart.kind() == Kind.SCATTER) {
            choices.add(choice(
                    language.say("Trục ngang", "Across"),
                    numbers,
                    chart.across(),
                    this::column,
                    column -> chart = chart.across(column)));
        }
        choices.add(choice(
                language.say("Giá trị", "Value"),
                numbers,
                chart.value(),
                this::column,
                column -> chart = chart.of(column)));
        EChart drawn = new EChart();
        drawn.draw(chart.mark(
                places, language.say("%s theo %s", "%s by %s", column(chart.value()), column(chart.name()))));
        add(choices, drawn);
        if (chart.drawn() < chart.result().rows()) {
            add(Cells.dim(language.say(
                    "Vẽ %d dòng đầu trong %d dòng.",
                    "The first %d of %d rows are drawn.",
                    chart.drawn(),
                    chart.result().rows())));
        }
    }

    private HtmlContainer choice(
            String label,
            List<Integer> options,
            int chosen,
            java.util.function.IntFunction<String> named,
            java.util.function.IntConsumer choose) {
        HtmlContainer select = new HtmlContainer("select");
        for (int option : options) {
            HtmlContainer one = new HtmlContainer("option");
            one.setText(named.apply(option));
            one.getElement().setAttribute("value", Integer.toString(option));
            if (option == chosen) {
                one.getElement().setAttribute("selected", true);
            }
            select.add(one);
        }
        select.getElement()
                .addEventListener("change", event -> {
                    int option = event.getEventData().path("element.value").asInt(-1);
                    if (options.contains(option)) {
                        choose.accept(option);
                        draw();
                    }
                })
                .addEventData("element.value");
        HtmlContainer field = new HtmlContainer("label");
        field.addClassName("choice");
        field.add(new Span(label), select);
        return field;
    }

    private String column(int column) {
        return chart.result().columns().get(column).name();
    }

    private String name(Kind kind) {
        return switch (kind) {
            case BARS -> language.say("Thanh", "Bars");
            case LINES -> language.say("Đường", "Lines");
            case SCATTER -> language.say("Chấm", "Scatter");
            case MAP -> language.say("Bản đồ", "Map");
        };
    }
}
