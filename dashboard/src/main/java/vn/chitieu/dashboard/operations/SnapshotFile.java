package vn.chitieu.dashboard.operations;

import java.time.Instant;
import java.util.Optional;
import vn.chitieu.warehouse.Snapshots;

/** A snapshot as a file: its name and how many bytes it has. */
record SnapshotFile(String id, long bytes) {
    /** When it was built; empty where its name does not say. */
    Optional<Instant> builtAt() {
        return Snapshots.builtAt(id);
    }
}
