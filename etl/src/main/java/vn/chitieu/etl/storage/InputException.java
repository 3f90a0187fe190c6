package vn.chitieu.etl.storage;

import vn.chitieu.warehouse.Message;

/** The input as a whole can't be used: a folder or the register is missing or broken. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** Says what is wrong with the input. */
    public InputException(Message message) {
        super(message.en());
        this.message = message;
    }

    /** What to tell the person who runs the refresh. */
    public Message message() {
        return message;
    }
}
