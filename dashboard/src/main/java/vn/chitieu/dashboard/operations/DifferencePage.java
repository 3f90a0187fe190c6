package vn.chitieu.dashboard.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.access.Right;

/** Which published figures differ between two snapshots, and which readings made them so. */
@Route(value = DifferencePage.PAGE, layout = Shell.class)
final class DifferencePage extends Page {
    private static final long serialVersionUID = 1L;

    static final String PAGE = "difference";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final transient WarehouseFolder folder;
    private final PageHead head = new PageHead();
    private final CardView figures = new CardView("con-so", "c12");
    private final CardView readings = new CardView("so-lieu", "c12");
    private final List<Component> parts;

    DifferencePage(PublishedWarehouse warehouse, WarehouseFolder folder) {
        super(warehouse);
        this.folder = folder;
        setId("noi-dung");
        Div cards = new Div(figures, readings);
        cards.addClassName("grid");
        parts = List.of(head, cards);
    }

    /** The address of what differs between two snapshots. */
    static String address(Link link, String before, String after) {
        return link.to(PAGE, Map.of(BEFORE, before, AFTER, after));
    }

    @Override
    protected Right needs() {
        return Right.details;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        Link link = visit.link().plain();
        if (!Visitor.current().mayEverywhere(needs())) {
            refuse(link);
            return;
        }
        Snapshots snapshots = folder.snapshots();
        List<String> all = all(snapshots);
        String after = visit.choice(AFTER).orElse(visit.reader().snapshotId());
        Optional<String> before = visit.choice(BEFORE)
                .or(() -> all.stream().filter(id -> id.compareTo(after) < 0).reduce((one, next) -> next));
        frame(
                visit.contents(),
                link,
                other -> before.map(id -> address(other, id, after)).orElse(other.to(PAGE)),
                null);
        title(language.say("Khác đi giữa hai bản", "Between two snapshots"));
        if (before.isEmpty() || !all.contains(before.get()) || !all.contains(after)) {
            say(notThere(before, after, all, link));
            return;
        }
        Compared.Of of = new Compared.Of(before.get(), after);
        Compared compared;
        try {
            compared = visit.reader().recent(of, sql -> Compared.read(snapshots, of));
        } catch (DataAccessException unreadable) {
            say(message(
                    language.say("Không so được hai bản này", "These two snapshots can’t be compared"),
                    language.say(
                            "Một trong hai bản đã hỏng, hoặc do một bản phần mềm cũ dựng nên.",
                            "One of the two is damaged, or was built by an earlier release."),
                    link));
            return;
        }
        DifferenceLists lists = new DifferenceLists(compared, of, visit.contents(), link);
        fill(parts);
        head.show(
                lists.headline(),
                lists.lede(),
                new Anchor(link.to(OperationsPage.PAGE), language.say("Vận hành", "Operations")),
                new Span("›"),
                new Span(language.say("Khác đi giữa hai bản", "Between two snapshots")));
        Source source = new Source(visit.contents(), language);
        figures.setVisible(compared.count() > 0);
        figures.show(lists.figures(), source);
        readings.setVisible(!compared.readings().isEmpty());
        readings.show(lists.readings(), source);
    }

    private static List<String> all(Snapshots snapshots) {
        try {
            return snapshots.all();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Message notThere(Optional<String> before, String after, List<String> all, Link link) {
        Language language = link.language();
        return before.isEmpty() && all.contains(after)
                ? message(
                        language.say("Chưa có gì để so", "There is nothing to compare yet"),
                        language.say("Không có bản nào trước bản này.", "There is no snapshot before this one."),
                        link)
                : message(
                        language.say("Không có bản dữ liệu này", "There is no such snapshot"),
                        language.say(
                                "Không còn bản “%s”; các bản đang có ở trang Vận hành.",
                                "There is no snapshot “%s” any more; those that are there stand on the page of operations.",
                                before.filter(id -> !all.contains(id)).orElse(after)),
                        link);
    }

    private static Message message(String title, String text, Link link) {
        return new Message(title, text)
                .link(link.to(OperationsPage.PAGE), link.language().say("Về trang Vận hành", "To operations"));
    }
}
