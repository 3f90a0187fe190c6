package vn.chitieu.warehouse.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the warehouse stands, for every command that needs it. */
public final class WarehouseOption {

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "${sys:chitieu.warehouse:-${sys:chitieu.home:-.}/data/warehouse}",
            description = "thư mục kho dữ liệu (mặc định data/warehouse)")
    private Path folder = Path.of("");

    /** The warehouse folder. */
    public Path folder() {
        return folder;
    }
}
