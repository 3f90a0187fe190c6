package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Panels.Point;
import vn.chitieu.dashboard.mark.Trend;
import vn.chitieu.dashboard.mark.Trend.Course;

/** The city and the chosen districts through the years, the others grey behind them. */
record TrendCard(IndicatorFigures figures, IndicatorWords words, List<Place> chosen) implements YearCard {

    @Override
    public String finding() {
        List<CityFigure> known = known();
        if (known.isEmpty()) {
            return say("Chưa năm nào đủ nơi báo cáo", "In no year have enough districts reported");
        }
        CityFigure first = known.getFirst();
        CityFigure last = known.getLast();
        if (first.equals(last)) {
            return say(
                    "Chỉ năm %d đủ nơi báo cáo: %s",
                    "Enough reported in %d only: %s", first.year(), words.cityText(first));
        }
        boolean isHigher = requireNonNull(last.value()) > requireNonNull(first.value());
        String verb = words.cityText(first).equals(words.cityText(last))
                ? say("giữ ở", "unchanged at")
                : isHigher ? say("lên", "up to") : say("xuống", "down to");
        String unit = figures.isCount() ? " " + words.unit() : "";
        return say(
                "Từ %s năm %d %s %s năm %d",
                "From %s in %d %s %s in %d",
                words.cityText(first) + unit,
                first.year(),
                verb,
                words.cityText(last) + unit,
                last.year());
    }

    @Override
    public List<Cited> cited() {
        return known().stream()
                .map(city -> new Cited(words.cityText(city), words.toLineage(city)))
                .toList();
    }

    /** The years in which enough have reported. */
    private List<CityFigure> known() {
        return figures.city().stream()
                .filter(city -> figures.cityValue(city.year()) != null)
                .toList();
    }

    @Override
    public String subtitle() {
        double axisStart = axis().min();
        List<Integer> years = figures.years();
        String span = years.getFirst() + "–" + years.getLast();
        String measure = figures.isCount()
                ? say(
                        "%s, %s · trên: %s; dưới: từng nơi, trên một đơn vị",
                        "%s, %s · above: %s; below: districts, per ward-level unit",
                        FigureWords.capitalized(words.unit()),
                        span,
                        words.everyone().toLowerCase(language().locale()))
                : "%, " + span;
        String start =
                axisStart > 0 ? say(" · trục bắt đầu từ %d%%", " · axis starts at %d%%", Math.round(axisStart)) : "";
        return measure + start + say(" · chỗ ngắt: không có số liệu", " · gap: no figures");
    }

    /** The lines that carry no name of their own at their end. */
    @Override
    public List<Component> legend() {
        List<Component> legend = new ArrayList<>();
        legend.add(Cells.key("city", words.everyone()));
        if (!figures.targets().isEmpty()) {
            legend.add(Cells.key("target", FigureWords.capitalized(said().targetName())));
        }
        legend.add(Cells.key("context", say("Các nơi khác", "Other districts")));
        return legend;
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(trend(false));
    }

    /** On the page or on paper. */
    Trend trend(boolean isOnPaper) {
        boolean isCount = figures.isCount();
        return new Trend(
                spoken(),
                isOnPaper,
                !isCount,
                figures.years(),
                axis(),
                isCount
                        ? new Trend.Parts(
                                words.everyone(), say("Từng nơi, trên một đơn vị", "Districts, per ward-level unit"))
                        : null,
                city(),
                figures.city().stream()
                        .map(CityFigure::target)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .map(words::targetLineLabel)
                        .map(end -> new Course("", end, targets()))
                        .orElse(null),
                chosen.stream().map(this::highlighted).toList(),
                figures.now().stream()
                        .map(Figure::place)
                        .filter(place -> !chosen.contains(place))
                        .map(place -> new Course(place.code(), "", points(place, figure -> List.of())))
                        .toList());
    }

    private List<Point> targets() {
        return drawnTargets().stream()
                .map(target -> new Point(target, List.of(), false))
                .toList();
    }

    private Course city() {
        return new Course(
                words.together(),
                known().stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> ended(words.city(), words.cityText(last), last.year()))
                        .orElse(""),
                figures.city().stream()
                        .map(city -> new Point(drawn(figures.cityValue(city.year())), words.tip(city), false))
                        .toList());
    }

    /** A name with its last value, for the end of a line: Củ Chi 49,7%. */
    private String ended(String name, String value, int lastYear) {
        boolean isLatest = lastYear == figures.years().getLast();
        return name + " " + value + (isLatest ? "" : " (" + lastYear + ")");
    }

    private Course highlighted(Place place) {
        return new Course(
                place.code(),
                figures.of(place).stream()
                        .filter(figure -> figure.compared() != null)
                        .reduce((earlier, later) -> later)
                        .map(last -> ended(place.shortName(language()), said().compared(last), last.year()))
                        .orElse(""),
                points(place, words::tip));
    }

    @Override
    public String part() {
        return say("diễn biến", "trend");
    }
}
