package vn.chitieu.etl.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.HelpOption;

/** {@code chitieu sample}: writes made-up submissions into a folder that holds nothing else. */
@Command(name = "sample", description = "Ghi bộ báo cáo mẫu; cùng số khởi tạo thì cùng từng byte.")
public final class SampleCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "thư mục nhận báo cáo mẫu")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1201",
            description = "số khởi tạo (mặc định ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--cities",
            paramLabel = "N",
            description = "cả thư mục dữ liệu, gồm danh mục, của N thành phố tự đặt")
    private @Nullable Integer cities;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "mixed",
            description = "mixed: mỗi năm theo cách làm của thời đó (mặc định); csv: cùng số liệu, toàn CSV UTF-8")
    private SampleFormat format = SampleFormat.mixed;

    @Option(names = "--catalogue", hidden = true, defaultValue = "${sys:chitieu.home:-.}/data/catalogue")
    private Path catalogueFolder = Path.of("data/catalogue");

    @Override
    public Integer call() throws IOException {
        if (cities != null && cities < 1) {
            return refuse(new Message("--cities phải từ 1 trở lên", "--cities must be 1 or more"));
        }
        Catalogue catalogue = Catalogue.read(catalogueFolder);
        Optional<Message> obstacle = obstacle(catalogue);
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        if (cities == null) {
            Sample.write(out, seed, catalogue, format);
        } else {
            Sample.writeCities(out, seed, cities, catalogue);
        }
        return ExitCode.DONE;
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
        Set<Path> own = new HashSet<>(
                cities == null ? Sample.files(seed, catalogue, format) : Sample.files(seed, cities, catalogue));
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !own.contains(out.relativize(file)))
                    .min(Path::compareTo)
                    .map(file -> new Message(
                            "%s đã có tệp không phải của bộ mẫu này: %s".formatted(out, out.relativize(file)),
                            "%s holds a file that is not of this sample: %s".formatted(out, out.relativize(file))));
        }
    }

    private static int refuse(Message message) {
        System.err.println(message);
        return ExitCode.USAGE;
    }
}
