package vn.chitieu.etl.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.arguments.DataOption;
import vn.chitieu.etl.arguments.Day;
import vn.chitieu.etl.arguments.Named;
import vn.chitieu.etl.check.Check;
import vn.chitieu.etl.check.Findings;
import vn.chitieu.etl.check.FindingsText;
import vn.chitieu.etl.submissions.Submission;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** {@code chitieu receive}: checks a document, files it and enters it in the register. */
@Command(
        name = "receive",
        description = {
            "Nhận một báo cáo: xem trước, cất vào data/submissions dưới tên của nó, ghi vào sổ công văn đến.",
            "Không ghi đè báo cáo trước. Mã kết thúc: 0 đã nhận, 3 cả tệp bị từ chối nên không nhận."
        })
public final class ReceiveCommand implements Callable<Integer> {

    private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "tệp vừa nhận")
    private Path file = Path.of("");

    @Option(names = "--district", required = true, paramLabel = "CODE", description = "mã hoặc tên quận, huyện")
    private String district = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "năm báo cáo")
    private String year = "";

    @Option(
            names = "--received-on",
            required = true,
            paramLabel = "DATE",
            description = "ngày nhận: 14/11/2011 hoặc 2011-11-14")
    private String receivedOn = "";

    @Option(names = "--document-number", paramLabel = "TEXT", description = "số văn bản (mặc định theo bìa)")
    private @Nullable String documentNumber;

    @Option(names = "--signed-on", paramLabel = "DATE", description = "ngày ký (mặc định theo bìa)")
    private @Nullable String signedOn;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, SQLException {
        Path catalogueFolder = data.catalogue();
        Catalogue catalogue = Catalogue.read(catalogueFolder);
        Named named = new Named(catalogue);
        Check.Filed told = new Check.Filed(
                named.district(district).districtCode(),
                named.period(year).year(),
                documentNumber,
                signedOn == null ? null : Day.of(signedOn),
                Day.of(receivedOn));
        refuseImpossibleDays(told.signedOn(), Objects.requireNonNull(told.receivedOn()));
        if (!Files.isRegularFile(file)) {
            throw new ArgumentException("không có tệp %s".formatted(file), "there is no file %s".formatted(file));
        }
        String sha256 = Hashes.ofFile(file);
        Findings found = Check.of(file, told, catalogueFolder);
        System.out.println(FindingsText.of(found));
        if (!found.isLoaded()) {
            System.out.println(new Message("Không nhận tệp này.", "The file was not filed."));
            return ExitCode.NOTHING_PUBLISHED;
        }
        Check.Filed filed = new Check.Filed(
                told.districtCode(),
                told.year(),
                documentNumber == null ? found.documentNumber() : documentNumber,
                signedOn == null ? found.signedOn() : told.signedOn(),
                told.receivedOn());
        refuseImpossibleDays(filed.signedOn(), Objects.requireNonNull(filed.receivedOn()));
        Path submissions = Files.createDirectories(data.submissions());
        String ending = Objects.requireNonNull(found.format());
        return switch (new Inbox(submissions, catalogue).file(file, sha256, filed, ending)) {
            case Inbox.Outcome.Filed done -> {
                System.out.println(new Message(
                        "Đã nhận vào %s và ghi sổ. Nạp bằng: ./chitieu refresh".formatted(done.file()),
                        "Filed as %s and entered in the register. To load it: ./chitieu refresh"
                                .formatted(done.file())));
                yield ExitCode.DONE;
            }
            case Inbox.Outcome.Entered done -> {
                System.out.println(new Message(
                        "Tệp này đã có, là %s; vừa ghi vào sổ.".formatted(done.file()),
                        "The file was there already, as %s; it is in the register now.".formatted(done.file())));
                yield ExitCode.DONE;
            }
            case Inbox.Outcome.AlreadyThere there -> alreadyThere(there.earlier(), filed);
        };
    }

    private static int alreadyThere(Submission earlier, Check.Filed filed) {
        if (!filed.districtCode().equals(earlier.districtCode())
                || !Integer.valueOf(filed.year()).equals(earlier.year())) {
            throw new ArgumentException(
                    "tệp này đã nhận cho nơi khác, là %s; không nhận lần nữa".formatted(earlier.file()),
                    "this file was filed for somebody else, as %s; it is not filed again".formatted(earlier.file()));
        }
        System.out.println(new Message(
                "Tệp này đã nhận rồi, là %s; không làm gì thêm.".formatted(earlier.file()),
                "This file was filed already, as %s; nothing was done.".formatted(earlier.file())));
        return ExitCode.DONE;
    }

    private static void refuseImpossibleDays(@Nullable LocalDate signed, LocalDate received) {
        LocalDate today = LocalDate.now(CITY);
        if (received.isAfter(today)) {
            throw new ArgumentException(
                    "ngày nhận %s ở tương lai".formatted(received),
                    "the received day %s lies ahead".formatted(received));
        }
        if (signed != null && received.isBefore(signed)) {
            throw new ArgumentException(
                    "ngày nhận %s trước ngày ký %s".formatted(received, signed),
                    "the received day %s is before the signed day %s".formatted(received, signed));
        }
    }
}
