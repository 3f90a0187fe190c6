package vn.chitieu.dashboard.download;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.table.Markup;
import vn.chitieu.dashboard.text.Language;

/**
 * The menu of a card that hands over what it shows. The table comes from the server, the picture from the chart in the
 * browser (export.js), both with title, measure, source and data-as-of inside.
 */
@JavaScript("context://chi-tieu/export.js")
public final class DownloadMenu extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final HtmlContainer summary = new HtmlContainer("summary");
    private final NativeButton png = choice("png");
    private final NativeButton svg = choice("svg");
    private final Anchor csv = new Anchor();
    private final Anchor xlsx = new Anchor();
    private final Anchor sql = new Anchor();
    private final NativeButton link = choice("link");
    private final SerializableSupplier<About> about;

    private transient volatile @Nullable Download download;

    /** @param about what the card says at the moment of the download */
    public DownloadMenu(SerializableSupplier<About> about) {
        super("details");
        this.about = about;
        addClassNames("menu");
        summary.addClassNames("btn", "s", "quiet", "icon");
        Span icon = new Span();
        icon.addClassNames("ic", "take");
        icon.getElement().setAttribute("aria-hidden", "true");
        summary.add(icon);
        csv.setHref(DownloadHandler.fromInputStream(event -> file(".csv", "text/csv; charset=utf-8")));
        xlsx.setHref(DownloadHandler.fromInputStream(
                event -> file(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        sql.setHref(DownloadHandler.fromInputStream(event -> file(".sql", "application/sql; charset=utf-8")));
        sql.getElement().setAttribute("data-take", "sql");
        Div choices = new Div(png, svg, csv, xlsx, sql, new HtmlContainer("hr"), link);
        choices.addClassName("pop");
        add(summary, choices);
        setVisible(false);
    }

    /** Leaves out the pictures, for figures that are drawn as no single chart or table. */
    public DownloadMenu withoutPicture() {
        png.setVisible(false);
        svg.setVisible(false);
        return this;
    }

    /** Offers these rows from now on. */
    public void offer(Download offered, Language language) {
        download = offered;
        setVisible(true);
        getElement().setAttribute("data-name", offered.name());
        sql.setVisible(offered.query() != null);
        if (language.code().equals(getElement().getAttribute("lang"))) {
            return;
        }
        getElement().setAttribute("lang", language.code());
        String label = language.say("Tải về", "Download");
        summary.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        words(png, language.say("Ảnh PNG", "PNG picture"), language.say("2× · có nguồn", "2× · with source"));
        words(svg, language.say("Ảnh SVG", "SVG picture"), language.say("sửa được", "editable"));
        words(csv, language.say("Bảng CSV", "CSV table"), "UTF-8");
        words(xlsx, language.say("Bảng XLSX", "XLSX table"), "Excel");
        words(sql, language.say("Câu truy vấn SQL", "SQL query"), language.say("chép để dán", "copy to paste"));
        words(link, language.say("Sao chép liên kết", "Copy link"), language.say("cùng góc nhìn", "to this view"));
        String done = language.say("Đã sao chép", "Copied");
        link.getElement().setAttribute("data-done", done);
        sql.getElement().setAttribute("data-done", done);
    }

    /** What it offers now; empty before anything was offered. */
    public Optional<Download> offered() {
        return Optional.ofNullable(download);
    }

    private DownloadResponse file(String ending, String type) {
        Download offered = Objects.requireNonNull(download, "nothing was offered");
        byte[] bytes = switch (ending) {
            case ".csv" -> CsvFile.bytes(offered, about.get());
            case ".xlsx" -> XlsxFile.bytes(offered, about.get());
            default -> SqlFile.bytes(offered.sql().orElseThrow(), about.get());
        };
        return new DownloadResponse(new ByteArrayInputStream(bytes), offered.name() + ending, type, bytes.length);
    }

    private static NativeButton choice(String what) {
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("type", "button").setAttribute("data-take", what);
        return button;
    }

    private static void words(HtmlContainer choice, String what, String how) {
        Markup.fill(choice, new Span(what), new Span(how));
    }
}
