package vn.chitieu.dashboard.html;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/** The parts that tables are made of: plain elements with the class names of app.css. */
public final class Cells {
    private Cells() {}

    /** A table that only shows and leads on by links; those who hear the page know it by its label. */
    public static NativeTable table(String label, String classes, NativeTableRow head, List<NativeTableRow> rows) {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", label);
        addClasses(table, classes);
        fill(table, head, rows);
        return table;
    }

    /** Gives a table its rows, which the reader may sort, and filter where they are many (tables.js). */
    static void fill(NativeTable table, NativeTableRow head, List<NativeTableRow> rows) {
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        Markup.fill(table, element("caption", "", element("ct-rows", "")), header, body);
    }

    /**
     * A table that may be wider than its card: it scrolls there, by keyboard too, and never the page. A grid of links
     * scrolls with its own keys, so it is no second stop.
     */
    public static Div scrolling(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        if (table instanceof LinkGrid) {
            return scroll;
        }
        String label = table.getElement().getAttribute("aria-label");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group") // no landmark: its card is one
                .setAttribute("aria-label", label == null ? "" : label);
        return scroll;
    }

    public static NativeTableHeaderCell columnHead(String text, String classes) {
        return head(new Text(text), "col", classes);
    }

    public static NativeTableHeaderCell columnHead(Component content, String classes) {
        return head(content, "col", classes);
    }

    public static NativeTableHeaderCell rowHead(Component content, String classes) {
        return head(content, "row", classes);
    }

    private static NativeTableHeaderCell head(Component content, String scope, String classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", scope);
        addClasses(cell, classes);
        return cell;
    }

    public static NativeTableCell cell(String text, String classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.setText(text);
        addClasses(cell, classes);
        return cell;
    }

    public static NativeTableCell cell(Component content, String classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        addClasses(cell, classes);
        return cell;
    }

