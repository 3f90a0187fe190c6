package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.difference.Difference;

/** Shows which published figures differ between two snapshots, because of what, and the cells behind them. */
@Command(
        name = "diff",
        description = "Số liệu nào khác nhau giữa hai bản dữ liệu, vì tệp, quy tắc, danh mục hay phần mềm nào.")
public final class DiffCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Parameters(
            arity = "0..2",
            paramLabel = "ID",
            description = "bản trước, rồi bản sau (mặc định: bản liền trước, bản đang công bố)")
    private List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (mặc định table)")
    private Format format = Format.table;

    @Override
    public Integer call() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        List<String> all = snapshots.all();
        String after = ids.size() == 2
                ? ids.getLast()
                : snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        String before = ids.isEmpty()
                ? all.stream()
                        .filter(id -> id.compareTo(after) < 0)
                        .reduce((one, next) -> next)
                        .orElse("")
                : ids.getFirst();
        if (before.isEmpty()) {
            return ExitCode.complain(
                    ExitCode.USAGE,
                    new Message(
                            "chỉ có một bản dữ liệu, chưa có gì để so",
                            "there is one snapshot only, nothing to compare"));
        }
        for (String id : List.of(before, after)) {
            if (!all.contains(id)) {
                return ExitCode.complain(
                        ExitCode.USAGE,
                        new Message(
                                "không có bản dữ liệu %s; xem ./chitieu snapshots".formatted(id),
                                "there is no snapshot %s; see ./chitieu snapshots".formatted(id)));
            }
        }
        try (Difference difference = Difference.between(snapshots.file(before), snapshots.file(after));
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            print(difference, before, after, out);
            return ExitCode.DONE;
        }
    }

    /** A JSON is one object; a CSV has the figures alone. */
    private void print(Difference difference, String before, String after, PrintStream out)
            throws SQLException, IOException {
        switch (format) {
            case json -> {
                out.print("{\n\"before\": \"%s\",\n\"after\": \"%s\",\n\"figures\":\n".formatted(before, after));
                print(difference, "changed_figure", out);
                out.print(",\n\"readings\":\n");
                print(difference, "changed_reading", out);
                out.print("}\n");
            }
            case csv -> print(difference, "changed_figure", out);
            case table -> {
                out.print(new Message(
                                "%s → %s: %d số liệu công bố khác đi%n".formatted(before, after, difference.figures()),
                                "%s → %s: %d published figures differ%n".formatted(before, after, difference.figures()))
                        .toString());
                if (difference.figures() > 0) {
                    print(difference, "changed_figure", out);
                    print(difference, "changed_reading", out);
                }
            }
        }
    }

    private void print(Difference difference, String table, PrintStream out) throws SQLException, IOException {
        try (Statement sql = difference.connection().createStatement();
                ResultSet rows = sql.executeQuery("FROM " + table)) {
            format.print(rows, out);
        }
    }
}
