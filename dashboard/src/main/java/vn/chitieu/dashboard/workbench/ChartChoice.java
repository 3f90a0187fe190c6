package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.card.Choice;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.workbench.ResultChart.Kind;

/** A chart of a result, and what of it is drawn. */
final class ChartChoice extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<ResultChart.Tile> places;
    private final transient Language language;
    private final Choice kinds = new Choice(kind -> choose(chart().as(Kind.valueOf(kind))));
    private final Choice names = new Choice(column -> choose(chart().named(Integer.parseInt(column))));
    private final Choice across = new Choice(column -> choose(chart().across(Integer.parseInt(column))));
    private final Choice values = new Choice(column -> choose(chart().of(Integer.parseInt(column))));
    private final EChart drawn = new EChart();
    private final Span cut = new Span();
    private transient ResultChart chart;

    ChartChoice(ResultChart chart, List<ResultChart.Tile> places, Language language) {
        this.chart = chart;
        this.places = places;
        this.language = language;
        addClassName("chart-choice");
        Div choices = new Div(kinds, names, across, values);
        choices.addClassName("choices");
        cut.addClassName("dim");
        add(choices, drawn, cut);
        draw();
    }

    private void choose(ResultChart other) {
        chart = other;
        draw();
    }

    private void draw() {
        Map<String, String> kindNames = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kindNames.put(kind.name(), name(kind));
        }
        kinds.show(language.say("Kiểu", "Kind"), kindNames, chart.kind().name());
        names.show(
                chart.kind() == Kind.MAP
                        ? language.say("Mã quận, huyện", "District code")
                        : language.say("Tên", "Name"),
                named(IntStream.range(0, chart.result().columns().size())),
                Integer.toString(chart.name()));
        Map<String, String> numbers =
                named(ResultChart.columns(chart.result(), true).stream().mapToInt(Integer::intValue));
        across.show(language.say("Trục ngang", "Across"), numbers, Integer.toString(chart.across()));
        across.setVisible(chart.kind() == Kind.LINES || chart.kind() == Kind.SCATTER);
        values.show(language.say("Giá trị", "Value"), numbers, Integer.toString(chart.value()));
        drawn.draw(chart.mark(places, language.say("%s theo %s", "%s by %s", name(chart.value()), name(chart.name()))));
        cut.setVisible(chart.drawn() < chart.result().rows());
        cut.setText(language.say(
                "Vẽ %d dòng đầu trong %d dòng.",
                "The first %d of %d rows are drawn.",
                chart.drawn(),
                chart.result().rows()));
    }

    private ResultChart chart() {
        return chart;
    }

    private Map<String, String> named(IntStream columns) {
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(Integer.toString(column), name(column)));
        return named;
    }

    private String name(int column) {
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
