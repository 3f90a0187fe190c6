package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.live.SnapshotWatch;
import vn.chitieu.dashboard.search.SearchField;
import vn.chitieu.dashboard.table.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What stands around every page: navigation, year, language, theme, the banner of sample data. Its links stay the same
 * elements from page to page, so that the keyboard focus stays where it is.
 */
public final class Shell extends Div implements RouterLayout {
    private static final long serialVersionUID = 1L;
    private static final String CURRENT = "aria-current";

    /** After the answer is painted: a browser looks up the style of every element for it, even where it is the same one. */
    private static final String LANGUAGE = """
            requestAnimationFrame(() => setTimeout(() => {
              if (document.documentElement.lang !== $0) document.documentElement.lang = $0;
            }))""";

    private final NativeButton skip = new NativeButton();
    private final Nav side = new Nav();
    private final Anchor brand = new Anchor();
    private final Span city = new Span();
    private final Anchor overview = page("home");
    private final Anchor gap = page("gap");
    private final H2 indicatorsHead = new H2();
    private final Div indicators = new Div();
    private final PlaceMenu places = new PlaceMenu();
    private final NativeButton menu = iconButton("menu", "btn", "icon", "menu-btn");
    private final NativeButton closeMenu = iconButton("close", "btn", "icon", "quiet", "menu-close");
    private final NativeButton scrim = new NativeButton();
    private final Anchor report = new Anchor();
    private final NativeButton present = iconButton("present", "btn", "icon", "quiet", "present-btn");
    private final NativeButton theme = iconButton("theme", "btn", "icon", "quiet", "theme-btn");
    private final Nav years = new Nav();
    private final Div yearLinks = new Div();
    private final Nav languages = new Nav();
    private final Div asOf = new Div();
    private final SearchField search;
    private final Div banner = new Div();
    private final Div column = new Div();
    private final Toast toast = new Toast();
    private final transient SnapshotWatch watch;

    private final transient Map<String, Anchor> byIndicator = new LinkedHashMap<>();
    private final transient Map<Integer, Anchor> byYear = new LinkedHashMap<>();
    private final transient Map<Language, Anchor> byLanguage = new LinkedHashMap<>();

    private @Nullable Page page;
    private transient @Nullable Registration following;
    private boolean isMovingOver;
    private transient Language language = Language.VI;

    Shell(PublishedWarehouse warehouse, SnapshotWatch watch) {
        this.watch = watch;
        search = new SearchField(warehouse);
        addClassName("app");
        skip.addClassName("skip");
        side.addClassName("side");
        side.setId("trinh-don");
        brand.addClassName("brand");
        Span mark = new Span();
        mark.addClassName("mark");
        Span name = new Span("Chỉ Tiêu");
        HtmlContainer small = new HtmlContainer("small");
        small.add(city);
        name.add(small);
        brand.add(mark, name);
        Div menuParts = new Div(closeMenu, brand, overview, gap, indicatorsHead, indicators, places);
        menuParts.addClassName("menu-parts");
        side.add(menuParts);
        present.getElement().setAttribute("aria-pressed", "false");
        menu.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "trinh-don");
        scrim.addClassName("scrim");
        scrim.getElement().setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");

        years.addClassName("years");
        yearLinks.addClassName("seg");
        years.add(yearLinks);
        asOf.addClassName("asof");
        Div languageLinks = new Div();
        languageLinks.addClassName("seg");
        for (Language language : Language.values()) {
            Anchor link = new Anchor("", language.code().toUpperCase(java.util.Locale.ROOT));
            link.getElement()
                    .setAttribute("lang", language.code())
                    .setAttribute("hreflang", language.code())
                    .setAttribute("aria-label", language.say("VI – Tiếng Việt", "EN – English"));
            byLanguage.put(language, link);
            languageLinks.add(link);
        }
        languages.add(languageLinks);
        Span phoneBrand = new Span("Chỉ Tiêu");
        phoneBrand.addClassName("mbrand");
        Div grow = new Div();
        grow.addClassName("grow");
        report.addClassNames("btn", "quiet", "report-link");
        report.add(icon("print"), new Span());
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
    public void show(
            @Nullable Contents contents,
            Link link,
            Function<Link, String> here,
            @Nullable Integer year,
            @Nullable String indicatorCode) {
        language = link.language();
        speak(language);
        brand.setHref(new Link(language, null, null).to(""));
        byLanguage.forEach((other, anchor) -> {
            anchor.setHref(here.apply(link.withLanguage(other)));
            mark(anchor, other == language, "true");
        });
        String path = here.apply(new Link(language, null, null)).split("\\?", 2)[0];
        Link carried = new Link(language, link.year(), null);
        showPage(overview, "", path, carried, language.say("Tổng quan", "Overview"));
        showPage(gap, "gap", path, carried, language.say("Còn thiếu đến 2012", "Gap to 2012"));
        indicatorsHead.setVisible(contents != null);
        indicators.setVisible(contents != null);
        places.setVisible(contents != null);
        years.setVisible(contents != null && year != null);
        asOf.setVisible(contents != null && contents.asOf() != null);
        search.setVisible(contents != null);
        report.setVisible(contents != null);
        banner.setVisible(contents != null && contents.isSample());
        if (contents == null) {
            return;
        }
        search.show(contents, link);
        report.setHref(carried.to("report"));
        mark(report, path.equals("report"), "page");
        showIndicators(contents.indicators(), link, indicatorCode);
        places.show(contents.districts(), link, here.apply(link));
        if (year != null) {
            showYears(contents.years(), link, here, year);
        }
        if (contents.asOf() != null) {
            Span label = new Span(language.say("Số liệu đến ", "Data to "));
            asOf.removeAll();
            asOf.add(label, new Span(new Numbers(language).day(contents.asOf())));
            asOf.getElement().getChild(1).setAttribute("class", "num");
        }
        Markup.fill(
                banner,
                new Span(
                        bold(SampleBanner.head(language)),
                        new Span(SampleBanner.rest(language) + " "),
                        new Anchor(SampleBanner.answer(carried), SampleBanner.question(language))));
    }

