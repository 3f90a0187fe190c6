package vn.chitieu.dashboard.operations;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Pins a snapshot, or goes back to the newest: for the operator, which is asked anew each time. */
@Component
final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final WarehouseFolder folder;
    private final Operator operator;

    /** What came of it. */
    enum Outcome {
        done,
        /** Who asks has not proved to be the operator. */
        not_operator,
        /** It was removed meanwhile, as refreshes do with old ones. */
        gone,
        /** Its bytes are not those that were built. */
        damaged,
        /** The disk did not let it. */
        failed
    }

    Rollback(WarehouseFolder folder, Operator operator) {
        this.folder = folder;
        this.operator = operator;
    }

    Outcome pin(String snapshotId) {
        if (!operator.isHere()) {
            return Outcome.not_operator;
        }
        try {
            Outcome outcome = switch (folder.snapshots().pin(snapshotId)) {
                case done -> Outcome.done;
                case gone -> Outcome.gone;
                case damaged -> Outcome.damaged;
            };
            LOG.info("snapshot {} to be pinned on the page of operations: {}", snapshotId, outcome);
            return outcome;
        } catch (IOException fault) {
            LOG.error("snapshot {} could not be pinned", snapshotId, fault);
            return Outcome.failed;
        }
    }

    Outcome unpin() {
        if (!operator.isHere()) {
            return Outcome.not_operator;
        }
        try {
            folder.snapshots().unpin();
            LOG.info("the newest snapshot was published on the page of operations");
            return Outcome.done;
        } catch (IOException fault) {
            LOG.error("the newest snapshot could not be published", fault);
            return Outcome.failed;
        }
    }
}
