package vn.chitieu.warehouse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An {@link AccessEvent} as it stands in the log: in words, since another release may have written it. */
public record LoggedEvent(
        Instant at,
        String who,
        @Nullable String role,
        @Nullable String address,
        String action,
        String outcome,
        @Nullable String districtCode,
        @Nullable String object) {}
