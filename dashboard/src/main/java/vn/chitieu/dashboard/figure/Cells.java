package vn.chitieu.dashboard.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/** The parts that tables and lists of figures are made of; classes are those of app.css. */
public final class Cells {

    private Cells() {}

    public static NativeTable table(String label, String classes, NativeTableRow head, List<NativeTableRow> rows) {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", label);
        classes(table, classes);
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        table.add(header, body);
        return table;
    }

    /** A table that may be wider than its card: it scrolls there, by keyboard too, and never the page. */
    public static Div scrolling(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        String label = table.getElement().getAttribute("aria-label");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group") // no landmark: its card is one
                .setAttribute("aria-label", label == null ? "" : label);
        return scroll;
    }

    public static NativeTableHeaderCell head(String text, String classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
        classes(cell, classes);
        return cell;
    }

    public static NativeTableHeaderCell rowHead(Component content, String classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", "row");
        classes(cell, classes);
        return cell;
    }

    public static NativeTableCell cell(String text, String classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.setText(text);
        classes(cell, classes);
        return cell;
    }

    public static NativeTableCell cell(Component content, String classes) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        classes(cell, classes);
        return cell;
    }

    public static Span dim(String text) {
        Span span = new Span(text);
        span.addClassName("dim");
        return span;
    }

    public static HtmlContainer bold(String text) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }

    public static HtmlContainer small(String text) {
        HtmlContainer small = new HtmlContainer("small");
        small.setText(text);
        return small;
    }

    /** For those who hear the page only. */
    public static Span spoken(String text) {
        Span span = new Span(text);
        span.addClassName("vh");
        return span;
    }

    /** A change with its direction as a shape; coloured only where the mart gives a verdict. */
    public static Span change(String signed, ChangeVerdict verdict) {
        String shape = signed.startsWith("+") ? "▲ " : signed.startsWith("−") ? "▼ " : "■ ";
        Span mark = new Span(shape + signed);
        mark.addClassName(
                switch (verdict) {
                    case better -> "up";
                    case worse -> "down";
                    case same, none -> "flat";
                });
        return mark;
    }

    /** A verdict: a shape and a word. */
    public static Span verdict(TargetVerdict verdict, String word) {
        Span mark = new Span(glyph(verdict), new Span(word));
        mark.addClassNames("v", verdict.name());
        return mark;
    }

    /** The shape of a verdict alone; the words stand beside it. */
    public static Span glyph(TargetVerdict verdict) {
        Span glyph = new Span();
        glyph.addClassNames("gl", verdict.name());
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
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

    /** A card without a chart: a heading and what stands under it. */
    public static HtmlContainer plainCard(String id, String width, String title, Component... content) {
        HtmlContainer head = new HtmlContainer("h2");
        head.setText(title);
        head.setId(id + "-tieu-de");
        HtmlContainer header = new HtmlContainer("header");
        header.add(head);
        HtmlContainer card = new HtmlContainer("section");
        card.setId(id);
        card.addClassNames("card", width);
        card.getElement().setAttribute("aria-labelledby", id + "-tieu-de");
        card.add(header);
        card.add(content);
        return card;
    }

    private static void classes(HasStyle component, String classes) {
        if (!classes.isEmpty()) {
            component.addClassNames(classes.split(" "));
        }
    }
}
