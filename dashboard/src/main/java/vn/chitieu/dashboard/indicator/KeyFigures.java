package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static vn.chitieu.dashboard.table.Cells.keyFigure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityExplanation;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.table.Cells;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * The six figures over the charts.
 *
 * @param ranking where each district stands with its figure; null on paper
 */
record KeyFigures(
        IndicatorFigures figures,
        IndicatorWords words,
        @Nullable String ranking) {

    List<Component> all() {
        return List.of(city(), gap(), change(), met(), range(), reported());
    }

    private String say(String vietnamese, String english) {
        return words.language().say(vietnamese, english);
    }

    private Component city() {
        CityFigure city = figures.cityNow();
        Span value = new Span(new Span(words.cityText(city)));
        if (ranking != null) {
            value.add(
                    new CityExplanation(words.language(), figures.indicator(), city, figures.now()).leadingTo(ranking));
        }
        return keyFigure(
                say("Toàn thành phố, %d".formatted(figures.year()), "Whole city, %d".formatted(figures.year())),
                value,
                text(
                        figures.isCount()
                                ? words.unit()
                                : words.fraction(city.numerator(), city.denominator())
                                        .map(parts -> parts + " " + words.unit())
                                        .orElse(say("chưa có số liệu", "no figures yet"))));
    }

    private Component gap() {
        CityFigure city = figures.cityNow();
        if (city.target() == null) {
            return keyFigure(say("Chỉ tiêu", "Target"), new Span("–"), text(say("chưa đặt", "none set")));
        }
        String label = say("Còn thiếu đến ", "Gap to ") + words.targetText(city.target());
        Long units = city.gapUnits();
        Double points = city.gapPoints();
        if (units == null) {
            return keyFigure(label, new Span("–"), text(words.targetName()));
        }
        String inUnits = words.numbers().whole(units) + " " + words.unit();
        boolean isMet = figures.isCount() ? units == 0 : points != null && points == 0;
        if (isMet) {
            Span detail = Cells.verdict(
                    TargetVerdict.met, say("Đạt " + words.targetName(), "Reached the " + words.targetName()));
            return keyFigure(
                    label,
                    new Span("0"),
                    figures.isCount() || units == 0
                            ? List.of(detail)
                            : List.of(
                                    detail,
                                    new Span(say(
                                            "tính cả nơi chưa báo cáo còn " + inUnits,
                                            "counting those that did not report: " + inUnits))));
        }
        Span value = new Span();
        if (figures.isCount() || points == null) {
            value.setText(words.numbers().whole(units));
            return keyFigure(label, value, text(words.unit() + ", " + words.targetName()));
        }
        value.add(new Span(words.numbers().points(points)), unit(say(" điểm %", " points")));
        return keyFigure(label, value, text(inUnits + ", " + words.targetName()));
    }

    private Component change() {
        CityFigure city = figures.cityNow();
        int before = figures.year() - 1;
        String label = say("So với năm %d".formatted(before), "Change on %d".formatted(before));
        boolean isFlow = figures.indicator().measure() == Indicator.Measure.flow;
        boolean compares = !isFlow || figures.comparesWithYearBefore();
        Long ofNumerator = figures.changeOfNumerator();
        Double points = city.changePoints();
        if (city.districtsCompared() == 0 || (figures.isCount() ? ofNumerator == null : points == null)) {
            return keyFigure(label, new Span("–"), text(say("không có năm trước để so", "no year before to compare")));
        }
        String signed = figures.isCount()
                ? words.numbers().signedWhole(requireNonNull(ofNumerator))
                : words.numbers().signedPoints(requireNonNull(points));
        ChangeVerdict verdict = !compares ? ChangeVerdict.none : cityVerdict(signed);
        Span value = Cells.change(signed, verdict);
        if (!figures.isCount()) {
            value.add(unit(say(" điểm %", " points")));
        }
        List<Component> details = new ArrayList<>();
        details.add(new Div(say(
                "năm %d: %s".formatted(before, previousText(before)),
                "in %d: %s".formatted(before, previousText(before)))));
        details.add(new Div(say(
                "%d nơi có cả hai năm".formatted(city.districtsCompared()),
                "%d districts in both years".formatted(city.districtsCompared()))));
        if (isFlow && !figures.isCount() && ofNumerator != null) {
            String counted = words.numbers().signedWhole(ofNumerator) + " " + words.unit();
            details.add(new Div(say("số lượng: ", "in numbers: ") + counted));
        }
        if (!compares) {
            details.add(new Div(say("hai kỳ dài ngắn khác nhau", "periods of unlike length")));
        }
        return keyFigure(label, value, details);
    }

    private String previousText(int before) {
        CityFigure previous = figures.city(before);
        return words.cityText(previous)
                + (figures.isCount()
                        ? ""
                        : words.fraction(previous.numerator(), previous.denominator())
                                .map(parts -> " (" + parts + ")")
                                .orElse(""));
    }

    private ChangeVerdict cityVerdict(String signed) {
        boolean lowerIsBetter = figures.indicator().direction() == Indicator.Direction.lower;
        if (signed.startsWith("+")) {
            return lowerIsBetter ? ChangeVerdict.worse : ChangeVerdict.better;
        }
        return signed.startsWith("−") ? lowerIsBetter ? ChangeVerdict.better : ChangeVerdict.worse : ChangeVerdict.same;
    }

    private Component met() {
        int all = figures.now().size();
        List<Component> details = new ArrayList<>();
        int onTrack = figures.judged(TargetVerdict.on_track);
        int late = figures.judged(TargetVerdict.late);
        if (onTrack > 0) {
            details.add(Cells.verdict(TargetVerdict.on_track, say("Theo kịp ", "On track ") + onTrack));
        }
        if (late > 0) {
            details.add(Cells.verdict(TargetVerdict.late, say("Chậm ", "Late ") + late));
        }
        return keyFigure(
                say("Đã đạt chỉ tiêu", "Target met"),
                figures.cityNow().target() == null
                        ? new Span("–")
                        : new Span(figures.judged(TargetVerdict.met) + "/" + all),
                details);
    }

    private Component range() {
        List<Figure> comparable = figures.comparable();
        String label = say("Thấp nhất – cao nhất", "Lowest – highest");
        if (comparable.isEmpty()) {
            return keyFigure(label, new Span("–"), text(say("chưa nơi nào xếp hạng được", "none can be ranked")));
        }
        Figure low = comparable.stream()
                .min(Comparator.comparing(figure -> requireNonNull(figures.compared(figure))))
                .orElseThrow();
        Figure high = comparable.stream()
                .max(Comparator.comparing(figure -> requireNonNull(figures.compared(figure))))
                .orElseThrow();
        double lowest = requireNonNull(figures.compared(low));
        double highest = requireNonNull(figures.compared(high));
        Numbers numbers = words.numbers();
        return keyFigure(
                label,
                new Span(
                        figures.isCount()
                                ? numbers.perUnit(lowest) + "–" + numbers.perUnit(highest)
                                : numbers.percentNumber(lowest) + "–" + numbers.percent(highest)),
                text((figures.isCount()
                                ? say("%s mỗi đơn vị: ", "%s per unit: ").formatted(words.unit())
                                : "")
                        + low.place().shortName(words.language())
                        + " – "
                        + high.place().shortName(words.language())));
    }

    private Component reported() {
        CityFigure city = figures.cityNow();
        return keyFigure(
                say("Đã báo cáo", "Reported"),
                new Span(city.districtsReporting() + "/" + figures.now().size()),
                text(words.notReported().orElse(say("đủ quận, huyện", "all districts"))));
    }

    private static List<Component> text(String text) {
        return List.of(new Span(text));
    }

    private static HtmlContainer unit(String text) {
        HtmlContainer small = new HtmlContainer("small");
        small.setText(text);
        return small;
    }
}
