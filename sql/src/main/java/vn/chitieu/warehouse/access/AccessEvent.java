package vn.chitieu.warehouse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did something, or tried to.
 *
 * @param who name of the account; as typed where there is none
 * @param role null where nobody has signed in
 * @param address that it came from; null on the machine itself
 * @param districtCode of the district whose reports it concerns, or that the account is of
 * @param object the SQL, file, page, snapshot or account
 */
public record AccessEvent(
        Instant at,
        String who,
        @Nullable Role role,
        @Nullable String address,
        Action action,
        Outcome outcome,
        @Nullable String districtCode,
        @Nullable String object) {

    public enum Action {
        sign_in,
        sign_out,
        sql,
        download,
        original,
        rollback,
        account,
        /** Anything else, which was refused. */
        visit
    }

    public enum Outcome {
        done,
        refused
    }
}
