package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.dictionary.Dictionary;

/** Writes what every table and column of the published snapshot is. */
@Command(
        name = "dictionary",
        description = "Ghi từ điển dữ liệu: mỗi bảng, mỗi cột là gì, khóa nào, hỏi thế nào; tiếng Việt và tiếng Anh.")
public final class DictionaryCommand implements Callable<Integer> {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Từ điển dữ liệu · Data dictionary</title>
            <style>
            body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { padding: 4px 8px; border: 1px solid #bbb; text-align: left; vertical-align: top; }
            pre { overflow-x: auto; padding: 8px; border: 1px solid #bbb; }
            </style>
            %s
            </html>
            """;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "tệp để ghi: .md hoặc .html")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        String name = out.toString();
        if (!name.endsWith(".md") && !name.endsWith(".html")) {
            return ExitCode.complain(
                    ExitCode.USAGE,
                    new Message(
                            "tên tệp phải kết thúc bằng .md hoặc .html, không phải “%s”".formatted(name),
                            "the file's name must end in .md or .html, unlike “%s”".formatted(name)));
        }
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        Dictionary dictionary;
        try (Connection snapshot = SnapshotConnection.open(snapshots.file(id))) {
            dictionary = Dictionary.of(snapshot);
        }
        String markdown = dictionary.markdown();
        Files.writeString(out, name.endsWith(".md") ? markdown : html(markdown));
        System.out.println(new Message(
                "Đã ghi %s: %d bảng".formatted(out, dictionary.tables().size()),
                "Wrote %s: %d tables".formatted(out, dictionary.tables().size())));
        return ExitCode.DONE;
    }

    private static String html(String markdown) {
        return PAGE.formatted(HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown)));
    }
}
