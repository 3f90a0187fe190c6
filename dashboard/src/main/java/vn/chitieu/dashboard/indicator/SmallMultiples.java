package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Axis;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.mark.Panels;
import vn.chitieu.dashboard.mark.Panels.Look;
import vn.chitieu.dashboard.mark.Panels.Panel;

/** Every district through the years in a plot of its own, all on one scale, best of the latest year first. */
record SmallMultiples(IndicatorFigures figures, IndicatorWords words) implements YearCard {
    /** Always seen from the latest year, so that another year changes nothing here. */
    static SmallMultiples of(IndicatorFigures figures, Link link) {
        IndicatorFigures latest = figures.latest();
        return new SmallMultiples(
                latest, new IndicatorWords(latest, link.plain().withYear(latest.year())));
    }

    @Override
    public String finding() {
        List<List<Double>> all = figures.now().stream()
                .filter(Figure::isComparable)
                .map(figure -> unbroken(figures.of(figure.place())))
                .filter(values -> values.size() > 1)
                .toList();
        int compared = all.size();
        long higher = all.stream()
                .filter(values -> values.getLast() > values.getFirst())
                .count();
        String rising = compared == 0
                ? say("Chưa nơi nào có hai năm để so", "No district has two years to compare")
                : higher == compared
                        ? say(
                                "Cả %d nơi cao hơn năm đầu so được",
                                "All %d districts above their first comparable year", compared)
                        : say(
                                "%d/%d nơi không cao hơn năm đầu so được",
                                "%d of %d districts not above their first comparable year",
                                compared - higher,
                                compared);
        if (figures.targets().isEmpty()) {
            return rising;
        }
        int met = figures.met();
        return rising + say("; %d nơi đạt %s %d", "; %d met the %s of %d", met, said().targetName(), figures.year());
    }

    @Override
    public String subtitle() {
        Axis axis = axis();
        return say(
                "%s, %d–%d, cùng một thang %s–%s%s · xếp theo năm %d · khoảng trống: không có số liệu",
                "%s, %d–%d, one scale of %s–%s%s · in the order of %d · gap: no figures",
                figures.isCount() ? FigureWords.capitalized(words.perUnit()) : "%",
                figures.years().getFirst(),
                figures.years().getLast(),
                end(axis.min()),
                end(axis.max()),
                figures.isCount() ? "" : "%",
                figures.year());
    }

    private String end(double ofScale) {
        return numbers().exact(BigDecimal.valueOf(ofScale).stripTrailingZeros());
    }

    @Override
    public List<Component> legend() {
        List<Component> legend = new ArrayList<>();
        if (!figures.isCount()) {
            legend.add(Cells.key("context", words.everyone()));
            if (!figures.targets().isEmpty()) {
                legend.add(Cells.key("target", FigureWords.capitalized(said().targetName())));
            }
        }
        return legend;
    }

    @Override
    public String part() {
        return say("từng nơi", "each district");
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Panels(
                spoken(),
                figures.years(),
                figures.listed().stream().map(this::panel).toList(),
                axis()));
    }

    private Panel panel(Figure latest) {
        Place place = latest.place();
        boolean isMet = latest.verdictTarget() == TargetVerdict.met;
        boolean isEmpty = latest.compared() == null;
        return new Panel(
                place.code(),
                place.shortName(language()),
                isEmpty
                        ? said().whyNot(latest).orElse("–")
                        : said().compared(latest) + (isMet ? say("  đạt", "  met") : ""),
                !figures.isCount(),
                false,
                points(place, words::shortTip),
                figures.isCount() ? List.of() : drawnCity(),
                figures.isCount() || figures.targets().isEmpty() ? List.of() : drawnTargets(),
                isMet ? Look.MET : isEmpty ? Look.EMPTY : Look.PLAIN);
    }

    /** What compares since the last break: what lies before is not compared. */
    private static List<Double> unbroken(List<Figure> years) {
        int from = IntStream.range(0, years.size())
                .filter(at -> years.get(at).isBreak())
                .max()
                .orElse(0);
        return years.subList(from, years.size()).stream()
                .filter(Figure::isComparable)
                .map(Figure::compared)
                .filter(Objects::nonNull)
                .toList();
    }
}
