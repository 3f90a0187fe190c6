package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.SnapshotConnection;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.explanation.FigurePart;

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
    private LocalDate day = FigurePart.NOW;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (mặc định table)")
    private Format format = Format.table;

    @Override
    public Integer call() throws IOException, SQLException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String id = snapshots.current().orElseThrow(() -> new NothingPublishedException(warehouse.folder()));
        try (Connection connection = SnapshotConnection.open(snapshots.file(id));
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            DSLContext sql = DSL.using(connection, SQLDialect.DUCKDB);
            if (read(sql, FigurePart.figure).isEmpty()) {
                return ExitCode.complain(
                        ExitCode.USAGE,
                        new Message(
                                "không có quận, huyện %s, chỉ tiêu %s hoặc năm %d".formatted(district, indicator, year),
                                "there is no district %s, indicator %s or year %d"
                                        .formatted(district, indicator, year)));
            }
            if (format == Format.json) {
                out.print(FigurePart.json(sql, day, district, indicator, year));
                return ExitCode.DONE;
            }
            for (FigurePart part : FigurePart.values()) {
                Result<Record> rows = read(sql, part);
                boolean isTable = format == Format.table;
                if (rows.isNotEmpty() && (isTable || part.compareTo(FigurePart.readings) <= 0)) {
                    out.print(isTable && part != FigurePart.figure ? part.title() + ":\n" : "");
                    format.print(rows.intoResultSet(), out);
                }
            }
            return ExitCode.DONE;
        }
    }

    private Result<Record> read(DSLContext sql, FigurePart part) {
        return part.read(sql, day, district, indicator, year);
    }
}