    private static Anchor page(String icon) {
        Anchor anchor = new Anchor();
        anchor.add(icon(icon), new Span());
        return anchor;
    }

    private static void showPage(Anchor anchor, String page, String path, Link link, String name) {
        anchor.setHref(link.to(page));
        anchor.getElement().getChild(1).setText(name);
        mark(anchor, page.equals(path), "page");
    }

    private void showIndicators(List<Indicator> all, Link link, @Nullable String current) {
        List<String> codes = all.stream().map(Indicator::indicatorCode).toList();
        if (!List.copyOf(byIndicator.keySet()).equals(codes)) {
            byIndicator.clear();
            indicators.removeAll();
            for (Indicator indicator : all) {
                Span letter = new Span(indicator.letter());
                letter.addClassName("lt");
                Anchor anchor = new Anchor();
                anchor.add(letter, new Span());
                byIndicator.put(indicator.indicatorCode(), anchor);
                indicators.add(anchor);
            }
        }
        Link carried = new Link(link.language(), link.year(), null);
        for (Indicator indicator : all) {
            Anchor anchor = byIndicator.get(indicator.indicatorCode());
            if (anchor != null) {
                anchor.setHref(carried.toIndicator(indicator.indicatorCode()));
                anchor.getElement().getChild(1).setText(Contents.shortName(indicator, link.language()));
                mark(anchor, indicator.indicatorCode().equals(current), "page");
            }
        }
    }

    private void showYears(List<Integer> all, Link link, Function<Link, String> here, int shown) {
        if (!List.copyOf(byYear.keySet()).equals(all)) {
            byYear.clear();
            yearLinks.removeAll();
            all.forEach(year -> {
                Anchor anchor = new Anchor("", String.valueOf(year));
                byYear.put(year, anchor);
                yearLinks.add(anchor);
            });
        }
        byYear.forEach((year, anchor) -> {
            anchor.setHref(here.apply(link.withYear(year)));
            mark(anchor, year == shown, "true");
        });
    }

    private void speak(Language language) {
        banner.getElement().setAttribute("aria-label", language.say("Về dữ liệu mẫu", "About the sample data"));
        skip.setText(language.say("Đến nội dung", "Skip to content"));
        side.getElement().setAttribute("aria-label", language.say("Trình đơn chính", "Main menu"));
        city.setText(language.say("Thành Đoàn TP.HCM", "HCMC Youth Union"));
        indicatorsHead.setText(language.say("Chỉ tiêu", "Indicators"));
        years.getElement().setAttribute("aria-label", language.say("Năm", "Year"));
        languages.getElement().setAttribute("aria-label", language.say("Ngôn ngữ", "Language"));
        menu.getElement().setAttribute("aria-label", language.say("Mở trình đơn", "Open menu"));
        closeMenu.getElement().setAttribute("aria-label", language.say("Đóng trình đơn", "Close menu"));
        String print = language.say("In báo cáo", "Print report");
        report.getElement().getChild(1).setText(print);
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

    private static void mark(Component component, boolean isCurrent, String how) {
        if (isCurrent) {
            component.getElement().setAttribute(CURRENT, how);
        } else {
            component.getElement().removeAttribute(CURRENT);
        }
    }

    private static void name(Component component, String name) {
        component.getElement().setAttribute("aria-label", name).setAttribute("title", name);
    }

    private static HtmlContainer bold(String text) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }

    private static NativeButton iconButton(String icon, String... classes) {
        NativeButton button = new NativeButton();
        button.addClassNames(classes);
        button.add(icon(icon));
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** An icon of app.css; it says nothing to those who do not see it, so what holds it must. */
    public static Span icon(String name) {
        Span icon = new Span();
        icon.addClassNames("ic", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
