package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.indicator.RankedBars.Standing;
import vn.chitieu.dashboard.text.Language;

/** What the marks of the charts mean; only those that are drawn. */
record Legends(IndicatorFigures figures, IndicatorWords words) {

    /** How a bar is filled, and the mark of a count's target. */
    List<Component> ranking() {
        Language language = words.language();
        List<Standing> standings = figures.now().stream()
                .filter(figure -> figure.compared() != null)
                .map(figure -> RankedBars.standing(figure))
                .distinct()
                .toList();
        List<Component> legend = new ArrayList<>();
        boolean hasTarget = figures.target(figures.year()).isPresent();
        if (standings.contains(Standing.MET)) {
            legend.add(Cells.key("met", language.say("Đạt", "Met")));
        }
        if (standings.contains(Standing.BELOW)) {
            legend.add(Cells.key(
                    "below",
                    hasTarget ? language.say("Chưa đạt", "Below target") : language.say("Có số liệu", "With figures")));
        }
        if (standings.contains(Standing.PARTIAL)) {
            legend.add(Cells.key(
                    "open dashed", language.say("Chưa đủ phường, xã để so", "Too few ward-level units to compare")));
        }
        if (standings.contains(Standing.STATED)) {
            legend.add(
                    Cells.key("open", language.say("Tỷ lệ tự nêu: không xếp hạng", "Stated percentage: not ranked")));
        }
        if (figures.isCount() && hasTarget) {
            legend.add(Cells.key("tick", language.say("Chỉ tiêu của từng nơi", "Each district’s target")));
        }
        return legend;
    }

    /** The lines that carry no name of their own at their end. */
    List<Component> trend() {
        Language language = words.language();
        List<Component> legend = new ArrayList<>();
        legend.add(Cells.key("city", words.everyone()));
        if (!figures.targets().isEmpty()) {
            legend.add(Cells.key("target", FigureWords.capitalized(words.targetName())));
        }
        legend.add(Cells.key("context", language.say("Các nơi khác", "Other districts")));
        return legend;
    }
}
