package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;

/**
 * The city and the chosen districts through the years, the others grey behind them.
 *
 * @param toggled the address of the page once a district is highlighted, or not any more
 */
record TrendCard(IndicatorFigures figures, IndicatorWords words, List<Place> chosen, UnaryOperator<String> toggled)
        implements YearCard {

    @Override
    public String title() {
        List<CityFigure> known = figures.city().stream()
                .filter(city -> figures.cityValue(city.year()) != null)
                .toList();
        if (known.isEmpty()) {
            return words.within(say("Chưa năm nào đủ nơi báo cáo", "In no year have enough districts reported"));
        }
        CityFigure first = known.getFirst();
        CityFigure last = known.getLast();
        if (first.equals(last)) {
            return words.within(say(
                    "Chỉ năm %d đủ nơi báo cáo: %s",
                    "Enough reported in %d only: %s", first.year(), words.cityText(first)));
        }
        int direction = words.cityText(first).equals(words.cityText(last))
                ? 0
                : Double.compare(requireNonNull(last.value()), requireNonNull(first.value()));
        String verb = direction == 0
                ? say("giữ ở", "unchanged at")
                : direction > 0 ? say("lên", "up to") : say("xuống", "down to");
        String unit = figures.isCount() ? " " + words.unit() : "";
        return words.within(say(
                "Từ %s%s năm %d %s %s%s năm %d",
                "From %s%s in %d %s %s%s in %d",
                words.cityText(first),
                unit,
                first.year(),
                verb,
                words.cityText(last),
                unit,
                last.year()));
    }

    @Override
    public String subtitle() {
        double axisStart = TrendLines.scale(figures).min();
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
            legend.add(Cells.key("target", FigureWords.capitalized(words.targetName())));
        }
        legend.add(Cells.key("context", say("Các nơi khác", "Other districts")));
        return legend;
    }

    @Override
    public Optional<Chart> chart() {
        return Optional.of(TrendLines.chart(figures, words, chosen, title() + ". " + subtitle()));
    }

    @Override
    public String address(String districtCode) {
        return toggled.apply(districtCode);
    }

    @Override
    public String part() {
        return say("diễn biến", "trend");
    }
}
