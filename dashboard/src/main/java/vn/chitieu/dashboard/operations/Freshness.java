package vn.chitieu.dashboard.operations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether refreshes still come through. What is stale is served on: old figures are better than none, as long as it is
 * said that they are old.
 *
 * @param lastSuccess when the last refresh that succeeded ended; null where none is known
 * @param staleAfter how long after it one begins to wonder
 */
public record Freshness(@Nullable Instant lastSuccess, Duration staleAfter) {

    /** Whether too much time has passed since; not where nothing was ever loaded, which says so by itself. */
    public boolean isStale(Instant now) {
        return lastSuccess != null && lastSuccess.plus(staleAfter).isBefore(now);
    }
}
