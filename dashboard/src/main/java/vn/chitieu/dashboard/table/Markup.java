package vn.chitieu.dashboard.table;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The inside of a table as one text of HTML. A browser reads it at once, where a component a cell costs both sides far
 * more than the figures do; in return nothing in it can speak to the server, so it leads on by links alone.
 */
final class Markup {
    private Markup() {}

    /** Gives a table its rows; text in them is escaped. */
    static void fill(NativeTable table, NativeTableRow head, List<NativeTableRow> rows) {
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        table.getElement().setProperty("innerHTML", of(header) + of(body));
    }

    private static String of(HasComponents part) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(ElementUtil.toJsoup(document, part.getElement()));
        return document.html();
    }
}
