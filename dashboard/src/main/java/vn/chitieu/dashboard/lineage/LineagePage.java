package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.PageNote;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** What there is to say of one figure, as a page; its tables can be taken away. */
@Route(value = "lineage/:code", layout = Shell.class)
final class LineagePage extends Page {
    private static final long serialVersionUID = 1L;

    private final PageHead head = new PageHead();
    private final PageNote note = new PageNote();
    private final Div words = new Div();
    private final Div cards = new Div();

    LineagePage(PublishedWarehouse warehouse) {
        super(warehouse);
        setId("noi-dung");
        words.addClassName("explained");
        cards.addClassName("grid");
    }

    @Override
    protected Right needs() {
        return Right.details;
    }

    @Override
    protected void show(Visit visit) {
        int year = visit.contents().yearNearest(visit.link().year());
        Link link = visit.link().plain(year);
        String place = visit.code().orElse("");
        String indicator = visit.choice(Link.INDICATOR).orElse("");
        frame(
                visit.contents(),
                link,
                other -> other.toLineage(place, indicator, visit.contents().yearNearest(other.year())),
                year);
        Explainer explainer = new Explainer(visit.reader(), visit.contents(), link);
        if (!explainer.isSeenBy(Visitor.current(), place)) {
            refuse(link);
            return;
        }
        explainer
                .explain(place, indicator, year)
                .ifPresentOrElse(
                        explanation -> show(explanation, visit, year),
                        () -> say(explainer.noSuchFigure(place, indicator, String.valueOf(year))));
    }

    private void show(Explanation explanation, Visit visit, int year) {
        fill(List.of(head, note, words, cards));
        title(explanation.name());
        head.show(explanation.headline(), "", explanation.path().toArray(Component[]::new));
        note.show(visit.link(), year, List.of());
        Markup.fill(words, explanation.words());
        cards.removeAll();
        explanation.listings().forEach(part -> {
            CardView card = new CardView(part.id(), "c12");
            card.show(part.listing(), new Source(visit.contents(), visit.language()));
            cards.add(card);
        });
    }
}
