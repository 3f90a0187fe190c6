package vn.chitieu.dashboard.operations;

import com.vaadin.flow.server.VaadinRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Pins a snapshot, or goes back to the newest: for people at this machine, asked anew each time. */
@Component
final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final WarehouseFolder folder;
    private final boolean isOffered;

    /** What came of it. */
    enum Outcome {
        done,
        /** The request does not come straight from this machine. */
        not_here,
        /** It was removed meanwhile, as refreshes do with old ones. */
        gone,
        /** Its bytes are not those that were built. */
        damaged,
        /** The disk did not let it. */
        failed
    }

    /** @param isOffered from {@code chitieu.operations.local}: false where a proxy hides where requests come from */
    Rollback(WarehouseFolder folder, @Value("${chitieu.operations.local}") boolean isOffered) {
        this.folder = folder;
        this.isOffered = isOffered;
    }

    /** Whether the request that is answered at this moment may do it. */
    boolean isAllowed() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return isOffered && request != null && Caller.of(request).isAtThisMachine();
    }

    Outcome pin(String snapshotId) {
        if (!isAllowed()) {
            return Outcome.not_here;
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
        if (!isAllowed()) {
            return Outcome.not_here;
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
