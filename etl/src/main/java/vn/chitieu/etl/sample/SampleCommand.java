package vn.chitieu.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.CatalogueException;

/** {@code chitieu sample}: writes made-up submissions into a folder that holds nothing else. */
@Command(
        name = "sample",
        description = "Ghi báo cáo mẫu / Writes sample submissions.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:xong / done",
            "2:dùng sai, hoặc thư mục đã có tệp khác / wrong usage, or the folder holds other files",
            "3:danh mục sai / a mistake in the catalogue",
            "5:lỗi đĩa / disk or I/O fault"
        })
public final class SampleCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final int WRONG_INPUT = 3;
    private static final int FAULT = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "thư mục nhận báo cáo mẫu / the folder to write into")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1201",
            description = "số khởi tạo; cùng số, cùng tệp (${DEFAULT-VALUE}) / same seed, same files")
    private long seed;

    @Option(
            names = "--cities",
            paramLabel = "N",
            description = "cả thư mục dữ liệu, gồm danh mục, của N thành phố tự đặt"
                    + " / a whole data folder, catalogue too, of N made-up cities")
    private @Nullable Integer cities;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in trợ giúp này / print this help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean helpRequested;

    @Option(names = "--catalogue", paramLabel = "DIR", defaultValue = "data/catalogue", hidden = true)
    private Path catalogueFolder = Path.of("data/catalogue");

    @Override
    public Integer call() {
        if (cities != null && cities < 1) {
            return refuse(WRONG_USAGE, new Message("--cities phải từ 1 trở lên", "--cities must be 1 or more"));
        }
        try {
            Catalogue catalogue = Catalogue.read(catalogueFolder);
            Optional<Message> obstacle = obstacle(catalogue);
            if (obstacle.isPresent()) {
                return refuse(WRONG_USAGE, obstacle.get());
            }
            if (cities == null) {
                Sample.write(out, seed, catalogue);
            } else {
                Sample.writeCities(out, seed, cities, catalogue);
            }
            return DONE;
        } catch (CatalogueException mistake) {
            return refuse(WRONG_INPUT, mistake.message());
        } catch (IOException | UncheckedIOException fault) {
            return refuse(
                    FAULT,
                    new Message(
                            "không ghi được vào %s: %s".formatted(out, fault.getMessage()),
                            "cannot write into %s: %s".formatted(out, fault.getMessage())));
        }
    }

    /** What stands in the way: somebody else's file must never be overwritten or mixed with the sample. */
    private Optional<Message> obstacle(Catalogue catalogue) throws IOException {
        if (!Files.exists(out)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(out)) {
            return Optional.of(
                    new Message("%s không phải là thư mục".formatted(out), "%s is no folder".formatted(out)));
        }
        Set<Path> own =
                new HashSet<>(cities == null ? Sample.files(seed, catalogue) : Sample.files(seed, cities, catalogue));
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !own.contains(out.relativize(file)))
                    .min(Path::compareTo)
                    .map(file -> new Message(
                            "%s đã có tệp không phải của bộ mẫu này: %s".formatted(out, out.relativize(file)),
                            "%s holds a file that is not of this sample: %s".formatted(out, out.relativize(file))));
        }
    }

    private int refuse(int exitCode, Message message) {
        if (spec != null) {
            spec.commandLine().getErr().println(message);
            spec.commandLine().getErr().flush();
        }
        return exitCode;
    }
}
