package vn.chitieu.warehouse.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.chitieu.warehouse.Snapshots;

/** Lists the snapshots, the published one marked with a star. */
@Command(name = "snapshots", description = "Liệt kê các bản dữ liệu; dấu * là bản đang công bố.")
public final class SnapshotsCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Override
    public Integer call() throws IOException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String current = snapshots.current().orElse("");
        for (String id : snapshots.all()) {
            System.out.printf("%s %s %,d%n", id.equals(current) ? "*" : " ", id, Files.size(snapshots.file(id)));
        }
        return ExitCode.DONE;
    }
}
