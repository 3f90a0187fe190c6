package vn.chitieu.warehouse.catalogue;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/** A mistake in the catalogue, with the file and the line that hold it. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    CatalogueException(String file, long line, Message problem) {
        this(
                new Message(
                        "%s, dòng %d: %s".formatted(file, line, problem.vi()),
                        "%s, line %d: %s".formatted(file, line, problem.en())),
                null);
    }

    CatalogueException(Message message, @Nullable Throwable cause) {
        super(message.en(), cause);
        this.message = message;
    }

    /** What to tell the person who edits the catalogue. */
    public Message message() {
        return message;
    }
}
