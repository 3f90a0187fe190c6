package vn.chitieu.etl.storage;

import java.io.IOException;
import vn.chitieu.warehouse.Message;

/** Another machine that has files of ours does not answer. */
public final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    UnreachableException(String place, IOException cause) {
        super("no answer from " + place, cause);
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        message = new Message(
                "không nối được tới %s, giữ nguyên bản cũ (%s)".formatted(place, reason),
                "%s can't be reached, the old snapshot stays (%s)".formatted(place, reason));
    }

    /** What to tell the person who runs the refresh. */
    public Message message() {
        return message;
    }
}
