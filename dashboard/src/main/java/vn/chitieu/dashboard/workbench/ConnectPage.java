package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.Right;

/** Lines to paste into other tools, to read the published snapshot there. */
@Route(value = ConnectPage.PAGE, layout = Shell.class)
final class ConnectPage extends Page {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "sql/connect";

    private final String file;
    private final PageHead head = new PageHead();
    private final Div cards = new Div();

    /** @param address of the server: where it is not this machine alone, the path of its files is nobody's business */
    ConnectPage(
            PublishedWarehouse warehouse,
            @Value("${chitieu.warehouse}") Path folder,
            @Value("${server.address}") String address)
            throws UnknownHostException {
        super(warehouse);
        setId("noi-dung");
        cards.addClassName("grid");
        Path published = folder.toAbsolutePath().normalize().resolve("current.duckdb");
        file = InetAddress.getByName(address).isLoopbackAddress()
                ? published.toString()
                : "/…/warehouse/" + published.getFileName();
    }

    @Override
    protected Right needs() {
        return Right.sql;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        Link link = visit.link().plain();
        frame(visit.contents(), link, other -> other.to(PAGE), null);
        title(language.say("Kết nối bằng công cụ khác", "Connect other tools"));
        fill(List.of(head, cards));
        head.show(
                language.say("Kết nối bằng công cụ khác", "Connect other tools"),
                language.say(
                        "Bản công bố là một tệp DuckDB: mở chỉ đọc bằng DuckDB từ 1.5 trở lên thì lúc nạp số liệu mới không vướng ai. Mở lại tệp để thấy bản mới nhất.",
                        "What is published is one DuckDB file: opened read-only by DuckDB 1.5 or later it is in nobody's way when new data is loaded. Open it again to see the newest."),
                new Span(language.say("Tra cứu", "Look up")),
                new Span("›"),
                new Anchor(link.to(SqlPage.PAGE), "SQL"),
                new Span("›"),
                new Span(language.say("Kết nối", "Connect")));
        cards.removeAll();
        cards.add(
                tool(
                        "duckdb",
                        "DuckDB",
                        language.say("trong cửa sổ lệnh", "in a terminal"),
                        "duckdb -readonly \"" + file + "\""),
                tool(
                        "chitieu",
                        "Chỉ Tiêu",
                        language.say("lệnh của chương trình này", "the command of this program"),
                        "./chitieu sql"),
                tool("python", "Python", "pip install duckdb pandas", """
                        import duckdb

                        con = duckdb.connect(%s, read_only=True)
                        con.sql("FROM mart.indicator_citywide ORDER BY ALL").df()""".formatted(quoted('"'))),
                tool("r", "R", "install.packages(\"duckdb\")", """
                        library(duckdb)

                        con <- dbConnect(duckdb(), dbdir = %s, read_only = TRUE)
                        dbGetQuery(con, "FROM mart.indicator_citywide ORDER BY ALL")""".formatted(quoted('"'))),
                tool(
                        "dbeaver",
                        "DBeaver, JDBC",
                        language.say(
                                "trình điều khiển DuckDB, thuộc tính duckdb.read_only = true",
                                "driver DuckDB, property duckdb.read_only = true"),
                        "jdbc:duckdb:" + file),
                tool("node", "Node", "npm install @duckdb/node-api", """
                        import { DuckDBInstance } from '@duckdb/node-api';

                        const db = await DuckDBInstance.create(%s, { access_mode: 'READ_ONLY' });
                        const con = await db.connect();
                        const rows = await con.runAndReadAll('FROM mart.indicator_citywide ORDER BY ALL');
                        console.table(rows.getRowObjects());""".formatted(quoted('\''))),
                tool(
                        "excel",
                        "Excel",
                        language.say(
                                "lấy cả bảng thành một sổ tính; hoặc qua ODBC của DuckDB với chuỗi dưới đây",
                                "a table as a workbook; or by DuckDB's ODBC driver with the second line"),
                        """
                        ./chitieu sql --out so-lieu.xlsx --format xlsx -c "FROM mart.figure_wide"

                        Driver={DuckDB Driver};Database=%s;access_mode=READ_ONLY""".formatted(file)));
    }

    private String quoted(char quote) {
        return quote + file.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote) + quote;
    }

    private static Component tool(String id, String name, String how, String lines) {
        HtmlContainer code = Cells.element("pre", "paste");
        code.setText(lines);
        code.getElement().setAttribute("tabindex", "0");
        Paragraph said = new Paragraph(how);
        said.addClassName("sub");
        return Cells.plainCard(id, "c6", name, said, code);
    }
}
