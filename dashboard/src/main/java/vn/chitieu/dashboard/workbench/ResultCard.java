package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.sandbox.Form;
import vn.chitieu.warehouse.sandbox.Outcome;
import vn.chitieu.warehouse.sandbox.Outcome.Cancelled;
import vn.chitieu.warehouse.sandbox.Outcome.Done;
import vn.chitieu.warehouse.sandbox.Outcome.Failed;

/** What came of a statement: its rows, a chart of them, and files to take away. */
final class ResultCard extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient SqlService service;
    private final H2 title = new H2();
    private final Paragraph said = new Paragraph();
    private final Div views = new Div();
    private final Div files = new Div();
    private final Div body = new Div();
    private transient @Nullable Answer shown;
    private transient @Nullable ResultFile taken;
    private transient List<ResultChart.Tile> places = List.of();
    private transient Language language = Language.VI;
    private boolean isChart;

    ResultCard(SqlService service) {
        super("section");
        this.service = service;
        setId("ket-qua");
        addClassNames("card", "c12", "result");
        title.setId("ket-qua-tieu-de");
        getElement().setAttribute("aria-labelledby", "ket-qua-tieu-de");
        said.addClassName("sub");
        said.getElement().setAttribute("role", "status");
        views.addClassNames("seg", "s", "soft");
        views.getElement().setAttribute("role", "group");
        files.addClassName("files");
        Div tools = new Div(views, files);
        tools.addClassName("tools");
        add(new Header(title, tools, said), body);
    }

    /** @param districts of the map */
    void speak(Language other, List<ResultChart.Tile> districts) {
        language = other;
        places = List.copyOf(districts);
        show(shown);
    }

    /** @param answer null for none yet */
    void show(@Nullable Answer answer) {
        shown = answer;
        title.setText(language.say("Kết quả", "Result"));
        body.removeAll();
        views.removeAll();
        files.removeAll();
        views.setVisible(false);
        Outcome outcome = answer == null ? null : answer.outcome();
        if (answer == null) {
            said.setText(language.say(
                    "Chưa chạy gì. Bấm Chạy, hoặc Ctrl+Enter trong ô soạn.",
                    "Nothing was run yet. Press Run, or Ctrl+Enter in the editor."));
            return;
        }
        switch (outcome) {
            case null -> said.setText(progress());
            case Cancelled cancelled -> said.setText(language.say("Đã dừng.", "Stopped."));
            case Failed failed -> {
                said.setText("");
                body.add(fault(failed));
            }
            case Done done -> show(answer, done);
        }
    }

    private void show(Answer answer, Done done) {
        Result result = answer.result();
        said.setText(summary(result, done));
        if (result.columns().isEmpty()) {
            return;
        }
        for (Form form : List.of(Form.CSV, Form.XLSX, Form.PARQUET, Form.JSON)) {
            ResultFile file = new ResultFile(service, answer.ask(), form, language, this::taking);
            Anchor anchor = new Anchor(file, form.name());
            anchor.addClassNames("btn", "s");
            anchor.getElement()
                    .setAttribute("download", true)
                    .setAttribute("router-ignore", true)
                    .setAttribute("data-file", form.name().toLowerCase(Locale.ROOT))
                    .setAttribute(
                            "aria-label",
                            language.say("Tải kết quả thành tệp %s", "Take the result as %s", form.name()));
            files.add(anchor);
        }
        ResultChart.guess(result).ifPresent(chart -> {
            views.setVisible(true);
            views.add(view(language.say("Bảng", "Table"), false), view(language.say("Biểu đồ", "Chart"), true));
            if (isChart) {
                body.add(new ChartChoice(chart, places, language));
            }
        });
        if (body.getChildren().findAny().isEmpty()) {
            body.add(
                    result.rows() == 0
                            ? Cells.dim(language.say("Không có dòng nào.", "No rows."))
                            : new ResultGrid(result));
        }
    }

    private Component view(String name, boolean chart) {
        NativeButton button = new NativeButton(name, click -> {
            isChart = chart;
            show(shown);
        });
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-pressed", String.valueOf(isChart == chart));
        return button;
    }

    private String summary(Result result, Done done) {
        Numbers numbers = new Numbers(language);
        List<String> parts = new ArrayList<>();
        parts.add(language.say("%s dòng", "%s row{s}", numbers.whole(done.rows())));
        parts.add(language.say(
                "%s cột", "%s column{s}", numbers.whole(result.columns().size())));
        parts.add(language.say("%s giây", "%s s", numbers.perUnit(done.took().toMillis() / 1000.0)));
        if (done.rows() >= Form.MOST_ROWS) {
            parts.add(language.say(
                    "màn hình chỉ giữ ngần ấy dòng, tệp tải về có đủ",
                    "the screen keeps no more rows, files have them all"));
        }
        if (result.columns().size() > ResultGrid.MOST_COLUMNS) {
            parts.add(language.say(
                    "bảng hiện %s cột đầu, tệp tải về có đủ",
                    "the table shows the first %s columns, files have them all", ResultGrid.MOST_COLUMNS));
        }
        return String.join(" · ", parts);
    }

    private Component fault(Failed failed) {
        String[] lines = language.say(failed.why().vi(), failed.why().en()).split("\n", 2);
        Div fault = new Div(Cells.bold(lines[0]));
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        if (lines.length > 1) {
            HtmlContainer place = Cells.element("pre", "");
            place.setText(lines[1].strip());
            fault.add(place);
        }
        return fault;
    }

    /** What there is to say of what runs now, a statement or a file; empty where nothing does. */
    String progress() {
        ResultFile file = taken;
        if (file != null && file.isUnderWay()) {
            return file.progress();
        }
        Answer answer = shown;
        if (answer == null || answer.run().outcome().isDone()) {
            return "";
        }
        int place = answer.run().place();
        return place == 0
                ? language.say("Đang chạy…", "Running…")
                : language.say("Đang chờ: thứ %d trong hàng", "Waiting: number %d in the queue", place);
    }

    private void taking(ResultFile file) {
        taken = file;
    }
}
