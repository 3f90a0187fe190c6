package vn.chitieu.dashboard.lineage;

import static vn.chitieu.warehouse.tables.main.Tables.WARD;

import com.vaadin.flow.component.html.Anchor;
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
import vn.chitieu.warehouse.tables.mart.tables.records.IndicatorByWardRecord;

/**
 * Of the figure of a ward-level unit: the cell that it stands in, and what it is to its district's.
 *
 * @param figure of its district
 */
record WardExplanation(Explainer explainer, Figure figure, IndicatorByWardRecord ward) implements Speaker {

    @Override
    public Language language() {
        return explainer.language();
    }

    private FigureWords words() {
        return explainer.words(figure.year());
    }

    Explanation explanation() {
        Lineage lineage = explainer.lineage(figure, ward.getWardCode());
        Link link = explainer.link().plain().withYear(figure.year());
        return new Explanation(
                name() + ", " + words().name(figure.indicator()) + " " + figure.year(),
                finding(),
                List.of(
                        explainer.toCity(figure.indicator(), figure.year()),
                        new Span("›"),
                        new Anchor(link.toLineage(figure), figure.place().shortName(language())),
                        new Span("·"),
                        link.anchor(figure.indicator())),
                Stream.of(
                                Optional.of(use()),
                                lineage.version().map(version -> version.said(language())),
                                explainer.olderRelease())
                        .flatMap(Optional::stream)
                        .toList(),
                new LineageLists(explainer, figure, lineage).parts(),
                "SELECT * FROM %s WHERE ward_code = '%s' AND indicator_code = '%s' AND year = %d"
                        .formatted(
                                explainer.mart("indicator_by_ward"),
                                ward.getWardCode().replace("'", "''"),
                                figure.indicator().indicatorCode().replace("'", "''"),
                                figure.year()));
    }

    private String name() {
        return explainer
                .reader()
                .sql()
                .select(WARD.NAME_VI)
                .from(WARD)
                .where(WARD.WARD_CODE.eq(ward.getWardCode()))
                .fetchOptional(WARD.NAME_VI)
                .orElse(ward.getWardCode());
    }

    private String finding() {
        return switch (ward.getState()) {
            case "missing" -> say("chưa báo cáo", "not reported");
            case "refused" -> say("bị từ chối", "refused");
            case "not_applicable" -> say("không áp dụng", "does not apply");
            default ->
                words().calculation(figure.indicator(), ward.getNumerator(), ward.getDenominator(), ward.getValue());
        };
    }

    private String use() {
        Basis basis = figure.basis();
        String district = figure.place().shortName(language());
        return basis == Basis.wards || basis == Basis.partial
                ? say(
                        "Con số của %s là tổng các đơn vị của nơi đó.",
                        "The figure of %s is the sum over its units.", district)
                : say(
                        "Chỉ để so: con số của %s lấy theo dòng tổng của nơi đó.",
                        "Only compared: the figure of %s is its own total row.", district);
    }
}
