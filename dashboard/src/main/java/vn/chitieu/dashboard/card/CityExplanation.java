package vn.chitieu.dashboard.card;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Beside a figure of the whole city, or of a kind of district: of which districts it is the sum, which it has to do without, and how to read it by
 * SQL.
 *
 * @param districts their figures of the same indicator and year
 * @param kind the kind of district whose figure it is; null for the whole city
 * @param day as of which they are; null for what is known now
 */
public record CityExplanation(
        Language language,
        Indicator indicator,
        CityFigure city,
        List<Figure> districts,
        @Nullable Kind kind,
        @Nullable LocalDate day)
        implements Speaker {

    /** @param ranking where each district stands with its figure */
    public Explanation leadingTo(String ranking) {
        List<Component> parts = new ArrayList<>();
        parts.add(Cells.bold(words().name(indicator) + " " + city.year()));
        parts.add(new Paragraph(
                city.value() == null
                        ? say("Chưa có số liệu.", "No figures yet.")
                        : words().calculation(indicator, city.numerator(), city.denominator(), city.value())));
        sum().map(Paragraph::new).ifPresent(parts::add);
        without().map(Paragraph::new).ifPresent(parts::add);
        parts.add(new Anchor(ranking, say("Từng nơi, tới tệp và dòng →", "Each district, down to file and row →")));
        HtmlContainer query = new HtmlContainer("code");
        query.setText("SELECT numerator, denominator, value FROM mart.%s%s WHERE %sindicator_code = '%s' AND year = %d"
                .formatted(
                        kind == null ? "indicator_citywide" : "indicator_by_kind",
                        day == null ? "" : "_as_of(DATE '" + day + "')",
                        kind == null ? "" : "kind = '" + kind + "' AND ",
                        indicator.indicatorCode().replace("'", "''"),
                        city.year()));
        parts.add(query);
        return new Explanation(words().name(indicator), language, parts.toArray(Component[]::new));
    }

    private FigureWords words() {
        return new FigureWords(language, false); // no target is spoken of
    }

    private Optional<String> sum() {
        long wards = on(Basis.wards);
        long total = on(Basis.total);
        long partial = on(Basis.partial);
        String rests = Stream.of(
                        part(wards, "%d nơi cộng đủ phường, xã", "%d from all their wards"),
                        part(total, "%d theo dòng tổng của mình", "%d by their own total row"),
                        part(partial, "%d mới có một phần phường, xã", "%d from some of their wards"))
                .flatMap(Optional::stream)
                .collect(joining("; "));
        return wards + total + partial == 0
                ? Optional.empty()
                : Optional.of(say(
                        "Tổng của %d quận, huyện: %s.", "Sum of %d districts: %s.", wards + total + partial, rests));
    }

    private Optional<String> part(long count, String vietnamese, String english) {
        return count == 0
                ? Optional.empty()
                : Optional.of(say(vietnamese, english).formatted(count));
    }

    private long on(Basis basis) {
        return districts.stream()
                .filter(figure -> isSummed(figure) && figure.basis() == basis)
                .count();
    }

    private static boolean isSummed(Figure figure) {
        return figure.state() == Figure.State.reported && figure.basis() != Basis.stated;
    }

    private Optional<String> without() {
        String names = districts.stream()
                .filter(figure -> !isSummed(figure))
                .map(figure -> figure.place().shortName(language) + " (" + reason(figure) + ")")
                .collect(joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(say("Không cộng được: %s.", "Without: %s.", names));
    }

    private String reason(Figure figure) {
        return figure.basis() == Basis.stated
                ? say("chỉ nêu tỷ lệ", "only a percentage")
                : words().whyNot(figure).orElse("–");
    }
}
