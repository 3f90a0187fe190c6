package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.html.Cells.keyFigure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.State;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The six figures over the charts. */
record KeyFigures(IndicatorFigures figures, IndicatorWords words) implements Speaker {
    @Override
    public Language language() {
        return words.language();
    }

    List<Component> all() {
        return List.of(city(), gap(), change(), met(), range(), reported());
    }

    /** Of the city where enough have reported to speak of it, else of those that have. */
    private Component city() {
        CityFigure city = figures.cityNow();
        String label = city.isSufficient() || city.districtsReporting() == 0
                ? words.everyone() + ", " + figures.year()
                : words.within(say(
                        "%d nơi đã báo cáo, %d",
                        "%d district{s} that reported, %d", city.districtsReporting(), figures.year()));
        return keyFigure(
                label,
                Cells.figure(words.toLineage(city), words.cityText(city)),
                text(
                        figures.isCount()
                                ? words.unit()
                                : words.fraction(city.numerator(), city.denominator())
                                        .map(parts -> parts + " " + words.unit())
                                        .orElse(say("chưa có số liệu", "no figures yet"))));
    }

    private Component gap() {
        CityFigure city = figures.cityNow();
        if (figures.target(figures.year()).isEmpty()) {
            return none(say("Chỉ tiêu", "Target"), say("chưa đặt", "none set"));
        }
        BigDecimal target = city.target();
        String label =
                target == null ? say("Còn thiếu", "Gap") : say("Còn thiếu đến ", "Gap to ") + words.targetText(target);
        Optional<String> missing = words.missing(city);
        if (!city.isSufficient() || missing.isEmpty()) {
            return none(label, city.isSufficient() ? words.words().targetName() : words.insufficient());
        }
        List<Component> details = new ArrayList<>();
        if (city.verdictTarget() != TargetVerdict.none) {
            details.add(Cells.verdict(
                    city.verdictTarget(),
                    words.words().verdict(city.verdictTarget()) + ", "
                            + words.words().targetName()));
        }
        Long units = city.gapUnits();
        if (city.verdictTarget() != TargetVerdict.met && !figures.isCount() && units != null) {
            details.add(new Div(words.numbers().whole(units) + " " + words.unit()));
        }
        unreported(city).map(Div::new).ifPresent(details::add);
        return keyFigure(label, Cells.figure(words.toLineage(city), missing.get()), details);
    }

    /** Who did not report is not lacking, so it is said apart. */
    private Optional<String> unreported(CityFigure city) {
        Integer units = city.unitsUnreported();
        return units == null || units == 0
                ? Optional.empty()
                : Optional.of(say(
                        "chưa kể %d phường, xã chưa báo cáo", "without the %d ward-level units not reported", units));
    }

    private Component change() {
        CityFigure city = figures.cityNow();
        int before = figures.year() - 1;
        String label = say("So với năm %d", "Change on %d", before);
        Long number = city.changeCount();
        Double points = city.changePoints();
        if (!city.isSufficient() || (figures.isCount() ? number == null : points == null)) {
            return none(
                    label,
                    city.isSufficient()
                            ? say("không có năm trước để so", "no year before to compare")
                            : words.insufficient());
        }
        Span value = Cells.change(
                figures.isCount()
                        ? words.numbers().signedWhole(requireNonNull(number))
                        : words.numbers().signedPoints(requireNonNull(points)),
                city.verdictChange());
        if (!figures.isCount()) {
            value.add(Cells.small(say(" điểm %", " points")));
        }
        List<Component> details = new ArrayList<>();
        if (city.verdictChange() != ChangeVerdict.none) {
            details.add(new Div(words.words().verdict(city.verdictChange())));
        }
        details.add(new Div(say(
                "tính trên phường, xã có cả hai năm của %d nơi",
                "over the units with both years of %d district{s}", city.districtsCompared())));
        if (figures.indicator().measure() == Indicator.Measure.flow && !figures.isCount() && number != null) {
            details.add(new Div(
                    say("số lượng: ", "in numbers: ") + words.numbers().signedWhole(number) + " " + words.unit()));
        }
        if (city.isOtherLength()) {
            details.add(new Div(words.otherLength()));
        }
        return keyFigure(label, Cells.figure(words.toLineage(city), value), details);
    }

