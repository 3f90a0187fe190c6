package vn.chitieu.warehouse;

import java.sql.SQLException;

/** A snapshot of an earlier release can't say what was known on a day. */
public final class NoHistoryException extends SQLException {
    private static final long serialVersionUID = 1L;

    NoHistoryException() {
        super("the snapshot was built by an earlier release, which kept no history for all of its tables");
    }
}
