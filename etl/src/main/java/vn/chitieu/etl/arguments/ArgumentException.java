package vn.chitieu.etl.arguments;

import vn.chitieu.warehouse.Message;

/** What a person typed can't be meant; the message says what comes nearest. */
public final class ArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message detail;

    public ArgumentException(String vi, String en) {
        super(en);
        this.detail = new Message(vi, en);
    }

    /** What to tell the person. */
    public Message detail() {
        return detail;
    }
}
