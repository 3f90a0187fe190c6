package vn.chitieu.dashboard.table;

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

/** The parts that tables are made of: plain elements with the class names of app.css. */
public final class Cells {
    private Cells() {}

    /** A table that those who hear the page know by its label. */
    public static NativeTable table(String label, String classes, NativeTableRow head, List<NativeTableRow> rows) {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", label);
        addClasses(table, classes);
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        table.add(header, body);
        return table;
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
        return columnHead(new Span(text), classes);
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

    private static void addClasses(HasStyle element, String classes) {
        if (!classes.isEmpty()) {
            element.addClassNames(classes.split(" "));
        }
    }
}
