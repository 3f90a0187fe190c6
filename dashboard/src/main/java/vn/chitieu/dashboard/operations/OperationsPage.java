package vn.chitieu.dashboard.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** What is published, how refreshes fare, and the way back to an earlier snapshot. */
@Route(value = OperationsPage.PAGE, layout = Shell.class)
final class OperationsPage extends Page {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "operations";
    private static final int LOOKS = 40;
    private static final int LOOK_MILLIS = 50;

    private final transient WarehouseFolder folder;
    private final transient PublishedWarehouse warehouse;
    private final transient Rollback rollback;
    private final PageHead head = new PageHead();
    private final Div warnings = new Div();
    private final Div came = new Div();
    private final CardView snapshots = new CardView("cac-ban", "c12");
    private final Div cards = new Div();
    private final AskFirst askFirst = new AskFirst();
    private final List<Component> parts;
    private @Nullable Language cameIn;

    OperationsPage(PublishedWarehouse warehouse, WarehouseFolder folder, Rollback rollback) {
        super(warehouse);
        this.warehouse = warehouse;
        this.folder = folder;
        this.rollback = rollback;
        setId("noi-dung");
        warnings.addClassNames("note", "warning");
        came.addClassName("came");
        came.getElement().setAttribute("role", "status");
        snapshots.oneView();
        cards.addClassName("grid");
        head.add(came);
        parts = List.of(head, warnings, cards, askFirst);
    }

    @Override
    protected Right needs() {
        return Right.operations;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        Link link = visit.link().plain();
        frame(visit.contents(), link, other -> other.to(PAGE), null);
        WarehouseState state = read();
        OperationsWords words = new OperationsWords(state, Instant.now(), language);
        title(language.say("Vận hành", "Operations"));
        fill(parts);
        head.show(
                words.headline(),
                words.lede(),
                new Span(language.say("Tra cứu", "Look up")),
                new Span("›"),
                new Span(language.say("Vận hành", "Operations")));
        warnings.setVisible(!words.warnings().isEmpty());
        warnings.setText(String.join(" ", words.warnings()));
        if (language != cameIn) {
            came.removeAll();
        }
        Source source = new Source(visit.contents(), language);
        snapshots.speak(language);
        snapshots.head(words.tableTitle(), words.tableSubtitle());
        snapshots.foot(
                language.say("Kho số liệu của máy chủ này", "The warehouse of this server"), source.asOf(), null);
        snapshots.only(
                List.of(state, link),
                () -> new OperationsTables(state, words, link)
                        .snapshots(file -> askToPin(file, words), file -> askToUnpin(words)));
        cards.removeAll();
        cards.add(facts(state, words, source));
        cards.add(snapshots);
    }

    private WarehouseState read() {
        try {
            return WarehouseState.read(folder, warehouse);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void askToPin(SnapshotFile file, OperationsWords words) {
        Language language = words.language();
        askFirst.ask(
                language.say("Ghim bản nạp lúc %s?", "Pin the snapshot loaded at %s?", words.built(file.id())),
                language.say(
                        "Mọi người đang xem sẽ chuyển sang bản này ngay. Các lần nạp vẫn dựng bản mới, nhưng chỉ công bố lại sau khi bấm “Về bản mới nhất”.",
                        "Everybody who is looking moves to it at once. Refreshes go on building, and publish again only after “Back to the newest”."),
                language.say("Ghim", "Pin"),
                language,
                () -> say(rollback.pin(file.id()), words, file.id()));
    }

    private void askToUnpin(OperationsWords words) {
        Language language = words.language();
        askFirst.ask(
                language.say("Về bản mới nhất?", "Back to the newest?"),
                language.say(
                        "Mọi người đang xem sẽ chuyển sang bản mới nhất ngay, và từ nay mỗi lần nạp lại công bố bản mới.",
                        "Everybody who is looking moves to the newest at once, and from now on each refresh publishes again."),
                language.say("Về bản mới nhất", "Back to the newest"),
                language,
                () -> say(rollback.unpin(), words, null));
    }

    private void say(Rollback.Outcome outcome, OperationsWords words, @Nullable String snapshotId) {
        waitUntilServed();
        showAgain();
        say(outcome == Rollback.Outcome.done, words.came(outcome, snapshotId), words.language());
    }

    private void say(boolean isDone, String what, Language language) {
        came.removeAll();
        cameIn = language;
        Div line = new Div(what);
        line.addClassName("note");
        if (!isDone) {
            line.addClassName("warning");
        }
        came.add(line);
    }

    /** For a moment: so that the page shows at once what was done, and need not move over to it afterwards. */
    private void waitUntilServed() {
        try {
            for (int look = 0;
                    look < LOOKS
                            && !warehouse.served().equals(folder.snapshots().current());
                    look++) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Component facts(WarehouseState state, OperationsWords words, Source source) {
        Language language = words.language();
        HtmlContainer list = new HtmlContainer("dl");
        list.addClassNames("def", "rules");
        term(list, language.say("Đang công bố", "Published"), snapshot(state.published(), words));
        boolean isServed = state.published() != null && state.published().equals(state.served());
        term(
                list,
                language.say("Đang phục vụ", "Served"),
                isServed
                        ? new Span(language.say("bản đang công bố", "the published one"))
                        : snapshot(state.served(), words));
        term(list, language.say("Đang ghim", "Pinned"), new Span(words.pinned()));
        LastRun run = state.lastRun();
        term(
                list,
                language.say("Lần nạp gần nhất", "Last refresh"),
                run == null
                        ? new Span(language.say("chưa ghi lại", "not written down yet"))
                        : new Div(
                                new Div(words.run(run.last())),
                                Cells.dim(language.say(
                                        run.last().message().vi(),
                                        run.last().message().en()))));
        term(list, language.say("Thành công gần nhất", "Last success"), new Span(words.lastSuccess()));
        term(
                list,
                language.say("Nhắc khi quá", "Warned of after"),
                new Span(words.hours(state.freshness().staleAfter())));
        term(list, language.say("Số liệu", "Data"), new Span(source.asOf()));
        return Cells.plainCard(
                "tinh-trang", "c12", language.say("Tình trạng · giờ Việt Nam", "State · Vietnam time"), list);
    }

    private static Component snapshot(@Nullable String id, OperationsWords words) {
        return id == null ? Cells.dim("–") : new Div(new Span(words.built(id) + " · "), Cells.code(id));
    }

    private static void term(HtmlContainer list, String name, Component text) {
        HtmlContainer term = new HtmlContainer("dt");
        term.setText(name);
        HtmlContainer description = new HtmlContainer("dd");
        description.add(text);
        list.add(term, description);
    }
}
