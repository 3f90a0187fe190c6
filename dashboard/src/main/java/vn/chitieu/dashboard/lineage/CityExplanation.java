package vn.chitieu.dashboard.lineage;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Of a figure of the whole city, or of a kind of district: of which districts it is the sum, and which it has to do without.
 *
 * @param kind null for the whole city
 */
record CityExplanation(
        Explainer explainer, Indicator indicator, @Nullable Kind kind, CityFigure city) implements Speaker {

    @Override
    public Language language() {
        return explainer.language();
    }

    Explanation explanation() {
        return new Explanation(
                place() + ", " + words().name(indicator) + " " + city.year(),
                city.value() == null
                        ? say("chưa có số liệu", "no figures yet")
                        : words().calculation(indicator, city.numerator(), city.denominator(), city.value()),
                path(),
                Stream.of(sum(), without(), change(), target())
                        .flatMap(Optional::stream)
                        .toList(),
                List.of(new Explanation.Part("tu-cac-noi", districts())),
                "SELECT numerator, denominator, value FROM %s WHERE %sindicator_code = '%s' AND year = %d"
                        .formatted(
                                explainer.mart(kind == null ? "indicator_citywide" : "indicator_by_kind"),
                                kind == null ? "" : "kind = '" + kind + "' AND ",
                                indicator.indicatorCode().replace("'", "''"),
                                city.year()));
    }

    private FigureWords words() {
        return explainer.words(city.year());
    }

    private String place() {
        return kind == null ? say("Toàn thành phố", "Whole city") : Place.kindName(kind, language());
    }

    private List<Component> path() {
        List<Component> path = new ArrayList<>();
        if (kind != null) {
            path.add(explainer.toCity(indicator, city.year()));
            path.add(new Span("›"));
        }
        path.add(new Span(place()));
        path.add(new Span("·"));
        path.add(explainer.link().plain().withYear(city.year()).anchor(indicator));
        return path;
    }

    private List<Figure> figures() {
        return explainer.figures().ofIndicator(indicator.indicatorCode()).stream()
                .filter(figure -> figure.year() == city.year()
                        && (kind == null || figure.place().kind() == kind))
                .toList();
    }

    private Optional<String> sum() {
        List<Figure> summed =
                figures().stream().filter(CityExplanation::isSummed).toList();
        String rests = Stream.of(
                        part(summed, Basis.wards, "%d nơi cộng đủ phường, xã", "%d from all their wards"),
                        part(summed, Basis.total, "%d theo dòng tổng của mình", "%d by their own total row"),
                        part(summed, Basis.partial, "%d mới có một phần phường, xã", "%d from some of their wards"))
                .flatMap(Optional::stream)
                .collect(joining("; "));
        return summed.isEmpty()
                ? Optional.empty()
                : Optional.of(say("Tổng của %d quận, huyện: %s.", "Sum of %d district{s}: %s.", summed.size(), rests));
    }

    private Optional<String> part(List<Figure> summed, Basis basis, String vietnamese, String english) {
        long count = summed.stream().filter(figure -> figure.basis() == basis).count();
        return count == 0 ? Optional.empty() : Optional.of(say(vietnamese, english, count));
    }

    private static boolean isSummed(Figure figure) {
        return figure.state() == Figure.State.reported && figure.basis() != Basis.stated;
    }

    private Optional<String> without() {
        String names = figures().stream()
                .filter(figure -> !isSummed(figure))
                .map(figure -> figure.place().shortName(language()) + " (" + reason(figure) + ")")
                .collect(joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(say("Không cộng được: %s.", "Without: %s.", names));
    }

    private String reason(Figure figure) {
        return figure.basis() == Basis.stated
                ? say("chỉ nêu tỷ lệ", "only a percentage")
                : words().whyNot(figure).orElse("–");
    }

    private Optional<String> change() {
        return words().change(indicator, city, figures().size())
                .map(change -> say(
                        "So với %d: %s, tính trên các đơn vị có số liệu cả hai năm.",
                        "On %d: %s, over the units with figures of both years.", city.year() - 1, change));
    }

    private Optional<String> target() {
        return words().against(indicator, city.target(), city.verdictTarget(), city.gapPoints(), city.gapUnits(), "");
    }

    /** Each district with what it adds, or why it adds nothing. */
    private Listing<Figure> districts() {
        return new Listing<>(
                say("Từng nơi góp vào", "What each district adds"),
                say(
                        "Tỷ lệ là tổng tử số chia tổng mẫu số, không phải trung bình của các tỷ lệ",
                        "A rate is the sum of numerators over the sum of denominators, no mean of rates"),
                words().name(indicator) + " " + city.year() + " " + say("từng nơi", "by district"),
                new Columns<Figure>(language(), (figure, head) -> FigureColumns.of(figure, head, language()))
                        .take(Head.CODE, Head.DISTRICT)
                        .html(
                                say("Quận, huyện", "District"),
                                "",
                                figure -> new Span(figure.place().shortName(language())))
                        .heads()
                        .take(Head.NUMERATOR)
                        .text(say("Tử số", "Numerator"), "r", figure -> number(figure.numerator()))
                        .take(Head.DENOMINATOR)
                        .text(say("Mẫu số", "Denominator"), "r", figure -> number(figure.denominator()))
                        .only(indicator.kind() != Indicator.Kind.count)
                        .take(Head.VALUE)
                        .text(say("Giá trị", "Value"), "r", words()::value)
                        .leads(figure -> explainer.link().toLineage(figure))
                        .take(Head.BASIS, Head.STATE)
                        .html(
                                say("Nền số liệu", "Basis"),
                                "wraps",
                                figure ->
                                        isSummed(figure) ? new Span(words().basis(figure)) : Cells.dim(reason(figure))),
                figures());
    }

    private String number(@Nullable Long number) {
        return number == null ? "–" : words().numbers().whole(number);
    }
}
