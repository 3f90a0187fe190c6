package vn.chitieu.etl.form;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.etl.arguments.Named;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** {@code chitieu template}: the empty form of one district and year. */
@Command(name = "template", description = "Ghi biểu mẫu trống (.xlsx) của một quận, huyện cho một năm.")
public final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(
            names = "--district",
            required = true,
            paramLabel = "CODE",
            description = "mã hoặc tên quận, huyện: 760, “Quận 1”")
    private String district = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "năm báo cáo")
    private String year = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "tệp nhận biểu mẫu; không ghi đè")
    private Path out = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.read(data.catalogue());
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ArgumentException(
                    "không có thư mục %s".formatted(folder), "there is no folder %s".formatted(folder));
        }
        Named named = new Named(catalogue);
        byte[] form = FormWorkbook.bytes(catalogue, named.district(district), named.period(year), Answers.NONE);
        return write(form);
    }

    private int write(byte[] form) throws IOException {
        try {
            Files.write(out, form, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            if (Files.isRegularFile(out)
                    && Files.size(out) == form.length
                    && Arrays.equals(Files.readAllBytes(out), form)) {
                System.out.println(new Message(
                        "%s đã có, giống hệt".formatted(out), "%s is there already, the same".formatted(out)));
                return ExitCode.DONE;
            }
            throw new ArgumentException(
                    "%s đã có và khác biểu mẫu trống; không ghi đè, hãy chọn tên khác".formatted(out),
                    "%s is there already and differs from the empty form; it is not overwritten, choose another name"
                            .formatted(out));
        }
        System.out.println(new Message("Đã ghi %s".formatted(out), "Wrote %s".formatted(out)));
        return ExitCode.DONE;
    }
}
