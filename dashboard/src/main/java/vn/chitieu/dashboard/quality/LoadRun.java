package vn.chitieu.dashboard.quality;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A refresh that changed the lake. Times are UTC; the snapshot is known of the run that built the one shown. */
record LoadRun(
        LocalDateTime startedAt,
        int files,
        int filesRead,
        @Nullable String snapshotId) {}
