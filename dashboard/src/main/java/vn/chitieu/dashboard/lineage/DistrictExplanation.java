package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/** Of a district's figure: its basis, what is missing, what is held against it, and the cells that it is made of. */
record DistrictExplanation(Explainer explainer, Figure figure) implements Speaker {

    @Override
    public Language language() {
        return explainer.language();
    }

    private FigureWords words() {
        return explainer.words(figure.year());
    }

    Explanation explanation() {
        Lineage lineage = explainer.lineage(figure, null);
        Link link = explainer.link().plain().withYear(figure.year());
        return new Explanation(
                figure.place().shortName(language()) + ", " + words().name(figure.indicator()) + " " + figure.year(),
                words().whyNot(figure)
                        .orElseGet(() -> words().calculation(
                                        figure.indicator(), figure.numerator(), figure.denominator(), figure.value())),
                List.of(
                        explainer.toCity(figure.indicator(), figure.year()),
                        new Span("›"),
                        link.anchor(figure.place()),
                        new Span("·"),
                        link.anchor(figure.indicator())),
                said(lineage),
                new LineageLists(explainer, figure, lineage).parts(),
                "SELECT * FROM %s WHERE district_code = '%s' AND indicator_code = '%s' AND year = %d"
                        .formatted(
                                explainer.mart("lineage"),
                                figure.place().code().replace("'", "''"),
                                figure.indicator().indicatorCode().replace("'", "''"),
                                figure.year()));
    }

    private List<String> said(Lineage lineage) {
        return Stream.of(
                        Optional.of(FigureWords.capitalized(words().basis(figure)) + "."),
                        lineage.version().map(version -> version.said(language())),
                        lineage.unreported().isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(say(
                                        "Chưa có số liệu được nhận: %s.",
                                        "Without an accepted reading: %s.", String.join(", ", lineage.unreported()))),
                        change(),
                        target(),
                        city(),
                        explainer.olderRelease())
                .flatMap(Optional::stream)
                .toList();
    }

    /** So với 2010: 57,3% − 55,4% = +1,9 điểm %. */
    private Optional<String> change() {
        return words().changeWithUnit(figure).map(change -> {
            String years = String.valueOf(figure.year() - 1);
            Double now = figure.value();
            Double before = figure.previousValue();
            return say("So với %s: ", "On %s: ", years)
                    + (now == null
                                    || before == null
                                    || words().sameUnits(figure).isPresent()
                            ? ""
                            : words().amount(figure.indicator(), now) + " − "
                                    + words().amount(figure.indicator(), before) + " = ")
                    + change + ".";
        });
    }

    private Optional<String> target() {
        return words().against(
                        figure.indicator(),
                        figure.target(),
                        figure.verdictTarget(),
                        figure.gapPoints(),
                        figure.gapUnits(),
                        worked());
    }

    /** = ⌈60% × 1.838⌉ − 1.054; empty without parts. */
    private String worked() {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        return numerator == null || denominator == null
                ? ""
                : " = ⌈%s × %s⌉ − %s"
                        .formatted(
                                words().target(figure),
                                words().numbers().whole(denominator),
                                words().numbers().whole(numerator));
    }

    /** What it adds to the city's. */
    private Optional<String> city() {
        Long numerator = figure.numerator();
        if (figure.basis() == Basis.stated) {
            return Optional.of(say(
                    "Không cộng vào con số của thành phố, vì không có tử số và mẫu số.",
                    "Not added to the city’s figure, for want of its parts."));
        }
        if (numerator == null || figure.state() != Figure.State.reported) {
            return Optional.empty();
        }
        return explainer.figures().city(figure.indicator().indicatorCode()).stream()
                .filter(city -> city.year() == figure.year())
                .findFirst()
                .flatMap(city -> Optional.ofNullable(city.numerator()))
                .map(all -> say(
                        "Góp %s trong %s %s của toàn thành phố.",
                        "Adds %s of the city’s %s %s.",
                        words().numbers().whole(numerator),
                        words().numbers().whole(all),
                        words().unit(figure.indicator())));
    }
}
