package vn.chitieu.etl.arguments;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data stands that people edit and send, for every command that needs it. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:chitieu.data:-${sys:chitieu.home:-.}/data}",
            description = "thư mục có catalogue/ và submissions/ (mặc định data)")
    private Path folder = Path.of("data");

    /** The folder of both. */
    public Path folder() {
        return folder;
    }

    /** Districts, indicators, targets and the like. */
    public Path catalogue() {
        return folder.resolve("catalogue");
    }

    /** Reports as they were received, and their register. */
    public Path submissions() {
        return folder.resolve("submissions");
    }
}
