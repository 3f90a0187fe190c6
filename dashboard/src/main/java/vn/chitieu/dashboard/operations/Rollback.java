package vn.chitieu.dashboard.operations;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.Right;

/** Pins a snapshot, or goes back to the newest: for the operator, which is asked anew each time. */
@Component
final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final WarehouseFolder folder;
    private final Audit audit;

    /** What came of it. */
    enum Outcome {
        done,
        /** Who asks is none. */
        not_operator,
        /** It was removed meanwhile, as refreshes do with old ones. */
        gone,
        /** Its bytes are not those that were built. */
        damaged,
        /** The disk did not let it. */
        failed
    }

    Rollback(WarehouseFolder folder, Audit audit) {
        this.folder = folder;
        this.audit = audit;
    }

    Outcome pin(String snapshotId) {
        return act(snapshotId, snapshots -> switch (snapshots.pin(snapshotId)) {
            case done -> Outcome.done;
            case gone -> Outcome.gone;
            case damaged -> Outcome.damaged;
        });
    }

    Outcome unpin() {
        return act("--latest", snapshots -> {
            snapshots.unpin();
            return Outcome.done;
        });
    }

    private interface Act {
        Outcome on(Snapshots snapshots) throws IOException;
    }

    private Outcome act(String what, Act act) {
        Outcome outcome = Outcome.not_operator;
        if (Visitor.current().may(Right.operations)) {
            try {
                outcome = act.on(folder.snapshots());
            } catch (IOException fault) {
                LOG.error("rollback {} failed", what, fault);
                outcome = Outcome.failed;
            }
        }
        audit.write(
                Action.rollback,
                outcome == Outcome.done ? AccessEvent.Outcome.done : AccessEvent.Outcome.refused,
                null,
                what + ": " + outcome);
        LOG.info("rollback {} on the page of operations: {}", what, outcome);
        return outcome;
    }
}
