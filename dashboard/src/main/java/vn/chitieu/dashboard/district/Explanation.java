package vn.chitieu.dashboard.district;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.district.DistrictFigures.Evidence;
import vn.chitieu.dashboard.district.DistrictFigures.Refusal;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.table.Cells;

/** Beside a figure: how it is worked out, in which file and rows its readings stand, and which were refused and why. */
final class Explanation extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST_REFUSALS = 5;

    Explanation(Figure figure, DistrictFigures figures, DistrictWords words) {
        super("details");
        addClassNames("picker", "ask");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(Shell.icon("info"));
        String label = say(words, "Con số này từ đâu: ", "Where this comes from: ")
                + words.words().name(figure.indicator());
        summary.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        Div panel = new Div(Cells.bold(words.words().name(figure.indicator()) + " " + figure.year()));
        panel.add(line(words.calculation(figure)));
        panel.add(line(FigureWords.capitalized(words.words().basis(figure))));
        Optional<Version> version = figures.inForce(figure.year());
        version.ifPresent(inForce -> panel.add(file(inForce, words)));
        List<Evidence> evidence = figures.evidence(figure);
        evidence.forEach(part -> panel.add(line(FigureWords.capitalized(words.rows(part)))));
        List<Refusal> refusals = figures.refusals(figure.indicator());
        if (!refusals.isEmpty()) {
            panel.add(refusals(refusals, words));
        }
        add(summary, panel);
    }

    private static Div file(Version version, DistrictWords words) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(version.file());
        LocalDate received = version.receivedOn();
        String detail = say(words, " · bản %d", " · version %d").formatted(version.version())
                + (received == null
                        ? ""
                        : say(words, ", nhận ngày ", ", received on ")
                                + words.words().numbers().day(received));
        return new Div(code, Cells.dim(detail));
    }

    private static Div refusals(List<Refusal> refusals, DistrictWords words) {
        UnorderedList list = new UnorderedList();
        refusals.stream().limit(MOST_REFUSALS).forEach(refusal -> list.add(new ListItem(words.refusal(refusal))));
        int more = refusals.size() - MOST_REFUSALS;
        if (more > 0) {
            list.add(new ListItem(say(words, "và %d số liệu nữa", "and %d more").formatted(more)));
        }
        return new Div(
                Cells.bold(say(words, "Bị từ chối: %d số liệu", "Refused: %d").formatted(refusals.size())), list);
    }

    private static Paragraph line(String text) {
        return new Paragraph(text);
    }

    private static String say(DistrictWords words, String vietnamese, String english) {
        return words.words().say(vietnamese, english);
    }
}