    private Component met() {
        CityFigure city = figures.cityNow();
        return keyFigure(
                say("Nơi đạt", "Districts that met"),
                figures.target(figures.year()).isEmpty()
                        ? new Span("–")
                        : new Span(city.districtsMet() + "/" + figures.now().size()),
                Stream.of(
                                verdict(TargetVerdict.late, city.districtsLate()),
                                verdict(TargetVerdict.on_track, city.districtsOnTrack()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Span> verdict(TargetVerdict verdict, int districts) {
        return districts == 0
                ? Optional.empty()
                : Optional.of(Cells.verdict(verdict, words.words().verdict(verdict) + " " + districts));
    }

    private Component range() {
        List<Figure> comparable = figures.comparable();
        String label = say("Thấp nhất – cao nhất", "Lowest – highest");
        if (comparable.isEmpty()) {
            return none(label, say("chưa nơi nào so được", "none can be compared"));
        }
        DoubleSummaryStatistics all = comparable.stream()
                .mapToDouble(figure -> requireNonNull(figure.compared()))
                .summaryStatistics();
        double lowest = all.getMin();
        double highest = all.getMax();
        if (lowest == highest) {
            return keyFigure(label, end(comparable, lowest, words.comparedText(lowest)), text(who(comparable, lowest)));
        }
        return keyFigure(
                label,
                new Span(
                        end(comparable, lowest, words.shortCompared(lowest)),
                        new Text("–"),
                        end(comparable, highest, words.comparedText(highest))),
                text((figures.isCount() ? say("%s mỗi đơn vị: ", "%s per unit: ", words.unit()) : "")
                        + who(comparable, lowest) + " – " + who(comparable, highest)));
    }

    /** The value at an end of the range, as the first of those that stand there has it. */
    private Component end(List<Figure> comparable, double value, String said) {
        Figure first = comparable.stream()
                .filter(figure -> requireNonNull(figure.compared()) == value)
                .findFirst()
                .orElseThrow();
        return Cells.figure(words.toLineage(first.place().code(), first.year()), said);
    }

    /** Those that tie there are named together. */
    private String who(List<Figure> comparable, double value) {
        return words.who(comparable.stream()
                .filter(figure -> requireNonNull(figure.compared()) == value)
                .toList());
    }

    private Component reported() {
        CityFigure city = figures.cityNow();
        return keyFigure(
                say("Đã báo cáo", "Reported"),
                new Span(city.districtsReporting() + "/" + figures.now().size()),
                text(notReported().orElse(say("đủ quận, huyện", "all districts"))));
    }

    /** Those that did not report, by what became of their figures: "thiếu Nhà Bè". */
    Optional<String> notReported() {
        String text = Stream.of(State.missing, State.refused, State.not_applicable)
                .flatMap(state -> notReported(state).stream())
                .collect(joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> notReported(State state) {
        List<Figure> those = figures.in(state);
        if (those.isEmpty()) {
            return Optional.empty();
        }
        String names = those.size() > 4
                ? words.districts(those.size())
                : those.stream()
                        .map(figure -> figure.place().shortName(words.language()))
                        .collect(joining(", "));
        return Optional.of(
                switch (state) {
                    case missing -> say("thiếu ", "missing: ") + names;
                    case refused -> say("bị từ chối: ", "refused: ") + names;
                    case not_applicable -> say("không áp dụng: ", "does not apply: ") + names;
                    case reported -> names;
                });
    }

    private static Component none(String label, String why) {
        return keyFigure(label, new Span("–"), text(why));
    }

    private static List<Component> text(String text) {
        return List.of(new Span(text));
    }
}
