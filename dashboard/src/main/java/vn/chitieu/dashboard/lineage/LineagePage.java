package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** One figure of a district down to the cells of the report that it is made of. */
@Route(value = "lineage/:code", layout = Shell.class)
final class LineagePage extends Page {
    private static final long serialVersionUID = 1L;

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final Paragraph unreported = new Paragraph();
    private final CardView readings = new CardView("tu-nhung-o", "c12");
    private final CardView revisions = new CardView("dinh-chinh", "c12");
    private final List<Component> parts;

    LineagePage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        Div cards = new Div(readings, revisions);
        cards.addClassName("grid");
        parts = List.of(head, note, unreported, cards);
    }

    @Override
    protected void show(Visit visit) {
        Contents contents = visit.contents();
        Language language = visit.language();
        int year = contents.yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        String code = visit.code().orElse("");
        String indicator = visit.choice(Link.INDICATOR).orElse("");
        frame(contents, link, other -> other.toLineage(code, indicator), year);
        Figures figures = Figures.of(visit.reader(), contents.indicators());
        Optional<Figure> found = figures.ofPlace(code).stream()
                .filter(figure -> figure.year() == year
                        && figure.indicator().indicatorCode().equals(indicator))
                .findFirst();
        if (found.isEmpty()) {
            say(noSuchFigure(code, indicator, link));
            return;
        }
        Figure figure = found.get();
        FigureWords words = new FigureWords(language, figures.targetsAreIllustrative(year));
        Lineage lineage = Lineage.of(visit.sql(), figure, language);
        LineageLists lists = new LineageLists(figure, lineage, words, link);
        Source source = new Source(contents, language);
        String name = figure.place().shortName(language) + ", " + words.name(figure.indicator()) + " " + year;
        title(name);
        fill(parts);
        head.show(
                name + ": "
                        + words.whyNot(figure)
                                .orElseGet(() -> words.calculation(
                                        figure.indicator(), figure.numerator(), figure.denominator(), figure.value())),
                FigureWords.capitalized(words.basis(figure)) + ".",
                link.anchor(figure.place()),
                new Span("›"),
                link.anchor(figure.indicator()),
                new Span("›"),
                new Span(language.say("Từ những ô nào", "Down to the cells")));
        note.show(visit.link(), year, List.of());
        unreported.setVisible(!lineage.unreported().isEmpty());
        unreported.setText(language.say(
                "Chưa có số liệu được nhận: %s.",
                "Without an accepted reading: %s.", String.join(", ", lineage.unreported())));
        readings.show(lists.readings(), source);
        revisions.setVisible(!lineage.revisions().isEmpty());
        revisions.show(lists.revisions(), source);
    }

    private static Message noSuchFigure(String code, String indicator, Link link) {
        Language language = link.language();
        return new Message(
                        language.say("Không có con số này", "There is no such figure"),
                        language.say(
                                "Không có quận, huyện “%s” hoặc chỉ tiêu “%s”.",
                                "There is no district “%s” or no indicator “%s”.", code, indicator))
                .links(Map.of(language.say("Về trang đầu", "To the first page"), link.to("")));
    }
}
