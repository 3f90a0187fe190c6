package vn.chitieu.dashboard.download;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Right;

/**
 * The menu of a card that hands over what it shows. The table comes from the server, the picture from the chart in the
 * browser (export.js), both with title, measure, source and data-as-of inside.
 */
@JavaScript("context://chi-tieu/export.js")
public final class DownloadMenu extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /** The files there are, by ending. */
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "sql", "application/sql; charset=utf-8");

    private final SerializableSupplier<About> about;
    private boolean hasPicture = true;

    private transient volatile @Nullable SerializableSupplier<Download> download;

    /** @param about what the card says at the moment of the download */
    public DownloadMenu(SerializableSupplier<About> about) {
        super("details");
        this.about = about;
        addClassNames("menu");
        getElement().setAttribute("data-files", DownloadHandler.fromInputStream(this::file));
        setVisible(false);
    }

    /** Leaves out the pictures, for figures that are drawn as no single chart or table. */
    public DownloadMenu withoutPicture() {
        hasPicture = false;
        return this;
    }

    /** Offers this table from now on; it is held as the way to make it. */
    public void offer(SerializableSupplier<Download> made, Language language) {
        download = made;
        Download offered = made.get();
        setVisible(true);
        getElement().setAttribute("data-name", offered.name()).setAttribute("lang", language.code());
        HtmlContainer summary = new HtmlContainer("summary");
        summary.addClassNames("btn", "s", "quiet", "icon");
        Span icon = new Span();
        icon.addClassNames("ic", "take");
        icon.getElement().setAttribute("aria-hidden", "true");
        summary.add(icon);
        String label = language.say("Tải về", "Download");
        summary.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        Div choices = new Div();
        choices.addClassName("pop");
        if (hasPicture) {
            choices.add(button(
                    "png", language.say("Ảnh PNG", "PNG picture"), language.say("2× · có nguồn", "2× · with source")));
            choices.add(button("svg", language.say("Ảnh SVG", "SVG picture"), language.say("sửa được", "editable")));
        }
        if (Visitor.current().may(Right.tables)) {
            choices.add(file("csv", language.say("Bảng CSV", "CSV table"), "UTF-8"));
            choices.add(file("xlsx", language.say("Bảng XLSX", "XLSX table"), "Excel"));
        }
        String done = language.say("Đã sao chép", "Copied");
        if (offered.query() != null && Visitor.current().may(Right.sql)) {
            HtmlContainer sql = file(
                    "sql", language.say("Câu truy vấn SQL", "SQL query"), language.say("chép để dán", "copy to paste"));
            sql.getElement().setAttribute("data-take", "sql").setAttribute("data-done", done);
            choices.add(sql);
            HtmlContainer open = file(
                    "sql", language.say("Mở bằng SQL", "Open as SQL"), language.say("sửa và chạy", "edit and run"));
            open.getElement().setAttribute("data-take", "open");
            choices.add(open);
        }
        HtmlContainer link = button(
                "link", language.say("Sao chép liên kết", "Copy link"), language.say("cùng góc nhìn", "to this view"));
        link.getElement().setAttribute("data-done", done);
        choices.add(new HtmlContainer("hr"), link);
        Markup.steady(this, summary, choices);
    }

    /** What it offers now; empty before anything was offered. */
    public Optional<Download> offered() {
        return Optional.ofNullable(download).map(SerializableSupplier::get);
    }

    /** The query that it hands over, for the day that the card speaks of; empty where there is none. */
    public Optional<String> sql() {
        return offered().flatMap(taken -> taken.sql(about.get().day()));
    }

    private DownloadResponse file(DownloadEvent event) {
        Download offered = offered().orElseThrow();
        String ending = Objects.requireNonNullElse(event.getRequest().getParameter("as"), "");
        boolean isAllowed = Visitor.current().may(ending.equals("sql") ? Right.sql : Right.tables);
        String name = offered.name() + "." + ending;
        Instantiator.get(event.getUI())
                .getOrCreate(Audit.class)
                .write(Action.download, isAllowed ? Outcome.done : Outcome.refused, null, name);
        if (!isAllowed) {
            return DownloadResponse.error(HttpStatus.FORBIDDEN.value());
        }
        byte @Nullable [] bytes = switch (ending) {
            case "csv" -> CsvFile.bytes(offered, about.get());
            case "xlsx" -> XlsxFile.bytes(offered, about.get());
            case "sql" -> sql().map(sql -> SqlFile.bytes(sql, about.get())).orElse(null);
            default -> null;
        };
        if (bytes == null) {
            return DownloadResponse.error(HttpStatus.NOT_FOUND.value());
        }
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, TYPES.get(ending), bytes.length);
    }

    private static HtmlContainer button(String take, String what, String how) {
        HtmlContainer button = choice("button", what, how);
        button.getElement().setAttribute("type", "button").setAttribute("data-take", take);
        return button;
    }

    /** Its address is known in the browser: export.js gives it when the menu opens. */
    private static HtmlContainer file(String ending, String what, String how) {
        HtmlContainer file = choice("a", what, how);
        file.getElement()
                .setAttribute("role", "link") // it has no address before the menu is opened
                .setAttribute("data-as", ending)
                .setAttribute("download", true)
                .setAttribute("router-ignore", true);
        return file;
    }

    private static HtmlContainer choice(String tag, String what, String how) {
        HtmlContainer choice = new HtmlContainer(tag);
        choice.add(new Span(what), new Span(how));
        return choice;
    }
}
