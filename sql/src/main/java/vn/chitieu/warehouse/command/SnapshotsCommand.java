package vn.chitieu.warehouse.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.Snapshots;

/** Lists the snapshots, the published one marked with a star. */
@Command(
        name = "snapshots",
        description = "Liệt kê các bản dữ liệu, cũ trước: dấu * là bản đang công bố, kèm số byte và tình trạng.")
public final class SnapshotsCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Override
    public Integer call() throws IOException {
        Snapshots snapshots = new Snapshots(warehouse.folder());
        String current = snapshots.current().orElse("");
        String pinned = snapshots.pinned().orElse("");
        for (String id : snapshots.all()) {
            List<Message> notes = new ArrayList<>();
            if (id.equals(pinned)) {
                notes.add(new Message("đang ghim", "pinned"));
            }
            if (!snapshots.isIntact(id)) {
                notes.add(new Message("hỏng", "damaged"));
            }
            long bytes = Files.size(snapshots.file(id));
            System.out.printf(
                    "%s %s %s%s%n",
                    id.equals(current) ? "*" : " ",
                    id,
                    new Message(
                            String.format(Locale.of("vi", "VN"), "%,d", bytes),
                            String.format(Locale.ENGLISH, "%,d", bytes)),
                    notes.isEmpty() ? "" : notes.stream().map(Message::toString).collect(joining(", ", " ", "")));
        }
        return ExitCode.DONE;
    }
}
