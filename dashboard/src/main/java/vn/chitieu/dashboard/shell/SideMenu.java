package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.access.Right;

/**
 * The links to all pages: overview, gap, indicators, districts, folded away until one is shown or they are asked for, and
 * the pages that belong to none.
 */
final class SideMenu extends Nav {
    private static final long serialVersionUID = 1L;

    SideMenu() {
        addClassName("side");
        setId("trinh-don");
    }

    /**
     * Shows the links, and marks that of the page at this path.
     *
     * @param contents of the snapshot that the page shows; null where none is published
     */
    void show(@Nullable Contents contents, Link link, String path) {
        Language language = link.language();
        Link carried = link.plain();
        getElement().setAttribute("aria-label", language.say("Trình đơn chính", "Main menu"));
        Div parts = new Div();
        parts.addClassName("menu-parts");
        parts.add(
                Shell.button(
                        "close", language.say("Đóng trình đơn", "Close menu"), "btn", "icon", "quiet", "menu-close"),
                brand(language),
                page("home", carried.to(""), language.say("Tổng quan", "Overview"), path.isEmpty()),
                page("gap", carried.to("gap"), language.say("Còn thiếu đến 2012", "Gap to 2012"), path.equals("gap")));
        if (contents != null) {
            parts.add(
                    new H2(language.say("Chỉ tiêu", "Indicators")),
                    indicators(contents, carried, path),
                    lookUp(contents, carried, path));
        }
        parts.add(visitor(language));
        Markup.steady(this, parts);
    }

    private static Component lookUp(Contents contents, Link link, String path) {
        Language language = link.language();
        Visitor visitor = Visitor.current();
        Div pages = new Div(
                new H2(language.say("Quận, huyện", "Districts")),
                districts(contents, link, path),
                new H2(language.say("Tra cứu", "Look up")),
                page("reporting", "reporting", language.say("Tình hình báo cáo", "Reporting"), link, path));
        if (visitor.may(Right.details)) {
            pages.add(
                    page(
                            "in-words",
                            "assessment",
                            language.say("Phần đánh giá bằng lời", "Assessment in words"),
                            link,
                            path),
                    page("quality", "quality", language.say("Chất lượng số liệu", "Data quality"), link, path));
        }
        pages.add(
                page("programme", "programme", language.say("Chương trình", "Programmes"), link, path),
                page("compare", "compare", language.say("So sánh", "Compare"), link, path));
        if (visitor.may(Right.sql)) {
            pages.add(page("sql", "sql", "SQL", link, path));
        }
        pages.add(page("book", "method", language.say("Phương pháp", "Method"), link, path));
        if (visitor.may(Right.log)) {
            pages.add(page("person", "access", language.say("Nhật ký truy cập", "Access log"), link, path));
        }
        if (visitor.may(Right.operations)) {
            pages.add(page("operations", "operations", language.say("Vận hành", "Operations"), link, path));
        }
        return pages;
    }

    /** Who is there, and the way out; or in. */
    private static Component visitor(Language language) {
        Visitor visitor = Visitor.current();
        Anchor way = new Anchor(
                (visitor.isSignedIn() ? "signout" : "signin") + (language == Language.EN ? "?lang=en" : ""),
                visitor.isSignedIn() ? language.say("Đăng xuất", "Sign out") : language.say("Đăng nhập", "Sign in"));
        way.getElement().setAttribute("router-ignore", true);
        Div line = new Div();
        line.addClassName("visitor");
        if (visitor.isSignedIn()) {
            line.add(new Span(visitor.name()));
        }
        line.add(way);
        return line;
    }

    private static Component brand(Language language) {
        HtmlContainer small = new HtmlContainer("small");
        small.add(new Span(language.say("Thành Đoàn TP.HCM", "HCMC Youth Union")));
        Span name = new Span("Chỉ Tiêu");
        name.add(small);
        Span mark = new Span();
        mark.addClassName("mark");
        Anchor brand = new Anchor(new Link(language, null, null).to(""));
        brand.addClassName("brand");
        brand.add(mark, name);
        return brand;
    }

    private static Component indicators(Contents contents, Link link, String path) {
        Div all = new Div();
        contents.indicators().forEach(indicator -> {
            Span letter = new Span(indicator.letter());
            letter.addClassName("lt");
            Anchor anchor = new Anchor(link.toIndicator(indicator.indicatorCode()));
            anchor.add(letter, new Span(FigureWords.shortName(indicator, link.language())));
            Cells.mark(anchor, path.equals("indicator/" + indicator.indicatorCode()), "page");
            all.add(anchor);
        });
        return all;
    }

    private static Component districts(Contents contents, Link link, String path) {
        Language language = link.language();
        Span chosen = new Span(language.say("Chọn quận, huyện", "Choose a district"));
        UnorderedList list = new UnorderedList();
        contents.districts().forEach(district -> {
            String name = language.say(district.shortNameVi(), district.shortNameEn());
            boolean isCurrent = path.equals("district/" + district.code());
            Anchor anchor = new Anchor(link.toDistrict(district.code()));
            anchor.add(new Span(name));
            Cells.mark(anchor, isCurrent, "page");
            list.add(new ListItem(anchor));
            if (isCurrent) {
                chosen.setText(name);
            }
        });
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(Cells.icon("pin"), chosen);
        HtmlContainer fold = new HtmlContainer("details");
        fold.addClassName("fold");
        fold.add(summary, list);
        return fold;
    }

    private static Component page(String icon, String page, String name, Link link, String path) {
        return page(icon, link.to(page), name, path.equals(page));
    }

    private static Component page(String icon, String address, String name, boolean isCurrent) {
        Anchor anchor = new Anchor(address);
        anchor.add(Cells.icon(icon), new Span(name));
        Cells.mark(anchor, isCurrent, "page");
        return anchor;
    }
}
