package vn.chitieu.dashboard.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.AlarmFault;
import vn.chitieu.warehouse.HeldSnapshotException;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/**
 * The warehouse as an operator sees it.
 *
 * @param published where the link leads; null where it leads nowhere
 * @param pinned what stays published; null where the newest does
 * @param served what pages show
 * @param damaged what is passed over since it is damaged; null where nothing is
 * @param unopened why what is published can't be opened just now; null where it can, or is damaged
 * @param lastRun how the last refresh ended; null where none has
 * @param alarmFault why nobody was told of a refresh that failed; null where the alarm rings
 * @param snapshots newest first; none is opened for it
 */
record WarehouseState(
        @Nullable String published,
        @Nullable String pinned,
        @Nullable String served,
        @Nullable String damaged,
        @Nullable Message unopened,
        @Nullable LastRun lastRun,
        @Nullable AlarmFault alarmFault,
        Freshness freshness,
        List<SnapshotFile> snapshots) {

    static WarehouseState read(WarehouseFolder folder, PublishedWarehouse warehouse) throws IOException {
        Snapshots snapshots = folder.snapshots();
        Optional<String> served = warehouse.served();
        List<SnapshotFile> files = new ArrayList<>();
        for (String id : snapshots.all().reversed()) {
            try {
                files.add(new SnapshotFile(id, Files.size(snapshots.file(id))));
            } catch (NoSuchFileException removed) {
                // A refresh has just made room; it is no snapshot any more.
            }
        }
        return new WarehouseState(
                snapshots.current().orElse(null),
                snapshots.pinned().orElse(null),
                served.orElse(null),
                warehouse.damaged().orElse(null),
                warehouse.unopened().map(WarehouseState::words).orElse(null),
                folder.lastRun().orElse(null),
                folder.alarmFault().orElse(null),
                folder.freshness(),
                List.copyOf(files));
    }

    private static Message words(Exception fault) {
        return fault instanceof HeldSnapshotException held
                ? held.message()
                : new Message("nguyên nhân ở nhật ký của máy chủ", "the server’s log has the cause");
    }

    boolean isPinned(SnapshotFile file) {
        return file.id().equals(pinned);
    }

    boolean isServed(SnapshotFile file) {
        return file.id().equals(served);
    }

    boolean isDamaged(SnapshotFile file) {
        return file.id().equals(damaged);
    }
}
