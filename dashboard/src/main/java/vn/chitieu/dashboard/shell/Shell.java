package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.live.SnapshotWatch;
import vn.chitieu.dashboard.search.SearchField;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/**
 * What stands around every page: navigation, year, language, theme, the banner of sample data. Its links stay the same
 * elements in the browser from page to page, so that the keyboard focus stays where it is.
 */
public final class Shell extends Div implements RouterLayout {
    private static final long serialVersionUID = 1L;

    /** After the answer is painted: a browser looks up the style of every element for it, even where it is the same one. */
    private static final String LANGUAGE = """
            requestAnimationFrame(() => setTimeout(() => {
              if (document.documentElement.lang !== $0) document.documentElement.lang = $0;
            }))""";

    private final NativeButton skip = new NativeButton();
    private final SideMenu side = new SideMenu();
    private final NativeButton menu = new NativeButton();
    private final Anchor report = new Anchor();
    private final NativeButton present = new NativeButton();
    private final NativeButton theme = new NativeButton();
    private final Nav years = new Nav();
    private final Nav languages = new Nav();
    private final HtmlContainer asOf = DayChoice.place();
    private final SearchField search;
    private final Div banner = new Div();
    private final Div column = new Div();
    private final Toast toast = new Toast();
    private final transient SnapshotWatch watch;

    private @Nullable Page page;
    private transient @Nullable Registration following;
    private boolean isMovingOver;
    private transient Language language = Language.VI;

