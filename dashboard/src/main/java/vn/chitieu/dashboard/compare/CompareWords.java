package vn.chitieu.dashboard.compare;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static vn.chitieu.dashboard.html.Cells.dim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Indicator;

/** A comparison in words: the head of its page, and what its cards say alike. */
record CompareWords(CompareFigures figures, FigureWords words, Link link) implements Speaker {

    @Override
    public Language language() {
        return words.language();
    }

    /** How many of the indicators that can be judged are late in each chosen district, most first. */
    String headline() {
        int year = figures.choice().year();
        if (figures.chosen().isEmpty()) {
            return say("So sánh quận, huyện, chỉ tiêu và năm: %d", "Compare districts, indicators and years: %d", year);
        }
        List<Priority> judged = figures.chosen().stream()
                .flatMap(place -> figures.priority(place).stream())
                .filter(priority -> priority.indicatorsJudged() > 0)
                .sorted(comparingInt(Priority::late).reversed())
                .toList();
        if (judged.isEmpty()) {
            return say("Năm %d chưa xét được các nơi này", "Nothing can be judged of these districts in %d", year);
        }
        return say("Chỉ tiêu chậm: ", "Late indicators: ")
                + judged.stream()
                        .map(priority -> priority.place().shortName(language()) + " (" + priority.late() + "/"
                                + priority.indicatorsJudged() + ")")
                        .collect(joining(", "));
    }

    String lede() {
        return say(
                "Hai chỉ tiêu cùng lúc, hai năm cạnh nhau, hoặc hai đến bốn quận, huyện theo đủ 11 chỉ tiêu. Mọi lựa chọn nằm trong liên kết: gửi liên kết là gửi đúng hình đang xem.",
                "Two indicators at once, two years beside each other, or two to four districts over all 11 indicators. Every choice is in the link: who gets the link sees the same.");
    }

    static boolean isCount(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count;
    }

    /** An indicator as an axis names it. */
    String measure(Indicator indicator) {
        return words.name(indicator)
                + (isCount(indicator)
                        ? say(", %s trên một đơn vị", ", %s per ward-level unit", words.unit(indicator))
                        : ", %");
    }

    /** The city's rate of the year; null for a count, which is not held against it, and where too few have reported. */
    @Nullable
    Double cityValue(Indicator indicator) {
        return isCount(indicator)
                ? null
                : figures.city(indicator)
                        .filter(CityFigure::isSufficient)
                        .map(CityFigure::value)
                        .orElse(null);
    }

    /** The name of a district, which leads to its page. */
    Anchor name(Place place) {
        Anchor anchor = new Anchor(link.toDistrict(place.code()), place.shortName(language()));
        anchor.addClassName("plain");
        return anchor;
    }

    /** The class of the row of a chosen district. */
    String rowClass(Place place) {
        return figures.chosen().contains(place) ? "sel" : "";
    }

    /** What compares of a figure, and the number behind it; or why there is none. */
    Component compared(Figure figure) {
        return words.whyNot(figure)
                .map(why -> dim(why))
                .orElseGet(() -> new Span(
                        Cells.figure(link.toLineage(figure), words.compared(figure)),
                        new Text(" "),
                        dim(figure.isCount() ? "(" + words.value(figure) + ")" : parts(figure))));
    }

    /** 15/21, or that a rate was stated without them. */
    String parts(Figure figure) {
        return words.fraction(figure).orElse(say("tự nêu", "stated"));
    }
}
