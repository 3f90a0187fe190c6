package vn.chitieu.dashboard.district;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.card.Explanation;
import vn.chitieu.dashboard.district.DistrictFigures.Evidence;
import vn.chitieu.dashboard.district.DistrictFigures.Refusal;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;

/** Beside a figure: how it is worked out, in which file and rows its readings stand, and which were refused and why. */
final class DistrictExplanation {
    private static final int MOST_REFUSALS = 5;

    private DistrictExplanation() {}

    static Explanation of(Figure figure, DistrictFigures figures, DistrictWords words, Link link) {
        String name = words.words().name(figure.indicator());
        List<Component> parts = new ArrayList<>();
        parts.add(Cells.bold(name + " " + figure.year()));
        parts.add(line(words.words()
                .calculation(figure.indicator(), figure.numerator(), figure.denominator(), figure.value())));
        parts.add(line(FigureWords.capitalized(words.words().basis(figure))));
        words.unreported(figure).map(DistrictExplanation::line).ifPresent(parts::add);
        words.words()
                .changeWithUnit(figure)
                .map(change -> line(words.words().say("So với %d: ", "On %d: ", figure.year() - 1) + change))
                .ifPresent(parts::add);
        Optional<Version> version = figures.inForce(figure.year());
        version.ifPresent(inForce -> parts.add(file(inForce, words)));
        List<Evidence> evidence = figures.evidence(figure);
        evidence.forEach(part -> parts.add(line(FigureWords.capitalized(words.rows(part)))));
        int refused = figures.refused(figure.indicator());
        if (refused > 0) {
            parts.add(refusals(refused, figures.refusals(figure.indicator()), words));
        }
        parts.add(new Anchor(
                link.withYear(figure.year())
                        .toLineage(figure.place().code(), figure.indicator().indicatorCode()),
                words.words().say("Từng ô trong tệp →", "Each cell of the file →")));
        return new Explanation(name, words.words().language(), parts.toArray(Component[]::new));
    }

    private static Div file(Version version, DistrictWords words) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(version.file());
        LocalDate received = version.receivedOn();
        String detail = words.words().say(" · bản %d", " · version %d", version.version())
                + (received == null
                        ? ""
                        : words.words().say(", nhận ngày ", ", received on ")
                                + words.words().numbers().day(received));
        return new Div(code, Cells.dim(detail));
    }

    private static Div refusals(int all, List<Refusal> refusals, DistrictWords words) {
        UnorderedList list = new UnorderedList();
        List<Refusal> named = refusals.stream().limit(MOST_REFUSALS).toList();
        named.forEach(refusal -> list.add(new ListItem(words.refusal(refusal))));
        int more = all - named.size();
        if (more > 0) {
            list.add(new ListItem(words.words().say("và %d số liệu nữa", "and %d more", more)));
        }
        return new Div(Cells.bold(words.words().say("Bị từ chối: %d số liệu", "Refused: %d", all)), list);
    }

    private static Paragraph line(String text) {
        return new Paragraph(text);
    }
}
