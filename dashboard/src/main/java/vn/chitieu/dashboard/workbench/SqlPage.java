package vn.chitieu.dashboard.workbench;

import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Records;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.Statements;
import vn.chitieu.warehouse.sandbox.Ask;
import vn.chitieu.warehouse.sandbox.Form;
import vn.chitieu.warehouse.sandbox.Run;

/**
 * Where analysts write SQL. What they write stays in their browser (workbench.js: tabs, history, saved queries); the server runs
 * a statement in the sandbox and shows its rows.
 */
@Route(value = SqlPage.PAGE, layout = Shell.class)
@JavaScript("context://chi-tieu/workbench.js")
final class SqlPage extends Page {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "sql";
    private static final JsonMapper JSON = new JsonMapper();

    /** Of how many tabs the results are kept. */
    private static final int KEPT = 6;

    private final transient SqlService service;
    private final PageHead head = new PageHead();
    private final Div editor = new Div();
    private final Div browser = new Div();
    private final ResultCard card;
    private final Div cards = new Div();
    private final List<Component> parts;
    private final transient Map<String, Answer> answers = new LinkedHashMap<>();
    private String tab = "";
    private Language language = Language.VI;

    SqlPage(PublishedWarehouse warehouse, SqlService service) {
        super(warehouse);
        this.service = service;
        setId("noi-dung");
        card = new ResultCard(service);
        editor.setId("cau-lenh");
        editor.addClassNames("card", "c8", "workbench");
        browser.setId("co-gi");
        browser.addClassNames("card", "c4", "browse");
        cards.addClassName("grid");
        cards.add(editor, browser, card);
        parts = List.of(head, cards);
    }

    @Override
    protected Right needs() {
        return Right.sql;
    }

    @Override
    protected void show(Visit visit) {
        language = visit.language();
        Link link = visit.link().plain();
        frame(visit.contents(), link, other -> other.to(PAGE), null);
        title(language.say("Truy vấn SQL", "SQL"));
        if (!service.isOffered()) {
            fill(List.of(new Message(
                            language.say("Máy chủ này không mở SQL", "This server runs no SQL"),
                            language.say(
                                    "Người vận hành đã tắt (serve --no-sql). Tệp dữ liệu vẫn mở được bằng công cụ khác.",
                                    "Whoever runs it has turned it off (serve --no-sql). The data can be opened by other tools."))
                    .link(link.to(ConnectPage.PAGE), language.say("Cách kết nối", "How to connect"))));
            return;
        }
        fill(parts);
        Anchor connect = new Anchor(link.to(ConnectPage.PAGE), language.say("Dùng công cụ khác", "Use other tools"));
        head.show(
                language.say("Truy vấn SQL", "SQL"),
                language.say(
                        "Chỉ đọc, trên bản dữ liệu đang công bố; cùng những con số mà các trang khác vẽ.",
                        "Read only, over the published snapshot; the figures that the other pages draw."),
                new Span(language.say("Tra cứu", "Look up")),
                new Span("›"),
                new Span("SQL"),
                new Span("·"),
                connect);
        card.speak(
                language,
                visit.sql()
                        .select(DISTRICT.DISTRICT_CODE, DISTRICT.ABBREVIATION, DISTRICT.TILE_COLUMN, DISTRICT.TILE_ROW)
                        .from(DISTRICT)
                        .fetch(Records.mapping(ResultChart.Tile::new)));
        String known = JSON.writeValueAsString(Known.of(visit.reader(), visit.contents(), language));
        getElement().executeJs("window.chiTieu.workbench(this, JSON.parse($0))", known);
        service.warm();
    }

    /**
     * Runs what is marked in the editor, or the statement that the cursor stands in.
     *
     * @param id of the tab
     * @param script what is marked, or all that stands in the editor
     * @param at where the cursor stands; -1 where {@code script} is what is marked
     * @param parameters by name, as JSON
     */
    @ClientCallable
    void run(String id, String script, int at, String parameters) {
        Map<String, String> values = JSON.readValue(parameters, new TypeReference<>() {});
        String sql = at < 0 ? script : Statements.at(script, at);
        values.keySet().retainAll(Parameters.namesIn(sql));
        forget(id);
        while (answers.size() >= KEPT) {
            forget(answers.keySet().iterator().next());
        }
        UI ui = getUI().orElseThrow();
        try {
            Result result = new Result();
            Ask ask = new Ask(sql, values, Form.CELLS);
            Optional<Run> run = service.run(ask, result);
            if (run.isEmpty()) {
                result.close();
                getElement().executeJs("this.workbench.ended($0)", id);
                return;
            }
            Answer answer = new Answer(ask, result, run.orElseThrow());
            answers.put(id, answer);
            tab(id);
            answer.run().outcome().thenAccept(outcome -> {
                answer.end(outcome);
                ui.access(() -> {
                    if (answers.get(id) == answer) {
                        tab(tab);
                        getElement().executeJs("this.workbench.ended($0)", id);
                    }
                });
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ends what a tab runs. */
    @ClientCallable
    void cancel(String id) {
        Optional.ofNullable(answers.get(id)).ifPresent(answer -> answer.run().cancel());
    }

    /** Shows the result of this tab. */
    @ClientCallable
    void tab(String id) {
        tab = id;
        card.show(answers.get(id));
    }

    /** Forgets the result of a tab that was closed or asks for another one. */
    @ClientCallable
    void forget(String id) {
        Answer answer = answers.remove(id);
        if (answer != null) {
            answer.close();
        }
    }

    /** What there is to say while something runs. */
    @ClientCallable
    String progress() {
        return card.progress();
    }

    /** The names of the parameters of a script, as JSON. */
    @ClientCallable
    String parameters(String script) {
        return JSON.writeValueAsString(Parameters.namesIn(script));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        List.copyOf(answers.keySet()).forEach(this::forget);
    }
}