    /** On a phone the head of its column stands before the figure. */
    public static NativeTableCell labelled(String label, Component content, String classes) {
        NativeTableCell cell = cell(content, classes);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    /** Has a cell sorted by a number in place of what is written in it, and last where that is null; texts sort as written. */
    public static void sortedBy(NativeTableCell cell, @Nullable Object value) {
        if (value == null || value instanceof Number) {
            cell.getElement().setAttribute("data-value", value == null ? "" : value.toString());
        }
    }

    /** An icon of app.css; it says nothing to those who do not see it, so what holds it must. */
    public static Span icon(String name) {
        Span icon = new Span();
        icon.addClassNames("ic", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Says of a link whether it is the one that is followed. */
    public static void mark(Component component, boolean isCurrent, String how) {
        if (isCurrent) {
            component.getElement().setAttribute("aria-current", how);
        } else {
            component.getElement().removeAttribute("aria-current");
        }
    }

    /** An entry of a legend: a mark of app.css and a word. */
    public static Span key(String mark, String word) {
        HtmlContainer swatch = new HtmlContainer("i");
        swatch.addClassNames(mark.split(" "));
        swatch.getElement().setAttribute("aria-hidden", "true");
        Span entry = new Span(new Span(word));
        entry.addComponentAsFirst(swatch);
        return entry;
    }

    /** The glyph of a verdict; it says nothing by itself, so a word stands beside it. */
    public static Span glyph(String verdict) {
        Span glyph = new Span();
        glyph.addClassNames("gl", verdict);
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    /** A verdict: a shape and a word. */
    public static Span verdict(String verdict, String word) {
        Span mark = new Span(glyph(verdict), new Span(word));
        mark.addClassNames("v", verdict);
        return mark;
    }

    public static Span styled(String text, String classes) {
        Span span = new Span(text);
        addClasses(span, classes);
        return span;
    }

    public static HtmlContainer element(String tag, String classes, Component... content) {
        HtmlContainer element = new HtmlContainer(tag);
        addClasses(element, classes);
        element.add(content);
        return element;
    }

    /**
     * What a phone folds behind its summary, and only a phone: see {@code fold} of shell.js.
     *
     * @param classes "whole" where nothing but a phone is to see the summary, "led" where the link leads to it, so that it stays open
     */
    public static HtmlContainer folds(String classes, HtmlContainer summary, Component... content) {
        HtmlContainer details = element("details", "folds " + classes, summary);
        details.getElement().setAttribute("open", true);
        details.add(content);
        return details;
    }

    public static Span dim(String text) {
        return styled(text, "dim");
    }

    public static HtmlContainer bold(String text) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }

    /** A figure that leads to what it is made of: see {@link Link#toLineage}. */
    public static Anchor figure(String address, Component said) {
        Anchor anchor = new Anchor(address);
        anchor.add(said);
        anchor.addClassName("figure");
        return anchor;
    }

    /** The same in plain text. */
    public static Anchor figure(String address, String said) {
        return figure(address, new Text(said));
    }

    /**
     * A sentence in which what it speaks of leads on: a figure to what it is made of.
     *
     * @param cited in any order, those that read alike in theirs; one that does not stand in it is left out
     */
    public static Span sentence(String sentence, List<Cited> cited) {
        Span said = new Span();
        List<Cited> left = new ArrayList<>(cited);
        Matcher found = Cited.in(sentence, cited);
        int from = 0;
        while (found.find()) {
            Optional<Cited> figure = left.stream()
                    .filter(one -> one.said().equals(found.group()))
                    .findFirst();
            if (figure.isPresent()) {
                left.remove(figure.get());
                said.add(
                        new Text(sentence.substring(from, found.start())),
                        figure(figure.get().address(), found.group()));
                from = found.end();
            }
        }
        said.add(new Text(sentence.substring(from)));
        return said;
    }

    /** As it stands in a file, or in SQL. */
    public static HtmlContainer code(String text) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(text);
        return code;
    }

    /** A name in words, with the code that SQL knows it by. */
    public static Span named(String name, String code) {
        Span named = new Span(new Text(name), code(code));
        named.addClassName("named");
        return named;
    }

    public static HtmlContainer small(String text) {
        HtmlContainer small = new HtmlContainer("small");
        small.setText(text);
        return small;
    }

    /** For those who hear the page only. */
    public static Span spoken(String text) {
        return styled(text, "vh");
    }

    /** A change with its direction as a shape. */
    public static String directed(String signed) {
        return (signed.startsWith("+") ? "▲ " : signed.startsWith("−") ? "▼ " : "■ ") + signed;
    }

    /** The same, coloured only where the mart gives a verdict. */
    public static Span change(String signed, ChangeVerdict verdict) {
        return styled(
                directed(signed),
                switch (verdict) {
                    case better -> "up";
                    case worse -> "down";
                    case same, none -> "flat";
                });
    }

    public static Span glyph(TargetVerdict verdict) {
        return glyph(verdict.name());
    }

    public static Span verdict(TargetVerdict verdict, String word) {
        return verdict(verdict.name(), word);
    }

    /** Names with what is said of each, in order. */
    public static HtmlContainer terms(String classes, Map<String, String> said) {
        HtmlContainer terms = element("dl", classes);
        said.forEach((name, text) -> terms.add(element("dt", "", new Text(name)), element("dd", "", new Text(text))));
        return terms;
    }

    /** A key figure: what, how much, and what to know about it. */
    public static Div keyFigure(String label, Component value, List<? extends Component> details) {
        HtmlContainer term = new HtmlContainer("dt");
        term.setText(label);
        HtmlContainer number = new HtmlContainer("dd");
        number.addClassName("n");
        number.add(value);
        HtmlContainer detail = new HtmlContainer("dd");
        detail.addClassName("d");
        detail.add(List.copyOf(details));
        Div group = new Div(term, number, detail);
        group.addClassName("kpi");
        return group;
    }

    /** A card without a chart: a heading and what stands under it, which only shows and leads on. */
    public static HtmlContainer plainCard(String id, String width, String title, Component... content) {
        HtmlContainer head = new HtmlContainer("h2");
        head.setText(title);
        head.setId(id + "-tieu-de");
        List<Component> parts = new ArrayList<>();
        parts.add(element("header", "", head));
        parts.addAll(List.of(content));
        HtmlContainer card = new HtmlContainer("section");
        card.setId(id);
        card.addClassNames("card", width);
        card.getElement().setAttribute("aria-labelledby", id + "-tieu-de");
        Markup.fill(card, parts);
        return card;
    }

    private static void addClasses(HasStyle element, String classes) {
        if (!classes.isEmpty()) {
            element.addClassNames(classes.split(" "));
        }
    }
}
