package vn.chitieu.warehouse.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.build.SqlFiles;

/** Shows a figure, its parts, and the file, sheet and cell of each. */
@Command(name = "explain", description = "Một con số, các phần tạo nên nó, và tệp, trang, ô của từng phần.")
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--district", required = true, paramLabel = "CODE", description = "mã quận, huyện")
    private String district = "";

    @Option(names = "--indicator", required = true, paramLabel = "CODE", description = "mã chỉ tiêu")
    private String indicator = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "năm")
    private int year;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "9999-12-31",
            description = "theo các báo cáo đã nhận đến ngày này, dạng 2011-11-14")
    private LocalDate day = LocalDate.MAX;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (mặc định table)")
    private Format format = Format.table;

    /** What is shown, in this order: its name in a JSON, its query, and its title above a table. A CSV has the first two. */
    private record Part(String name, String query, Message title) {}

    private static final Part FIGURE = new Part("figure", "queries/figure.sql", new Message("Con số", "The figure"));

    private static final List<Part> BEHIND = List.of(
            new Part("readings", "queries/figure_parts.sql", new Message("Từ những ô", "From these cells")),
            new Part(
                    "missing",
                    "queries/figure_missing.sql",
                    new Message("Đơn vị chưa có số liệu được nhận", "Units without an accepted reading")),
            new Part("revisions", "queries/figure_revisions.sql", new Message("Đã đính chính", "Corrected")));

    @Override
    public Integer call() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        try (Connection connection = SnapshotConnection.open(snapshots.file(id));
                Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            if (isEmpty(connection, FIGURE)) {
                return ExitCode.complain(
                        ExitCode.USAGE,
                        new Message(
                                "không có quận, huyện %s, chỉ tiêu %s hoặc năm %d".formatted(district, indicator, year),
                                "there is no district %s, indicator %s or year %d"
                                        .formatted(district, indicator, year)));
            }
            if (format == Format.json) {
                json(connection, out);
                return ExitCode.DONE;
            }
            print(connection, FIGURE, out);
            for (Part part : format == Format.csv ? BEHIND.subList(0, 1) : BEHIND) {
                if (!isEmpty(connection, part)) {
                    if (format == Format.table) {
                        out.write(part.title + ":\n");
                    }
                    print(connection, part, out);
                }
            }
            return ExitCode.DONE;
        }
    }

    /** One object, whose parts are lists of rows. */
    private void json(Connection connection, Writer out) throws SQLException, IOException {
        String open = "{";
        for (Part part : Stream.concat(Stream.of(FIGURE), BEHIND.stream()).toList()) {
            out.write("%s\n\"%s\": ".formatted(open, part.name));
            print(connection, part, out);
            open = ",";
        }
        out.write("}\n");
    }

    private boolean isEmpty(Connection connection, Part part) throws SQLException {
        try (PreparedStatement statement = statement(connection, part);
                ResultSet rows = statement.executeQuery()) {
            return !rows.next();
        }
    }

    private void print(Connection connection, Part part, Writer out) throws SQLException, IOException {
        try (PreparedStatement statement = statement(connection, part);
                ResultSet rows = statement.executeQuery()) {
            format.print(rows, out);
        }
    }

    private PreparedStatement statement(Connection connection, Part part) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SqlFiles.resource(part.query));
        int days = statement.getParameterMetaData().getParameterCount() - 3;
        for (int at = 1; at <= days; at++) {
            statement.setString(at, day.toString());
        }
        statement.setString(days + 1, district);
        statement.setString(days + 2, indicator);
        statement.setInt(days + 3, year);
        return statement;
    }
}
