package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.Basis;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
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
                        new Anchor(
                                link.toLineage(Link.CITY, figure.indicator().indicatorCode(), figure.year()),
                                say("Toàn thành phố", "Whole city")),
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

    /** Chỉ tiêu 60%: còn thiếu 2,7 điểm %, 49 đơn vị = ⌈60% × 1.838⌉ − 1.054. */
    private Optional<String> target() {
        BigDecimal target = figure.target();
        if (target == null) {
            return Optional.empty();
        }
        String aim = FigureWords.capitalized(words().targetName()) + " " + words().target(figure) + ": ";
        if (figure.verdictTarget() == TargetVerdict.met) {
            return Optional.of(aim + say("đã đạt.", "met."));
        }
        List<String> missing = new ArrayList<>();
        Double points = figure.gapPoints();
        if (points != null) {
            missing.add(words().numbers().points(points) + say(" điểm %", " points"));
        }
        Long units = figure.gapUnits();
        if (units != null) {
            missing.add(words().numbers().whole(units) + " " + words().unit(figure.indicator()) + worked());
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(aim + say("còn thiếu ", "missing ") + String.join(", ", missing) + ".");
    }

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
