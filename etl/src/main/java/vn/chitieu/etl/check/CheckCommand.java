package vn.chitieu.etl.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.etl.arguments.Named;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** {@code chitieu check}: what a refresh would make of a file, without filing it. */
@Command(
        name = "check",
        description = {
            "Xem trước: tệp được hiểu ra sao, số nào sẽ bị từ chối và vì sao. Không ghi gì.",
            "Mã kết thúc: 0 sẽ được nạp, 1 (với --strict) có số bị từ chối, 3 cả tệp bị từ chối."
        })
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "tệp cần xem: .xlsx, .xls, .ods, .csv")
    private Path file = Path.of("");

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = "mã hoặc tên quận, huyện; cần khi bìa và đường dẫn không cho biết")
    private @Nullable String district;

    @Option(names = "--year", paramLabel = "YYYY", description = "năm báo cáo; đi cùng --district")
    private @Nullable String year;

    @Option(names = "--strict", description = "kết thúc với mã 1 nếu có số liệu bị từ chối")
    private boolean strict;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, SQLException {
        if ((district == null) != (year == null)) {
            throw new ArgumentException("--district và --year đi cùng nhau", "--district and --year go together");
        }
        Path catalogue = data.catalogue();
        Check.Filed filed = null;
        if (district != null && year != null) {
            Named named = new Named(Catalogue.read(catalogue));
            filed = new Check.Filed(
                    named.district(district).districtCode(), named.period(year).year(), null, null, null);
        }
        Findings found = Check.of(file, filed, catalogue);
        System.out.println(FindingsText.of(found));
        if (!found.isLoaded()) {
            if (Files.isRegularFile(file) && found.districtCode() == null && filed == null) {
                System.out.println(new Message(
                        "          (nếu chỉ thiếu quận, huyện và năm: thêm --district và --year)",
                        "          (if only district and year are missing: add --district and --year)"));
            }
            if (filed != null && Objects.requireNonNull(found.refusal()).vi().contains(": sổ ghi ")) {
                System.out.println(new Message(
                        "          (“sổ” ở đây là --district và --year vừa cho)",
                        "          (“the register” is what --district and --year say)"));
            }
            return ExitCode.NOTHING_PUBLISHED;
        }
        return strict && found.refused() > 0 ? ExitCode.REFUSED_SOME : ExitCode.DONE;
    }
}
