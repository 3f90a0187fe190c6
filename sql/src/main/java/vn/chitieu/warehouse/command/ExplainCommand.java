package vn.chitieu.warehouse.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;

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

    @Override
    public Integer call() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        try (Connection connection = SnapshotConnection.open(snapshots.file(id));
                Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            if (!print(connection, "queries/figure.sql", out)) {
                System.err.println(new Message(
                        "không có quận, huyện %s, chỉ tiêu %s hoặc năm %d".formatted(district, indicator, year),
                        "there is no district %s, indicator %s or year %d".formatted(district, indicator, year)));
                return ExitCode.USAGE;
            }
            print(connection, "queries/figure_parts.sql", out);
            return ExitCode.DONE;
        }
    }

    /** Whether there was anything to print. */
    private boolean print(Connection connection, String query, Writer out) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(text(query))) {
            statement.setString(1, day.toString());
            statement.setString(2, district);
            statement.setString(3, indicator);
            statement.setInt(4, year);
            boolean isEmpty;
            try (ResultSet rows = statement.executeQuery()) {
                isEmpty = !rows.next();
            }
            if (!isEmpty) {
                try (ResultSet rows = statement.executeQuery()) {
                    format.print(rows, out);
                }
            }
            return !isEmpty;
        }
    }

    private static String text(String query) throws IOException {
        try (InputStream in = Objects.requireNonNull(Message.class.getResourceAsStream(query), query)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