    Shell(PublishedWarehouse warehouse, SnapshotWatch watch) {
        this.watch = watch;
        search = new SearchField(warehouse);
        addClassName("app");
        skip.addClassName("skip");
        iconButton(menu, "menu", "btn", "icon", "menu-btn");
        iconButton(present, "present", "btn", "icon", "quiet", "present-btn");
        iconButton(theme, "theme", "btn", "icon", "quiet", "theme-btn");
        present.getElement().setAttribute("aria-pressed", "false");
        menu.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "trinh-don");
        NativeButton scrim = new NativeButton();
        scrim.addClassName("scrim");
        scrim.getElement().setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
        years.addClassName("years");
        Span phoneBrand = new Span("Chỉ Tiêu");
        phoneBrand.addClassName("mbrand");
        Div grow = new Div();
        grow.addClassName("grow");
        report.addClassNames("btn", "quiet", "report-link");
        Header top = new Header(menu, phoneBrand, years, asOf, grow, search, report, languages, present, theme);
        top.addClassName("top");
        banner.addClassName("banner");
        banner.getElement().setAttribute("role", "region");
        column.addClassName("col");
        column.add(top, banner);
        add(skip, scrim, side, column, toast);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        following = watch.follow(() -> ui.access(this::moveOver));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Registration held = following;
        if (held != null) {
            held.remove();
        }
    }

    /**
     * Lets the page show what is published now, if it shows something else. The browser is asked first to hold what only
     * it knows: so nothing is read for a window that does not answer, and one question waits at most.
     */
    private void moveOver() {
        Page open = page;
        if (open != null && !isMovingOver && isBehind(open)) {
            isMovingOver = true;
            getElement().executeJs("window.chiTieu.hold()").then(held -> moveOverNow(), fault -> moveOverNow());
        }
    }

    private boolean isBehind(Page open) {
        return !watch.served().equals(open.shown().map(Page.Shown::snapshotId));
    }

    private void moveOverNow() {
        isMovingOver = false;
        Page open = page;
        if (open == null || !isBehind(open)) {
            return;
        }
        Optional<Page.Shown> before = open.shown();
        open.showAgain();
        open.shown()
                .filter(now -> before.map(Page.Shown::snapshotId)
                        .filter(now.snapshotId()::equals)
                        .isEmpty())
                .ifPresent(now -> toast.say(
                        Moved.words(
                                before.map(Page.Shown::snapshotId).orElse(null),
                                now.snapshotId(),
                                now.contents().asOf(),
                                language),
                        language));
        getElement().executeJs("window.chiTieu.putBack()");
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page = content instanceof Page shown ? shown : null;
        column.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        if (oldContent != null) {
            oldContent.getElement().removeFromParent();
        }
    }

    /**
     * Shows where a page stands.
     *
     * @param contents of the snapshot that the page shows; null where none is published
     * @param link what the page's link says, with the year that is shown
     * @param here the address of this page under another link
     * @param year the year shown; null where the page shows none
     */
    public void show(@Nullable Contents contents, Link link, Function<Link, String> here, @Nullable Integer year) {
        language = link.language();
        getElement().getClassList().set("plain-figures", !Visitor.current().may(Right.details));
        speak(language);
        showLanguages(link, here);
        String path = here.apply(new Link(language, null, null)).split("\\?", 2)[0];
        side.show(contents, link, path);
        years.setVisible(contents != null && year != null);
        asOf.setVisible(contents != null);
        search.setVisible(contents != null);
        report.setVisible(contents != null);
        List<Component> lines = contents == null ? List.of() : Banner.of(contents, link, here);
        banner.setVisible(!lines.isEmpty());
        if (contents == null) {
            return;
        }
        search.show(link);
        Link carried = link.plain();
        report.setHref(carried.to("report"));
        Cells.mark(report, path.equals("report"), "page");
        if (year != null) {
            showYears(contents.years(), link, here, year);
        }
        new DayChoice(contents, language).fill(asOf);
        Markup.fill(banner, lines);
    }

    private void showLanguages(Link link, Function<Link, String> here) {
        Div all = new Div();
        all.addClassName("seg");
        for (Language other : Language.values()) {
            Anchor anchor = new Anchor(
                    here.apply(link.withLanguage(other)), other.code().toUpperCase(Locale.ROOT));
            anchor.getElement()
                    .setAttribute("lang", other.code())
                    .setAttribute("hreflang", other.code())
                    .setAttribute("aria-label", other.say("VI – Tiếng Việt", "EN – English"));
            Cells.mark(anchor, other == language, "true");
            all.add(anchor);
        }
        Markup.steady(languages, all);
    }

    private void showYears(List<Integer> all, Link link, Function<Link, String> here, int shown) {
        Div choices = new Div();
        choices.addClassName("seg");
        all.forEach(year -> {
            Anchor anchor = new Anchor(here.apply(link.withYear(year)), String.valueOf(year));
            Cells.mark(anchor, year == shown, "true");
            choices.add(anchor);
        });
        Markup.steady(years, choices);
    }

    private void speak(Language language) {
        banner.getElement().setAttribute("aria-label", Banner.name(language));
        skip.setText(language.say("Đến nội dung", "Skip to content"));
        years.getElement().setAttribute("aria-label", language.say("Năm", "Year"));
        languages.getElement().setAttribute("aria-label", language.say("Ngôn ngữ", "Language"));
        menu.getElement().setAttribute("aria-label", language.say("Mở trình đơn", "Open menu"));
        String print = language.say("In báo cáo", "Print report");
        Markup.fill(report, Cells.icon("print"), new Span(print));
        name(report, print);
        name(theme, language.say("Đổi nền sáng, tối", "Switch light and dark"));
        name(present, language.say("Trình chiếu", "Present"));
        UI ui = UI.getCurrent();
        if (!language.locale().equals(ui.getLocale())) {
            ui.setLocale(language.locale());
        }
        ui.getPage().executeJs(LANGUAGE, language.code());
        ui.getReconnectDialogConfiguration()
                .setDialogText(
                        language.say("Mất kết nối với máy chủ, đang thử lại…", "Connection lost, trying again…"));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(language.say("Mất kết nối với máy chủ.", "Connection lost."));
    }

    private static void name(Component component, String name) {
        component.getElement().setAttribute("aria-label", name).setAttribute("title", name);
    }

    /** A button of nothing but an icon. */
    static NativeButton button(String icon, String label, String... classes) {
        NativeButton button = new NativeButton();
        iconButton(button, icon, classes);
        button.getElement().setAttribute("aria-label", label);
        return button;
    }

    private static void iconButton(NativeButton button, String icon, String... classes) {
        button.addClassNames(classes);
        button.getElement().setAttribute("type", "button");
        Markup.fill(button, Cells.icon(icon));
    }
}
